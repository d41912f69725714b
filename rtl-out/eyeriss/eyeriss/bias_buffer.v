// A queue of 64 words of 8 biases.
//
// Latency     a word whose last bias enters in cycle t is there from cycle t + 1
// Throughput  one bias in and one look a cycle
// Paths       index reaches is_present and word; bias_ready comes from state
// Corners     after the last first pass nothing is taken
//
// Described in Eyeriss/BiasBuffer.swift.
// Made by: sparrow generate eyeriss --config eyeriss --out DIR
`default_nettype none

module bias_buffer (
  input  wire         clk,
  input  wire         rst,
  input  wire         start,
  // the layer
  input  wire [1:0]   psum_blocks,
  input  wire [7:0]   filter_sets,
  input  wire [23:0]  outer_count,
  input  wire [15:0]  channel_groups,
  input  wire [15:0]  filter_groups,
  // bias: in
  input  wire         bias_valid,
  output wire         bias_ready,
  input  wire [15:0]  bias_data,
  // the psum sequencer
  input  wire [5:0]   index,
  output wire         is_present,
  output wire [127:0] word,
  input  wire         releases
);

  reg [127:0] words [0:63];
  reg [6:0] count;
  reg [1:0] block;
  reg [7:0] filter_set;
  reg [5:0] head;
  reg [5:0] tail;

  wire unused_packer_ready;
  wire pushes;
  wire scheduler_advance;
  wire scheduler_is_active;
  wire unused_scheduler_is_first_on_psums;
  wire unused_scheduler_is_last_on_psums;
  wire unused_scheduler_is_last_on_ifmaps;
  wire unused_scheduler_is_last;
  wire packer_element_valid;
  wire [127:0] packer_word_data;

  wire unused_channel_groups = &{1'b0, channel_groups};

  // Biases become words.
  wire accepts = scheduler_is_active & (count != 7'd64);
  assign packer_element_valid = bias_valid & accepts;
  assign bias_ready = accepts;
  wire block_is_last = (block + 2'd1) == psum_blocks;
  wire filter_set_is_last = (filter_set + 8'd1) == filter_sets;

  always @(posedge clk) begin
    if (rst) begin
      block <= 2'd0;
      filter_set <= 8'd0;
    end else if (pushes) begin
      if (block_is_last) begin
        block <= 2'd0;
        if (filter_set_is_last) begin
          filter_set <= 8'd0;
        end else begin
          filter_set <= filter_set + 8'd1;
        end
      end else begin
        block <= block + 2'd1;
      end
    end
  end

  assign scheduler_advance = pushes & (block_is_last & filter_set_is_last);

  // Words from the head on can be looked at.
  always @(posedge clk) begin
    if (pushes) begin
      words[tail] <= packer_word_data;
    end
  end

  always @(posedge clk) begin
    if (rst) begin
      tail <= 6'd0;
    end else if (pushes) begin
      tail <= tail + 6'd1;
    end
  end

  assign is_present = count > {1'b0, index};
  wire [6:0] address = {1'b0, head} + {1'b0, index};
  assign word = words[{(address >= 7'd64) ? (address[5:0] - 6'd0) : address[5:0]}];
  wire [6:0] released = {1'b0, index} + 7'd1;
  wire [7:0] next_head = {2'd0, head} + {1'b0, released};

  always @(posedge clk) begin
    if (rst) begin
      head <= 6'd0;
    end else if (releases) begin
      head <= (next_head >= 8'd64) ? (next_head[5:0] - 6'd0) : next_head[5:0];
    end
  end

  wire [6:0] leaving = releases ? released : 7'd0;

  always @(posedge clk) begin
    if (rst) begin
      count <= 7'd0;
    end else begin
      count <= (count - leaving) + {6'd0, pushes};
    end
  end

  pass_scheduler scheduler (
    .clk               (clk),
    .rst               (rst),
    .start             (start),
    .outer_count       (outer_count),
    .channel_groups    (16'd1),
    .filter_groups     (filter_groups),
    .advance           (scheduler_advance),
    .is_active         (scheduler_is_active),
    .is_first_on_psums (unused_scheduler_is_first_on_psums),
    .is_last_on_psums  (unused_scheduler_is_last_on_psums),
    .is_last_on_ifmaps (unused_scheduler_is_last_on_ifmaps),
    .is_last           (unused_scheduler_is_last)
  );

  word_packer_w16_n8 packer (
    .clk            (clk),
    .rst            (rst),
    .element_valid  (packer_element_valid),
    .element_ready  (unused_packer_ready),
    .element_data   (bias_data),
    .element_closes (1'b0),
    .word_valid     (pushes),
    .word_ready     (1'b1),
    .word_data      (packer_word_data)
  );

`ifdef PROPERTIES
  // What holds at every rising edge of clk out of reset.
  wire a_layer_begins_with_an_empty_queue = ~start | (count == 7'd0);
  wire only_words_that_are_there_are_released = ~releases | is_present;

`ifdef FORMAL
  always @(posedge clk) begin
    if (!rst) begin
      assert (a_layer_begins_with_an_empty_queue);
      assert (only_words_that_are_there_are_released);
    end
  end
`else
  always @(posedge clk) begin
    if (!rst) begin
      if (a_layer_begins_with_an_empty_queue !== 1'b1) $display("%m: check failed: a layer begins with an empty queue (Eyeriss/BiasBuffer.swift:92)");
      if (only_words_that_are_there_are_released !== 1'b1) $display("%m: check failed: only words that are there are released (Eyeriss/BiasBuffer.swift:93)");
    end
  end
`endif
`endif

endmodule

`default_nettype wire
