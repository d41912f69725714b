// 4 processing elements side by side, with the X buses that serve them.
//
// Latency     as the elements
// Paths       tags reach ready; psum_out_row and psum_out_column reach the answer
// Corners     the row's number is its address on the psum networks; ids are its address on the others
//
// Described in Eyeriss/ArrayRow.swift.
// Made by: sparrow generate eyeriss --config nest --out DIR
`default_nettype none

module array_row (
  input  wire        clk,
  input  wire        rst,
  // the layer
  input  wire [3:0]  filters_per_element,
  input  wire [3:0]  window_entries,
  input  wire [3:0]  released_entries,
  input  wire [4:0]  filter_blocks,
  input  wire [11:0] outputs,
  input  wire [7:0]  images,
  input  wire [3:0]  product_shift,
  // configuration chain
  input  wire        shift,
  input  wire        bit_in,
  output wire        bit_out,
  // place
  input  wire [1:0]  number,
  // ifmap: the Y bus
  input  wire        ifmap_send,
  input  wire [2:0]  ifmap_row,
  input  wire [4:0]  ifmap_column,
  input  wire [7:0]  ifmap_data,
  output wire        ifmap_ready,
  // filter: the Y bus
  input  wire        filter_send,
  input  wire [2:0]  filter_row,
  input  wire [2:0]  filter_column,
  input  wire [31:0] filter_data,
  output wire        filter_ready,
  // psum: the Y bus
  input  wire        psum_send,
  input  wire [1:0]  psum_row,
  input  wire [1:0]  psum_column,
  input  wire [79:0] psum_data,
  output wire        psum_ready,
  // output network
  input  wire        psum_out_wanted,
  input  wire [1:0]  psum_out_row,
  input  wire [1:0]  psum_out_column,
  input  wire        psum_out_room,
  output wire        psum_out_valid,
  output wire [79:0] psum_out_data,
  // below_0: in
  input  wire        below_0_valid,
  output wire        below_0_ready,
  input  wire [19:0] below_0_data,
  // below_1: in
  input  wire        below_1_valid,
  output wire        below_1_ready,
  input  wire [19:0] below_1_data,
  // below_2: in
  input  wire        below_2_valid,
  output wire        below_2_ready,
  input  wire [19:0] below_2_data,
  // below_3: in
  input  wire        below_3_valid,
  output wire        below_3_ready,
  input  wire [19:0] below_3_data,
  // above_0: out
  output wire        above_0_valid,
  input  wire        above_0_ready,
  output wire [19:0] above_0_data,
  // above_1: out
  output wire        above_1_valid,
  input  wire        above_1_ready,
  output wire [19:0] above_1_data,
  // above_2: out
  output wire        above_2_valid,
  input  wire        above_2_ready,
  output wire [19:0] above_2_data,
  // above_3: out
  output wire        above_3_valid,
  input  wire        above_3_ready,
  output wire [19:0] above_3_data,
  // status
  output wire        saturates
);

  wire [5:0] row_settings_value;
  wire settings_0_bit_out;
  wire [10:0] settings_0_value;
  wire settings_1_bit_out;
  wire [10:0] settings_1_value;
  wire settings_2_bit_out;
  wire [10:0] settings_2_value;
  wire settings_3_bit_out;
  wire [10:0] settings_3_value;
  wire pe_0_ifmap_ready;
  wire pe_0_filter_ready;
  wire pe_0_psums_ready;
  wire pe_0_results_valid;
  wire [79:0] pe_0_results_data;
  wire pe_0_saturates;
  wire pe_1_ifmap_ready;
  wire pe_1_filter_ready;
  wire pe_1_psums_ready;
  wire pe_1_results_valid;
  wire [79:0] pe_1_results_data;
  wire pe_1_saturates;
  wire pe_2_ifmap_ready;
  wire pe_2_filter_ready;
  wire pe_2_psums_ready;
  wire pe_2_results_valid;
  wire [79:0] pe_2_results_data;
  wire pe_2_saturates;
  wire pe_3_ifmap_ready;
  wire pe_3_filter_ready;
  wire pe_3_psums_ready;
  wire pe_3_results_valid;
  wire [79:0] pe_3_results_data;
  wire pe_3_saturates;
  wire ifmap_bus_send_0;
  wire [7:0] ifmap_bus_data_0;
  wire ifmap_bus_send_1;
  wire [7:0] ifmap_bus_data_1;
  wire ifmap_bus_send_2;
  wire [7:0] ifmap_bus_data_2;
  wire ifmap_bus_send_3;
  wire [7:0] ifmap_bus_data_3;
  wire filter_bus_send_0;
  wire [31:0] filter_bus_data_0;
  wire filter_bus_send_1;
  wire [31:0] filter_bus_data_1;
  wire filter_bus_send_2;
  wire [31:0] filter_bus_data_2;
  wire filter_bus_send_3;
  wire [31:0] filter_bus_data_3;
  wire psum_bus_send_0;
  wire [79:0] psum_bus_data_0;
  wire psum_bus_send_1;
  wire [79:0] psum_bus_data_1;
  wire psum_bus_send_2;
  wire [79:0] psum_bus_data_2;
  wire psum_bus_send_3;
  wire [79:0] psum_bus_data_3;
  wire output_bus_offer_0_ready;
  wire output_bus_offer_1_ready;
  wire output_bus_offer_2_ready;
  wire output_bus_offer_3_ready;

  // The elements.
  assign saturates = pe_0_saturates | pe_1_saturates | pe_2_saturates | pe_3_saturates;

  configuration_chain_w6 row_settings (
    .clk     (clk),
    .rst     (rst),
    .shift   (shift),
    .bit_in  (settings_0_bit_out),
    .bit_out (bit_out),
    .value   (row_settings_value)
  );

  configuration_chain_w11 settings_0 (
    .clk     (clk),
    .rst     (rst),
    .shift   (shift),
    .bit_in  (settings_1_bit_out),
    .bit_out (settings_0_bit_out),
    .value   (settings_0_value)
  );

  configuration_chain_w11 settings_1 (
    .clk     (clk),
    .rst     (rst),
    .shift   (shift),
    .bit_in  (settings_2_bit_out),
    .bit_out (settings_1_bit_out),
    .value   (settings_1_value)
  );

  configuration_chain_w11 settings_2 (
    .clk     (clk),
    .rst     (rst),
    .shift   (shift),
    .bit_in  (settings_3_bit_out),
    .bit_out (settings_2_bit_out),
    .value   (settings_2_value)
  );

  configuration_chain_w11 settings_3 (
    .clk     (clk),
    .rst     (rst),
    .shift   (shift),
    .bit_in  (bit_in),
    .bit_out (settings_3_bit_out),
    .value   (settings_3_value)
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
    .is_enabled          (settings_0_value[10]),
    .takes_from_below    (settings_0_value[8]),
    .sends_above         (settings_0_value[9]),
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
    .is_enabled          (settings_1_value[10]),
    .takes_from_below    (settings_1_value[8]),
    .sends_above         (settings_1_value[9]),
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
    .is_enabled          (settings_2_value[10]),
    .takes_from_below    (settings_2_value[8]),
    .sends_above         (settings_2_value[9]),
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
    .is_enabled          (settings_3_value[10]),
    .takes_from_below    (settings_3_value[8]),
    .sends_above         (settings_3_value[9]),
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

  x_bus_i3_5_w8_n4 ifmap_bus (
    .bus_send     (ifmap_send),
    .bus_row      (ifmap_row),
    .bus_column   (ifmap_column),
    .bus_data     (ifmap_data),
    .bus_ready    (ifmap_ready),
    .row_id       (row_settings_value[2:0]),
    .id_0         (settings_0_value[4:0]),
    .is_enabled_0 (settings_0_value[10]),
    .send_0       (ifmap_bus_send_0),
    .data_0       (ifmap_bus_data_0),
    .ready_0      (pe_0_ifmap_ready),
    .id_1         (settings_1_value[4:0]),
    .is_enabled_1 (settings_1_value[10]),
    .send_1       (ifmap_bus_send_1),
    .data_1       (ifmap_bus_data_1),
    .ready_1      (pe_1_ifmap_ready),
    .id_2         (settings_2_value[4:0]),
    .is_enabled_2 (settings_2_value[10]),
    .send_2       (ifmap_bus_send_2),
    .data_2       (ifmap_bus_data_2),
    .ready_2      (pe_2_ifmap_ready),
    .id_3         (settings_3_value[4:0]),
    .is_enabled_3 (settings_3_value[10]),
    .send_3       (ifmap_bus_send_3),
    .data_3       (ifmap_bus_data_3),
    .ready_3      (pe_3_ifmap_ready)
  );

  x_bus_i3_3_w32_n4 filter_bus (
    .bus_send     (filter_send),
    .bus_row      (filter_row),
    .bus_column   (filter_column),
    .bus_data     (filter_data),
    .bus_ready    (filter_ready),
    .row_id       (row_settings_value[5:3]),
    .id_0         (settings_0_value[7:5]),
    .is_enabled_0 (settings_0_value[10]),
    .send_0       (filter_bus_send_0),
    .data_0       (filter_bus_data_0),
    .ready_0      (pe_0_filter_ready),
    .id_1         (settings_1_value[7:5]),
    .is_enabled_1 (settings_1_value[10]),
    .send_1       (filter_bus_send_1),
    .data_1       (filter_bus_data_1),
    .ready_1      (pe_1_filter_ready),
    .id_2         (settings_2_value[7:5]),
    .is_enabled_2 (settings_2_value[10]),
    .send_2       (filter_bus_send_2),
    .data_2       (filter_bus_data_2),
    .ready_2      (pe_2_filter_ready),
    .id_3         (settings_3_value[7:5]),
    .is_enabled_3 (settings_3_value[10]),
    .send_3       (filter_bus_send_3),
    .data_3       (filter_bus_data_3),
    .ready_3      (pe_3_filter_ready)
  );

  x_bus_i2_2_w80_n4 psum_bus (
    .bus_send     (psum_send),
    .bus_row      (psum_row),
    .bus_column   (psum_column),
    .bus_data     (psum_data),
    .bus_ready    (psum_ready),
    .row_id       (number),
    .id_0         (2'd0),
    .is_enabled_0 (1'b1),
    .send_0       (psum_bus_send_0),
    .data_0       (psum_bus_data_0),
    .ready_0      (pe_0_psums_ready),
    .id_1         (2'd1),
    .is_enabled_1 (1'b1),
    .send_1       (psum_bus_send_1),
    .data_1       (psum_bus_data_1),
    .ready_1      (pe_1_psums_ready),
    .id_2         (2'd2),
    .is_enabled_2 (1'b1),
    .send_2       (psum_bus_send_2),
    .data_2       (psum_bus_data_2),
    .ready_2      (pe_2_psums_ready),
    .id_3         (2'd3),
    .is_enabled_3 (1'b1),
    .send_3       (psum_bus_send_3),
    .data_3       (psum_bus_data_3),
    .ready_3      (pe_3_psums_ready)
  );

  output_x_bus_w80_n4 output_bus (
    .wanted        (psum_out_wanted),
    .row           (psum_out_row),
    .column        (psum_out_column),
    .room          (psum_out_room),
    .number        (number),
    .valid         (psum_out_valid),
    .data          (psum_out_data),
    .offer_0_valid (pe_0_results_valid),
    .offer_0_ready (output_bus_offer_0_ready),
    .offer_0_data  (pe_0_results_data),
    .offer_1_valid (pe_1_results_valid),
    .offer_1_ready (output_bus_offer_1_ready),
    .offer_1_data  (pe_1_results_data),
    .offer_2_valid (pe_2_results_valid),
    .offer_2_ready (output_bus_offer_2_ready),
    .offer_2_data  (pe_2_results_data),
    .offer_3_valid (pe_3_results_valid),
    .offer_3_ready (output_bus_offer_3_ready),
    .offer_3_data  (pe_3_results_data)
  );

endmodule

`default_nettype wire
