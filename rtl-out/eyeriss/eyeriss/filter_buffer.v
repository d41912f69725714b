// A queue of 1024 filter words of 64 bits; a stream word holds 1.
//
// Latency     a word that enters in cycle t can be popped from cycle t + 2
// Throughput  one word in and one out a cycle
// Paths       pop_ready reaches the memory's read; packed_ready and pop_valid come from state
// Corners     what is left of a stream word when a pass ends is dropped; after the last pass nothing is taken
//
// Described in Eyeriss/FilterBuffer.swift.
// Made by: sparrow generate eyeriss --config eyeriss --out DIR
`default_nettype none

module filter_buffer (
  input  wire        clk,
  input  wire        rst,
  input  wire        start,
  // the layer
  input  wire [13:0] filter_pass_words,
  input  wire [23:0] outer_count,
  input  wire [15:0] channel_groups,
  input  wire [15:0] filter_groups,
  // packed: in
  input  wire        packed_valid,
  output wire        packed_ready,
  input  wire [63:0] packed_data,
  // pop: out
  output wire        pop_valid,
  input  wire        pop_ready,
  output wire [63:0] pop_data
);

  reg [10:0] count;
  reg [13:0] pass_word;
  reg [9:0] head;
  reg [9:0] tail;
  reg is_fetched;

  wire scheduler_advance;
  wire scheduler_is_active;
  wire unused_scheduler_is_first_on_psums;
  wire unused_scheduler_is_last_on_psums;
  wire unused_scheduler_is_last_on_ifmaps;
  wire unused_scheduler_is_last;
  wire unpacker_element_valid;
  wire [63:0] unpacker_element_data;

  // The words of a stream word, one a cycle.
  wire accepts = scheduler_is_active & (count != 11'd1024);
  wire pushes = unpacker_element_valid & accepts;
  wire pass_word_is_last = (pass_word + 14'd1) == filter_pass_words;

  always @(posedge clk) begin
    if (rst) begin
      pass_word <= 14'd0;
    end else if (pushes) begin
      if (pass_word_is_last) begin
        pass_word <= 14'd0;
      end else begin
        pass_word <= pass_word + 14'd1;
      end
    end
  end

  assign scheduler_advance = pushes & pass_word_is_last;

  // The queue.
  wire reads = (count != 11'd0) & (~is_fetched | pop_ready);

  always @(posedge clk) begin
    if (rst) begin
      is_fetched <= 1'b0;
    end else if (reads) begin
      is_fetched <= 1'b1;
    end else if (pop_ready) begin
      is_fetched <= 1'b0;
    end
  end

  assign pop_valid = is_fetched;

  always @(posedge clk) begin
    if (rst) begin
      head <= 10'd0;
      tail <= 10'd0;
      count <= 11'd0;
    end else begin
      if (reads) begin
        head <= head + 10'd1;
      end
      if (pushes) begin
        tail <= tail + 10'd1;
      end
      if (pushes & ~reads) begin
        count <= count + 11'd1;
      end else if (~pushes & reads) begin
        count <= count - 11'd1;
      end
    end
  end

  pass_scheduler scheduler (
    .clk               (clk),
    .rst               (rst),
    .start             (start),
    .outer_count       (outer_count),
    .channel_groups    (channel_groups),
    .filter_groups     (filter_groups),
    .advance           (scheduler_advance),
    .is_active         (scheduler_is_active),
    .is_first_on_psums (unused_scheduler_is_first_on_psums),
    .is_last_on_psums  (unused_scheduler_is_last_on_psums),
    .is_last_on_ifmaps (unused_scheduler_is_last_on_ifmaps),
    .is_last           (unused_scheduler_is_last)
  );

  word_unpacker_w64_n1 unpacker (
    .word_valid    (packed_valid),
    .word_ready    (packed_ready),
    .word_data     (packed_data),
    .element_valid (unpacker_element_valid),
    .element_ready (accepts),
    .element_data  (unpacker_element_data),
    .closes        (pass_word_is_last)
  );

  two_port_memory_w64_d1024 memory (
    .clk           (clk),
    .read          (reads),
    .read_address  (head),
    .read_data     (pop_data),
    .write         (pushes),
    .write_address (tail),
    .write_data    (unpacker_element_data)
  );

`ifdef PROPERTIES
  // What holds at every rising edge of clk out of reset.
  wire a_layer_begins_with_an_empty_queue = ~start | (count == 11'd0);

`ifdef FORMAL
  always @(posedge clk) begin
    if (!rst) begin
      assert (a_layer_begins_with_an_empty_queue);
    end
  end
`else
  always @(posedge clk) begin
    if (!rst) begin
      if (a_layer_begins_with_an_empty_queue !== 1'b1) $display("%m: check failed: a layer begins with an empty queue (Eyeriss/FilterBuffer.swift:91)");
    end
  end
`endif
`endif

endmodule

`default_nettype wire
