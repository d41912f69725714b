// Asks for psum words in the order in which the next pass wants them.
//
// Latency     none
// Throughput  one word a cycle
// Paths       only state reaches the request
// Corners     the note says: the word is a result, the last block of its chain, ends its pass, ends the layer
//
// Described in Eyeriss/PsumOutSequencer.swift.
// Made by: sparrow generate eyeriss --config eyeriss --out DIR
`default_nettype none

module psum_out_sequencer (
  input  wire        clk,
  input  wire        rst,
  input  wire        start,
  // the layer
  input  wire [1:0]  psum_blocks,
  input  wire [7:0]  chain_width,
  input  wire [7:0]  filter_sets,
  input  wire [11:0] outputs,
  input  wire [7:0]  images,
  input  wire [3:0]  chain_elements,
  input  wire [23:0] outer_count,
  input  wire [15:0] channel_groups,
  input  wire [15:0] filter_groups,
  // psums out
  output wire        request_wanted,
  output wire [3:0]  request_row,
  output wire [3:0]  request_column,
  output wire [3:0]  request_note,
  input  wire        request_taken
);

  reg [1:0] block;
  reg [7:0] ofmap_row;
  reg [7:0] filter_set;
  reg [11:0] output_index;
  reg [7:0] image;
  reg [3:0] column;
  reg [3:0] band_row;

  wire scheduler_advance;
  wire unused_scheduler_is_first_on_psums;
  wire scheduler_is_last_on_psums;
  wire unused_scheduler_is_last_on_ifmaps;
  wire scheduler_is_last;

  wire block_is_last = (block + 2'd1) == psum_blocks;
  wire ofmap_row_is_last = (ofmap_row + 8'd1) == chain_width;
  wire filter_set_is_last = (filter_set + 8'd1) == filter_sets;
  wire output_index_is_last = (output_index + 12'd1) == outputs;
  wire image_is_last = (image + 8'd1) == images;

  always @(posedge clk) begin
    if (rst) begin
      block <= 2'd0;
      ofmap_row <= 8'd0;
      filter_set <= 8'd0;
      output_index <= 12'd0;
      image <= 8'd0;
    end else if (request_taken) begin
      if (block_is_last) begin
        block <= 2'd0;
        if (ofmap_row_is_last) begin
          ofmap_row <= 8'd0;
          if (filter_set_is_last) begin
            filter_set <= 8'd0;
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
            filter_set <= filter_set + 8'd1;
          end
        end else begin
          ofmap_row <= ofmap_row + 8'd1;
        end
      end else begin
        block <= block + 2'd1;
      end
    end
  end

  wire is_last_chain = ofmap_row_is_last & filter_set_is_last;

  always @(posedge clk) begin
    if (rst) begin
      column <= 4'd0;
      band_row <= 4'd0;
    end else if (request_taken & block_is_last) begin
      if (is_last_chain) begin
        column <= 4'd0;
        band_row <= 4'd0;
      end else if (column == 4'd13) begin
        column <= 4'd0;
        band_row <= band_row + chain_elements;
      end else begin
        column <= column + 4'd1;
      end
    end
  end

  wire scheduler_advance_operand = block_is_last & ofmap_row_is_last & filter_set_is_last &
      output_index_is_last & image_is_last;
  assign scheduler_advance = request_taken & scheduler_advance_operand;
  assign request_row = band_row + (chain_elements - 4'd1);
  assign request_column = column;
  assign request_note = {scheduler_advance_operand & scheduler_is_last, scheduler_advance_operand,
      block_is_last, scheduler_is_last_on_psums};

  pass_scheduler scheduler (
    .clk               (clk),
    .rst               (rst),
    .start             (start),
    .outer_count       (outer_count),
    .channel_groups    (channel_groups),
    .filter_groups     (filter_groups),
    .advance           (scheduler_advance),
    .is_active         (request_wanted),
    .is_first_on_psums (unused_scheduler_is_first_on_psums),
    .is_last_on_psums  (scheduler_is_last_on_psums),
    .is_last_on_ifmaps (unused_scheduler_is_last_on_ifmaps),
    .is_last           (scheduler_is_last)
  );

endmodule

`default_nettype wire
