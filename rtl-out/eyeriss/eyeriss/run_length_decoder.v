// 3 pairs of a 5-bit run and a level in a word, the lowest first, and a term bit on top.
//
// Latency     none: a word stays with the sender until its last value is taken
// Throughput  one value a cycle
// Paths       coded_valid and coded_data reach the value; value_ready reaches coded_ready
// Corners     is_corrupt rises when a block's last value is not in a word with a term bit or not a level, and when
//             such a word ends before the block; it stays until reset
//
// Described in Eyeriss/RunLengthDecoder.swift.
// Made by: sparrow generate eyeriss --config eyeriss --out DIR
`default_nettype none

module run_length_decoder (
  input  wire        clk,
  input  wire        rst,
  input  wire        start,
  // the layer
  input  wire [23:0] ifmap_block_values,
  input  wire [23:0] outer_count,
  input  wire [15:0] channel_groups,
  input  wire [15:0] filter_groups,
  // coded: in
  input  wire        coded_valid,
  output wire        coded_ready,
  input  wire [63:0] coded_data,
  // value: out
  output wire        value_valid,
  input  wire        value_ready,
  output wire [15:0] value_data,
  output wire        value_closes,
  // status
  output wire        is_corrupt
);

  reg [1:0] pair_index;
  reg [4:0] zeros;
  reg corrupt;
  reg [23:0] value_index;

  wire scheduler_advance;
  wire scheduler_is_active;
  wire unused_scheduler_is_first_on_psums;
  wire unused_scheduler_is_last_on_psums;
  wire unused_scheduler_is_last_on_ifmaps;
  wire unused_scheduler_is_last;

  wire unused_filter_groups = &{1'b0, filter_groups};

  // The pair that is under way, and how many of its zeros have been given.
  wire [62:0] pair_operand = coded_data[62:0];
  wire [20:0] pair = pair_operand[pair_index * 6'd21 +: 21];
  wire term = coded_data[63];
  wire is_level = zeros == pair[4:0];
  assign is_corrupt = corrupt;
  assign value_valid = coded_valid & scheduler_is_active & ~corrupt;
  assign value_data = is_level ? pair[20:5] : 16'd0;
  wire fires = value_valid & value_ready;
  wire value_index_is_last = (value_index + 24'd1) == ifmap_block_values;

  always @(posedge clk) begin
    if (rst) begin
      value_index <= 24'd0;
    end else if (fires) begin
      if (value_index_is_last) begin
        value_index <= 24'd0;
      end else begin
        value_index <= value_index + 24'd1;
      end
    end
  end

  assign value_closes = value_index_is_last;
  assign scheduler_advance = fires & value_index_is_last;

  // A word ends with its last pair, or with the block.
  wire ends_pairs = is_level & (pair_index == 2'd2);
  wire ends_word = ends_pairs | value_index_is_last;
  assign coded_ready = fires & ends_word;

  always @(posedge clk) begin
    if (rst) begin
      zeros <= 5'd0;
      pair_index <= 2'd0;
      corrupt <= 1'b0;
    end else if (fires) begin
      zeros <= (is_level | ends_word) ? 5'd0 : (zeros + 5'd1);
      if (ends_word) begin
        pair_index <= 2'd0;
      end else if (is_level) begin
        pair_index <= pair_index + 2'd1;
      end
      if (value_index_is_last) begin
        corrupt <= ~(term & is_level);
      end else if (ends_pairs) begin
        corrupt <= term;
      end
    end
  end

  pass_scheduler scheduler (
    .clk               (clk),
    .rst               (rst),
    .start             (start),
    .outer_count       (outer_count),
    .channel_groups    (channel_groups),
    .filter_groups     (16'd1),
    .advance           (scheduler_advance),
    .is_active         (scheduler_is_active),
    .is_first_on_psums (unused_scheduler_is_first_on_psums),
    .is_last_on_psums  (unused_scheduler_is_last_on_psums),
    .is_last_on_ifmaps (unused_scheduler_is_last_on_ifmaps),
    .is_last           (unused_scheduler_is_last)
  );

endmodule

`default_nettype wire
