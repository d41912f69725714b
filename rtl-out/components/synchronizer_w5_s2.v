// Brings a Gray code of 5 bits from another clock; keep the stages next to each other.
//
// Latency     2 clock edges, sometimes one more: an edge too close to a change may miss it
// Paths       none from an input to an output
// Corners     values between two edges may be missed
//
// Described in Components/Synchronizer.swift.
// Made again by `make rtl`; `make test` says when it is stale.
`default_nettype none

module synchronizer_w5_s2 (
  input  wire       clk,
  input  wire       rst,
  input  wire [4:0] asynchronous,
  output wire [4:0] synchronized
);

  reg [4:0] stage_0;
  reg [4:0] stage_1;

  always @(posedge clk) begin
    if (rst) begin
      stage_0 <= 5'd0;
      stage_1 <= 5'd0;
    end else begin
      stage_0 <= asynchronous;
      stage_1 <= stage_0;
    end
  end

  assign synchronized = stage_1;

endmodule

`default_nettype wire
