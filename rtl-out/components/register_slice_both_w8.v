// Registers in a stream of 8 bits.
//
// Latency     an element pushed in cycle t leaves from cycle t + 1
// Throughput  one element a cycle
// Paths       no input reaches an output within a cycle
// Corners     holds up to two elements
//
// Described in Components/RegisterSlice.swift.
// Made again by `make rtl`; `make test` says when it is stale.
`default_nettype none

module register_slice_both_w8 (
  input  wire       clk,
  input  wire       rst,
  // push: in
  input  wire       push_valid,
  output wire       push_ready,
  input  wire [7:0] push_data,
  // pop: out
  output wire       pop_valid,
  input  wire       pop_ready,
  output wire [7:0] pop_data
);

  reg is_offered;
  reg [7:0] data;
  reg is_kept;
  reg [7:0] kept;

  wire advances = ~is_offered | pop_ready;

  always @(posedge clk) begin
    if (rst) begin
      is_offered <= 1'b0;
      is_kept <= 1'b0;
    end else if (advances) begin
      is_offered <= is_kept | push_valid;
      is_kept <= 1'b0;
    end else if (push_valid & push_ready) begin
      is_kept <= 1'b1;
    end
  end

  always @(posedge clk) begin
    if (advances) begin
      data <= is_kept ? kept : push_data;
    end else if (push_valid & push_ready) begin
      kept <= push_data;
    end
  end

  assign push_ready = ~is_kept;
  assign pop_valid = is_offered;
  assign pop_data = data;

`ifdef PROPERTIES
  // Signals that only the properties read.
  reg pop_waits;
  reg [7:0] pop_before;

  always @(posedge clk) begin
    if (rst) begin
      pop_waits <= 1'b0;
    end else begin
      pop_waits <= pop_valid & ~pop_ready;
    end
  end

  always @(posedge clk) begin
    pop_before <= pop_data;
  end

  // What holds at every rising edge of clk out of reset.
  wire an_element_is_kept_only_behind_one_that_is_offered = ~is_kept | is_offered;
  wire an_element_that_waits_on_pop_stays_offered = ~pop_waits | pop_valid;
  wire an_element_that_waits_on_pop_does_not_change = ~pop_waits | (pop_data == pop_before);

`ifdef FORMAL
  always @(posedge clk) begin
    if (!rst) begin
      assert (an_element_is_kept_only_behind_one_that_is_offered);
      assert (an_element_that_waits_on_pop_stays_offered);
      assert (an_element_that_waits_on_pop_does_not_change);
    end
  end
`else
  always @(posedge clk) begin
    if (!rst) begin
      if (an_element_is_kept_only_behind_one_that_is_offered !== 1'b1) $display("%m: check failed: an element is kept only behind one that is offered (Components/RegisterSlice.swift:108)");
      if (an_element_that_waits_on_pop_stays_offered !== 1'b1) $display("%m: check failed: an element that waits on pop stays offered (Components/RegisterSlice.swift:63)");
      if (an_element_that_waits_on_pop_does_not_change !== 1'b1) $display("%m: check failed: an element that waits on pop does not change (Components/RegisterSlice.swift:63)");
    end
  end
`endif
`endif

endmodule

`default_nettype wire
