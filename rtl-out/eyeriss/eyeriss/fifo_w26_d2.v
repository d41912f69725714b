// A queue of 2 elements of 26 bits, first in, first out.
//
// Latency     an element pushed in cycle t can be popped from cycle t + 1
// Throughput  one push and one pop a cycle
// Paths       no input reaches push_ready or pop_valid within a cycle
// Corners     a full queue refuses a push even in a cycle that pops
//
// Described in Components/Fifo.swift.
// Made by: sparrow generate eyeriss --config eyeriss --out DIR
`default_nettype none

module fifo_w26_d2 (
  input  wire        clk,
  input  wire        rst,
  // push: in
  input  wire        push_valid,
  output wire        push_ready,
  input  wire [25:0] push_data,
  // pop: out
  output wire        pop_valid,
  input  wire        pop_ready,
  output wire [25:0] pop_data
);

  reg [25:0] slots [0:1];
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

endmodule

`default_nettype wire
