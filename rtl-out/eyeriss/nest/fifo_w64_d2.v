// A queue of 2 elements of 64 bits, first in, first out.
//
// Latency     an element pushed in cycle t can be popped from cycle t + 1
// Throughput  one push and one pop a cycle
// Paths       no input reaches push_ready or pop_valid within a cycle
// Corners     a full queue refuses a push even in a cycle that pops
//
// Described in Components/Fifo.swift.
// Made by: sparrow generate eyeriss --config nest --out DIR
`default_nettype none

module fifo_w64_d2 (
  input  wire        clk,
  input  wire        rst,
  // push: in
  input  wire        push_valid,
  output wire        push_ready,
  input  wire [63:0] push_data,
  // pop: out
  output wire        pop_valid,
  input  wire        pop_ready,
  output wire [63:0] pop_data
);

  reg [63:0] slots [0:1];
  reg head;
  reg tail;
  reg [1:0] count;

  assign push_ready = count != 2'd2;
  assign pop_valid = count != 2'd0;
  assign pop_data = slots[head];
  wire push_fires = push_valid & push_ready;
  wire pop_fires = pop_valid & pop_ready;

  always @(posedge clk) begin
    if (push_fires) begin
      slots[tail] <= push_data;
    end
  end

  always @(posedge clk) begin
    if (rst) begin
      tail <= 1'b0;
      head <= 1'b0;
      count <= 2'd0;
    end else begin
      if (push_fires) begin
        tail <= (tail == 1'b1) ? 1'b0 : (tail + 1'b1);
      end
      if (pop_fires) begin
        head <= (head == 1'b1) ? 1'b0 : (head + 1'b1);
      end
      if (push_fires & ~pop_fires) begin
        count <= count + 2'd1;
      end else if (~push_fires & pop_fires) begin
        count <= count - 2'd1;
      end
    end
  end

`ifdef PROPERTIES
  // Signals that only the properties read.
  reg pop_waits;
  reg [63:0] pop_before;

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
  wire the_count_stays_within_the_depth = count <= 2'd2;
  wire an_element_that_waits_on_pop_stays_offered = ~pop_waits | pop_valid;
  wire an_element_that_waits_on_pop_does_not_change = ~pop_waits | (pop_data == pop_before);

`ifdef FORMAL
  always @(posedge clk) begin
    if (!rst) begin
      assert (the_count_stays_within_the_depth);
      assert (an_element_that_waits_on_pop_stays_offered);
      assert (an_element_that_waits_on_pop_does_not_change);
    end
  end
`else
  always @(posedge clk) begin
    if (!rst) begin
      if (the_count_stays_within_the_depth !== 1'b1) $display("%m: check failed: the count stays within the depth (Components/Fifo.swift:61)");
      if (an_element_that_waits_on_pop_stays_offered !== 1'b1) $display("%m: check failed: an element that waits on pop stays offered (Components/Fifo.swift:62)");
      if (an_element_that_waits_on_pop_does_not_change !== 1'b1) $display("%m: check failed: an element that waits on pop does not change (Components/Fifo.swift:62)");
    end
  end
`endif
`endif

endmodule

`default_nettype wire
