// A queue of 16 elements of 8 bits, first in, first out, between two clocks.
//
// Latency     an element pushed at an edge of push_clk can be popped from the third edge of pop_clk after it
// Throughput  one element a cycle of the slower clock, for 8 slots or more
// Paths       no input reaches push_ready, pop_valid or pop_data within a cycle
// Corners     both sides are reset together, for three edges of the slower clock; a slot is free for the sender three
//             edges of push_clk after its element was popped
//
// Described in Components/AsynchronousFifo.swift.
// Made again by `make rtl`; `make test` says when it is stale.
`default_nettype none

module asynchronous_fifo_w8_d16 (
  input  wire       push_clk,
  input  wire       push_rst,
  input  wire       pop_clk,
  input  wire       pop_rst,
  // push: in
  input  wire       push_valid,
  output wire       push_ready,
  input  wire [7:0] push_data,
  // pop: out
  output wire       pop_valid,
  input  wire       pop_ready,
  output wire [7:0] pop_data
);

  reg [7:0] slots [0:15];
  reg [4:0] tail;
  reg [4:0] tail_gray;
  reg [4:0] head;
  reg [4:0] head_gray;

  wire [4:0] head_crossing_synchronized;
  wire [4:0] tail_crossing_synchronized;

  // The sender: a slot is free unless the receiver's count is one round behind.
  wire push_fires = push_valid & push_ready;
  wire [4:0] next_tail = tail + 5'd1;
  assign push_ready = tail_gray != {~head_crossing_synchronized[4:3], head_crossing_synchronized[2:0]};

  always @(posedge push_clk) begin
    if (push_fires) begin
      slots[tail[3:0]] <= push_data;
    end
  end

  always @(posedge push_clk) begin
    if (push_rst) begin
      tail <= 5'd0;
      tail_gray <= 5'd0;
    end else if (push_fires) begin
      tail <= next_tail;
      tail_gray <= {next_tail[4], next_tail[4:1] ^ next_tail[3:0]};
    end
  end

  // The receiver: there is an element unless the sender's count is its own.
  wire pop_fires = pop_valid & pop_ready;
  wire [4:0] next_head = head + 5'd1;
  assign pop_valid = head_gray != tail_crossing_synchronized;
  // Another clock takes this as it is: its slot was written before its count came across.
  wire [7:0] oldest = slots[head[3:0]];
  assign pop_data = oldest;

  always @(posedge pop_clk) begin
    if (pop_rst) begin
      head <= 5'd0;
      head_gray <= 5'd0;
    end else if (pop_fires) begin
      head <= next_head;
      head_gray <= {next_head[4], next_head[4:1] ^ next_head[3:0]};
    end
  end

  synchronizer_w5_s2 head_crossing (
    .clk          (push_clk),
    .rst          (push_rst),
    .asynchronous (head_gray),
    .synchronized (head_crossing_synchronized)
  );

  synchronizer_w5_s2 tail_crossing (
    .clk          (pop_clk),
    .rst          (pop_rst),
    .asynchronous (tail_gray),
    .synchronized (tail_crossing_synchronized)
  );

endmodule

`default_nettype wire
