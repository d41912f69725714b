// 4 x 4 processing elements; ifmap values, filter rows and psums come and go by four networks.
//
// Latency     a word reaches its elements' port queues one cycle after it entered, from where it can be taken one later
// Throughput  one word a cycle on each network
// Paths       request_wanted reaches request_taken; the other streams' ready and valid come from state
// Corners     a word that no element answers to is lost
//
// Described in Eyeriss/ElementArray.swift.
// Made by: sparrow generate eyeriss --config nest --out DIR
`default_nettype none

module element_array (
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
  // ifmap: in
  input  wire        ifmap_valid,
  output wire        ifmap_ready,
  input  wire [2:0]  ifmap_row,
  input  wire [4:0]  ifmap_column,
  input  wire [7:0]  ifmap_data,
  // filter: in
  input  wire        filter_valid,
  output wire        filter_ready,
  input  wire [2:0]  filter_row,
  input  wire [2:0]  filter_column,
  input  wire [31:0] filter_data,
  // psum: in
  input  wire        psum_valid,
  output wire        psum_ready,
  input  wire [1:0]  psum_row,
  input  wire [1:0]  psum_column,
  input  wire [79:0] psum_data,
  // psums out
  input  wire        request_wanted,
  input  wire [1:0]  request_row,
  input  wire [1:0]  request_column,
  input  wire [3:0]  request_note,
  output wire        request_taken,
  // result: out
  output wire        result_valid,
  input  wire        result_ready,
  output wire [79:0] result_data,
  output wire [3:0]  result_note,
  // status
  output wire        saturates
);

  wire row_0_ifmap_ready;
  wire row_0_filter_ready;
  wire row_0_psum_ready;
  wire row_0_psum_out_valid;
  wire [79:0] row_0_psum_out_data;
  wire unused_row_0_below_0_ready;
  wire unused_row_0_below_1_ready;
  wire unused_row_0_below_2_ready;
  wire unused_row_0_below_3_ready;
  wire row_0_above_0_valid;
  wire [19:0] row_0_above_0_data;
  wire row_0_above_1_valid;
  wire [19:0] row_0_above_1_data;
  wire row_0_above_2_valid;
  wire [19:0] row_0_above_2_data;
  wire row_0_above_3_valid;
  wire [19:0] row_0_above_3_data;
  wire row_0_saturates;
  wire row_1_bit_out;
  wire row_1_ifmap_ready;
  wire row_1_filter_ready;
  wire row_1_psum_ready;
  wire row_1_psum_out_valid;
  wire [79:0] row_1_psum_out_data;
  wire row_1_below_0_ready;
  wire row_1_below_1_ready;
  wire row_1_below_2_ready;
  wire row_1_below_3_ready;
  wire row_1_above_0_valid;
  wire [19:0] row_1_above_0_data;
  wire row_1_above_1_valid;
  wire [19:0] row_1_above_1_data;
  wire row_1_above_2_valid;
  wire [19:0] row_1_above_2_data;
  wire row_1_above_3_valid;
  wire [19:0] row_1_above_3_data;
  wire row_1_saturates;
  wire row_2_bit_out;
  wire row_2_ifmap_ready;
  wire row_2_filter_ready;
  wire row_2_psum_ready;
  wire row_2_psum_out_valid;
  wire [79:0] row_2_psum_out_data;
  wire row_2_below_0_ready;
  wire row_2_below_1_ready;
  wire row_2_below_2_ready;
  wire row_2_below_3_ready;
  wire row_2_above_0_valid;
  wire [19:0] row_2_above_0_data;
  wire row_2_above_1_valid;
  wire [19:0] row_2_above_1_data;
  wire row_2_above_2_valid;
  wire [19:0] row_2_above_2_data;
  wire row_2_above_3_valid;
  wire [19:0] row_2_above_3_data;
  wire row_2_saturates;
  wire row_3_bit_out;
  wire row_3_ifmap_ready;
  wire row_3_filter_ready;
  wire row_3_psum_ready;
  wire row_3_psum_out_valid;
  wire [79:0] row_3_psum_out_data;
  wire row_3_below_0_ready;
  wire row_3_below_1_ready;
  wire row_3_below_2_ready;
  wire row_3_below_3_ready;
  wire unused_row_3_above_0_valid;
  wire [19:0] unused_row_3_above_0_data;
  wire unused_row_3_above_1_valid;
  wire [19:0] unused_row_3_above_1_data;
  wire unused_row_3_above_2_valid;
  wire [19:0] unused_row_3_above_2_data;
  wire unused_row_3_above_3_valid;
  wire [19:0] unused_row_3_above_3_data;
  wire row_3_saturates;
  wire ifmap_network_send;
  wire [2:0] ifmap_network_row;
  wire [4:0] ifmap_network_column;
  wire [7:0] ifmap_network_data;
  wire filter_network_send;
  wire [2:0] filter_network_row;
  wire [2:0] filter_network_column;
  wire [31:0] filter_network_data;
  wire psum_network_send;
  wire [1:0] psum_network_row;
  wire [1:0] psum_network_column;
  wire [79:0] psum_network_data;
  wire output_network_room;

  assign saturates = row_0_saturates | row_1_saturates | row_2_saturates | row_3_saturates;

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
    .number              (2'd0),
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
    .below_0_data        (20'd0),
    .below_1_valid       (1'b0),
    .below_1_ready       (unused_row_0_below_1_ready),
    .below_1_data        (20'd0),
    .below_2_valid       (1'b0),
    .below_2_ready       (unused_row_0_below_2_ready),
    .below_2_data        (20'd0),
    .below_3_valid       (1'b0),
    .below_3_ready       (unused_row_0_below_3_ready),
    .below_3_data        (20'd0),
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
    .number              (2'd1),
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
    .number              (2'd2),
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
    .bit_in              (bit_in),
    .bit_out             (row_3_bit_out),
    .number              (2'd3),
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
    .above_0_valid       (unused_row_3_above_0_valid),
    .above_0_ready       (1'b0),
    .above_0_data        (unused_row_3_above_0_data),
    .above_1_valid       (unused_row_3_above_1_valid),
    .above_1_ready       (1'b0),
    .above_1_data        (unused_row_3_above_1_data),
    .above_2_valid       (unused_row_3_above_2_valid),
    .above_2_ready       (1'b0),
    .above_2_data        (unused_row_3_above_2_data),
    .above_3_valid       (unused_row_3_above_3_valid),
    .above_3_ready       (1'b0),
    .above_3_data        (unused_row_3_above_3_data),
    .saturates           (row_3_saturates)
  );

  input_network_i3_5_w8_n4 ifmap_network (
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
    .ready_3     (row_3_ifmap_ready)
  );

  input_network_i3_3_w32_n4 filter_network (
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
    .ready_3     (row_3_filter_ready)
  );

  input_network_i2_2_w80_n4 psum_network (
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
    .ready_3     (row_3_psum_ready)
  );

  output_network_w80_n4 output_network (
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
    .data_0     (row_0_psum_out_data),
    .data_1     (row_1_psum_out_data),
    .data_2     (row_2_psum_out_data),
    .data_3     (row_3_psum_out_data),
    .word_valid (result_valid),
    .word_ready (result_ready),
    .word_data  (result_data),
    .word_note  (result_note)
  );

endmodule

`default_nettype wire
