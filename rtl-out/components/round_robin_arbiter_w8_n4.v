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

`ifdef PROPERTIES
  // Signals that only the properties read.
  reg out_waits;
  reg [7:0] out_before;
  reg [2:0] passed_0;
  reg [2:0] passed_1;
  reg [2:0] passed_2;
  reg [2:0] passed_3;

  always @(posedge clk) begin
    if (rst) begin
      out_waits <= 1'b0;
    end else begin
      out_waits <= out_valid & ~out_ready;
    end
  end

  always @(posedge clk) begin
    out_before <= out_data;
  end

  always @(posedge clk) begin
    if (rst) begin
      passed_0 <= 3'd0;
    end else if (~in_0_valid | in_0_ready) begin
      passed_0 <= 3'd0;
    end else if (out_valid & out_ready) begin
      passed_0 <= passed_0 + 3'd1;
    end
  end

  always @(posedge clk) begin
    if (rst) begin
      passed_1 <= 3'd0;
    end else if (~in_1_valid | in_1_ready) begin
      passed_1 <= 3'd0;
    end else if (out_valid & out_ready) begin
      passed_1 <= passed_1 + 3'd1;
    end
  end

  always @(posedge clk) begin
    if (rst) begin
      passed_2 <= 3'd0;
    end else if (~in_2_valid | in_2_ready) begin
      passed_2 <= 3'd0;
    end else if (out_valid & out_ready) begin
      passed_2 <= passed_2 + 3'd1;
    end
  end

  always @(posedge clk) begin
    if (rst) begin
      passed_3 <= 3'd0;
    end else if (~in_3_valid | in_3_ready) begin
      passed_3 <= 3'd0;
    end else if (out_valid & out_ready) begin
      passed_3 <= passed_3 + 3'd1;
    end
  end

  // What holds at every rising edge of clk out of reset.
  wire at_most_one_input_is_granted = ~(|(grant & (grant - 4'd1)));
  wire an_input_is_granted_where_one_asks = ~(|requests) | (|grant);
  wire an_element_that_waits_on_out_stays_offered = ~out_waits | out_valid;
  wire an_element_that_waits_on_out_does_not_change = ~out_waits | (out_data == out_before);
  wire in_0_waits_for_no_more_than_3_elements = passed_0 < 3'd4;
  wire in_1_waits_for_no_more_than_3_elements = passed_1 < 3'd4;
  wire in_2_waits_for_no_more_than_3_elements = passed_2 < 3'd4;
  wire in_3_waits_for_no_more_than_3_elements = passed_3 < 3'd4;

`ifdef FORMAL
  always @(posedge clk) begin
    if (!rst) begin
      assert (at_most_one_input_is_granted);
      assert (an_input_is_granted_where_one_asks);
      assert (an_element_that_waits_on_out_stays_offered);
      assert (an_element_that_waits_on_out_does_not_change);
      assert (in_0_waits_for_no_more_than_3_elements);
      assert (in_1_waits_for_no_more_than_3_elements);
      assert (in_2_waits_for_no_more_than_3_elements);
      assert (in_3_waits_for_no_more_than_3_elements);
    end
  end
`else
  always @(posedge clk) begin
    if (!rst) begin
      if (at_most_one_input_is_granted !== 1'b1) $display("%m: check failed: at most one input is granted (Components/ArbitratedStreams.swift:31)");
      if (an_input_is_granted_where_one_asks !== 1'b1) $display("%m: check failed: an input is granted where one asks (Components/ArbitratedStreams.swift:32)");
      if (an_element_that_waits_on_out_stays_offered !== 1'b1) $display("%m: check failed: an element that waits on out stays offered (Components/RoundRobinArbiter.swift:48)");
      if (an_element_that_waits_on_out_does_not_change !== 1'b1) $display("%m: check failed: an element that waits on out does not change (Components/RoundRobinArbiter.swift:48)");
      if (in_0_waits_for_no_more_than_3_elements !== 1'b1) $display("%m: check failed: in_0 waits for no more than 3 elements (Components/RoundRobinArbiter.swift:57)");
      if (in_1_waits_for_no_more_than_3_elements !== 1'b1) $display("%m: check failed: in_1 waits for no more than 3 elements (Components/RoundRobinArbiter.swift:57)");
      if (in_2_waits_for_no_more_than_3_elements !== 1'b1) $display("%m: check failed: in_2 waits for no more than 3 elements (Components/RoundRobinArbiter.swift:57)");
      if (in_3_waits_for_no_more_than_3_elements !== 1'b1) $display("%m: check failed: in_3 waits for no more than 3 elements (Components/RoundRobinArbiter.swift:57)");
    end
  end
`endif
`endif

endmodule

`default_nettype wire
