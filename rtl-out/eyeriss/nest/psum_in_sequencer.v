// Tags psum words with the place of the lowest element of their chain.
//
// Latency     none
// Throughput  one word a cycle
// Paths       word, bias and bias_is_present reach the tagged word; tagged_ready reaches word_ready
// Corners     a first pass reads the biases of each filter set anew for every output, and releases them at its end
//
// Described in Eyeriss/PsumInSequencer.swift.
// Made by: sparrow generate eyeriss --config nest --out DIR
`default_nettype none

module psum_in_sequencer (
  input  wire        clk,
  input  wire        rst,
  input  wire        start,
  // the layer
  input  wire [1:0]  psum_blocks,
  input  wire [4:0]  chain_width,
  input  wire [4:0]  filter_sets,
  input  wire [11:0] outputs,
  input  wire [7:0]  images,
  input  wire [2:0]  chain_elements,
  input  wire [23:0] outer_count,
  input  wire [15:0] channel_groups,
  input  wire [15:0] filter_groups,
  // word: in
  input  wire        word_valid,
  output wire        word_ready,
  input  wire [79:0] word_data,
  // the bias buffer
  output wire [3:0]  bias_index,
  input  wire        bias_is_present,
  input  wire [79:0] bias,
  output wire        releases_biases,
  // tagged: out
  output wire        tagged_valid,
  input  wire        tagged_ready,
  output wire [1:0]  tagged_row,
  output wire [1:0]  tagged_column,
  output wire [79:0] tagged_data
);

  reg [1:0] block;
  reg [4:0] ofmap_row;
  reg [4:0] filter_set;
  reg [11:0] output_index;
  reg [7:0] image;
  reg [1:0] column;
  reg [1:0] band_row;
  reg [3:0] bias_set_start;

  wire scheduler_is_active;
  wire scheduler_is_first_on_psums;
  wire unused_scheduler_is_last_on_psums;
  wire unused_scheduler_is_last_on_ifmaps;
  wire unused_scheduler_is_last;

  wire fires = tagged_valid & tagged_ready;
  wire block_is_last = (block + 2'd1) == psum_blocks;
  wire ofmap_row_is_last = (ofmap_row + 5'd1) == chain_width;
  wire filter_set_is_last = (filter_set + 5'd1) == filter_sets;
  wire output_index_is_last = (output_index + 12'd1) == outputs;
  wire image_is_last = (image + 8'd1) == images;

  always @(posedge clk) begin
    if (rst) begin
      block <= 2'd0;
      ofmap_row <= 5'd0;
      filter_set <= 5'd0;
      output_index <= 12'd0;
      image <= 8'd0;
    end else if (fires) begin
      if (block_is_last) begin
        block <= 2'd0;
        if (ofmap_row_is_last) begin
          ofmap_row <= 5'd0;
          if (filter_set_is_last) begin
            filter_set <= 5'd0;
            if (output_index_is_last) begin
              output_index <= 12'd0;
              if (image_is_last) begin
                image <= 8'd0;
              end else begin
                image <= image + 8'd1;
              end
            end else begin
              output_index <= output_index + 12'd1;
            end
          end else begin
            filter_set <= filter_set + 5'd1;
          end
        end else begin
          ofmap_row <= ofmap_row + 5'd1;
        end
      end else begin
        block <= block + 2'd1;
      end
    end
  end

  wire is_last_chain = ofmap_row_is_last & filter_set_is_last;
  wire unused_chain_elements_bits = &{1'b0, chain_elements[2]};

  always @(posedge clk) begin
    if (rst) begin
      column <= 2'd0;
      band_row <= 2'd0;
    end else if (fires & block_is_last) begin
      if (is_last_chain) begin
        column <= 2'd0;
        band_row <= 2'd0;
      end else if (column == 2'd3) begin
        column <= 2'd0;
        band_row <= band_row + chain_elements[1:0];
      end else begin
        column <= column + 2'd1;
      end
    end
  end

  wire pass_ends = fires & (block_is_last & ofmap_row_is_last & filter_set_is_last & output_index_is_last &
      image_is_last);

  // Biases: the words of one filter set are read again for each of its chains.
  wire [3:0] index = bias_set_start + {2'd0, block};

  always @(posedge clk) begin
    if (rst) begin
      bias_set_start <= 4'd0;
    end else if (fires & block_is_last) begin
      if (is_last_chain) begin
        bias_set_start <= 4'd0;
      end else if (ofmap_row_is_last) begin
        bias_set_start <= index + 4'd1;
      end
    end
  end

  assign bias_index = index;
  assign releases_biases = pass_ends & scheduler_is_first_on_psums;
  assign tagged_valid = scheduler_is_active & (scheduler_is_first_on_psums ? bias_is_present : word_valid);
  assign word_ready = scheduler_is_active & ~scheduler_is_first_on_psums & tagged_ready;
  assign tagged_row = band_row;
  assign tagged_column = column;
  assign tagged_data = scheduler_is_first_on_psums ? bias : word_data;

  pass_scheduler scheduler (
    .clk               (clk),
    .rst               (rst),
    .start             (start),
    .outer_count       (outer_count),
    .channel_groups    (channel_groups),
    .filter_groups     (filter_groups),
    .advance           (pass_ends),
    .is_active         (scheduler_is_active),
    .is_first_on_psums (scheduler_is_first_on_psums),
    .is_last_on_psums  (unused_scheduler_is_last_on_psums),
    .is_last_on_ifmaps (unused_scheduler_is_last_on_ifmaps),
    .is_last           (unused_scheduler_is_last)
  );

endmodule

`default_nettype wire
