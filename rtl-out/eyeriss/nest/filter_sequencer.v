// Tags filter words with filter row and filter set.
//
// Latency     none
// Throughput  one word a cycle
// Paths       word_valid and word_data reach the tagged word; tagged_ready reaches word_ready
//
// Described in Eyeriss/FilterSequencer.swift.
// Made by: sparrow generate eyeriss --config nest --out DIR
`default_nettype none

module filter_sequencer (
  input  wire        clk,
  input  wire        rst,
  input  wire        start,
  // the layer
  input  wire [2:0]  chain_elements,
  input  wire [4:0]  filter_sets,
  input  wire [4:0]  filter_blocks,
  input  wire [23:0] outer_count,
  input  wire [15:0] channel_groups,
  input  wire [15:0] filter_groups,
  // word: in
  input  wire        word_valid,
  output wire        word_ready,
  input  wire [31:0] word_data,
  // tagged: out
  output wire        tagged_valid,
  input  wire        tagged_ready,
  output wire [2:0]  tagged_row,
  output wire [2:0]  tagged_column,
  output wire [31:0] tagged_data
);

  reg [2:0] filter_row;
  reg [4:0] filter_set;
  reg [4:0] block;

  wire scheduler_advance;
  wire scheduler_is_active;
  wire unused_scheduler_is_first_on_psums;
  wire unused_scheduler_is_last_on_psums;
  wire unused_scheduler_is_last_on_ifmaps;
  wire unused_scheduler_is_last;

  wire fires = tagged_valid & tagged_ready;
  wire filter_row_is_last = (filter_row + 3'd1) == chain_elements;
  wire filter_set_is_last = (filter_set + 5'd1) == filter_sets;
  wire block_is_last = (block + 5'd1) == filter_blocks;

  always @(posedge clk) begin
    if (rst) begin
      filter_row <= 3'd0;
      filter_set <= 5'd0;
      block <= 5'd0;
    end else if (fires) begin
      if (filter_row_is_last) begin
        filter_row <= 3'd0;
        if (filter_set_is_last) begin
          filter_set <= 5'd0;
          if (block_is_last) begin
            block <= 5'd0;
          end else begin
            block <= block + 5'd1;
          end
        end else begin
          filter_set <= filter_set + 5'd1;
        end
      end else begin
        filter_row <= filter_row + 3'd1;
      end
    end
  end

  assign scheduler_advance = fires & (filter_row_is_last & filter_set_is_last & block_is_last);
  assign tagged_valid = word_valid & scheduler_is_active;
  assign word_ready = tagged_ready & scheduler_is_active;
  assign tagged_row = filter_row;
  wire unused_filter_set_bits = &{1'b0, filter_set[4:3]};
  assign tagged_column = filter_set[2:0];
  assign tagged_data = word_data;

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

endmodule

`default_nettype wire
