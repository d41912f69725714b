// Rounds, saturates and rectifies 4 psums a cycle and codes them.
//
// Latency     the first pair of a word that enters in cycle t is made in cycle t + 1
// Throughput  one pair a cycle
// Paths       coded_ready reaches word_ready
// Corners     in the last block of a chain only the psums of real filters count
//
// Described in Eyeriss/OutputPath.swift.
// Made by: sparrow generate eyeriss --config nest --out DIR
`default_nettype none

module output_path (
  input  wire        clk,
  input  wire        rst,
  // the layer
  input  wire [4:0]  output_shift,
  input  wire        rectifies,
  input  wire [2:0]  last_block_psums,
  // word: in
  input  wire        word_valid,
  output wire        word_ready,
  input  wire [79:0] word_data,
  input  wire        word_is_last_block,
  input  wire        word_ends_pass,
  input  wire        word_ends_layer,
  // coded: out
  output wire        coded_valid,
  input  wire        coded_ready,
  output wire [63:0] coded_data,
  output wire        coded_last
);

  wire [7:0] rounding_0_value;
  wire [7:0] rounding_1_value;
  wire [7:0] rounding_2_value;
  wire [7:0] rounding_3_value;
  wire [31:0] encoder_values_data;
  wire [1:0] encoder_values_last_lane;

  wire [2:0] unused_last_block_psums_bits_operand = last_block_psums - 3'd1;
  wire unused_last_block_psums_bits = &{1'b0, unused_last_block_psums_bits_operand[2]};
  assign encoder_values_data = {rounding_3_value, rounding_2_value, rounding_1_value, rounding_0_value};
  assign encoder_values_last_lane = word_is_last_block ? unused_last_block_psums_bits_operand[1:0] : 2'd3;

  output_rounding rounding_0 (
    .shift     (output_shift),
    .rectifies (rectifies),
    .psum      (word_data[19:0]),
    .value     (rounding_0_value)
  );

  output_rounding rounding_1 (
    .shift     (output_shift),
    .rectifies (rectifies),
    .psum      (word_data[39:20]),
    .value     (rounding_1_value)
  );

  output_rounding rounding_2 (
    .shift     (output_shift),
    .rectifies (rectifies),
    .psum      (word_data[59:40]),
    .value     (rounding_2_value)
  );

  output_rounding rounding_3 (
    .shift     (output_shift),
    .rectifies (rectifies),
    .psum      (word_data[79:60]),
    .value     (rounding_3_value)
  );

  run_length_encoder encoder (
    .clk               (clk),
    .rst               (rst),
    .values_valid      (word_valid),
    .values_ready      (word_ready),
    .values_data       (encoder_values_data),
    .values_last_lane  (encoder_values_last_lane),
    .values_ends_block (word_ends_pass),
    .values_ends_layer (word_ends_layer),
    .coded_valid       (coded_valid),
    .coded_ready       (coded_ready),
    .coded_data        (coded_data),
    .coded_last        (coded_last)
  );

endmodule

`default_nettype wire
