// 14 processing elements side by side, with the X buses that serve them.
//
// Latency     as the elements
// Paths       tags reach ready; psum_out_row and psum_out_column reach the answer
// Corners     the row's number is its address on the psum networks; ids are its address on the others
//
// Described in Eyeriss/ArrayRow.swift.
// Made by: sparrow generate eyeriss --config eyeriss --out DIR
`default_nettype none

module array_row (
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
  // place
  input  wire [3:0]   number,
  // ifmap: the Y bus
  input  wire         ifmap_send,
  input  wire [3:0]   ifmap_row,
  input  wire [5:0]   ifmap_column,
  input  wire [15:0]  ifmap_data,
  output wire         ifmap_ready,
  // filter: the Y bus
  input  wire         filter_send,
  input  wire [3:0]   filter_row,
  input  wire [3:0]   filter_column,
  input  wire [63:0]  filter_data,
  output wire         filter_ready,
  // psum: the Y bus
  input  wire         psum_send,
  input  wire [3:0]   psum_row,
  input  wire [3:0]   psum_column,
  input  wire [127:0] psum_data,
  output wire         psum_ready,
  // output network
  input  wire         psum_out_wanted,
  input  wire [3:0]   psum_out_row,
  input  wire [3:0]   psum_out_column,
  input  wire         psum_out_room,
  output wire         psum_out_valid,
  output wire [127:0] psum_out_data,
  // below_0: in
  input  wire         below_0_valid,
  output wire         below_0_ready,
  input  wire [15:0]  below_0_data,
  // below_1: in
  input  wire         below_1_valid,
  output wire         below_1_ready,
  input  wire [15:0]  below_1_data,
  // below_2: in
  input  wire         below_2_valid,
  output wire         below_2_ready,
  input  wire [15:0]  below_2_data,
  // below_3: in
  input  wire         below_3_valid,
  output wire         below_3_ready,
  input  wire [15:0]  below_3_data,
  // below_4: in
  input  wire         below_4_valid,
  output wire         below_4_ready,
  input  wire [15:0]  below_4_data,
  // below_5: in
  input  wire         below_5_valid,
  output wire         below_5_ready,
  input  wire [15:0]  below_5_data,
  // below_6: in
  input  wire         below_6_valid,
  output wire         below_6_ready,
  input  wire [15:0]  below_6_data,
  // below_7: in
  input  wire         below_7_valid,
  output wire         below_7_ready,
  input  wire [15:0]  below_7_data,
  // below_8: in
  input  wire         below_8_valid,
  output wire         below_8_ready,
  input  wire [15:0]  below_8_data,
  // below_9: in
  input  wire         below_9_valid,
  output wire         below_9_ready,
  input  wire [15:0]  below_9_data,
  // below_10: in
  input  wire         below_10_valid,
  output wire         below_10_ready,
  input  wire [15:0]  below_10_data,
  // below_11: in
  input  wire         below_11_valid,
  output wire         below_11_ready,
  input  wire [15:0]  below_11_data,
  // below_12: in
  input  wire         below_12_valid,
  output wire         below_12_ready,
  input  wire [15:0]  below_12_data,
  // below_13: in
  input  wire         below_13_valid,
  output wire         below_13_ready,
  input  wire [15:0]  below_13_data,
  // above_0: out
  output wire         above_0_valid,
  input  wire         above_0_ready,
  output wire [15:0]  above_0_data,
  // above_1: out
  output wire         above_1_valid,
  input  wire         above_1_ready,
  output wire [15:0]  above_1_data,
  // above_2: out
  output wire         above_2_valid,
  input  wire         above_2_ready,
  output wire [15:0]  above_2_data,
  // above_3: out
  output wire         above_3_valid,
  input  wire         above_3_ready,
  output wire [15:0]  above_3_data,
  // above_4: out
  output wire         above_4_valid,
  input  wire         above_4_ready,
  output wire [15:0]  above_4_data,
  // above_5: out
  output wire         above_5_valid,
  input  wire         above_5_ready,
  output wire [15:0]  above_5_data,
  // above_6: out
  output wire         above_6_valid,
  input  wire         above_6_ready,
  output wire [15:0]  above_6_data,
  // above_7: out
  output wire         above_7_valid,
  input  wire         above_7_ready,
  output wire [15:0]  above_7_data,
  // above_8: out
  output wire         above_8_valid,
  input  wire         above_8_ready,
  output wire [15:0]  above_8_data,
  // above_9: out
  output wire         above_9_valid,
  input  wire         above_9_ready,
  output wire [15:0]  above_9_data,
  // above_10: out
  output wire         above_10_valid,
  input  wire         above_10_ready,
  output wire [15:0]  above_10_data,
  // above_11: out
  output wire         above_11_valid,
  input  wire         above_11_ready,
  output wire [15:0]  above_11_data,
  // above_12: out
  output wire         above_12_valid,
  input  wire         above_12_ready,
  output wire [15:0]  above_12_data,
  // above_13: out
  output wire         above_13_valid,
  input  wire         above_13_ready,
  output wire [15:0]  above_13_data,
  // status
  output wire         saturates
);

  wire [7:0] row_settings_value;
  wire settings_0_bit_out;
  wire [12:0] settings_0_value;
  wire settings_1_bit_out;
  wire [12:0] settings_1_value;
  wire settings_2_bit_out;
  wire [12:0] settings_2_value;
  wire settings_3_bit_out;
  wire [12:0] settings_3_value;
  wire settings_4_bit_out;
  wire [12:0] settings_4_value;
  wire settings_5_bit_out;
  wire [12:0] settings_5_value;
  wire settings_6_bit_out;
  wire [12:0] settings_6_value;
  wire settings_7_bit_out;
  wire [12:0] settings_7_value;
  wire settings_8_bit_out;
  wire [12:0] settings_8_value;
  wire settings_9_bit_out;
  wire [12:0] settings_9_value;
  wire settings_10_bit_out;
  wire [12:0] settings_10_value;
  wire settings_11_bit_out;
  wire [12:0] settings_11_value;
  wire settings_12_bit_out;
  wire [12:0] settings_12_value;
  wire settings_13_bit_out;
  wire [12:0] settings_13_value;
  wire pe_0_ifmap_ready;
  wire pe_0_filter_ready;
  wire pe_0_psums_ready;
  wire pe_0_results_valid;
  wire [127:0] pe_0_results_data;
  wire pe_0_saturates;
  wire pe_1_ifmap_ready;
  wire pe_1_filter_ready;
  wire pe_1_psums_ready;
  wire pe_1_results_valid;
  wire [127:0] pe_1_results_data;
  wire pe_1_saturates;
  wire pe_2_ifmap_ready;
  wire pe_2_filter_ready;
  wire pe_2_psums_ready;
  wire pe_2_results_valid;
  wire [127:0] pe_2_results_data;
  wire pe_2_saturates;
  wire pe_3_ifmap_ready;
  wire pe_3_filter_ready;
  wire pe_3_psums_ready;
  wire pe_3_results_valid;
  wire [127:0] pe_3_results_data;
  wire pe_3_saturates;
  wire pe_4_ifmap_ready;
  wire pe_4_filter_ready;
  wire pe_4_psums_ready;
  wire pe_4_results_valid;
  wire [127:0] pe_4_results_data;
  wire pe_4_saturates;
  wire pe_5_ifmap_ready;
  wire pe_5_filter_ready;
  wire pe_5_psums_ready;
  wire pe_5_results_valid;
  wire [127:0] pe_5_results_data;
  wire pe_5_saturates;
  wire pe_6_ifmap_ready;
  wire pe_6_filter_ready;
  wire pe_6_psums_ready;
  wire pe_6_results_valid;
  wire [127:0] pe_6_results_data;
  wire pe_6_saturates;
  wire pe_7_ifmap_ready;
  wire pe_7_filter_ready;
  wire pe_7_psums_ready;
  wire pe_7_results_valid;
  wire [127:0] pe_7_results_data;
  wire pe_7_saturates;
  wire pe_8_ifmap_ready;
  wire pe_8_filter_ready;
  wire pe_8_psums_ready;
  wire pe_8_results_valid;
  wire [127:0] pe_8_results_data;
  wire pe_8_saturates;
  wire pe_9_ifmap_ready;
  wire pe_9_filter_ready;
  wire pe_9_psums_ready;
  wire pe_9_results_valid;
  wire [127:0] pe_9_results_data;
  wire pe_9_saturates;
  wire pe_10_ifmap_ready;
  wire pe_10_filter_ready;
  wire pe_10_psums_ready;
  wire pe_10_results_valid;
  wire [127:0] pe_10_results_data;
  wire pe_10_saturates;
  wire pe_11_ifmap_ready;
  wire pe_11_filter_ready;
  wire pe_11_psums_ready;
  wire pe_11_results_valid;
  wire [127:0] pe_11_results_data;
  wire pe_11_saturates;
  wire pe_12_ifmap_ready;
  wire pe_12_filter_ready;
  wire pe_12_psums_ready;
  wire pe_12_results_valid;
  wire [127:0] pe_12_results_data;
  wire pe_12_saturates;
  wire pe_13_ifmap_ready;
  wire pe_13_filter_ready;
  wire pe_13_psums_ready;
  wire pe_13_results_valid;
  wire [127:0] pe_13_results_data;
  wire pe_13_saturates;
  wire ifmap_bus_send_0;
  wire [15:0] ifmap_bus_data_0;
  wire ifmap_bus_send_1;
  wire [15:0] ifmap_bus_data_1;
  wire ifmap_bus_send_2;
  wire [15:0] ifmap_bus_data_2;
  wire ifmap_bus_send_3;
  wire [15:0] ifmap_bus_data_3;
  wire ifmap_bus_send_4;
  wire [15:0] ifmap_bus_data_4;
  wire ifmap_bus_send_5;
  wire [15:0] ifmap_bus_data_5;
  wire ifmap_bus_send_6;
  wire [15:0] ifmap_bus_data_6;
  wire ifmap_bus_send_7;
  wire [15:0] ifmap_bus_data_7;
  wire ifmap_bus_send_8;
  wire [15:0] ifmap_bus_data_8;
  wire ifmap_bus_send_9;
  wire [15:0] ifmap_bus_data_9;
  wire ifmap_bus_send_10;
  wire [15:0] ifmap_bus_data_10;
  wire ifmap_bus_send_11;
  wire [15:0] ifmap_bus_data_11;
  wire ifmap_bus_send_12;
  wire [15:0] ifmap_bus_data_12;
  wire ifmap_bus_send_13;
  wire [15:0] ifmap_bus_data_13;
  wire filter_bus_send_0;
  wire [63:0] filter_bus_data_0;
  wire filter_bus_send_1;
  wire [63:0] filter_bus_data_1;
  wire filter_bus_send_2;
  wire [63:0] filter_bus_data_2;
  wire filter_bus_send_3;
  wire [63:0] filter_bus_data_3;
  wire filter_bus_send_4;
  wire [63:0] filter_bus_data_4;
  wire filter_bus_send_5;
  wire [63:0] filter_bus_data_5;
  wire filter_bus_send_6;
  wire [63:0] filter_bus_data_6;
  wire filter_bus_send_7;
  wire [63:0] filter_bus_data_7;
  wire filter_bus_send_8;
  wire [63:0] filter_bus_data_8;
  wire filter_bus_send_9;
  wire [63:0] filter_bus_data_9;
  wire filter_bus_send_10;
  wire [63:0] filter_bus_data_10;
  wire filter_bus_send_11;
  wire [63:0] filter_bus_data_11;
  wire filter_bus_send_12;
  wire [63:0] filter_bus_data_12;
  wire filter_bus_send_13;
  wire [63:0] filter_bus_data_13;
  wire psum_bus_send_0;
  wire [127:0] psum_bus_data_0;
  wire psum_bus_send_1;
  wire [127:0] psum_bus_data_1;
  wire psum_bus_send_2;
  wire [127:0] psum_bus_data_2;
  wire psum_bus_send_3;
  wire [127:0] psum_bus_data_3;
  wire psum_bus_send_4;
  wire [127:0] psum_bus_data_4;
  wire psum_bus_send_5;
  wire [127:0] psum_bus_data_5;
  wire psum_bus_send_6;
  wire [127:0] psum_bus_data_6;
  wire psum_bus_send_7;
  wire [127:0] psum_bus_data_7;
  wire psum_bus_send_8;
  wire [127:0] psum_bus_data_8;
  wire psum_bus_send_9;
  wire [127:0] psum_bus_data_9;
  wire psum_bus_send_10;
  wire [127:0] psum_bus_data_10;
  wire psum_bus_send_11;
  wire [127:0] psum_bus_data_11;
  wire psum_bus_send_12;
  wire [127:0] psum_bus_data_12;
  wire psum_bus_send_13;
  wire [127:0] psum_bus_data_13;
  wire output_bus_offer_0_ready;
  wire output_bus_offer_1_ready;
  wire output_bus_offer_2_ready;
  wire output_bus_offer_3_ready;
  wire output_bus_offer_4_ready;
  wire output_bus_offer_5_ready;
  wire output_bus_offer_6_ready;
  wire output_bus_offer_7_ready;
  wire output_bus_offer_8_ready;
  wire output_bus_offer_9_ready;
  wire output_bus_offer_10_ready;
  wire output_bus_offer_11_ready;
  wire output_bus_offer_12_ready;
  wire output_bus_offer_13_ready;

  // The elements.
  assign saturates = pe_0_saturates | pe_1_saturates | pe_2_saturates | pe_3_saturates | pe_4_saturates |
      pe_5_saturates | pe_6_saturates | pe_7_saturates | pe_8_saturates | pe_9_saturates | pe_10_saturates |
      pe_11_saturates | pe_12_saturates | pe_13_saturates;

  configuration_chain_w8 row_settings (
    .clk     (clk),
    .rst     (rst),
    .shift   (shift),
    .bit_in  (settings_0_bit_out),
    .bit_out (bit_out),
    .value   (row_settings_value)
  );

  configuration_chain_w13 settings_0 (
    .clk     (clk),
    .rst     (rst),
    .shift   (shift),
    .bit_in  (settings_1_bit_out),
    .bit_out (settings_0_bit_out),
    .value   (settings_0_value)
  );

  configuration_chain_w13 settings_1 (
    .clk     (clk),
    .rst     (rst),
    .shift   (shift),
    .bit_in  (settings_2_bit_out),
    .bit_out (settings_1_bit_out),
    .value   (settings_1_value)
  );

  configuration_chain_w13 settings_2 (
    .clk     (clk),
    .rst     (rst),
    .shift   (shift),
    .bit_in  (settings_3_bit_out),
    .bit_out (settings_2_bit_out),
    .value   (settings_2_value)
  );

  configuration_chain_w13 settings_3 (
    .clk     (clk),
    .rst     (rst),
    .shift   (shift),
    .bit_in  (settings_4_bit_out),
    .bit_out (settings_3_bit_out),
    .value   (settings_3_value)
  );

  configuration_chain_w13 settings_4 (
    .clk     (clk),
    .rst     (rst),
    .shift   (shift),
    .bit_in  (settings_5_bit_out),
    .bit_out (settings_4_bit_out),
    .value   (settings_4_value)
  );

  configuration_chain_w13 settings_5 (
    .clk     (clk),
    .rst     (rst),
    .shift   (shift),
    .bit_in  (settings_6_bit_out),
    .bit_out (settings_5_bit_out),
    .value   (settings_5_value)
  );

  configuration_chain_w13 settings_6 (
    .clk     (clk),
    .rst     (rst),
    .shift   (shift),
    .bit_in  (settings_7_bit_out),
    .bit_out (settings_6_bit_out),
    .value   (settings_6_value)
  );

  configuration_chain_w13 settings_7 (
    .clk     (clk),
    .rst     (rst),
    .shift   (shift),
    .bit_in  (settings_8_bit_out),
    .bit_out (settings_7_bit_out),
    .value   (settings_7_value)
  );

  configuration_chain_w13 settings_8 (
    .clk     (clk),
    .rst     (rst),
    .shift   (shift),
    .bit_in  (settings_9_bit_out),
    .bit_out (settings_8_bit_out),
    .value   (settings_8_value)
  );

  configuration_chain_w13 settings_9 (
    .clk     (clk),
    .rst     (rst),
    .shift   (shift),
    .bit_in  (settings_10_bit_out),
    .bit_out (settings_9_bit_out),
    .value   (settings_9_value)
  );

  configuration_chain_w13 settings_10 (
    .clk     (clk),
    .rst     (rst),
    .shift   (shift),
    .bit_in  (settings_11_bit_out),
    .bit_out (settings_10_bit_out),
    .value   (settings_10_value)
  );

  configuration_chain_w13 settings_11 (
    .clk     (clk),
    .rst     (rst),
    .shift   (shift),
    .bit_in  (settings_12_bit_out),
    .bit_out (settings_11_bit_out),
    .value   (settings_11_value)
  );

  configuration_chain_w13 settings_12 (
    .clk     (clk),
    .rst     (rst),
    .shift   (shift),
    .bit_in  (settings_13_bit_out),
    .bit_out (settings_12_bit_out),
    .value   (settings_12_value)
  );

  configuration_chain_w13 settings_13 (
    .clk     (clk),
    .rst     (rst),
    .shift   (shift),
    .bit_in  (bit_in),
    .bit_out (settings_13_bit_out),
    .value   (settings_13_value)
  );

  processing_element pe_0 (
    .clk                 (clk),
    .rst                 (rst),
    .filters_per_element (filters_per_element),
    .window_entries      (window_entries),
    .released_entries    (released_entries),
    .filter_blocks       (filter_blocks),
    .outputs             (outputs),
    .images              (images),
    .product_shift       (product_shift),
    .is_enabled          (settings_0_value[12]),
    .takes_from_below    (settings_0_value[10]),
    .sends_above         (settings_0_value[11]),
    .ifmap_valid         (ifmap_bus_send_0),
    .ifmap_ready         (pe_0_ifmap_ready),
    .ifmap_data          (ifmap_bus_data_0),
    .filter_valid        (filter_bus_send_0),
    .filter_ready        (pe_0_filter_ready),
    .filter_data         (filter_bus_data_0),
    .psums_valid         (psum_bus_send_0),
    .psums_ready         (pe_0_psums_ready),
    .psums_data          (psum_bus_data_0),
    .results_valid       (pe_0_results_valid),
    .results_ready       (output_bus_offer_0_ready),
    .results_data        (pe_0_results_data),
    .below_valid         (below_0_valid),
    .below_ready         (below_0_ready),
    .below_data          (below_0_data),
    .above_valid         (above_0_valid),
    .above_ready         (above_0_ready),
    .above_data          (above_0_data),
    .saturates           (pe_0_saturates)
  );

  processing_element pe_1 (
    .clk                 (clk),
    .rst                 (rst),
    .filters_per_element (filters_per_element),
    .window_entries      (window_entries),
    .released_entries    (released_entries),
    .filter_blocks       (filter_blocks),
    .outputs             (outputs),
    .images              (images),
    .product_shift       (product_shift),
    .is_enabled          (settings_1_value[12]),
    .takes_from_below    (settings_1_value[10]),
    .sends_above         (settings_1_value[11]),
    .ifmap_valid         (ifmap_bus_send_1),
    .ifmap_ready         (pe_1_ifmap_ready),
    .ifmap_data          (ifmap_bus_data_1),
    .filter_valid        (filter_bus_send_1),
    .filter_ready        (pe_1_filter_ready),
    .filter_data         (filter_bus_data_1),
    .psums_valid         (psum_bus_send_1),
    .psums_ready         (pe_1_psums_ready),
    .psums_data          (psum_bus_data_1),
    .results_valid       (pe_1_results_valid),
    .results_ready       (output_bus_offer_1_ready),
    .results_data        (pe_1_results_data),
    .below_valid         (below_1_valid),
    .below_ready         (below_1_ready),
    .below_data          (below_1_data),
    .above_valid         (above_1_valid),
    .above_ready         (above_1_ready),
    .above_data          (above_1_data),
    .saturates           (pe_1_saturates)
  );

  processing_element pe_2 (
    .clk                 (clk),
    .rst                 (rst),
    .filters_per_element (filters_per_element),
    .window_entries      (window_entries),
    .released_entries    (released_entries),
    .filter_blocks       (filter_blocks),
    .outputs             (outputs),
    .images              (images),
    .product_shift       (product_shift),
    .is_enabled          (settings_2_value[12]),
    .takes_from_below    (settings_2_value[10]),
    .sends_above         (settings_2_value[11]),
    .ifmap_valid         (ifmap_bus_send_2),
    .ifmap_ready         (pe_2_ifmap_ready),
    .ifmap_data          (ifmap_bus_data_2),
    .filter_valid        (filter_bus_send_2),
    .filter_ready        (pe_2_filter_ready),
    .filter_data         (filter_bus_data_2),
    .psums_valid         (psum_bus_send_2),
    .psums_ready         (pe_2_psums_ready),
    .psums_data          (psum_bus_data_2),
    .results_valid       (pe_2_results_valid),
    .results_ready       (output_bus_offer_2_ready),
    .results_data        (pe_2_results_data),
    .below_valid         (below_2_valid),
    .below_ready         (below_2_ready),
    .below_data          (below_2_data),
    .above_valid         (above_2_valid),
    .above_ready         (above_2_ready),
    .above_data          (above_2_data),
    .saturates           (pe_2_saturates)
  );

  processing_element pe_3 (
    .clk                 (clk),
    .rst                 (rst),
    .filters_per_element (filters_per_element),
    .window_entries      (window_entries),
    .released_entries    (released_entries),
    .filter_blocks       (filter_blocks),
    .outputs             (outputs),
    .images              (images),
    .product_shift       (product_shift),
    .is_enabled          (settings_3_value[12]),
    .takes_from_below    (settings_3_value[10]),
    .sends_above         (settings_3_value[11]),
    .ifmap_valid         (ifmap_bus_send_3),
    .ifmap_ready         (pe_3_ifmap_ready),
    .ifmap_data          (ifmap_bus_data_3),
    .filter_valid        (filter_bus_send_3),
    .filter_ready        (pe_3_filter_ready),
    .filter_data         (filter_bus_data_3),
    .psums_valid         (psum_bus_send_3),
    .psums_ready         (pe_3_psums_ready),
    .psums_data          (psum_bus_data_3),
    .results_valid       (pe_3_results_valid),
    .results_ready       (output_bus_offer_3_ready),
    .results_data        (pe_3_results_data),
    .below_valid         (below_3_valid),
    .below_ready         (below_3_ready),
    .below_data          (below_3_data),
    .above_valid         (above_3_valid),
    .above_ready         (above_3_ready),
    .above_data          (above_3_data),
    .saturates           (pe_3_saturates)
  );

  processing_element pe_4 (
    .clk                 (clk),
    .rst                 (rst),
    .filters_per_element (filters_per_element),
    .window_entries      (window_entries),
    .released_entries    (released_entries),
    .filter_blocks       (filter_blocks),
    .outputs             (outputs),
    .images              (images),
    .product_shift       (product_shift),
    .is_enabled          (settings_4_value[12]),
    .takes_from_below    (settings_4_value[10]),
    .sends_above         (settings_4_value[11]),
    .ifmap_valid         (ifmap_bus_send_4),
    .ifmap_ready         (pe_4_ifmap_ready),
    .ifmap_data          (ifmap_bus_data_4),
    .filter_valid        (filter_bus_send_4),
    .filter_ready        (pe_4_filter_ready),
    .filter_data         (filter_bus_data_4),
    .psums_valid         (psum_bus_send_4),
    .psums_ready         (pe_4_psums_ready),
    .psums_data          (psum_bus_data_4),
    .results_valid       (pe_4_results_valid),
    .results_ready       (output_bus_offer_4_ready),
    .results_data        (pe_4_results_data),
    .below_valid         (below_4_valid),
    .below_ready         (below_4_ready),
    .below_data          (below_4_data),
    .above_valid         (above_4_valid),
    .above_ready         (above_4_ready),
    .above_data          (above_4_data),
    .saturates           (pe_4_saturates)
  );

  processing_element pe_5 (
    .clk                 (clk),
    .rst                 (rst),
    .filters_per_element (filters_per_element),
    .window_entries      (window_entries),
    .released_entries    (released_entries),
    .filter_blocks       (filter_blocks),
    .outputs             (outputs),
    .images              (images),
    .product_shift       (product_shift),
    .is_enabled          (settings_5_value[12]),
    .takes_from_below    (settings_5_value[10]),
    .sends_above         (settings_5_value[11]),
    .ifmap_valid         (ifmap_bus_send_5),
    .ifmap_ready         (pe_5_ifmap_ready),
    .ifmap_data          (ifmap_bus_data_5),
    .filter_valid        (filter_bus_send_5),
    .filter_ready        (pe_5_filter_ready),
    .filter_data         (filter_bus_data_5),
    .psums_valid         (psum_bus_send_5),
    .psums_ready         (pe_5_psums_ready),
    .psums_data          (psum_bus_data_5),
    .results_valid       (pe_5_results_valid),
    .results_ready       (output_bus_offer_5_ready),
    .results_data        (pe_5_results_data),
    .below_valid         (below_5_valid),
    .below_ready         (below_5_ready),
    .below_data          (below_5_data),
    .above_valid         (above_5_valid),
    .above_ready         (above_5_ready),
    .above_data          (above_5_data),
    .saturates           (pe_5_saturates)
  );

  processing_element pe_6 (
    .clk                 (clk),
    .rst                 (rst),
    .filters_per_element (filters_per_element),
    .window_entries      (window_entries),
    .released_entries    (released_entries),
    .filter_blocks       (filter_blocks),
    .outputs             (outputs),
    .images              (images),
    .product_shift       (product_shift),
    .is_enabled          (settings_6_value[12]),
    .takes_from_below    (settings_6_value[10]),
    .sends_above         (settings_6_value[11]),
    .ifmap_valid         (ifmap_bus_send_6),
    .ifmap_ready         (pe_6_ifmap_ready),
    .ifmap_data          (ifmap_bus_data_6),
    .filter_valid        (filter_bus_send_6),
    .filter_ready        (pe_6_filter_ready),
    .filter_data         (filter_bus_data_6),
    .psums_valid         (psum_bus_send_6),
    .psums_ready         (pe_6_psums_ready),
    .psums_data          (psum_bus_data_6),
    .results_valid       (pe_6_results_valid),
    .results_ready       (output_bus_offer_6_ready),
    .results_data        (pe_6_results_data),
    .below_valid         (below_6_valid),
    .below_ready         (below_6_ready),
    .below_data          (below_6_data),
    .above_valid         (above_6_valid),
    .above_ready         (above_6_ready),
    .above_data          (above_6_data),
    .saturates           (pe_6_saturates)
  );

  processing_element pe_7 (
    .clk                 (clk),
    .rst                 (rst),
    .filters_per_element (filters_per_element),
    .window_entries      (window_entries),
    .released_entries    (released_entries),
    .filter_blocks       (filter_blocks),
    .outputs             (outputs),
    .images              (images),
    .product_shift       (product_shift),
    .is_enabled          (settings_7_value[12]),
    .takes_from_below    (settings_7_value[10]),
    .sends_above         (settings_7_value[11]),
    .ifmap_valid         (ifmap_bus_send_7),
    .ifmap_ready         (pe_7_ifmap_ready),
    .ifmap_data          (ifmap_bus_data_7),
    .filter_valid        (filter_bus_send_7),
    .filter_ready        (pe_7_filter_ready),
    .filter_data         (filter_bus_data_7),
    .psums_valid         (psum_bus_send_7),
    .psums_ready         (pe_7_psums_ready),
    .psums_data          (psum_bus_data_7),
    .results_valid       (pe_7_results_valid),
    .results_ready       (output_bus_offer_7_ready),
    .results_data        (pe_7_results_data),
    .below_valid         (below_7_valid),
    .below_ready         (below_7_ready),
    .below_data          (below_7_data),
    .above_valid         (above_7_valid),
    .above_ready         (above_7_ready),
    .above_data          (above_7_data),
    .saturates           (pe_7_saturates)
  );

  processing_element pe_8 (
    .clk                 (clk),
    .rst                 (rst),
    .filters_per_element (filters_per_element),
    .window_entries      (window_entries),
    .released_entries    (released_entries),
    .filter_blocks       (filter_blocks),
    .outputs             (outputs),
    .images              (images),
    .product_shift       (product_shift),
    .is_enabled          (settings_8_value[12]),
    .takes_from_below    (settings_8_value[10]),
    .sends_above         (settings_8_value[11]),
    .ifmap_valid         (ifmap_bus_send_8),
    .ifmap_ready         (pe_8_ifmap_ready),
    .ifmap_data          (ifmap_bus_data_8),
    .filter_valid        (filter_bus_send_8),
    .filter_ready        (pe_8_filter_ready),
    .filter_data         (filter_bus_data_8),
    .psums_valid         (psum_bus_send_8),
    .psums_ready         (pe_8_psums_ready),
    .psums_data          (psum_bus_data_8),
    .results_valid       (pe_8_results_valid),
    .results_ready       (output_bus_offer_8_ready),
    .results_data        (pe_8_results_data),
    .below_valid         (below_8_valid),
    .below_ready         (below_8_ready),
    .below_data          (below_8_data),
    .above_valid         (above_8_valid),
    .above_ready         (above_8_ready),
    .above_data          (above_8_data),
    .saturates           (pe_8_saturates)
  );

  processing_element pe_9 (
    .clk                 (clk),
    .rst                 (rst),
    .filters_per_element (filters_per_element),
    .window_entries      (window_entries),
    .released_entries    (released_entries),
    .filter_blocks       (filter_blocks),
    .outputs             (outputs),
    .images              (images),
    .product_shift       (product_shift),
    .is_enabled          (settings_9_value[12]),
    .takes_from_below    (settings_9_value[10]),
    .sends_above         (settings_9_value[11]),
    .ifmap_valid         (ifmap_bus_send_9),
    .ifmap_ready         (pe_9_ifmap_ready),
    .ifmap_data          (ifmap_bus_data_9),
    .filter_valid        (filter_bus_send_9),
    .filter_ready        (pe_9_filter_ready),
    .filter_data         (filter_bus_data_9),
    .psums_valid         (psum_bus_send_9),
    .psums_ready         (pe_9_psums_ready),
    .psums_data          (psum_bus_data_9),
    .results_valid       (pe_9_results_valid),
    .results_ready       (output_bus_offer_9_ready),
    .results_data        (pe_9_results_data),
    .below_valid         (below_9_valid),
    .below_ready         (below_9_ready),
    .below_data          (below_9_data),
    .above_valid         (above_9_valid),
    .above_ready         (above_9_ready),
    .above_data          (above_9_data),
    .saturates           (pe_9_saturates)
  );

  processing_element pe_10 (
    .clk                 (clk),
    .rst                 (rst),
    .filters_per_element (filters_per_element),
    .window_entries      (window_entries),
    .released_entries    (released_entries),
    .filter_blocks       (filter_blocks),
    .outputs             (outputs),
    .images              (images),
    .product_shift       (product_shift),
    .is_enabled          (settings_10_value[12]),
    .takes_from_below    (settings_10_value[10]),
    .sends_above         (settings_10_value[11]),
    .ifmap_valid         (ifmap_bus_send_10),
    .ifmap_ready         (pe_10_ifmap_ready),
    .ifmap_data          (ifmap_bus_data_10),
    .filter_valid        (filter_bus_send_10),
    .filter_ready        (pe_10_filter_ready),
    .filter_data         (filter_bus_data_10),
    .psums_valid         (psum_bus_send_10),
    .psums_ready         (pe_10_psums_ready),
    .psums_data          (psum_bus_data_10),
    .results_valid       (pe_10_results_valid),
    .results_ready       (output_bus_offer_10_ready),
    .results_data        (pe_10_results_data),
    .below_valid         (below_10_valid),
    .below_ready         (below_10_ready),
    .below_data          (below_10_data),
    .above_valid         (above_10_valid),
    .above_ready         (above_10_ready),
    .above_data          (above_10_data),
    .saturates           (pe_10_saturates)
  );

  processing_element pe_11 (
    .clk                 (clk),
    .rst                 (rst),
    .filters_per_element (filters_per_element),
    .window_entries      (window_entries),
    .released_entries    (released_entries),
    .filter_blocks       (filter_blocks),
    .outputs             (outputs),
    .images              (images),
    .product_shift       (product_shift),
    .is_enabled          (settings_11_value[12]),
    .takes_from_below    (settings_11_value[10]),
    .sends_above         (settings_11_value[11]),
    .ifmap_valid         (ifmap_bus_send_11),
    .ifmap_ready         (pe_11_ifmap_ready),
    .ifmap_data          (ifmap_bus_data_11),
    .filter_valid        (filter_bus_send_11),
    .filter_ready        (pe_11_filter_ready),
    .filter_data         (filter_bus_data_11),
    .psums_valid         (psum_bus_send_11),
    .psums_ready         (pe_11_psums_ready),
    .psums_data          (psum_bus_data_11),
    .results_valid       (pe_11_results_valid),
    .results_ready       (output_bus_offer_11_ready),
    .results_data        (pe_11_results_data),
    .below_valid         (below_11_valid),
    .below_ready         (below_11_ready),
    .below_data          (below_11_data),
    .above_valid         (above_11_valid),
    .above_ready         (above_11_ready),
    .above_data          (above_11_data),
    .saturates           (pe_11_saturates)
  );

  processing_element pe_12 (
    .clk                 (clk),
    .rst                 (rst),
    .filters_per_element (filters_per_element),
    .window_entries      (window_entries),
    .released_entries    (released_entries),
    .filter_blocks       (filter_blocks),
    .outputs             (outputs),
    .images              (images),
    .product_shift       (product_shift),
    .is_enabled          (settings_12_value[12]),
    .takes_from_below    (settings_12_value[10]),
    .sends_above         (settings_12_value[11]),
    .ifmap_valid         (ifmap_bus_send_12),
    .ifmap_ready         (pe_12_ifmap_ready),
    .ifmap_data          (ifmap_bus_data_12),
    .filter_valid        (filter_bus_send_12),
    .filter_ready        (pe_12_filter_ready),
    .filter_data         (filter_bus_data_12),
    .psums_valid         (psum_bus_send_12),
    .psums_ready         (pe_12_psums_ready),
    .psums_data          (psum_bus_data_12),
    .results_valid       (pe_12_results_valid),
    .results_ready       (output_bus_offer_12_ready),
    .results_data        (pe_12_results_data),
    .below_valid         (below_12_valid),
    .below_ready         (below_12_ready),
    .below_data          (below_12_data),
    .above_valid         (above_12_valid),
    .above_ready         (above_12_ready),
    .above_data          (above_12_data),
    .saturates           (pe_12_saturates)
  );

  processing_element pe_13 (
    .clk                 (clk),
    .rst                 (rst),
    .filters_per_element (filters_per_element),
    .window_entries      (window_entries),
    .released_entries    (released_entries),
    .filter_blocks       (filter_blocks),
    .outputs             (outputs),
    .images              (images),
    .product_shift       (product_shift),
    .is_enabled          (settings_13_value[12]),
    .takes_from_below    (settings_13_value[10]),
    .sends_above         (settings_13_value[11]),
    .ifmap_valid         (ifmap_bus_send_13),
    .ifmap_ready         (pe_13_ifmap_ready),
    .ifmap_data          (ifmap_bus_data_13),
    .filter_valid        (filter_bus_send_13),
    .filter_ready        (pe_13_filter_ready),
    .filter_data         (filter_bus_data_13),
    .psums_valid         (psum_bus_send_13),
    .psums_ready         (pe_13_psums_ready),
    .psums_data          (psum_bus_data_13),
    .results_valid       (pe_13_results_valid),
    .results_ready       (output_bus_offer_13_ready),
    .results_data        (pe_13_results_data),
    .below_valid         (below_13_valid),
    .below_ready         (below_13_ready),
    .below_data          (below_13_data),
    .above_valid         (above_13_valid),
    .above_ready         (above_13_ready),
    .above_data          (above_13_data),
    .saturates           (pe_13_saturates)
  );

  x_bus_i4_6_w16_n14 ifmap_bus (
    .bus_send      (ifmap_send),
    .bus_row       (ifmap_row),
    .bus_column    (ifmap_column),
    .bus_data      (ifmap_data),
    .bus_ready     (ifmap_ready),
    .row_id        (row_settings_value[3:0]),
    .id_0          (settings_0_value[5:0]),
    .is_enabled_0  (settings_0_value[12]),
    .send_0        (ifmap_bus_send_0),
    .data_0        (ifmap_bus_data_0),
    .ready_0       (pe_0_ifmap_ready),
    .id_1          (settings_1_value[5:0]),
    .is_enabled_1  (settings_1_value[12]),
    .send_1        (ifmap_bus_send_1),
    .data_1        (ifmap_bus_data_1),
    .ready_1       (pe_1_ifmap_ready),
    .id_2          (settings_2_value[5:0]),
    .is_enabled_2  (settings_2_value[12]),
    .send_2        (ifmap_bus_send_2),
    .data_2        (ifmap_bus_data_2),
    .ready_2       (pe_2_ifmap_ready),
    .id_3          (settings_3_value[5:0]),
    .is_enabled_3  (settings_3_value[12]),
    .send_3        (ifmap_bus_send_3),
    .data_3        (ifmap_bus_data_3),
    .ready_3       (pe_3_ifmap_ready),
    .id_4          (settings_4_value[5:0]),
    .is_enabled_4  (settings_4_value[12]),
    .send_4        (ifmap_bus_send_4),
    .data_4        (ifmap_bus_data_4),
    .ready_4       (pe_4_ifmap_ready),
    .id_5          (settings_5_value[5:0]),
    .is_enabled_5  (settings_5_value[12]),
    .send_5        (ifmap_bus_send_5),
    .data_5        (ifmap_bus_data_5),
    .ready_5       (pe_5_ifmap_ready),
    .id_6          (settings_6_value[5:0]),
    .is_enabled_6  (settings_6_value[12]),
    .send_6        (ifmap_bus_send_6),
    .data_6        (ifmap_bus_data_6),
    .ready_6       (pe_6_ifmap_ready),
    .id_7          (settings_7_value[5:0]),
    .is_enabled_7  (settings_7_value[12]),
    .send_7        (ifmap_bus_send_7),
    .data_7        (ifmap_bus_data_7),
    .ready_7       (pe_7_ifmap_ready),
    .id_8          (settings_8_value[5:0]),
    .is_enabled_8  (settings_8_value[12]),
    .send_8        (ifmap_bus_send_8),
    .data_8        (ifmap_bus_data_8),
    .ready_8       (pe_8_ifmap_ready),
    .id_9          (settings_9_value[5:0]),
    .is_enabled_9  (settings_9_value[12]),
    .send_9        (ifmap_bus_send_9),
    .data_9        (ifmap_bus_data_9),
    .ready_9       (pe_9_ifmap_ready),
    .id_10         (settings_10_value[5:0]),
    .is_enabled_10 (settings_10_value[12]),
    .send_10       (ifmap_bus_send_10),
    .data_10       (ifmap_bus_data_10),
    .ready_10      (pe_10_ifmap_ready),
    .id_11         (settings_11_value[5:0]),
    .is_enabled_11 (settings_11_value[12]),
    .send_11       (ifmap_bus_send_11),
    .data_11       (ifmap_bus_data_11),
    .ready_11      (pe_11_ifmap_ready),
    .id_12         (settings_12_value[5:0]),
    .is_enabled_12 (settings_12_value[12]),
    .send_12       (ifmap_bus_send_12),
    .data_12       (ifmap_bus_data_12),
    .ready_12      (pe_12_ifmap_ready),
    .id_13         (settings_13_value[5:0]),
    .is_enabled_13 (settings_13_value[12]),
    .send_13       (ifmap_bus_send_13),
    .data_13       (ifmap_bus_data_13),
    .ready_13      (pe_13_ifmap_ready)
  );

  x_bus_i4_4_w64_n14 filter_bus (
    .bus_send      (filter_send),
    .bus_row       (filter_row),
    .bus_column    (filter_column),
    .bus_data      (filter_data),
    .bus_ready     (filter_ready),
    .row_id        (row_settings_value[7:4]),
    .id_0          (settings_0_value[9:6]),
    .is_enabled_0  (settings_0_value[12]),
    .send_0        (filter_bus_send_0),
    .data_0        (filter_bus_data_0),
    .ready_0       (pe_0_filter_ready),
    .id_1          (settings_1_value[9:6]),
    .is_enabled_1  (settings_1_value[12]),
    .send_1        (filter_bus_send_1),
    .data_1        (filter_bus_data_1),
    .ready_1       (pe_1_filter_ready),
    .id_2          (settings_2_value[9:6]),
    .is_enabled_2  (settings_2_value[12]),
    .send_2        (filter_bus_send_2),
    .data_2        (filter_bus_data_2),
    .ready_2       (pe_2_filter_ready),
    .id_3          (settings_3_value[9:6]),
    .is_enabled_3  (settings_3_value[12]),
    .send_3        (filter_bus_send_3),
    .data_3        (filter_bus_data_3),
    .ready_3       (pe_3_filter_ready),
    .id_4          (settings_4_value[9:6]),
    .is_enabled_4  (settings_4_value[12]),
    .send_4        (filter_bus_send_4),
    .data_4        (filter_bus_data_4),
    .ready_4       (pe_4_filter_ready),
    .id_5          (settings_5_value[9:6]),
    .is_enabled_5  (settings_5_value[12]),
    .send_5        (filter_bus_send_5),
    .data_5        (filter_bus_data_5),
    .ready_5       (pe_5_filter_ready),
    .id_6          (settings_6_value[9:6]),
    .is_enabled_6  (settings_6_value[12]),
    .send_6        (filter_bus_send_6),
    .data_6        (filter_bus_data_6),
    .ready_6       (pe_6_filter_ready),
    .id_7          (settings_7_value[9:6]),
    .is_enabled_7  (settings_7_value[12]),
    .send_7        (filter_bus_send_7),
    .data_7        (filter_bus_data_7),
    .ready_7       (pe_7_filter_ready),
    .id_8          (settings_8_value[9:6]),
    .is_enabled_8  (settings_8_value[12]),
    .send_8        (filter_bus_send_8),
    .data_8        (filter_bus_data_8),
    .ready_8       (pe_8_filter_ready),
    .id_9          (settings_9_value[9:6]),
    .is_enabled_9  (settings_9_value[12]),
    .send_9        (filter_bus_send_9),
    .data_9        (filter_bus_data_9),
    .ready_9       (pe_9_filter_ready),
    .id_10         (settings_10_value[9:6]),
    .is_enabled_10 (settings_10_value[12]),
    .send_10       (filter_bus_send_10),
    .data_10       (filter_bus_data_10),
    .ready_10      (pe_10_filter_ready),
    .id_11         (settings_11_value[9:6]),
    .is_enabled_11 (settings_11_value[12]),
    .send_11       (filter_bus_send_11),
    .data_11       (filter_bus_data_11),
    .ready_11      (pe_11_filter_ready),
    .id_12         (settings_12_value[9:6]),
    .is_enabled_12 (settings_12_value[12]),
    .send_12       (filter_bus_send_12),
    .data_12       (filter_bus_data_12),
    .ready_12      (pe_12_filter_ready),
    .id_13         (settings_13_value[9:6]),
    .is_enabled_13 (settings_13_value[12]),
    .send_13       (filter_bus_send_13),
    .data_13       (filter_bus_data_13),
    .ready_13      (pe_13_filter_ready)
  );

  x_bus_i4_4_w128_n14 psum_bus (
    .bus_send      (psum_send),
    .bus_row       (psum_row),
    .bus_column    (psum_column),
    .bus_data      (psum_data),
    .bus_ready     (psum_ready),
    .row_id        (number),
    .id_0          (4'd0),
    .is_enabled_0  (1'b1),
    .send_0        (psum_bus_send_0),
    .data_0        (psum_bus_data_0),
    .ready_0       (pe_0_psums_ready),
    .id_1          (4'd1),
    .is_enabled_1  (1'b1),
    .send_1        (psum_bus_send_1),
    .data_1        (psum_bus_data_1),
    .ready_1       (pe_1_psums_ready),
    .id_2          (4'd2),
    .is_enabled_2  (1'b1),
    .send_2        (psum_bus_send_2),
    .data_2        (psum_bus_data_2),
    .ready_2       (pe_2_psums_ready),
    .id_3          (4'd3),
    .is_enabled_3  (1'b1),
    .send_3        (psum_bus_send_3),
    .data_3        (psum_bus_data_3),
    .ready_3       (pe_3_psums_ready),
    .id_4          (4'd4),
    .is_enabled_4  (1'b1),
    .send_4        (psum_bus_send_4),
    .data_4        (psum_bus_data_4),
    .ready_4       (pe_4_psums_ready),
    .id_5          (4'd5),
    .is_enabled_5  (1'b1),
    .send_5        (psum_bus_send_5),
    .data_5        (psum_bus_data_5),
    .ready_5       (pe_5_psums_ready),
    .id_6          (4'd6),
    .is_enabled_6  (1'b1),
    .send_6        (psum_bus_send_6),
    .data_6        (psum_bus_data_6),
    .ready_6       (pe_6_psums_ready),
    .id_7          (4'd7),
    .is_enabled_7  (1'b1),
    .send_7        (psum_bus_send_7),
    .data_7        (psum_bus_data_7),
    .ready_7       (pe_7_psums_ready),
    .id_8          (4'd8),
    .is_enabled_8  (1'b1),
    .send_8        (psum_bus_send_8),
    .data_8        (psum_bus_data_8),
    .ready_8       (pe_8_psums_ready),
    .id_9          (4'd9),
    .is_enabled_9  (1'b1),
    .send_9        (psum_bus_send_9),
    .data_9        (psum_bus_data_9),
    .ready_9       (pe_9_psums_ready),
    .id_10         (4'd10),
    .is_enabled_10 (1'b1),
    .send_10       (psum_bus_send_10),
    .data_10       (psum_bus_data_10),
    .ready_10      (pe_10_psums_ready),
    .id_11         (4'd11),
    .is_enabled_11 (1'b1),
    .send_11       (psum_bus_send_11),
    .data_11       (psum_bus_data_11),
    .ready_11      (pe_11_psums_ready),
    .id_12         (4'd12),
    .is_enabled_12 (1'b1),
    .send_12       (psum_bus_send_12),
    .data_12       (psum_bus_data_12),
    .ready_12      (pe_12_psums_ready),
    .id_13         (4'd13),
    .is_enabled_13 (1'b1),
    .send_13       (psum_bus_send_13),
    .data_13       (psum_bus_data_13),
    .ready_13      (pe_13_psums_ready)
  );

  output_x_bus_w128_n14 output_bus (
    .wanted         (psum_out_wanted),
    .row            (psum_out_row),
    .column         (psum_out_column),
    .room           (psum_out_room),
    .number         (number),
    .valid          (psum_out_valid),
    .data           (psum_out_data),
    .offer_0_valid  (pe_0_results_valid),
    .offer_0_ready  (output_bus_offer_0_ready),
    .offer_0_data   (pe_0_results_data),
    .offer_1_valid  (pe_1_results_valid),
    .offer_1_ready  (output_bus_offer_1_ready),
    .offer_1_data   (pe_1_results_data),
    .offer_2_valid  (pe_2_results_valid),
    .offer_2_ready  (output_bus_offer_2_ready),
    .offer_2_data   (pe_2_results_data),
    .offer_3_valid  (pe_3_results_valid),
    .offer_3_ready  (output_bus_offer_3_ready),
    .offer_3_data   (pe_3_results_data),
    .offer_4_valid  (pe_4_results_valid),
    .offer_4_ready  (output_bus_offer_4_ready),
    .offer_4_data   (pe_4_results_data),
    .offer_5_valid  (pe_5_results_valid),
    .offer_5_ready  (output_bus_offer_5_ready),
    .offer_5_data   (pe_5_results_data),
    .offer_6_valid  (pe_6_results_valid),
    .offer_6_ready  (output_bus_offer_6_ready),
    .offer_6_data   (pe_6_results_data),
    .offer_7_valid  (pe_7_results_valid),
    .offer_7_ready  (output_bus_offer_7_ready),
    .offer_7_data   (pe_7_results_data),
    .offer_8_valid  (pe_8_results_valid),
    .offer_8_ready  (output_bus_offer_8_ready),
    .offer_8_data   (pe_8_results_data),
    .offer_9_valid  (pe_9_results_valid),
    .offer_9_ready  (output_bus_offer_9_ready),
    .offer_9_data   (pe_9_results_data),
    .offer_10_valid (pe_10_results_valid),
    .offer_10_ready (output_bus_offer_10_ready),
    .offer_10_data  (pe_10_results_data),
    .offer_11_valid (pe_11_results_valid),
    .offer_11_ready (output_bus_offer_11_ready),
    .offer_11_data  (pe_11_results_data),
    .offer_12_valid (pe_12_results_valid),
    .offer_12_ready (output_bus_offer_12_ready),
    .offer_12_data  (pe_12_results_data),
    .offer_13_valid (pe_13_results_valid),
    .offer_13_ready (output_bus_offer_13_ready),
    .offer_13_data  (pe_13_results_data)
  );

endmodule

`default_nettype wire
