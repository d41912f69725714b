// 12 x 14 processing elements; ifmap values, filter rows and psums come and go by four networks.
//
// Latency     a word reaches its elements' port queues one cycle after it entered, from where it can be taken one later
// Throughput  one word a cycle on each network
// Paths       request_wanted reaches request_taken; the other streams' ready and valid come from state
// Corners     a word that no element answers to is lost
//
// Described in Eyeriss/ElementArray.swift.
// Made by: sparrow generate eyeriss --config eyeriss --out DIR
`default_nettype none

module element_array (
  input  wire         clk,
  input  wire         rst,
  // the layer
  input  wire [4:0]   filters_per_element,
  input  wire [3:0]   window_entries,
  input  wire [3:0]   released_entries,
  input  wire [5:0]   filter_blocks,
  input  wire [11:0]  outputs,
  input  wire [7:0]   images,
  input  wire [4:0]   product_shift,
  // configuration chain
  input  wire         shift,
  input  wire         bit_in,
  output wire         bit_out,
  // ifmap: in
  input  wire         ifmap_valid,
  output wire         ifmap_ready,
  input  wire [3:0]   ifmap_row,
  input  wire [5:0]   ifmap_column,
  input  wire [15:0]  ifmap_data,
  // filter: in
  input  wire         filter_valid,
  output wire         filter_ready,
  input  wire [3:0]   filter_row,
  input  wire [3:0]   filter_column,
  input  wire [63:0]  filter_data,
  // psum: in
  input  wire         psum_valid,
  output wire         psum_ready,
  input  wire [3:0]   psum_row,
  input  wire [3:0]   psum_column,
  input  wire [127:0] psum_data,
  // psums out
  input  wire         request_wanted,
  input  wire [3:0]   request_row,
  input  wire [3:0]   request_column,
  input  wire [3:0]   request_note,
  output wire         request_taken,
  // result: out
  output wire         result_valid,
  input  wire         result_ready,
  output wire [127:0] result_data,
  output wire [3:0]   result_note,
  // status
  output wire         saturates
);

  wire row_0_ifmap_ready;
  wire row_0_filter_ready;
  wire row_0_psum_ready;
  wire row_0_psum_out_valid;
  wire [127:0] row_0_psum_out_data;
  wire unused_row_0_below_0_ready;
  wire unused_row_0_below_1_ready;
  wire unused_row_0_below_2_ready;
  wire unused_row_0_below_3_ready;
  wire unused_row_0_below_4_ready;
  wire unused_row_0_below_5_ready;
  wire unused_row_0_below_6_ready;
  wire unused_row_0_below_7_ready;
  wire unused_row_0_below_8_ready;
  wire unused_row_0_below_9_ready;
  wire unused_row_0_below_10_ready;
  wire unused_row_0_below_11_ready;
  wire unused_row_0_below_12_ready;
  wire unused_row_0_below_13_ready;
  wire row_0_above_0_valid;
  wire [15:0] row_0_above_0_data;
  wire row_0_above_1_valid;
  wire [15:0] row_0_above_1_data;
  wire row_0_above_2_valid;
  wire [15:0] row_0_above_2_data;
  wire row_0_above_3_valid;
  wire [15:0] row_0_above_3_data;
  wire row_0_above_4_valid;
  wire [15:0] row_0_above_4_data;
  wire row_0_above_5_valid;
  wire [15:0] row_0_above_5_data;
  wire row_0_above_6_valid;
  wire [15:0] row_0_above_6_data;
  wire row_0_above_7_valid;
  wire [15:0] row_0_above_7_data;
  wire row_0_above_8_valid;
  wire [15:0] row_0_above_8_data;
  wire row_0_above_9_valid;
  wire [15:0] row_0_above_9_data;
  wire row_0_above_10_valid;
  wire [15:0] row_0_above_10_data;
  wire row_0_above_11_valid;
  wire [15:0] row_0_above_11_data;
  wire row_0_above_12_valid;
  wire [15:0] row_0_above_12_data;
  wire row_0_above_13_valid;
  wire [15:0] row_0_above_13_data;
  wire row_0_saturates;
  wire row_1_bit_out;
  wire row_1_ifmap_ready;
  wire row_1_filter_ready;
  wire row_1_psum_ready;
  wire row_1_psum_out_valid;
  wire [127:0] row_1_psum_out_data;
  wire row_1_below_0_ready;
  wire row_1_below_1_ready;
  wire row_1_below_2_ready;
  wire row_1_below_3_ready;
  wire row_1_below_4_ready;
  wire row_1_below_5_ready;
  wire row_1_below_6_ready;
  wire row_1_below_7_ready;
  wire row_1_below_8_ready;
  wire row_1_below_9_ready;
  wire row_1_below_10_ready;
  wire row_1_below_11_ready;
  wire row_1_below_12_ready;
  wire row_1_below_13_ready;
  wire row_1_above_0_valid;
  wire [15:0] row_1_above_0_data;
  wire row_1_above_1_valid;
  wire [15:0] row_1_above_1_data;
  wire row_1_above_2_valid;
  wire [15:0] row_1_above_2_data;
  wire row_1_above_3_valid;
  wire [15:0] row_1_above_3_data;
  wire row_1_above_4_valid;
  wire [15:0] row_1_above_4_data;
  wire row_1_above_5_valid;
  wire [15:0] row_1_above_5_data;
  wire row_1_above_6_valid;
  wire [15:0] row_1_above_6_data;
  wire row_1_above_7_valid;
  wire [15:0] row_1_above_7_data;
  wire row_1_above_8_valid;
  wire [15:0] row_1_above_8_data;
  wire row_1_above_9_valid;
  wire [15:0] row_1_above_9_data;
  wire row_1_above_10_valid;
  wire [15:0] row_1_above_10_data;
  wire row_1_above_11_valid;
  wire [15:0] row_1_above_11_data;
  wire row_1_above_12_valid;
  wire [15:0] row_1_above_12_data;
  wire row_1_above_13_valid;
  wire [15:0] row_1_above_13_data;
  wire row_1_saturates;
  wire row_2_bit_out;
  wire row_2_ifmap_ready;
  wire row_2_filter_ready;
  wire row_2_psum_ready;
  wire row_2_psum_out_valid;
  wire [127:0] row_2_psum_out_data;
  wire row_2_below_0_ready;
  wire row_2_below_1_ready;
  wire row_2_below_2_ready;
  wire row_2_below_3_ready;
  wire row_2_below_4_ready;
  wire row_2_below_5_ready;
  wire row_2_below_6_ready;
  wire row_2_below_7_ready;
  wire row_2_below_8_ready;
  wire row_2_below_9_ready;
  wire row_2_below_10_ready;
  wire row_2_below_11_ready;
  wire row_2_below_12_ready;
  wire row_2_below_13_ready;
  wire row_2_above_0_valid;
  wire [15:0] row_2_above_0_data;
  wire row_2_above_1_valid;
  wire [15:0] row_2_above_1_data;
  wire row_2_above_2_valid;
  wire [15:0] row_2_above_2_data;
  wire row_2_above_3_valid;
  wire [15:0] row_2_above_3_data;
  wire row_2_above_4_valid;
  wire [15:0] row_2_above_4_data;
  wire row_2_above_5_valid;
  wire [15:0] row_2_above_5_data;
  wire row_2_above_6_valid;
  wire [15:0] row_2_above_6_data;
  wire row_2_above_7_valid;
  wire [15:0] row_2_above_7_data;
  wire row_2_above_8_valid;
  wire [15:0] row_2_above_8_data;
  wire row_2_above_9_valid;
  wire [15:0] row_2_above_9_data;
  wire row_2_above_10_valid;
  wire [15:0] row_2_above_10_data;
  wire row_2_above_11_valid;
  wire [15:0] row_2_above_11_data;
  wire row_2_above_12_valid;
  wire [15:0] row_2_above_12_data;
  wire row_2_above_13_valid;
  wire [15:0] row_2_above_13_data;
  wire row_2_saturates;
  wire row_3_bit_out;
  wire row_3_ifmap_ready;
  wire row_3_filter_ready;
  wire row_3_psum_ready;
  wire row_3_psum_out_valid;
  wire [127:0] row_3_psum_out_data;
  wire row_3_below_0_ready;
  wire row_3_below_1_ready;
  wire row_3_below_2_ready;
  wire row_3_below_3_ready;
  wire row_3_below_4_ready;
  wire row_3_below_5_ready;
  wire row_3_below_6_ready;
  wire row_3_below_7_ready;
  wire row_3_below_8_ready;
  wire row_3_below_9_ready;
  wire row_3_below_10_ready;
  wire row_3_below_11_ready;
  wire row_3_below_12_ready;
  wire row_3_below_13_ready;
  wire row_3_above_0_valid;
  wire [15:0] row_3_above_0_data;
  wire row_3_above_1_valid;
  wire [15:0] row_3_above_1_data;
  wire row_3_above_2_valid;
  wire [15:0] row_3_above_2_data;
  wire row_3_above_3_valid;
  wire [15:0] row_3_above_3_data;
  wire row_3_above_4_valid;
  wire [15:0] row_3_above_4_data;
  wire row_3_above_5_valid;
  wire [15:0] row_3_above_5_data;
  wire row_3_above_6_valid;
  wire [15:0] row_3_above_6_data;
  wire row_3_above_7_valid;
  wire [15:0] row_3_above_7_data;
  wire row_3_above_8_valid;
  wire [15:0] row_3_above_8_data;
  wire row_3_above_9_valid;
  wire [15:0] row_3_above_9_data;
  wire row_3_above_10_valid;
  wire [15:0] row_3_above_10_data;
  wire row_3_above_11_valid;
  wire [15:0] row_3_above_11_data;
  wire row_3_above_12_valid;
  wire [15:0] row_3_above_12_data;
  wire row_3_above_13_valid;
  wire [15:0] row_3_above_13_data;
  wire row_3_saturates;
  wire row_4_bit_out;
  wire row_4_ifmap_ready;
  wire row_4_filter_ready;
  wire row_4_psum_ready;
  wire row_4_psum_out_valid;
  wire [127:0] row_4_psum_out_data;
  wire row_4_below_0_ready;
  wire row_4_below_1_ready;
  wire row_4_below_2_ready;
  wire row_4_below_3_ready;
  wire row_4_below_4_ready;
  wire row_4_below_5_ready;
  wire row_4_below_6_ready;
  wire row_4_below_7_ready;
  wire row_4_below_8_ready;
  wire row_4_below_9_ready;
  wire row_4_below_10_ready;
  wire row_4_below_11_ready;
  wire row_4_below_12_ready;
  wire row_4_below_13_ready;
  wire row_4_above_0_valid;
  wire [15:0] row_4_above_0_data;
  wire row_4_above_1_valid;
  wire [15:0] row_4_above_1_data;
  wire row_4_above_2_valid;
  wire [15:0] row_4_above_2_data;
  wire row_4_above_3_valid;
  wire [15:0] row_4_above_3_data;
  wire row_4_above_4_valid;
  wire [15:0] row_4_above_4_data;
  wire row_4_above_5_valid;
  wire [15:0] row_4_above_5_data;
  wire row_4_above_6_valid;
  wire [15:0] row_4_above_6_data;
  wire row_4_above_7_valid;
  wire [15:0] row_4_above_7_data;
  wire row_4_above_8_valid;
  wire [15:0] row_4_above_8_data;
  wire row_4_above_9_valid;
  wire [15:0] row_4_above_9_data;
  wire row_4_above_10_valid;
  wire [15:0] row_4_above_10_data;
  wire row_4_above_11_valid;
  wire [15:0] row_4_above_11_data;
  wire row_4_above_12_valid;
  wire [15:0] row_4_above_12_data;
  wire row_4_above_13_valid;
  wire [15:0] row_4_above_13_data;
  wire row_4_saturates;
  wire row_5_bit_out;
  wire row_5_ifmap_ready;
  wire row_5_filter_ready;
  wire row_5_psum_ready;
  wire row_5_psum_out_valid;
  wire [127:0] row_5_psum_out_data;
  wire row_5_below_0_ready;
  wire row_5_below_1_ready;
  wire row_5_below_2_ready;
  wire row_5_below_3_ready;
  wire row_5_below_4_ready;
  wire row_5_below_5_ready;
  wire row_5_below_6_ready;
  wire row_5_below_7_ready;
  wire row_5_below_8_ready;
  wire row_5_below_9_ready;
  wire row_5_below_10_ready;
  wire row_5_below_11_ready;
  wire row_5_below_12_ready;
  wire row_5_below_13_ready;
  wire row_5_above_0_valid;
  wire [15:0] row_5_above_0_data;
  wire row_5_above_1_valid;
  wire [15:0] row_5_above_1_data;
  wire row_5_above_2_valid;
  wire [15:0] row_5_above_2_data;
  wire row_5_above_3_valid;
  wire [15:0] row_5_above_3_data;
  wire row_5_above_4_valid;
  wire [15:0] row_5_above_4_data;
  wire row_5_above_5_valid;
  wire [15:0] row_5_above_5_data;
  wire row_5_above_6_valid;
  wire [15:0] row_5_above_6_data;
  wire row_5_above_7_valid;
  wire [15:0] row_5_above_7_data;
  wire row_5_above_8_valid;
  wire [15:0] row_5_above_8_data;
  wire row_5_above_9_valid;
  wire [15:0] row_5_above_9_data;
  wire row_5_above_10_valid;
  wire [15:0] row_5_above_10_data;
  wire row_5_above_11_valid;
  wire [15:0] row_5_above_11_data;
  wire row_5_above_12_valid;
  wire [15:0] row_5_above_12_data;
  wire row_5_above_13_valid;
  wire [15:0] row_5_above_13_data;
  wire row_5_saturates;
  wire row_6_bit_out;
  wire row_6_ifmap_ready;
  wire row_6_filter_ready;
  wire row_6_psum_ready;
  wire row_6_psum_out_valid;
  wire [127:0] row_6_psum_out_data;
  wire row_6_below_0_ready;
  wire row_6_below_1_ready;
  wire row_6_below_2_ready;
  wire row_6_below_3_ready;
  wire row_6_below_4_ready;
  wire row_6_below_5_ready;
  wire row_6_below_6_ready;
  wire row_6_below_7_ready;
  wire row_6_below_8_ready;
  wire row_6_below_9_ready;
  wire row_6_below_10_ready;
  wire row_6_below_11_ready;
  wire row_6_below_12_ready;
  wire row_6_below_13_ready;
  wire row_6_above_0_valid;
  wire [15:0] row_6_above_0_data;
  wire row_6_above_1_valid;
  wire [15:0] row_6_above_1_data;
  wire row_6_above_2_valid;
  wire [15:0] row_6_above_2_data;
  wire row_6_above_3_valid;
  wire [15:0] row_6_above_3_data;
  wire row_6_above_4_valid;
  wire [15:0] row_6_above_4_data;
  wire row_6_above_5_valid;
  wire [15:0] row_6_above_5_data;
  wire row_6_above_6_valid;
  wire [15:0] row_6_above_6_data;
  wire row_6_above_7_valid;
  wire [15:0] row_6_above_7_data;
  wire row_6_above_8_valid;
  wire [15:0] row_6_above_8_data;
  wire row_6_above_9_valid;
  wire [15:0] row_6_above_9_data;
  wire row_6_above_10_valid;
  wire [15:0] row_6_above_10_data;
  wire row_6_above_11_valid;
  wire [15:0] row_6_above_11_data;
  wire row_6_above_12_valid;
  wire [15:0] row_6_above_12_data;
  wire row_6_above_13_valid;
  wire [15:0] row_6_above_13_data;
  wire row_6_saturates;
  wire row_7_bit_out;
  wire row_7_ifmap_ready;
  wire row_7_filter_ready;
  wire row_7_psum_ready;
  wire row_7_psum_out_valid;
  wire [127:0] row_7_psum_out_data;
  wire row_7_below_0_ready;
  wire row_7_below_1_ready;
  wire row_7_below_2_ready;
  wire row_7_below_3_ready;
  wire row_7_below_4_ready;
  wire row_7_below_5_ready;
  wire row_7_below_6_ready;
  wire row_7_below_7_ready;
  wire row_7_below_8_ready;
  wire row_7_below_9_ready;
  wire row_7_below_10_ready;
  wire row_7_below_11_ready;
  wire row_7_below_12_ready;
  wire row_7_below_13_ready;
  wire row_7_above_0_valid;
  wire [15:0] row_7_above_0_data;
  wire row_7_above_1_valid;
  wire [15:0] row_7_above_1_data;
  wire row_7_above_2_valid;
  wire [15:0] row_7_above_2_data;
  wire row_7_above_3_valid;
  wire [15:0] row_7_above_3_data;
  wire row_7_above_4_valid;
  wire [15:0] row_7_above_4_data;
  wire row_7_above_5_valid;
  wire [15:0] row_7_above_5_data;
  wire row_7_above_6_valid;
  wire [15:0] row_7_above_6_data;
  wire row_7_above_7_valid;
  wire [15:0] row_7_above_7_data;
  wire row_7_above_8_valid;
  wire [15:0] row_7_above_8_data;
  wire row_7_above_9_valid;
  wire [15:0] row_7_above_9_data;
  wire row_7_above_10_valid;
  wire [15:0] row_7_above_10_data;
  wire row_7_above_11_valid;
  wire [15:0] row_7_above_11_data;
  wire row_7_above_12_valid;
  wire [15:0] row_7_above_12_data;
  wire row_7_above_13_valid;
  wire [15:0] row_7_above_13_data;
  wire row_7_saturates;
  wire row_8_bit_out;
  wire row_8_ifmap_ready;
  wire row_8_filter_ready;
  wire row_8_psum_ready;
  wire row_8_psum_out_valid;
  wire [127:0] row_8_psum_out_data;
  wire row_8_below_0_ready;
  wire row_8_below_1_ready;
  wire row_8_below_2_ready;
  wire row_8_below_3_ready;
  wire row_8_below_4_ready;
  wire row_8_below_5_ready;
  wire row_8_below_6_ready;
  wire row_8_below_7_ready;
  wire row_8_below_8_ready;
  wire row_8_below_9_ready;
  wire row_8_below_10_ready;
  wire row_8_below_11_ready;
  wire row_8_below_12_ready;
  wire row_8_below_13_ready;
  wire row_8_above_0_valid;
  wire [15:0] row_8_above_0_data;
  wire row_8_above_1_valid;
  wire [15:0] row_8_above_1_data;
  wire row_8_above_2_valid;
  wire [15:0] row_8_above_2_data;
  wire row_8_above_3_valid;
  wire [15:0] row_8_above_3_data;
  wire row_8_above_4_valid;
  wire [15:0] row_8_above_4_data;
  wire row_8_above_5_valid;
  wire [15:0] row_8_above_5_data;
  wire row_8_above_6_valid;
  wire [15:0] row_8_above_6_data;
  wire row_8_above_7_valid;
  wire [15:0] row_8_above_7_data;
  wire row_8_above_8_valid;
  wire [15:0] row_8_above_8_data;
  wire row_8_above_9_valid;
  wire [15:0] row_8_above_9_data;
  wire row_8_above_10_valid;
  wire [15:0] row_8_above_10_data;
  wire row_8_above_11_valid;
  wire [15:0] row_8_above_11_data;
  wire row_8_above_12_valid;
  wire [15:0] row_8_above_12_data;
  wire row_8_above_13_valid;
  wire [15:0] row_8_above_13_data;
  wire row_8_saturates;
  wire row_9_bit_out;
  wire row_9_ifmap_ready;
  wire row_9_filter_ready;
  wire row_9_psum_ready;
  wire row_9_psum_out_valid;
  wire [127:0] row_9_psum_out_data;
  wire row_9_below_0_ready;
  wire row_9_below_1_ready;
  wire row_9_below_2_ready;
  wire row_9_below_3_ready;
  wire row_9_below_4_ready;
  wire row_9_below_5_ready;
  wire row_9_below_6_ready;
  wire row_9_below_7_ready;
  wire row_9_below_8_ready;
  wire row_9_below_9_ready;
  wire row_9_below_10_ready;
  wire row_9_below_11_ready;
  wire row_9_below_12_ready;
  wire row_9_below_13_ready;
  wire row_9_above_0_valid;
  wire [15:0] row_9_above_0_data;
  wire row_9_above_1_valid;
  wire [15:0] row_9_above_1_data;
  wire row_9_above_2_valid;
  wire [15:0] row_9_above_2_data;
  wire row_9_above_3_valid;
  wire [15:0] row_9_above_3_data;
  wire row_9_above_4_valid;
  wire [15:0] row_9_above_4_data;
  wire row_9_above_5_valid;
  wire [15:0] row_9_above_5_data;
  wire row_9_above_6_valid;
  wire [15:0] row_9_above_6_data;
  wire row_9_above_7_valid;
  wire [15:0] row_9_above_7_data;
  wire row_9_above_8_valid;
  wire [15:0] row_9_above_8_data;
  wire row_9_above_9_valid;
  wire [15:0] row_9_above_9_data;
  wire row_9_above_10_valid;
  wire [15:0] row_9_above_10_data;
  wire row_9_above_11_valid;
  wire [15:0] row_9_above_11_data;
  wire row_9_above_12_valid;
  wire [15:0] row_9_above_12_data;
  wire row_9_above_13_valid;
  wire [15:0] row_9_above_13_data;
  wire row_9_saturates;
  wire row_10_bit_out;
  wire row_10_ifmap_ready;
  wire row_10_filter_ready;
  wire row_10_psum_ready;
  wire row_10_psum_out_valid;
  wire [127:0] row_10_psum_out_data;
  wire row_10_below_0_ready;
  wire row_10_below_1_ready;
  wire row_10_below_2_ready;
  wire row_10_below_3_ready;
  wire row_10_below_4_ready;
  wire row_10_below_5_ready;
  wire row_10_below_6_ready;
  wire row_10_below_7_ready;
  wire row_10_below_8_ready;
  wire row_10_below_9_ready;
  wire row_10_below_10_ready;
  wire row_10_below_11_ready;
  wire row_10_below_12_ready;
  wire row_10_below_13_ready;
  wire row_10_above_0_valid;
  wire [15:0] row_10_above_0_data;
  wire row_10_above_1_valid;
  wire [15:0] row_10_above_1_data;
  wire row_10_above_2_valid;
  wire [15:0] row_10_above_2_data;
  wire row_10_above_3_valid;
  wire [15:0] row_10_above_3_data;
  wire row_10_above_4_valid;
  wire [15:0] row_10_above_4_data;
  wire row_10_above_5_valid;
  wire [15:0] row_10_above_5_data;
  wire row_10_above_6_valid;
  wire [15:0] row_10_above_6_data;
  wire row_10_above_7_valid;
  wire [15:0] row_10_above_7_data;
  wire row_10_above_8_valid;
  wire [15:0] row_10_above_8_data;
  wire row_10_above_9_valid;
  wire [15:0] row_10_above_9_data;
  wire row_10_above_10_valid;
  wire [15:0] row_10_above_10_data;
  wire row_10_above_11_valid;
  wire [15:0] row_10_above_11_data;
  wire row_10_above_12_valid;
  wire [15:0] row_10_above_12_data;
  wire row_10_above_13_valid;
  wire [15:0] row_10_above_13_data;
  wire row_10_saturates;
  wire row_11_bit_out;
  wire row_11_ifmap_ready;
  wire row_11_filter_ready;
  wire row_11_psum_ready;
  wire row_11_psum_out_valid;
  wire [127:0] row_11_psum_out_data;
  wire row_11_below_0_ready;
  wire row_11_below_1_ready;
  wire row_11_below_2_ready;
  wire row_11_below_3_ready;
  wire row_11_below_4_ready;
  wire row_11_below_5_ready;
  wire row_11_below_6_ready;
  wire row_11_below_7_ready;
  wire row_11_below_8_ready;
  wire row_11_below_9_ready;
  wire row_11_below_10_ready;
  wire row_11_below_11_ready;
  wire row_11_below_12_ready;
  wire row_11_below_13_ready;
  wire unused_row_11_above_0_valid;
  wire [15:0] unused_row_11_above_0_data;
  wire unused_row_11_above_1_valid;
  wire [15:0] unused_row_11_above_1_data;
  wire unused_row_11_above_2_valid;
  wire [15:0] unused_row_11_above_2_data;
  wire unused_row_11_above_3_valid;
  wire [15:0] unused_row_11_above_3_data;
  wire unused_row_11_above_4_valid;
  wire [15:0] unused_row_11_above_4_data;
  wire unused_row_11_above_5_valid;
  wire [15:0] unused_row_11_above_5_data;
  wire unused_row_11_above_6_valid;
  wire [15:0] unused_row_11_above_6_data;
  wire unused_row_11_above_7_valid;
  wire [15:0] unused_row_11_above_7_data;
  wire unused_row_11_above_8_valid;
  wire [15:0] unused_row_11_above_8_data;
  wire unused_row_11_above_9_valid;
  wire [15:0] unused_row_11_above_9_data;
  wire unused_row_11_above_10_valid;
  wire [15:0] unused_row_11_above_10_data;
  wire unused_row_11_above_11_valid;
  wire [15:0] unused_row_11_above_11_data;
  wire unused_row_11_above_12_valid;
  wire [15:0] unused_row_11_above_12_data;
  wire unused_row_11_above_13_valid;
  wire [15:0] unused_row_11_above_13_data;
  wire row_11_saturates;
  wire ifmap_network_send;
  wire [3:0] ifmap_network_row;
  wire [5:0] ifmap_network_column;
  wire [15:0] ifmap_network_data;
  wire filter_network_send;
  wire [3:0] filter_network_row;
  wire [3:0] filter_network_column;
  wire [63:0] filter_network_data;
  wire psum_network_send;
  wire [3:0] psum_network_row;
  wire [3:0] psum_network_column;
  wire [127:0] psum_network_data;
  wire output_network_room;

  assign saturates = row_0_saturates | row_1_saturates | row_2_saturates | row_3_saturates | row_4_saturates
      | row_5_saturates | row_6_saturates | row_7_saturates | row_8_saturates | row_9_saturates |
      row_10_saturates | row_11_saturates;

  array_row row_0 (
    .clk                 (clk),
    .rst                 (rst),
    .filters_per_element (filters_per_element),
    .window_entries      (window_entries),
    .released_entries    (released_entries),
    .filter_blocks       (filter_blocks),
    .outputs             (outputs),
    .images              (images),
    .product_shift       (product_shift),
    .shift               (shift),
    .bit_in              (row_1_bit_out),
    .bit_out             (bit_out),
    .number              (4'd0),
    .ifmap_send          (ifmap_network_send),
    .ifmap_row           (ifmap_network_row),
    .ifmap_column        (ifmap_network_column),
    .ifmap_data          (ifmap_network_data),
    .ifmap_ready         (row_0_ifmap_ready),
    .filter_send         (filter_network_send),
    .filter_row          (filter_network_row),
    .filter_column       (filter_network_column),
    .filter_data         (filter_network_data),
    .filter_ready        (row_0_filter_ready),
    .psum_send           (psum_network_send),
    .psum_row            (psum_network_row),
    .psum_column         (psum_network_column),
    .psum_data           (psum_network_data),
    .psum_ready          (row_0_psum_ready),
    .psum_out_wanted     (request_wanted),
    .psum_out_row        (request_row),
    .psum_out_column     (request_column),
    .psum_out_room       (output_network_room),
    .psum_out_valid      (row_0_psum_out_valid),
    .psum_out_data       (row_0_psum_out_data),
    .below_0_valid       (1'b0),
    .below_0_ready       (unused_row_0_below_0_ready),
    .below_0_data        (16'd0),
    .below_1_valid       (1'b0),
    .below_1_ready       (unused_row_0_below_1_ready),
    .below_1_data        (16'd0),
    .below_2_valid       (1'b0),
    .below_2_ready       (unused_row_0_below_2_ready),
    .below_2_data        (16'd0),
    .below_3_valid       (1'b0),
    .below_3_ready       (unused_row_0_below_3_ready),
    .below_3_data        (16'd0),
    .below_4_valid       (1'b0),
    .below_4_ready       (unused_row_0_below_4_ready),
    .below_4_data        (16'd0),
    .below_5_valid       (1'b0),
    .below_5_ready       (unused_row_0_below_5_ready),
    .below_5_data        (16'd0),
    .below_6_valid       (1'b0),
    .below_6_ready       (unused_row_0_below_6_ready),
    .below_6_data        (16'd0),
    .below_7_valid       (1'b0),
    .below_7_ready       (unused_row_0_below_7_ready),
    .below_7_data        (16'd0),
    .below_8_valid       (1'b0),
    .below_8_ready       (unused_row_0_below_8_ready),
    .below_8_data        (16'd0),
    .below_9_valid       (1'b0),
    .below_9_ready       (unused_row_0_below_9_ready),
    .below_9_data        (16'd0),
    .below_10_valid      (1'b0),
    .below_10_ready      (unused_row_0_below_10_ready),
    .below_10_data       (16'd0),
    .below_11_valid      (1'b0),
    .below_11_ready      (unused_row_0_below_11_ready),
    .below_11_data       (16'd0),
    .below_12_valid      (1'b0),
    .below_12_ready      (unused_row_0_below_12_ready),
    .below_12_data       (16'd0),
    .below_13_valid      (1'b0),
    .below_13_ready      (unused_row_0_below_13_ready),
    .below_13_data       (16'd0),
    .above_0_valid       (row_0_above_0_valid),
    .above_0_ready       (row_1_below_0_ready),
    .above_0_data        (row_0_above_0_data),
    .above_1_valid       (row_0_above_1_valid),
    .above_1_ready       (row_1_below_1_ready),
    .above_1_data        (row_0_above_1_data),
    .above_2_valid       (row_0_above_2_valid),
    .above_2_ready       (row_1_below_2_ready),
    .above_2_data        (row_0_above_2_data),
    .above_3_valid       (row_0_above_3_valid),
    .above_3_ready       (row_1_below_3_ready),
    .above_3_data        (row_0_above_3_data),
    .above_4_valid       (row_0_above_4_valid),
    .above_4_ready       (row_1_below_4_ready),
    .above_4_data        (row_0_above_4_data),
    .above_5_valid       (row_0_above_5_valid),
    .above_5_ready       (row_1_below_5_ready),
    .above_5_data        (row_0_above_5_data),
    .above_6_valid       (row_0_above_6_valid),
    .above_6_ready       (row_1_below_6_ready),
    .above_6_data        (row_0_above_6_data),
    .above_7_valid       (row_0_above_7_valid),
    .above_7_ready       (row_1_below_7_ready),
    .above_7_data        (row_0_above_7_data),
    .above_8_valid       (row_0_above_8_valid),
    .above_8_ready       (row_1_below_8_ready),
    .above_8_data        (row_0_above_8_data),
    .above_9_valid       (row_0_above_9_valid),
    .above_9_ready       (row_1_below_9_ready),
    .above_9_data        (row_0_above_9_data),
    .above_10_valid      (row_0_above_10_valid),
    .above_10_ready      (row_1_below_10_ready),
    .above_10_data       (row_0_above_10_data),
    .above_11_valid      (row_0_above_11_valid),
    .above_11_ready      (row_1_below_11_ready),
    .above_11_data       (row_0_above_11_data),
    .above_12_valid      (row_0_above_12_valid),
    .above_12_ready      (row_1_below_12_ready),
    .above_12_data       (row_0_above_12_data),
    .above_13_valid      (row_0_above_13_valid),
    .above_13_ready      (row_1_below_13_ready),
    .above_13_data       (row_0_above_13_data),
    .saturates           (row_0_saturates)
  );

  array_row row_1 (
    .clk                 (clk),
    .rst                 (rst),
    .filters_per_element (filters_per_element),
    .window_entries      (window_entries),
    .released_entries    (released_entries),
    .filter_blocks       (filter_blocks),
    .outputs             (outputs),
    .images              (images),
    .product_shift       (product_shift),
    .shift               (shift),
    .bit_in              (row_2_bit_out),
    .bit_out             (row_1_bit_out),
    .number              (4'd1),
    .ifmap_send          (ifmap_network_send),
    .ifmap_row           (ifmap_network_row),
    .ifmap_column        (ifmap_network_column),
    .ifmap_data          (ifmap_network_data),
    .ifmap_ready         (row_1_ifmap_ready),
    .filter_send         (filter_network_send),
    .filter_row          (filter_network_row),
    .filter_column       (filter_network_column),
    .filter_data         (filter_network_data),
    .filter_ready        (row_1_filter_ready),
    .psum_send           (psum_network_send),
    .psum_row            (psum_network_row),
    .psum_column         (psum_network_column),
    .psum_data           (psum_network_data),
    .psum_ready          (row_1_psum_ready),
    .psum_out_wanted     (request_wanted),
    .psum_out_row        (request_row),
    .psum_out_column     (request_column),
    .psum_out_room       (output_network_room),
    .psum_out_valid      (row_1_psum_out_valid),
    .psum_out_data       (row_1_psum_out_data),
    .below_0_valid       (row_0_above_0_valid),
    .below_0_ready       (row_1_below_0_ready),
    .below_0_data        (row_0_above_0_data),
    .below_1_valid       (row_0_above_1_valid),
    .below_1_ready       (row_1_below_1_ready),
    .below_1_data        (row_0_above_1_data),
    .below_2_valid       (row_0_above_2_valid),
    .below_2_ready       (row_1_below_2_ready),
    .below_2_data        (row_0_above_2_data),
    .below_3_valid       (row_0_above_3_valid),
    .below_3_ready       (row_1_below_3_ready),
    .below_3_data        (row_0_above_3_data),
    .below_4_valid       (row_0_above_4_valid),
    .below_4_ready       (row_1_below_4_ready),
    .below_4_data        (row_0_above_4_data),
    .below_5_valid       (row_0_above_5_valid),
    .below_5_ready       (row_1_below_5_ready),
    .below_5_data        (row_0_above_5_data),
    .below_6_valid       (row_0_above_6_valid),
    .below_6_ready       (row_1_below_6_ready),
    .below_6_data        (row_0_above_6_data),
    .below_7_valid       (row_0_above_7_valid),
    .below_7_ready       (row_1_below_7_ready),
    .below_7_data        (row_0_above_7_data),
    .below_8_valid       (row_0_above_8_valid),
    .below_8_ready       (row_1_below_8_ready),
    .below_8_data        (row_0_above_8_data),
    .below_9_valid       (row_0_above_9_valid),
    .below_9_ready       (row_1_below_9_ready),
    .below_9_data        (row_0_above_9_data),
    .below_10_valid      (row_0_above_10_valid),
    .below_10_ready      (row_1_below_10_ready),
    .below_10_data       (row_0_above_10_data),
    .below_11_valid      (row_0_above_11_valid),
    .below_11_ready      (row_1_below_11_ready),
    .below_11_data       (row_0_above_11_data),
    .below_12_valid      (row_0_above_12_valid),
    .below_12_ready      (row_1_below_12_ready),
    .below_12_data       (row_0_above_12_data),
    .below_13_valid      (row_0_above_13_valid),
    .below_13_ready      (row_1_below_13_ready),
    .below_13_data       (row_0_above_13_data),
    .above_0_valid       (row_1_above_0_valid),
    .above_0_ready       (row_2_below_0_ready),
    .above_0_data        (row_1_above_0_data),
    .above_1_valid       (row_1_above_1_valid),
    .above_1_ready       (row_2_below_1_ready),
    .above_1_data        (row_1_above_1_data),
    .above_2_valid       (row_1_above_2_valid),
    .above_2_ready       (row_2_below_2_ready),
    .above_2_data        (row_1_above_2_data),
    .above_3_valid       (row_1_above_3_valid),
    .above_3_ready       (row_2_below_3_ready),
    .above_3_data        (row_1_above_3_data),
    .above_4_valid       (row_1_above_4_valid),
    .above_4_ready       (row_2_below_4_ready),
    .above_4_data        (row_1_above_4_data),
    .above_5_valid       (row_1_above_5_valid),
    .above_5_ready       (row_2_below_5_ready),
    .above_5_data        (row_1_above_5_data),
    .above_6_valid       (row_1_above_6_valid),
    .above_6_ready       (row_2_below_6_ready),
    .above_6_data        (row_1_above_6_data),
    .above_7_valid       (row_1_above_7_valid),
    .above_7_ready       (row_2_below_7_ready),
    .above_7_data        (row_1_above_7_data),
    .above_8_valid       (row_1_above_8_valid),
    .above_8_ready       (row_2_below_8_ready),
    .above_8_data        (row_1_above_8_data),
    .above_9_valid       (row_1_above_9_valid),
    .above_9_ready       (row_2_below_9_ready),
    .above_9_data        (row_1_above_9_data),
    .above_10_valid      (row_1_above_10_valid),
    .above_10_ready      (row_2_below_10_ready),
    .above_10_data       (row_1_above_10_data),
    .above_11_valid      (row_1_above_11_valid),
    .above_11_ready      (row_2_below_11_ready),
    .above_11_data       (row_1_above_11_data),
    .above_12_valid      (row_1_above_12_valid),
    .above_12_ready      (row_2_below_12_ready),
    .above_12_data       (row_1_above_12_data),
    .above_13_valid      (row_1_above_13_valid),
    .above_13_ready      (row_2_below_13_ready),
    .above_13_data       (row_1_above_13_data),
    .saturates           (row_1_saturates)
  );

  array_row row_2 (
    .clk                 (clk),
    .rst                 (rst),
    .filters_per_element (filters_per_element),
    .window_entries      (window_entries),
    .released_entries    (released_entries),
    .filter_blocks       (filter_blocks),
    .outputs             (outputs),
    .images              (images),
    .product_shift       (product_shift),
    .shift               (shift),
    .bit_in              (row_3_bit_out),
    .bit_out             (row_2_bit_out),
    .number              (4'd2),
    .ifmap_send          (ifmap_network_send),
    .ifmap_row           (ifmap_network_row),
    .ifmap_column        (ifmap_network_column),
    .ifmap_data          (ifmap_network_data),
    .ifmap_ready         (row_2_ifmap_ready),
    .filter_send         (filter_network_send),
    .filter_row          (filter_network_row),
    .filter_column       (filter_network_column),
    .filter_data         (filter_network_data),
    .filter_ready        (row_2_filter_ready),
    .psum_send           (psum_network_send),
    .psum_row            (psum_network_row),
    .psum_column         (psum_network_column),
    .psum_data           (psum_network_data),
    .psum_ready          (row_2_psum_ready),
    .psum_out_wanted     (request_wanted),
    .psum_out_row        (request_row),
    .psum_out_column     (request_column),
    .psum_out_room       (output_network_room),
    .psum_out_valid      (row_2_psum_out_valid),
    .psum_out_data       (row_2_psum_out_data),
    .below_0_valid       (row_1_above_0_valid),
    .below_0_ready       (row_2_below_0_ready),
    .below_0_data        (row_1_above_0_data),
    .below_1_valid       (row_1_above_1_valid),
    .below_1_ready       (row_2_below_1_ready),
    .below_1_data        (row_1_above_1_data),
    .below_2_valid       (row_1_above_2_valid),
    .below_2_ready       (row_2_below_2_ready),
    .below_2_data        (row_1_above_2_data),
    .below_3_valid       (row_1_above_3_valid),
    .below_3_ready       (row_2_below_3_ready),
    .below_3_data        (row_1_above_3_data),
    .below_4_valid       (row_1_above_4_valid),
    .below_4_ready       (row_2_below_4_ready),
    .below_4_data        (row_1_above_4_data),
    .below_5_valid       (row_1_above_5_valid),
    .below_5_ready       (row_2_below_5_ready),
    .below_5_data        (row_1_above_5_data),
    .below_6_valid       (row_1_above_6_valid),
    .below_6_ready       (row_2_below_6_ready),
    .below_6_data        (row_1_above_6_data),
    .below_7_valid       (row_1_above_7_valid),
    .below_7_ready       (row_2_below_7_ready),
    .below_7_data        (row_1_above_7_data),
    .below_8_valid       (row_1_above_8_valid),
    .below_8_ready       (row_2_below_8_ready),
    .below_8_data        (row_1_above_8_data),
    .below_9_valid       (row_1_above_9_valid),
    .below_9_ready       (row_2_below_9_ready),
    .below_9_data        (row_1_above_9_data),
    .below_10_valid      (row_1_above_10_valid),
    .below_10_ready      (row_2_below_10_ready),
    .below_10_data       (row_1_above_10_data),
    .below_11_valid      (row_1_above_11_valid),
    .below_11_ready      (row_2_below_11_ready),
    .below_11_data       (row_1_above_11_data),
    .below_12_valid      (row_1_above_12_valid),
    .below_12_ready      (row_2_below_12_ready),
    .below_12_data       (row_1_above_12_data),
    .below_13_valid      (row_1_above_13_valid),
    .below_13_ready      (row_2_below_13_ready),
    .below_13_data       (row_1_above_13_data),
    .above_0_valid       (row_2_above_0_valid),
    .above_0_ready       (row_3_below_0_ready),
    .above_0_data        (row_2_above_0_data),
    .above_1_valid       (row_2_above_1_valid),
    .above_1_ready       (row_3_below_1_ready),
    .above_1_data        (row_2_above_1_data),
    .above_2_valid       (row_2_above_2_valid),
    .above_2_ready       (row_3_below_2_ready),
    .above_2_data        (row_2_above_2_data),
    .above_3_valid       (row_2_above_3_valid),
    .above_3_ready       (row_3_below_3_ready),
    .above_3_data        (row_2_above_3_data),
    .above_4_valid       (row_2_above_4_valid),
    .above_4_ready       (row_3_below_4_ready),
    .above_4_data        (row_2_above_4_data),
    .above_5_valid       (row_2_above_5_valid),
    .above_5_ready       (row_3_below_5_ready),
    .above_5_data        (row_2_above_5_data),
    .above_6_valid       (row_2_above_6_valid),
    .above_6_ready       (row_3_below_6_ready),
    .above_6_data        (row_2_above_6_data),
    .above_7_valid       (row_2_above_7_valid),
    .above_7_ready       (row_3_below_7_ready),
    .above_7_data        (row_2_above_7_data),
    .above_8_valid       (row_2_above_8_valid),
    .above_8_ready       (row_3_below_8_ready),
    .above_8_data        (row_2_above_8_data),
    .above_9_valid       (row_2_above_9_valid),
    .above_9_ready       (row_3_below_9_ready),
    .above_9_data        (row_2_above_9_data),
    .above_10_valid      (row_2_above_10_valid),
    .above_10_ready      (row_3_below_10_ready),
    .above_10_data       (row_2_above_10_data),
    .above_11_valid      (row_2_above_11_valid),
    .above_11_ready      (row_3_below_11_ready),
    .above_11_data       (row_2_above_11_data),
    .above_12_valid      (row_2_above_12_valid),
    .above_12_ready      (row_3_below_12_ready),
    .above_12_data       (row_2_above_12_data),
    .above_13_valid      (row_2_above_13_valid),
    .above_13_ready      (row_3_below_13_ready),
    .above_13_data       (row_2_above_13_data),
    .saturates           (row_2_saturates)
  );

  array_row row_3 (
    .clk                 (clk),
    .rst                 (rst),
    .filters_per_element (filters_per_element),
    .window_entries      (window_entries),
    .released_entries    (released_entries),
    .filter_blocks       (filter_blocks),
    .outputs             (outputs),
    .images              (images),
    .product_shift       (product_shift),
    .shift               (shift),
    .bit_in              (row_4_bit_out),
    .bit_out             (row_3_bit_out),
    .number              (4'd3),
    .ifmap_send          (ifmap_network_send),
    .ifmap_row           (ifmap_network_row),
    .ifmap_column        (ifmap_network_column),
    .ifmap_data          (ifmap_network_data),
    .ifmap_ready         (row_3_ifmap_ready),
    .filter_send         (filter_network_send),
    .filter_row          (filter_network_row),
    .filter_column       (filter_network_column),
    .filter_data         (filter_network_data),
    .filter_ready        (row_3_filter_ready),
    .psum_send           (psum_network_send),
    .psum_row            (psum_network_row),
    .psum_column         (psum_network_column),
    .psum_data           (psum_network_data),
    .psum_ready          (row_3_psum_ready),
    .psum_out_wanted     (request_wanted),
    .psum_out_row        (request_row),
    .psum_out_column     (request_column),
    .psum_out_room       (output_network_room),
    .psum_out_valid      (row_3_psum_out_valid),
    .psum_out_data       (row_3_psum_out_data),
    .below_0_valid       (row_2_above_0_valid),
    .below_0_ready       (row_3_below_0_ready),
    .below_0_data        (row_2_above_0_data),
    .below_1_valid       (row_2_above_1_valid),
    .below_1_ready       (row_3_below_1_ready),
    .below_1_data        (row_2_above_1_data),
    .below_2_valid       (row_2_above_2_valid),
    .below_2_ready       (row_3_below_2_ready),
    .below_2_data        (row_2_above_2_data),
    .below_3_valid       (row_2_above_3_valid),
    .below_3_ready       (row_3_below_3_ready),
    .below_3_data        (row_2_above_3_data),
    .below_4_valid       (row_2_above_4_valid),
    .below_4_ready       (row_3_below_4_ready),
    .below_4_data        (row_2_above_4_data),
    .below_5_valid       (row_2_above_5_valid),
    .below_5_ready       (row_3_below_5_ready),
    .below_5_data        (row_2_above_5_data),
    .below_6_valid       (row_2_above_6_valid),
    .below_6_ready       (row_3_below_6_ready),
    .below_6_data        (row_2_above_6_data),
    .below_7_valid       (row_2_above_7_valid),
    .below_7_ready       (row_3_below_7_ready),
    .below_7_data        (row_2_above_7_data),
    .below_8_valid       (row_2_above_8_valid),
    .below_8_ready       (row_3_below_8_ready),
    .below_8_data        (row_2_above_8_data),
    .below_9_valid       (row_2_above_9_valid),
    .below_9_ready       (row_3_below_9_ready),
    .below_9_data        (row_2_above_9_data),
    .below_10_valid      (row_2_above_10_valid),
    .below_10_ready      (row_3_below_10_ready),
    .below_10_data       (row_2_above_10_data),
    .below_11_valid      (row_2_above_11_valid),
    .below_11_ready      (row_3_below_11_ready),
    .below_11_data       (row_2_above_11_data),
    .below_12_valid      (row_2_above_12_valid),
    .below_12_ready      (row_3_below_12_ready),
    .below_12_data       (row_2_above_12_data),
    .below_13_valid      (row_2_above_13_valid),
    .below_13_ready      (row_3_below_13_ready),
    .below_13_data       (row_2_above_13_data),
    .above_0_valid       (row_3_above_0_valid),
    .above_0_ready       (row_4_below_0_ready),
    .above_0_data        (row_3_above_0_data),
    .above_1_valid       (row_3_above_1_valid),
    .above_1_ready       (row_4_below_1_ready),
    .above_1_data        (row_3_above_1_data),
    .above_2_valid       (row_3_above_2_valid),
    .above_2_ready       (row_4_below_2_ready),
    .above_2_data        (row_3_above_2_data),
    .above_3_valid       (row_3_above_3_valid),
    .above_3_ready       (row_4_below_3_ready),
    .above_3_data        (row_3_above_3_data),
    .above_4_valid       (row_3_above_4_valid),
    .above_4_ready       (row_4_below_4_ready),
    .above_4_data        (row_3_above_4_data),
    .above_5_valid       (row_3_above_5_valid),
    .above_5_ready       (row_4_below_5_ready),
    .above_5_data        (row_3_above_5_data),
    .above_6_valid       (row_3_above_6_valid),
    .above_6_ready       (row_4_below_6_ready),
    .above_6_data        (row_3_above_6_data),
    .above_7_valid       (row_3_above_7_valid),
    .above_7_ready       (row_4_below_7_ready),
    .above_7_data        (row_3_above_7_data),
    .above_8_valid       (row_3_above_8_valid),
    .above_8_ready       (row_4_below_8_ready),
    .above_8_data        (row_3_above_8_data),
    .above_9_valid       (row_3_above_9_valid),
    .above_9_ready       (row_4_below_9_ready),
    .above_9_data        (row_3_above_9_data),
    .above_10_valid      (row_3_above_10_valid),
    .above_10_ready      (row_4_below_10_ready),
    .above_10_data       (row_3_above_10_data),
    .above_11_valid      (row_3_above_11_valid),
    .above_11_ready      (row_4_below_11_ready),
    .above_11_data       (row_3_above_11_data),
    .above_12_valid      (row_3_above_12_valid),
    .above_12_ready      (row_4_below_12_ready),
    .above_12_data       (row_3_above_12_data),
    .above_13_valid      (row_3_above_13_valid),
    .above_13_ready      (row_4_below_13_ready),
    .above_13_data       (row_3_above_13_data),
    .saturates           (row_3_saturates)
  );

  array_row row_4 (
    .clk                 (clk),
    .rst                 (rst),
    .filters_per_element (filters_per_element),
    .window_entries      (window_entries),
    .released_entries    (released_entries),
    .filter_blocks       (filter_blocks),
    .outputs             (outputs),
    .images              (images),
    .product_shift       (product_shift),
    .shift               (shift),
    .bit_in              (row_5_bit_out),
    .bit_out             (row_4_bit_out),
    .number              (4'd4),
    .ifmap_send          (ifmap_network_send),
    .ifmap_row           (ifmap_network_row),
    .ifmap_column        (ifmap_network_column),
    .ifmap_data          (ifmap_network_data),
    .ifmap_ready         (row_4_ifmap_ready),
    .filter_send         (filter_network_send),
    .filter_row          (filter_network_row),
    .filter_column       (filter_network_column),
    .filter_data         (filter_network_data),
    .filter_ready        (row_4_filter_ready),
    .psum_send           (psum_network_send),
    .psum_row            (psum_network_row),
    .psum_column         (psum_network_column),
    .psum_data           (psum_network_data),
    .psum_ready          (row_4_psum_ready),
    .psum_out_wanted     (request_wanted),
    .psum_out_row        (request_row),
    .psum_out_column     (request_column),
    .psum_out_room       (output_network_room),
    .psum_out_valid      (row_4_psum_out_valid),
    .psum_out_data       (row_4_psum_out_data),
    .below_0_valid       (row_3_above_0_valid),
    .below_0_ready       (row_4_below_0_ready),
    .below_0_data        (row_3_above_0_data),
    .below_1_valid       (row_3_above_1_valid),
    .below_1_ready       (row_4_below_1_ready),
    .below_1_data        (row_3_above_1_data),
    .below_2_valid       (row_3_above_2_valid),
    .below_2_ready       (row_4_below_2_ready),
    .below_2_data        (row_3_above_2_data),
    .below_3_valid       (row_3_above_3_valid),
    .below_3_ready       (row_4_below_3_ready),
    .below_3_data        (row_3_above_3_data),
    .below_4_valid       (row_3_above_4_valid),
    .below_4_ready       (row_4_below_4_ready),
    .below_4_data        (row_3_above_4_data),
    .below_5_valid       (row_3_above_5_valid),
    .below_5_ready       (row_4_below_5_ready),
    .below_5_data        (row_3_above_5_data),
    .below_6_valid       (row_3_above_6_valid),
    .below_6_ready       (row_4_below_6_ready),
    .below_6_data        (row_3_above_6_data),
    .below_7_valid       (row_3_above_7_valid),
    .below_7_ready       (row_4_below_7_ready),
    .below_7_data        (row_3_above_7_data),
    .below_8_valid       (row_3_above_8_valid),
    .below_8_ready       (row_4_below_8_ready),
    .below_8_data        (row_3_above_8_data),
    .below_9_valid       (row_3_above_9_valid),
    .below_9_ready       (row_4_below_9_ready),
    .below_9_data        (row_3_above_9_data),
    .below_10_valid      (row_3_above_10_valid),
    .below_10_ready      (row_4_below_10_ready),
    .below_10_data       (row_3_above_10_data),
    .below_11_valid      (row_3_above_11_valid),
    .below_11_ready      (row_4_below_11_ready),
    .below_11_data       (row_3_above_11_data),
    .below_12_valid      (row_3_above_12_valid),
    .below_12_ready      (row_4_below_12_ready),
    .below_12_data       (row_3_above_12_data),
    .below_13_valid      (row_3_above_13_valid),
    .below_13_ready      (row_4_below_13_ready),
    .below_13_data       (row_3_above_13_data),
    .above_0_valid       (row_4_above_0_valid),
    .above_0_ready       (row_5_below_0_ready),
    .above_0_data        (row_4_above_0_data),
    .above_1_valid       (row_4_above_1_valid),
    .above_1_ready       (row_5_below_1_ready),
    .above_1_data        (row_4_above_1_data),
    .above_2_valid       (row_4_above_2_valid),
    .above_2_ready       (row_5_below_2_ready),
    .above_2_data        (row_4_above_2_data),
    .above_3_valid       (row_4_above_3_valid),
    .above_3_ready       (row_5_below_3_ready),
    .above_3_data        (row_4_above_3_data),
    .above_4_valid       (row_4_above_4_valid),
    .above_4_ready       (row_5_below_4_ready),
    .above_4_data        (row_4_above_4_data),
    .above_5_valid       (row_4_above_5_valid),
    .above_5_ready       (row_5_below_5_ready),
    .above_5_data        (row_4_above_5_data),
    .above_6_valid       (row_4_above_6_valid),
    .above_6_ready       (row_5_below_6_ready),
    .above_6_data        (row_4_above_6_data),
    .above_7_valid       (row_4_above_7_valid),
    .above_7_ready       (row_5_below_7_ready),
    .above_7_data        (row_4_above_7_data),
    .above_8_valid       (row_4_above_8_valid),
    .above_8_ready       (row_5_below_8_ready),
    .above_8_data        (row_4_above_8_data),
    .above_9_valid       (row_4_above_9_valid),
    .above_9_ready       (row_5_below_9_ready),
    .above_9_data        (row_4_above_9_data),
    .above_10_valid      (row_4_above_10_valid),
    .above_10_ready      (row_5_below_10_ready),
    .above_10_data       (row_4_above_10_data),
    .above_11_valid      (row_4_above_11_valid),
    .above_11_ready      (row_5_below_11_ready),
    .above_11_data       (row_4_above_11_data),
    .above_12_valid      (row_4_above_12_valid),
    .above_12_ready      (row_5_below_12_ready),
    .above_12_data       (row_4_above_12_data),
    .above_13_valid      (row_4_above_13_valid),
    .above_13_ready      (row_5_below_13_ready),
    .above_13_data       (row_4_above_13_data),
    .saturates           (row_4_saturates)
  );

  array_row row_5 (
    .clk                 (clk),
    .rst                 (rst),
    .filters_per_element (filters_per_element),
    .window_entries      (window_entries),
    .released_entries    (released_entries),
    .filter_blocks       (filter_blocks),
    .outputs             (outputs),
    .images              (images),
    .product_shift       (product_shift),
    .shift               (shift),
    .bit_in              (row_6_bit_out),
    .bit_out             (row_5_bit_out),
    .number              (4'd5),
    .ifmap_send          (ifmap_network_send),
    .ifmap_row           (ifmap_network_row),
    .ifmap_column        (ifmap_network_column),
    .ifmap_data          (ifmap_network_data),
    .ifmap_ready         (row_5_ifmap_ready),
    .filter_send         (filter_network_send),
    .filter_row          (filter_network_row),
    .filter_column       (filter_network_column),
    .filter_data         (filter_network_data),
    .filter_ready        (row_5_filter_ready),
    .psum_send           (psum_network_send),
    .psum_row            (psum_network_row),
    .psum_column         (psum_network_column),
    .psum_data           (psum_network_data),
    .psum_ready          (row_5_psum_ready),
    .psum_out_wanted     (request_wanted),
    .psum_out_row        (request_row),
    .psum_out_column     (request_column),
    .psum_out_room       (output_network_room),
    .psum_out_valid      (row_5_psum_out_valid),
    .psum_out_data       (row_5_psum_out_data),
    .below_0_valid       (row_4_above_0_valid),
    .below_0_ready       (row_5_below_0_ready),
    .below_0_data        (row_4_above_0_data),
    .below_1_valid       (row_4_above_1_valid),
    .below_1_ready       (row_5_below_1_ready),
    .below_1_data        (row_4_above_1_data),
    .below_2_valid       (row_4_above_2_valid),
    .below_2_ready       (row_5_below_2_ready),
    .below_2_data        (row_4_above_2_data),
    .below_3_valid       (row_4_above_3_valid),
    .below_3_ready       (row_5_below_3_ready),
    .below_3_data        (row_4_above_3_data),
    .below_4_valid       (row_4_above_4_valid),
    .below_4_ready       (row_5_below_4_ready),
    .below_4_data        (row_4_above_4_data),
    .below_5_valid       (row_4_above_5_valid),
    .below_5_ready       (row_5_below_5_ready),
    .below_5_data        (row_4_above_5_data),
    .below_6_valid       (row_4_above_6_valid),
    .below_6_ready       (row_5_below_6_ready),
    .below_6_data        (row_4_above_6_data),
    .below_7_valid       (row_4_above_7_valid),
    .below_7_ready       (row_5_below_7_ready),
    .below_7_data        (row_4_above_7_data),
    .below_8_valid       (row_4_above_8_valid),
    .below_8_ready       (row_5_below_8_ready),
    .below_8_data        (row_4_above_8_data),
    .below_9_valid       (row_4_above_9_valid),
    .below_9_ready       (row_5_below_9_ready),
    .below_9_data        (row_4_above_9_data),
    .below_10_valid      (row_4_above_10_valid),
    .below_10_ready      (row_5_below_10_ready),
    .below_10_data       (row_4_above_10_data),
    .below_11_valid      (row_4_above_11_valid),
    .below_11_ready      (row_5_below_11_ready),
    .below_11_data       (row_4_above_11_data),
    .below_12_valid      (row_4_above_12_valid),
    .below_12_ready      (row_5_below_12_ready),
    .below_12_data       (row_4_above_12_data),
    .below_13_valid      (row_4_above_13_valid),
    .below_13_ready      (row_5_below_13_ready),
    .below_13_data       (row_4_above_13_data),
    .above_0_valid       (row_5_above_0_valid),
    .above_0_ready       (row_6_below_0_ready),
    .above_0_data        (row_5_above_0_data),
    .above_1_valid       (row_5_above_1_valid),
    .above_1_ready       (row_6_below_1_ready),
    .above_1_data        (row_5_above_1_data),
    .above_2_valid       (row_5_above_2_valid),
    .above_2_ready       (row_6_below_2_ready),
    .above_2_data        (row_5_above_2_data),
    .above_3_valid       (row_5_above_3_valid),
    .above_3_ready       (row_6_below_3_ready),
    .above_3_data        (row_5_above_3_data),
    .above_4_valid       (row_5_above_4_valid),
    .above_4_ready       (row_6_below_4_ready),
    .above_4_data        (row_5_above_4_data),
    .above_5_valid       (row_5_above_5_valid),
    .above_5_ready       (row_6_below_5_ready),
    .above_5_data        (row_5_above_5_data),
    .above_6_valid       (row_5_above_6_valid),
    .above_6_ready       (row_6_below_6_ready),
    .above_6_data        (row_5_above_6_data),
    .above_7_valid       (row_5_above_7_valid),
    .above_7_ready       (row_6_below_7_ready),
    .above_7_data        (row_5_above_7_data),
    .above_8_valid       (row_5_above_8_valid),
    .above_8_ready       (row_6_below_8_ready),
    .above_8_data        (row_5_above_8_data),
    .above_9_valid       (row_5_above_9_valid),
    .above_9_ready       (row_6_below_9_ready),
    .above_9_data        (row_5_above_9_data),
    .above_10_valid      (row_5_above_10_valid),
    .above_10_ready      (row_6_below_10_ready),
    .above_10_data       (row_5_above_10_data),
    .above_11_valid      (row_5_above_11_valid),
    .above_11_ready      (row_6_below_11_ready),
    .above_11_data       (row_5_above_11_data),
    .above_12_valid      (row_5_above_12_valid),
    .above_12_ready      (row_6_below_12_ready),
    .above_12_data       (row_5_above_12_data),
    .above_13_valid      (row_5_above_13_valid),
    .above_13_ready      (row_6_below_13_ready),
    .above_13_data       (row_5_above_13_data),
    .saturates           (row_5_saturates)
  );

  array_row row_6 (
    .clk                 (clk),
    .rst                 (rst),
    .filters_per_element (filters_per_element),
    .window_entries      (window_entries),
    .released_entries    (released_entries),
    .filter_blocks       (filter_blocks),
    .outputs             (outputs),
    .images              (images),
    .product_shift       (product_shift),
    .shift               (shift),
    .bit_in              (row_7_bit_out),
    .bit_out             (row_6_bit_out),
    .number              (4'd6),
    .ifmap_send          (ifmap_network_send),
    .ifmap_row           (ifmap_network_row),
    .ifmap_column        (ifmap_network_column),
    .ifmap_data          (ifmap_network_data),
    .ifmap_ready         (row_6_ifmap_ready),
    .filter_send         (filter_network_send),
    .filter_row          (filter_network_row),
    .filter_column       (filter_network_column),
    .filter_data         (filter_network_data),
    .filter_ready        (row_6_filter_ready),
    .psum_send           (psum_network_send),
    .psum_row            (psum_network_row),
    .psum_column         (psum_network_column),
    .psum_data           (psum_network_data),
    .psum_ready          (row_6_psum_ready),
    .psum_out_wanted     (request_wanted),
    .psum_out_row        (request_row),
    .psum_out_column     (request_column),
    .psum_out_room       (output_network_room),
    .psum_out_valid      (row_6_psum_out_valid),
    .psum_out_data       (row_6_psum_out_data),
    .below_0_valid       (row_5_above_0_valid),
    .below_0_ready       (row_6_below_0_ready),
    .below_0_data        (row_5_above_0_data),
    .below_1_valid       (row_5_above_1_valid),
    .below_1_ready       (row_6_below_1_ready),
    .below_1_data        (row_5_above_1_data),
    .below_2_valid       (row_5_above_2_valid),
    .below_2_ready       (row_6_below_2_ready),
    .below_2_data        (row_5_above_2_data),
    .below_3_valid       (row_5_above_3_valid),
    .below_3_ready       (row_6_below_3_ready),
    .below_3_data        (row_5_above_3_data),
    .below_4_valid       (row_5_above_4_valid),
    .below_4_ready       (row_6_below_4_ready),
    .below_4_data        (row_5_above_4_data),
    .below_5_valid       (row_5_above_5_valid),
    .below_5_ready       (row_6_below_5_ready),
    .below_5_data        (row_5_above_5_data),
    .below_6_valid       (row_5_above_6_valid),
    .below_6_ready       (row_6_below_6_ready),
    .below_6_data        (row_5_above_6_data),
    .below_7_valid       (row_5_above_7_valid),
    .below_7_ready       (row_6_below_7_ready),
    .below_7_data        (row_5_above_7_data),
    .below_8_valid       (row_5_above_8_valid),
    .below_8_ready       (row_6_below_8_ready),
    .below_8_data        (row_5_above_8_data),
    .below_9_valid       (row_5_above_9_valid),
    .below_9_ready       (row_6_below_9_ready),
    .below_9_data        (row_5_above_9_data),
    .below_10_valid      (row_5_above_10_valid),
    .below_10_ready      (row_6_below_10_ready),
    .below_10_data       (row_5_above_10_data),
    .below_11_valid      (row_5_above_11_valid),
    .below_11_ready      (row_6_below_11_ready),
    .below_11_data       (row_5_above_11_data),
    .below_12_valid      (row_5_above_12_valid),
    .below_12_ready      (row_6_below_12_ready),
    .below_12_data       (row_5_above_12_data),
    .below_13_valid      (row_5_above_13_valid),
    .below_13_ready      (row_6_below_13_ready),
    .below_13_data       (row_5_above_13_data),
    .above_0_valid       (row_6_above_0_valid),
    .above_0_ready       (row_7_below_0_ready),
    .above_0_data        (row_6_above_0_data),
    .above_1_valid       (row_6_above_1_valid),
    .above_1_ready       (row_7_below_1_ready),
    .above_1_data        (row_6_above_1_data),
    .above_2_valid       (row_6_above_2_valid),
    .above_2_ready       (row_7_below_2_ready),
    .above_2_data        (row_6_above_2_data),
    .above_3_valid       (row_6_above_3_valid),
    .above_3_ready       (row_7_below_3_ready),
    .above_3_data        (row_6_above_3_data),
    .above_4_valid       (row_6_above_4_valid),
    .above_4_ready       (row_7_below_4_ready),
    .above_4_data        (row_6_above_4_data),
    .above_5_valid       (row_6_above_5_valid),
    .above_5_ready       (row_7_below_5_ready),
    .above_5_data        (row_6_above_5_data),
    .above_6_valid       (row_6_above_6_valid),
    .above_6_ready       (row_7_below_6_ready),
    .above_6_data        (row_6_above_6_data),
    .above_7_valid       (row_6_above_7_valid),
    .above_7_ready       (row_7_below_7_ready),
    .above_7_data        (row_6_above_7_data),
    .above_8_valid       (row_6_above_8_valid),
    .above_8_ready       (row_7_below_8_ready),
    .above_8_data        (row_6_above_8_data),
    .above_9_valid       (row_6_above_9_valid),
    .above_9_ready       (row_7_below_9_ready),
    .above_9_data        (row_6_above_9_data),
    .above_10_valid      (row_6_above_10_valid),
    .above_10_ready      (row_7_below_10_ready),
    .above_10_data       (row_6_above_10_data),
    .above_11_valid      (row_6_above_11_valid),
    .above_11_ready      (row_7_below_11_ready),
    .above_11_data       (row_6_above_11_data),
    .above_12_valid      (row_6_above_12_valid),
    .above_12_ready      (row_7_below_12_ready),
    .above_12_data       (row_6_above_12_data),
    .above_13_valid      (row_6_above_13_valid),
    .above_13_ready      (row_7_below_13_ready),
    .above_13_data       (row_6_above_13_data),
    .saturates           (row_6_saturates)
  );

  array_row row_7 (
    .clk                 (clk),
    .rst                 (rst),
    .filters_per_element (filters_per_element),
    .window_entries      (window_entries),
    .released_entries    (released_entries),
    .filter_blocks       (filter_blocks),
    .outputs             (outputs),
    .images              (images),
    .product_shift       (product_shift),
    .shift               (shift),
    .bit_in              (row_8_bit_out),
    .bit_out             (row_7_bit_out),
    .number              (4'd7),
    .ifmap_send          (ifmap_network_send),
    .ifmap_row           (ifmap_network_row),
    .ifmap_column        (ifmap_network_column),
    .ifmap_data          (ifmap_network_data),
    .ifmap_ready         (row_7_ifmap_ready),
    .filter_send         (filter_network_send),
    .filter_row          (filter_network_row),
    .filter_column       (filter_network_column),
    .filter_data         (filter_network_data),
    .filter_ready        (row_7_filter_ready),
    .psum_send           (psum_network_send),
    .psum_row            (psum_network_row),
    .psum_column         (psum_network_column),
    .psum_data           (psum_network_data),
    .psum_ready          (row_7_psum_ready),
    .psum_out_wanted     (request_wanted),
    .psum_out_row        (request_row),
    .psum_out_column     (request_column),
    .psum_out_room       (output_network_room),
    .psum_out_valid      (row_7_psum_out_valid),
    .psum_out_data       (row_7_psum_out_data),
    .below_0_valid       (row_6_above_0_valid),
    .below_0_ready       (row_7_below_0_ready),
    .below_0_data        (row_6_above_0_data),
    .below_1_valid       (row_6_above_1_valid),
    .below_1_ready       (row_7_below_1_ready),
    .below_1_data        (row_6_above_1_data),
    .below_2_valid       (row_6_above_2_valid),
    .below_2_ready       (row_7_below_2_ready),
    .below_2_data        (row_6_above_2_data),
    .below_3_valid       (row_6_above_3_valid),
    .below_3_ready       (row_7_below_3_ready),
    .below_3_data        (row_6_above_3_data),
    .below_4_valid       (row_6_above_4_valid),
    .below_4_ready       (row_7_below_4_ready),
    .below_4_data        (row_6_above_4_data),
    .below_5_valid       (row_6_above_5_valid),
    .below_5_ready       (row_7_below_5_ready),
    .below_5_data        (row_6_above_5_data),
    .below_6_valid       (row_6_above_6_valid),
    .below_6_ready       (row_7_below_6_ready),
    .below_6_data        (row_6_above_6_data),
    .below_7_valid       (row_6_above_7_valid),
    .below_7_ready       (row_7_below_7_ready),
    .below_7_data        (row_6_above_7_data),
    .below_8_valid       (row_6_above_8_valid),
    .below_8_ready       (row_7_below_8_ready),
    .below_8_data        (row_6_above_8_data),
    .below_9_valid       (row_6_above_9_valid),
    .below_9_ready       (row_7_below_9_ready),
    .below_9_data        (row_6_above_9_data),
    .below_10_valid      (row_6_above_10_valid),
    .below_10_ready      (row_7_below_10_ready),
    .below_10_data       (row_6_above_10_data),
    .below_11_valid      (row_6_above_11_valid),
    .below_11_ready      (row_7_below_11_ready),
    .below_11_data       (row_6_above_11_data),
    .below_12_valid      (row_6_above_12_valid),
    .below_12_ready      (row_7_below_12_ready),
    .below_12_data       (row_6_above_12_data),
    .below_13_valid      (row_6_above_13_valid),
    .below_13_ready      (row_7_below_13_ready),
    .below_13_data       (row_6_above_13_data),
    .above_0_valid       (row_7_above_0_valid),
    .above_0_ready       (row_8_below_0_ready),
    .above_0_data        (row_7_above_0_data),
    .above_1_valid       (row_7_above_1_valid),
    .above_1_ready       (row_8_below_1_ready),
    .above_1_data        (row_7_above_1_data),
    .above_2_valid       (row_7_above_2_valid),
    .above_2_ready       (row_8_below_2_ready),
    .above_2_data        (row_7_above_2_data),
    .above_3_valid       (row_7_above_3_valid),
    .above_3_ready       (row_8_below_3_ready),
    .above_3_data        (row_7_above_3_data),
    .above_4_valid       (row_7_above_4_valid),
    .above_4_ready       (row_8_below_4_ready),
    .above_4_data        (row_7_above_4_data),
    .above_5_valid       (row_7_above_5_valid),
    .above_5_ready       (row_8_below_5_ready),
    .above_5_data        (row_7_above_5_data),
    .above_6_valid       (row_7_above_6_valid),
    .above_6_ready       (row_8_below_6_ready),
    .above_6_data        (row_7_above_6_data),
    .above_7_valid       (row_7_above_7_valid),
    .above_7_ready       (row_8_below_7_ready),
    .above_7_data        (row_7_above_7_data),
    .above_8_valid       (row_7_above_8_valid),
    .above_8_ready       (row_8_below_8_ready),
    .above_8_data        (row_7_above_8_data),
    .above_9_valid       (row_7_above_9_valid),
    .above_9_ready       (row_8_below_9_ready),
    .above_9_data        (row_7_above_9_data),
    .above_10_valid      (row_7_above_10_valid),
    .above_10_ready      (row_8_below_10_ready),
    .above_10_data       (row_7_above_10_data),
    .above_11_valid      (row_7_above_11_valid),
    .above_11_ready      (row_8_below_11_ready),
    .above_11_data       (row_7_above_11_data),
    .above_12_valid      (row_7_above_12_valid),
    .above_12_ready      (row_8_below_12_ready),
    .above_12_data       (row_7_above_12_data),
    .above_13_valid      (row_7_above_13_valid),
    .above_13_ready      (row_8_below_13_ready),
    .above_13_data       (row_7_above_13_data),
    .saturates           (row_7_saturates)
  );

  array_row row_8 (
    .clk                 (clk),
    .rst                 (rst),
    .filters_per_element (filters_per_element),
    .window_entries      (window_entries),
    .released_entries    (released_entries),
    .filter_blocks       (filter_blocks),
    .outputs             (outputs),
    .images              (images),
    .product_shift       (product_shift),
    .shift               (shift),
    .bit_in              (row_9_bit_out),
    .bit_out             (row_8_bit_out),
    .number              (4'd8),
    .ifmap_send          (ifmap_network_send),
    .ifmap_row           (ifmap_network_row),
    .ifmap_column        (ifmap_network_column),
    .ifmap_data          (ifmap_network_data),
    .ifmap_ready         (row_8_ifmap_ready),
    .filter_send         (filter_network_send),
    .filter_row          (filter_network_row),
    .filter_column       (filter_network_column),
    .filter_data         (filter_network_data),
    .filter_ready        (row_8_filter_ready),
    .psum_send           (psum_network_send),
    .psum_row            (psum_network_row),
    .psum_column         (psum_network_column),
    .psum_data           (psum_network_data),
    .psum_ready          (row_8_psum_ready),
    .psum_out_wanted     (request_wanted),
    .psum_out_row        (request_row),
    .psum_out_column     (request_column),
    .psum_out_room       (output_network_room),
    .psum_out_valid      (row_8_psum_out_valid),
    .psum_out_data       (row_8_psum_out_data),
    .below_0_valid       (row_7_above_0_valid),
    .below_0_ready       (row_8_below_0_ready),
    .below_0_data        (row_7_above_0_data),
    .below_1_valid       (row_7_above_1_valid),
    .below_1_ready       (row_8_below_1_ready),
    .below_1_data        (row_7_above_1_data),
    .below_2_valid       (row_7_above_2_valid),
    .below_2_ready       (row_8_below_2_ready),
    .below_2_data        (row_7_above_2_data),
    .below_3_valid       (row_7_above_3_valid),
    .below_3_ready       (row_8_below_3_ready),
    .below_3_data        (row_7_above_3_data),
    .below_4_valid       (row_7_above_4_valid),
    .below_4_ready       (row_8_below_4_ready),
    .below_4_data        (row_7_above_4_data),
    .below_5_valid       (row_7_above_5_valid),
    .below_5_ready       (row_8_below_5_ready),
    .below_5_data        (row_7_above_5_data),
    .below_6_valid       (row_7_above_6_valid),
    .below_6_ready       (row_8_below_6_ready),
    .below_6_data        (row_7_above_6_data),
    .below_7_valid       (row_7_above_7_valid),
    .below_7_ready       (row_8_below_7_ready),
    .below_7_data        (row_7_above_7_data),
    .below_8_valid       (row_7_above_8_valid),
    .below_8_ready       (row_8_below_8_ready),
    .below_8_data        (row_7_above_8_data),
    .below_9_valid       (row_7_above_9_valid),
    .below_9_ready       (row_8_below_9_ready),
    .below_9_data        (row_7_above_9_data),
    .below_10_valid      (row_7_above_10_valid),
    .below_10_ready      (row_8_below_10_ready),
    .below_10_data       (row_7_above_10_data),
    .below_11_valid      (row_7_above_11_valid),
    .below_11_ready      (row_8_below_11_ready),
    .below_11_data       (row_7_above_11_data),
    .below_12_valid      (row_7_above_12_valid),
    .below_12_ready      (row_8_below_12_ready),
    .below_12_data       (row_7_above_12_data),
    .below_13_valid      (row_7_above_13_valid),
    .below_13_ready      (row_8_below_13_ready),
    .below_13_data       (row_7_above_13_data),
    .above_0_valid       (row_8_above_0_valid),
    .above_0_ready       (row_9_below_0_ready),
    .above_0_data        (row_8_above_0_data),
    .above_1_valid       (row_8_above_1_valid),
    .above_1_ready       (row_9_below_1_ready),
    .above_1_data        (row_8_above_1_data),
    .above_2_valid       (row_8_above_2_valid),
    .above_2_ready       (row_9_below_2_ready),
    .above_2_data        (row_8_above_2_data),
    .above_3_valid       (row_8_above_3_valid),
    .above_3_ready       (row_9_below_3_ready),
    .above_3_data        (row_8_above_3_data),
    .above_4_valid       (row_8_above_4_valid),
    .above_4_ready       (row_9_below_4_ready),
    .above_4_data        (row_8_above_4_data),
    .above_5_valid       (row_8_above_5_valid),
    .above_5_ready       (row_9_below_5_ready),
    .above_5_data        (row_8_above_5_data),
    .above_6_valid       (row_8_above_6_valid),
    .above_6_ready       (row_9_below_6_ready),
    .above_6_data        (row_8_above_6_data),
    .above_7_valid       (row_8_above_7_valid),
    .above_7_ready       (row_9_below_7_ready),
    .above_7_data        (row_8_above_7_data),
    .above_8_valid       (row_8_above_8_valid),
    .above_8_ready       (row_9_below_8_ready),
    .above_8_data        (row_8_above_8_data),
    .above_9_valid       (row_8_above_9_valid),
    .above_9_ready       (row_9_below_9_ready),
    .above_9_data        (row_8_above_9_data),
    .above_10_valid      (row_8_above_10_valid),
    .above_10_ready      (row_9_below_10_ready),
    .above_10_data       (row_8_above_10_data),
    .above_11_valid      (row_8_above_11_valid),
    .above_11_ready      (row_9_below_11_ready),
    .above_11_data       (row_8_above_11_data),
    .above_12_valid      (row_8_above_12_valid),
    .above_12_ready      (row_9_below_12_ready),
    .above_12_data       (row_8_above_12_data),
    .above_13_valid      (row_8_above_13_valid),
    .above_13_ready      (row_9_below_13_ready),
    .above_13_data       (row_8_above_13_data),
    .saturates           (row_8_saturates)
  );

  array_row row_9 (
    .clk                 (clk),
    .rst                 (rst),
    .filters_per_element (filters_per_element),
    .window_entries      (window_entries),
    .released_entries    (released_entries),
    .filter_blocks       (filter_blocks),
    .outputs             (outputs),
    .images              (images),
    .product_shift       (product_shift),
    .shift               (shift),
    .bit_in              (row_10_bit_out),
    .bit_out             (row_9_bit_out),
    .number              (4'd9),
    .ifmap_send          (ifmap_network_send),
    .ifmap_row           (ifmap_network_row),
    .ifmap_column        (ifmap_network_column),
    .ifmap_data          (ifmap_network_data),
    .ifmap_ready         (row_9_ifmap_ready),
    .filter_send         (filter_network_send),
    .filter_row          (filter_network_row),
    .filter_column       (filter_network_column),
    .filter_data         (filter_network_data),
    .filter_ready        (row_9_filter_ready),
    .psum_send           (psum_network_send),
    .psum_row            (psum_network_row),
    .psum_column         (psum_network_column),
    .psum_data           (psum_network_data),
    .psum_ready          (row_9_psum_ready),
    .psum_out_wanted     (request_wanted),
    .psum_out_row        (request_row),
    .psum_out_column     (request_column),
    .psum_out_room       (output_network_room),
    .psum_out_valid      (row_9_psum_out_valid),
    .psum_out_data       (row_9_psum_out_data),
    .below_0_valid       (row_8_above_0_valid),
    .below_0_ready       (row_9_below_0_ready),
    .below_0_data        (row_8_above_0_data),
    .below_1_valid       (row_8_above_1_valid),
    .below_1_ready       (row_9_below_1_ready),
    .below_1_data        (row_8_above_1_data),
    .below_2_valid       (row_8_above_2_valid),
    .below_2_ready       (row_9_below_2_ready),
    .below_2_data        (row_8_above_2_data),
    .below_3_valid       (row_8_above_3_valid),
    .below_3_ready       (row_9_below_3_ready),
    .below_3_data        (row_8_above_3_data),
    .below_4_valid       (row_8_above_4_valid),
    .below_4_ready       (row_9_below_4_ready),
    .below_4_data        (row_8_above_4_data),
    .below_5_valid       (row_8_above_5_valid),
    .below_5_ready       (row_9_below_5_ready),
    .below_5_data        (row_8_above_5_data),
    .below_6_valid       (row_8_above_6_valid),
    .below_6_ready       (row_9_below_6_ready),
    .below_6_data        (row_8_above_6_data),
    .below_7_valid       (row_8_above_7_valid),
    .below_7_ready       (row_9_below_7_ready),
    .below_7_data        (row_8_above_7_data),
    .below_8_valid       (row_8_above_8_valid),
    .below_8_ready       (row_9_below_8_ready),
    .below_8_data        (row_8_above_8_data),
    .below_9_valid       (row_8_above_9_valid),
    .below_9_ready       (row_9_below_9_ready),
    .below_9_data        (row_8_above_9_data),
    .below_10_valid      (row_8_above_10_valid),
    .below_10_ready      (row_9_below_10_ready),
    .below_10_data       (row_8_above_10_data),
    .below_11_valid      (row_8_above_11_valid),
    .below_11_ready      (row_9_below_11_ready),
    .below_11_data       (row_8_above_11_data),
    .below_12_valid      (row_8_above_12_valid),
    .below_12_ready      (row_9_below_12_ready),
    .below_12_data       (row_8_above_12_data),
    .below_13_valid      (row_8_above_13_valid),
    .below_13_ready      (row_9_below_13_ready),
    .below_13_data       (row_8_above_13_data),
    .above_0_valid       (row_9_above_0_valid),
    .above_0_ready       (row_10_below_0_ready),
    .above_0_data        (row_9_above_0_data),
    .above_1_valid       (row_9_above_1_valid),
    .above_1_ready       (row_10_below_1_ready),
    .above_1_data        (row_9_above_1_data),
    .above_2_valid       (row_9_above_2_valid),
    .above_2_ready       (row_10_below_2_ready),
    .above_2_data        (row_9_above_2_data),
    .above_3_valid       (row_9_above_3_valid),
    .above_3_ready       (row_10_below_3_ready),
    .above_3_data        (row_9_above_3_data),
    .above_4_valid       (row_9_above_4_valid),
    .above_4_ready       (row_10_below_4_ready),
    .above_4_data        (row_9_above_4_data),
    .above_5_valid       (row_9_above_5_valid),
    .above_5_ready       (row_10_below_5_ready),
    .above_5_data        (row_9_above_5_data),
    .above_6_valid       (row_9_above_6_valid),
    .above_6_ready       (row_10_below_6_ready),
    .above_6_data        (row_9_above_6_data),
    .above_7_valid       (row_9_above_7_valid),
    .above_7_ready       (row_10_below_7_ready),
    .above_7_data        (row_9_above_7_data),
    .above_8_valid       (row_9_above_8_valid),
    .above_8_ready       (row_10_below_8_ready),
    .above_8_data        (row_9_above_8_data),
    .above_9_valid       (row_9_above_9_valid),
    .above_9_ready       (row_10_below_9_ready),
    .above_9_data        (row_9_above_9_data),
    .above_10_valid      (row_9_above_10_valid),
    .above_10_ready      (row_10_below_10_ready),
    .above_10_data       (row_9_above_10_data),
    .above_11_valid      (row_9_above_11_valid),
    .above_11_ready      (row_10_below_11_ready),
    .above_11_data       (row_9_above_11_data),
    .above_12_valid      (row_9_above_12_valid),
    .above_12_ready      (row_10_below_12_ready),
    .above_12_data       (row_9_above_12_data),
    .above_13_valid      (row_9_above_13_valid),
    .above_13_ready      (row_10_below_13_ready),
    .above_13_data       (row_9_above_13_data),
    .saturates           (row_9_saturates)
  );

  array_row row_10 (
    .clk                 (clk),
    .rst                 (rst),
    .filters_per_element (filters_per_element),
    .window_entries      (window_entries),
    .released_entries    (released_entries),
    .filter_blocks       (filter_blocks),
    .outputs             (outputs),
    .images              (images),
    .product_shift       (product_shift),
    .shift               (shift),
    .bit_in              (row_11_bit_out),
    .bit_out             (row_10_bit_out),
    .number              (4'd10),
    .ifmap_send          (ifmap_network_send),
    .ifmap_row           (ifmap_network_row),
    .ifmap_column        (ifmap_network_column),
    .ifmap_data          (ifmap_network_data),
    .ifmap_ready         (row_10_ifmap_ready),
    .filter_send         (filter_network_send),
    .filter_row          (filter_network_row),
    .filter_column       (filter_network_column),
    .filter_data         (filter_network_data),
    .filter_ready        (row_10_filter_ready),
    .psum_send           (psum_network_send),
    .psum_row            (psum_network_row),
    .psum_column         (psum_network_column),
    .psum_data           (psum_network_data),
    .psum_ready          (row_10_psum_ready),
    .psum_out_wanted     (request_wanted),
    .psum_out_row        (request_row),
    .psum_out_column     (request_column),
    .psum_out_room       (output_network_room),
    .psum_out_valid      (row_10_psum_out_valid),
    .psum_out_data       (row_10_psum_out_data),
    .below_0_valid       (row_9_above_0_valid),
    .below_0_ready       (row_10_below_0_ready),
    .below_0_data        (row_9_above_0_data),
    .below_1_valid       (row_9_above_1_valid),
    .below_1_ready       (row_10_below_1_ready),
    .below_1_data        (row_9_above_1_data),
    .below_2_valid       (row_9_above_2_valid),
    .below_2_ready       (row_10_below_2_ready),
    .below_2_data        (row_9_above_2_data),
    .below_3_valid       (row_9_above_3_valid),
    .below_3_ready       (row_10_below_3_ready),
    .below_3_data        (row_9_above_3_data),
    .below_4_valid       (row_9_above_4_valid),
    .below_4_ready       (row_10_below_4_ready),
    .below_4_data        (row_9_above_4_data),
    .below_5_valid       (row_9_above_5_valid),
    .below_5_ready       (row_10_below_5_ready),
    .below_5_data        (row_9_above_5_data),
    .below_6_valid       (row_9_above_6_valid),
    .below_6_ready       (row_10_below_6_ready),
    .below_6_data        (row_9_above_6_data),
    .below_7_valid       (row_9_above_7_valid),
    .below_7_ready       (row_10_below_7_ready),
    .below_7_data        (row_9_above_7_data),
    .below_8_valid       (row_9_above_8_valid),
    .below_8_ready       (row_10_below_8_ready),
    .below_8_data        (row_9_above_8_data),
    .below_9_valid       (row_9_above_9_valid),
    .below_9_ready       (row_10_below_9_ready),
    .below_9_data        (row_9_above_9_data),
    .below_10_valid      (row_9_above_10_valid),
    .below_10_ready      (row_10_below_10_ready),
    .below_10_data       (row_9_above_10_data),
    .below_11_valid      (row_9_above_11_valid),
    .below_11_ready      (row_10_below_11_ready),
    .below_11_data       (row_9_above_11_data),
    .below_12_valid      (row_9_above_12_valid),
    .below_12_ready      (row_10_below_12_ready),
    .below_12_data       (row_9_above_12_data),
    .below_13_valid      (row_9_above_13_valid),
    .below_13_ready      (row_10_below_13_ready),
    .below_13_data       (row_9_above_13_data),
    .above_0_valid       (row_10_above_0_valid),
    .above_0_ready       (row_11_below_0_ready),
    .above_0_data        (row_10_above_0_data),
    .above_1_valid       (row_10_above_1_valid),
    .above_1_ready       (row_11_below_1_ready),
    .above_1_data        (row_10_above_1_data),
    .above_2_valid       (row_10_above_2_valid),
    .above_2_ready       (row_11_below_2_ready),
    .above_2_data        (row_10_above_2_data),
    .above_3_valid       (row_10_above_3_valid),
    .above_3_ready       (row_11_below_3_ready),
    .above_3_data        (row_10_above_3_data),
    .above_4_valid       (row_10_above_4_valid),
    .above_4_ready       (row_11_below_4_ready),
    .above_4_data        (row_10_above_4_data),
    .above_5_valid       (row_10_above_5_valid),
    .above_5_ready       (row_11_below_5_ready),
    .above_5_data        (row_10_above_5_data),
    .above_6_valid       (row_10_above_6_valid),
    .above_6_ready       (row_11_below_6_ready),
    .above_6_data        (row_10_above_6_data),
    .above_7_valid       (row_10_above_7_valid),
    .above_7_ready       (row_11_below_7_ready),
    .above_7_data        (row_10_above_7_data),
    .above_8_valid       (row_10_above_8_valid),
    .above_8_ready       (row_11_below_8_ready),
    .above_8_data        (row_10_above_8_data),
    .above_9_valid       (row_10_above_9_valid),
    .above_9_ready       (row_11_below_9_ready),
    .above_9_data        (row_10_above_9_data),
    .above_10_valid      (row_10_above_10_valid),
    .above_10_ready      (row_11_below_10_ready),
    .above_10_data       (row_10_above_10_data),
    .above_11_valid      (row_10_above_11_valid),
    .above_11_ready      (row_11_below_11_ready),
    .above_11_data       (row_10_above_11_data),
    .above_12_valid      (row_10_above_12_valid),
    .above_12_ready      (row_11_below_12_ready),
    .above_12_data       (row_10_above_12_data),
    .above_13_valid      (row_10_above_13_valid),
    .above_13_ready      (row_11_below_13_ready),
    .above_13_data       (row_10_above_13_data),
    .saturates           (row_10_saturates)
  );

  array_row row_11 (
    .clk                 (clk),
    .rst                 (rst),
    .filters_per_element (filters_per_element),
    .window_entries      (window_entries),
    .released_entries    (released_entries),
    .filter_blocks       (filter_blocks),
    .outputs             (outputs),
    .images              (images),
    .product_shift       (product_shift),
    .shift               (shift),
    .bit_in              (bit_in),
    .bit_out             (row_11_bit_out),
    .number              (4'd11),
    .ifmap_send          (ifmap_network_send),
    .ifmap_row           (ifmap_network_row),
    .ifmap_column        (ifmap_network_column),
    .ifmap_data          (ifmap_network_data),
    .ifmap_ready         (row_11_ifmap_ready),
    .filter_send         (filter_network_send),
    .filter_row          (filter_network_row),
    .filter_column       (filter_network_column),
    .filter_data         (filter_network_data),
    .filter_ready        (row_11_filter_ready),
    .psum_send           (psum_network_send),
    .psum_row            (psum_network_row),
    .psum_column         (psum_network_column),
    .psum_data           (psum_network_data),
    .psum_ready          (row_11_psum_ready),
    .psum_out_wanted     (request_wanted),
    .psum_out_row        (request_row),
    .psum_out_column     (request_column),
    .psum_out_room       (output_network_room),
    .psum_out_valid      (row_11_psum_out_valid),
    .psum_out_data       (row_11_psum_out_data),
    .below_0_valid       (row_10_above_0_valid),
    .below_0_ready       (row_11_below_0_ready),
    .below_0_data        (row_10_above_0_data),
    .below_1_valid       (row_10_above_1_valid),
    .below_1_ready       (row_11_below_1_ready),
    .below_1_data        (row_10_above_1_data),
    .below_2_valid       (row_10_above_2_valid),
    .below_2_ready       (row_11_below_2_ready),
    .below_2_data        (row_10_above_2_data),
    .below_3_valid       (row_10_above_3_valid),
    .below_3_ready       (row_11_below_3_ready),
    .below_3_data        (row_10_above_3_data),
    .below_4_valid       (row_10_above_4_valid),
    .below_4_ready       (row_11_below_4_ready),
    .below_4_data        (row_10_above_4_data),
    .below_5_valid       (row_10_above_5_valid),
    .below_5_ready       (row_11_below_5_ready),
    .below_5_data        (row_10_above_5_data),
    .below_6_valid       (row_10_above_6_valid),
    .below_6_ready       (row_11_below_6_ready),
    .below_6_data        (row_10_above_6_data),
    .below_7_valid       (row_10_above_7_valid),
    .below_7_ready       (row_11_below_7_ready),
    .below_7_data        (row_10_above_7_data),
    .below_8_valid       (row_10_above_8_valid),
    .below_8_ready       (row_11_below_8_ready),
    .below_8_data        (row_10_above_8_data),
    .below_9_valid       (row_10_above_9_valid),
    .below_9_ready       (row_11_below_9_ready),
    .below_9_data        (row_10_above_9_data),
    .below_10_valid      (row_10_above_10_valid),
    .below_10_ready      (row_11_below_10_ready),
    .below_10_data       (row_10_above_10_data),
    .below_11_valid      (row_10_above_11_valid),
    .below_11_ready      (row_11_below_11_ready),
    .below_11_data       (row_10_above_11_data),
    .below_12_valid      (row_10_above_12_valid),
    .below_12_ready      (row_11_below_12_ready),
    .below_12_data       (row_10_above_12_data),
    .below_13_valid      (row_10_above_13_valid),
    .below_13_ready      (row_11_below_13_ready),
    .below_13_data       (row_10_above_13_data),
    .above_0_valid       (unused_row_11_above_0_valid),
    .above_0_ready       (1'b0),
    .above_0_data        (unused_row_11_above_0_data),
    .above_1_valid       (unused_row_11_above_1_valid),
    .above_1_ready       (1'b0),
    .above_1_data        (unused_row_11_above_1_data),
    .above_2_valid       (unused_row_11_above_2_valid),
    .above_2_ready       (1'b0),
    .above_2_data        (unused_row_11_above_2_data),
    .above_3_valid       (unused_row_11_above_3_valid),
    .above_3_ready       (1'b0),
    .above_3_data        (unused_row_11_above_3_data),
    .above_4_valid       (unused_row_11_above_4_valid),
    .above_4_ready       (1'b0),
    .above_4_data        (unused_row_11_above_4_data),
    .above_5_valid       (unused_row_11_above_5_valid),
    .above_5_ready       (1'b0),
    .above_5_data        (unused_row_11_above_5_data),
    .above_6_valid       (unused_row_11_above_6_valid),
    .above_6_ready       (1'b0),
    .above_6_data        (unused_row_11_above_6_data),
    .above_7_valid       (unused_row_11_above_7_valid),
    .above_7_ready       (1'b0),
    .above_7_data        (unused_row_11_above_7_data),
    .above_8_valid       (unused_row_11_above_8_valid),
    .above_8_ready       (1'b0),
    .above_8_data        (unused_row_11_above_8_data),
    .above_9_valid       (unused_row_11_above_9_valid),
    .above_9_ready       (1'b0),
    .above_9_data        (unused_row_11_above_9_data),
    .above_10_valid      (unused_row_11_above_10_valid),
    .above_10_ready      (1'b0),
    .above_10_data       (unused_row_11_above_10_data),
    .above_11_valid      (unused_row_11_above_11_valid),
    .above_11_ready      (1'b0),
    .above_11_data       (unused_row_11_above_11_data),
    .above_12_valid      (unused_row_11_above_12_valid),
    .above_12_ready      (1'b0),
    .above_12_data       (unused_row_11_above_12_data),
    .above_13_valid      (unused_row_11_above_13_valid),
    .above_13_ready      (1'b0),
    .above_13_data       (unused_row_11_above_13_data),
    .saturates           (row_11_saturates)
  );

  input_network_i4_6_w16_n12 ifmap_network (
    .clk         (clk),
    .rst         (rst),
    .word_valid  (ifmap_valid),
    .word_ready  (ifmap_ready),
    .word_row    (ifmap_row),
    .word_column (ifmap_column),
    .word_data   (ifmap_data),
    .send        (ifmap_network_send),
    .row         (ifmap_network_row),
    .column      (ifmap_network_column),
    .data        (ifmap_network_data),
    .ready_0     (row_0_ifmap_ready),
    .ready_1     (row_1_ifmap_ready),
    .ready_2     (row_2_ifmap_ready),
    .ready_3     (row_3_ifmap_ready),
    .ready_4     (row_4_ifmap_ready),
    .ready_5     (row_5_ifmap_ready),
    .ready_6     (row_6_ifmap_ready),
    .ready_7     (row_7_ifmap_ready),
    .ready_8     (row_8_ifmap_ready),
    .ready_9     (row_9_ifmap_ready),
    .ready_10    (row_10_ifmap_ready),
    .ready_11    (row_11_ifmap_ready)
  );

  input_network_i4_4_w64_n12 filter_network (
    .clk         (clk),
    .rst         (rst),
    .word_valid  (filter_valid),
    .word_ready  (filter_ready),
    .word_row    (filter_row),
    .word_column (filter_column),
    .word_data   (filter_data),
    .send        (filter_network_send),
    .row         (filter_network_row),
    .column      (filter_network_column),
    .data        (filter_network_data),
    .ready_0     (row_0_filter_ready),
    .ready_1     (row_1_filter_ready),
    .ready_2     (row_2_filter_ready),
    .ready_3     (row_3_filter_ready),
    .ready_4     (row_4_filter_ready),
    .ready_5     (row_5_filter_ready),
    .ready_6     (row_6_filter_ready),
    .ready_7     (row_7_filter_ready),
    .ready_8     (row_8_filter_ready),
    .ready_9     (row_9_filter_ready),
    .ready_10    (row_10_filter_ready),
    .ready_11    (row_11_filter_ready)
  );

  input_network_i4_4_w128_n12 psum_network (
    .clk         (clk),
    .rst         (rst),
    .word_valid  (psum_valid),
    .word_ready  (psum_ready),
    .word_row    (psum_row),
    .word_column (psum_column),
    .word_data   (psum_data),
    .send        (psum_network_send),
    .row         (psum_network_row),
    .column      (psum_network_column),
    .data        (psum_network_data),
    .ready_0     (row_0_psum_ready),
    .ready_1     (row_1_psum_ready),
    .ready_2     (row_2_psum_ready),
    .ready_3     (row_3_psum_ready),
    .ready_4     (row_4_psum_ready),
    .ready_5     (row_5_psum_ready),
    .ready_6     (row_6_psum_ready),
    .ready_7     (row_7_psum_ready),
    .ready_8     (row_8_psum_ready),
    .ready_9     (row_9_psum_ready),
    .ready_10    (row_10_psum_ready),
    .ready_11    (row_11_psum_ready)
  );

  output_network_w128_n12 output_network (
    .clk        (clk),
    .rst        (rst),
    .wanted     (request_wanted),
    .note       (request_note),
    .taken      (request_taken),
    .room       (output_network_room),
    .valid_0    (row_0_psum_out_valid),
    .valid_1    (row_1_psum_out_valid),
    .valid_2    (row_2_psum_out_valid),
    .valid_3    (row_3_psum_out_valid),
    .valid_4    (row_4_psum_out_valid),
    .valid_5    (row_5_psum_out_valid),
    .valid_6    (row_6_psum_out_valid),
    .valid_7    (row_7_psum_out_valid),
    .valid_8    (row_8_psum_out_valid),
    .valid_9    (row_9_psum_out_valid),
    .valid_10   (row_10_psum_out_valid),
    .valid_11   (row_11_psum_out_valid),
    .data_0     (row_0_psum_out_data),
    .data_1     (row_1_psum_out_data),
    .data_2     (row_2_psum_out_data),
    .data_3     (row_3_psum_out_data),
    .data_4     (row_4_psum_out_data),
    .data_5     (row_5_psum_out_data),
    .data_6     (row_6_psum_out_data),
    .data_7     (row_7_psum_out_data),
    .data_8     (row_8_psum_out_data),
    .data_9     (row_9_psum_out_data),
    .data_10    (row_10_psum_out_data),
    .data_11    (row_11_psum_out_data),
    .word_valid (result_valid),
    .word_ready (result_ready),
    .word_data  (result_data),
    .word_note  (result_note)
  );

endmodule

`default_nettype wire
