// Merges 4 streams of 8 bits, each in its turn.
//
// Latency     none
// Throughput  one element a cycle
// Paths       every in_valid and in_data reaches the output and every in_ready; out_ready reaches every in_ready
// Corners     a choice is kept until its element has left; while an element waits, every other input
//             passes at most one
//
// Described in Components/RoundRobinArbiter.swift.
// Made again by `make rtl`; `make test` says when it is stale.
`default_nettype none

module round_robin_arbiter_w8_n4 (
  input  wire       clk,
  input  wire       rst,
  // in_0: in
  input  wire       in_0_valid,
  output wire       in_0_ready,
  input  wire [7:0] in_0_data,
  // in_1: in
  input  wire       in_1_valid,
  output wire       in_1_ready,
  input  wire [7:0] in_1_data,
  // in_2: in
  input  wire       in_2_valid,
  output wire       in_2_ready,
  input  wire [7:0] in_2_data,
  // in_3: in
  input  wire       in_3_valid,
  output wire       in_3_ready,
  input  wire [7:0] in_3_data,
  // out: out
  output wire       out_valid,
  input  wire       out_ready,
  output wire [7:0] out_data
);

  reg [3:0] later;
  reg [3:0] held;

  wire [3:0] requests = {in_3_valid, in_2_valid, in_1_valid, in_0_valid};
  wire [3:0] first = requests & later;
  wire [3:0] candidates = (|first) ? first : requests;
  wire [3:0] choice = candidates & (~candidates + 4'd1);
  wire [3:0] grant = (|held) ? held : choice;

  always @(posedge clk) begin
    if (rst) begin
      held <= 4'd0;
    end else if (out_valid & ~out_ready) begin
      held <= grant;
    end else begin
      held <= 4'd0;
    end
  end

  assign out_valid = |requests;
  assign out_data = (in_0_data & {8{grant[0]}}) | (in_1_data & {8{grant[1]}}) | (in_2_data & {8{grant[2]}})
      | (in_3_data & {8{grant[3]}});
  assign in_0_ready = grant[0] & out_ready;
  assign in_1_ready = grant[1] & out_ready;
  assign in_2_ready = grant[2] & out_ready;
  assign in_3_ready = grant[3] & out_ready;

  always @(posedge clk) begin
    if (rst) begin
      later <= 4'd0;
    end else if (out_valid & out_ready) begin
      later <= ~(grant | (grant - 4'd1));
    end
  end

endmodule

`default_nettype wire
