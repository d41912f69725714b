// EIE: the product of a compressed sparse matrix and a sparse vector, layer after layer.
//
// Elements    16; weight codes of 4 bits, relative indices of 4 bits
// Numbers     activations 16 bits, 10 fraction; weights 16 bits, 14 fraction;
//             accumulators 32 bits, 24 fraction; rounding halfUp
// Memories    an element: 512 rows of 64 bits, 2048 pointers,
//             2 x 64 activations, queue of 8; 4 layers
// Host port   two ready/valid streams; docs/eie.md, section 3, has the map
//
// Described in EIE/EIEArray.swift.
// Made by: sparrow generate eie --config quad --out DIR
`default_nettype none

module eie_array (
  input  wire        clk,
  input  wire        rst,
  // request: in
  input  wire        request_valid,
  output wire        request_ready,
  input  wire        request_write,
  input  wire [2:0]  request_space,
  input  wire [3:0]  request_pe,
  input  wire [10:0] request_address,
  input  wire [63:0] request_data,
  // response: out
  output wire        response_valid,
  input  wire        response_ready,
  output wire [63:0] response_data,
  // status
  output wire        busy
);

  wire control_rectify;
  wire [1:0] control_layer;
  wire control_swapped;
  wire control_clear_source;
  wire control_clear_destination;
  wire control_preload_reads;
  wire [7:0] control_preload_address;
  wire control_preload_writes;
  wire [5:0] control_preload_row;
  wire control_write_bias;
  wire control_write_pointer;
  wire control_write_weights;
  wire control_write_codebook;
  wire control_write_activation;
  wire [3:0] control_host_element;
  wire [10:0] control_host_address;
  wire [63:0] control_host_data;
  wire control_begins;
  wire control_primes;
  wire [6:0] control_row_count;
  wire [10:0] control_first_column;
  wire control_host_looks;
  wire [5:0] control_host_source_address;
  wire control_all_idle;
  wire control_any_saturates;
  wire [31:0] control_host_word;
  wire pe_0_lane_nonzero;
  wire [15:0] pe_0_lane_activation;
  wire pe_0_full;
  wire pe_0_idle;
  wire pe_0_saturates;
  wire [31:0] pe_0_host_word;
  wire pe_1_lane_nonzero;
  wire [15:0] pe_1_lane_activation;
  wire pe_1_full;
  wire pe_1_idle;
  wire pe_1_saturates;
  wire [31:0] pe_1_host_word;
  wire pe_2_lane_nonzero;
  wire [15:0] pe_2_lane_activation;
  wire pe_2_full;
  wire pe_2_idle;
  wire pe_2_saturates;
  wire [31:0] pe_2_host_word;
  wire pe_3_lane_nonzero;
  wire [15:0] pe_3_lane_activation;
  wire pe_3_full;
  wire pe_3_idle;
  wire pe_3_saturates;
  wire [31:0] pe_3_host_word;
  wire pe_4_lane_nonzero;
  wire [15:0] pe_4_lane_activation;
  wire pe_4_full;
  wire pe_4_idle;
  wire pe_4_saturates;
  wire [31:0] pe_4_host_word;
  wire pe_5_lane_nonzero;
  wire [15:0] pe_5_lane_activation;
  wire pe_5_full;
  wire pe_5_idle;
  wire pe_5_saturates;
  wire [31:0] pe_5_host_word;
  wire pe_6_lane_nonzero;
  wire [15:0] pe_6_lane_activation;
  wire pe_6_full;
  wire pe_6_idle;
  wire pe_6_saturates;
  wire [31:0] pe_6_host_word;
  wire pe_7_lane_nonzero;
  wire [15:0] pe_7_lane_activation;
  wire pe_7_full;
  wire pe_7_idle;
  wire pe_7_saturates;
  wire [31:0] pe_7_host_word;
  wire pe_8_lane_nonzero;
  wire [15:0] pe_8_lane_activation;
  wire pe_8_full;
  wire pe_8_idle;
  wire pe_8_saturates;
  wire [31:0] pe_8_host_word;
  wire pe_9_lane_nonzero;
  wire [15:0] pe_9_lane_activation;
  wire pe_9_full;
  wire pe_9_idle;
  wire pe_9_saturates;
  wire [31:0] pe_9_host_word;
  wire pe_10_lane_nonzero;
  wire [15:0] pe_10_lane_activation;
  wire pe_10_full;
  wire pe_10_idle;
  wire pe_10_saturates;
  wire [31:0] pe_10_host_word;
  wire pe_11_lane_nonzero;
  wire [15:0] pe_11_lane_activation;
  wire pe_11_full;
  wire pe_11_idle;
  wire pe_11_saturates;
  wire [31:0] pe_11_host_word;
  wire pe_12_lane_nonzero;
  wire [15:0] pe_12_lane_activation;
  wire pe_12_full;
  wire pe_12_idle;
  wire pe_12_saturates;
  wire [31:0] pe_12_host_word;
  wire pe_13_lane_nonzero;
  wire [15:0] pe_13_lane_activation;
  wire pe_13_full;
  wire pe_13_idle;
  wire pe_13_saturates;
  wire [31:0] pe_13_host_word;
  wire pe_14_lane_nonzero;
  wire [15:0] pe_14_lane_activation;
  wire pe_14_full;
  wire pe_14_idle;
  wire pe_14_saturates;
  wire [31:0] pe_14_host_word;
  wire pe_15_lane_nonzero;
  wire [15:0] pe_15_lane_activation;
  wire pe_15_full;
  wire pe_15_idle;
  wire pe_15_saturates;
  wire [31:0] pe_15_host_word;
  wire fetch_unit_any_full;
  wire fetch_unit_broadcast_valid;
  wire [15:0] fetch_unit_broadcast_activation;
  wire [10:0] fetch_unit_broadcast_index;
  wire [5:0] fetch_unit_source_address;
  wire fetch_unit_load;
  wire fetch_unit_taken;
  wire [3:0] fetch_unit_taken_lane;
  wire fetch_unit_idle;
  wire leading_nonzero_detection_found;
  wire [15:0] leading_nonzero_detection_found_activation;
  wire [3:0] leading_nonzero_detection_found_lane;

  wire fetch_unit_any_full_operand = pe_0_full | pe_1_full | pe_2_full | pe_3_full | pe_4_full | pe_5_full |
      pe_6_full | pe_7_full | pe_8_full | pe_9_full | pe_10_full | pe_11_full | pe_12_full | pe_13_full;
  assign fetch_unit_any_full = fetch_unit_any_full_operand | pe_14_full | pe_15_full;
  wire control_all_idle_operand = pe_0_idle & pe_1_idle & pe_2_idle & pe_3_idle & pe_4_idle & pe_5_idle &
      pe_6_idle & pe_7_idle & pe_8_idle & pe_9_idle & pe_10_idle & pe_11_idle & pe_12_idle & pe_13_idle;
  assign control_all_idle = control_all_idle_operand & pe_14_idle & pe_15_idle;
  wire control_any_saturates_operand = pe_0_saturates | pe_1_saturates | pe_2_saturates | pe_3_saturates |
      pe_4_saturates | pe_5_saturates | pe_6_saturates | pe_7_saturates | pe_8_saturates | pe_9_saturates |
      pe_10_saturates | pe_11_saturates | pe_12_saturates | pe_13_saturates;
  assign control_any_saturates = control_any_saturates_operand | pe_14_saturates | pe_15_saturates;
  wire [31:0] control_host_word_operand = pe_0_host_word | pe_1_host_word | pe_2_host_word | pe_3_host_word
      | pe_4_host_word | pe_5_host_word | pe_6_host_word | pe_7_host_word | pe_8_host_word | pe_9_host_word
      | pe_10_host_word | pe_11_host_word | pe_12_host_word | pe_13_host_word;
  assign control_host_word = control_host_word_operand | pe_14_host_word | pe_15_host_word;

  central_control control (
    .clk                 (clk),
    .rst                 (rst),
    .request_valid       (request_valid),
    .request_ready       (request_ready),
    .request_write       (request_write),
    .request_space       (request_space),
    .request_pe          (request_pe),
    .request_address     (request_address),
    .request_data        (request_data),
    .response_valid      (response_valid),
    .response_ready      (response_ready),
    .response_data       (response_data),
    .rectify             (control_rectify),
    .layer               (control_layer),
    .swapped             (control_swapped),
    .clear_source        (control_clear_source),
    .clear_destination   (control_clear_destination),
    .preload_reads       (control_preload_reads),
    .preload_address     (control_preload_address),
    .preload_writes      (control_preload_writes),
    .preload_row         (control_preload_row),
    .write_bias          (control_write_bias),
    .write_pointer       (control_write_pointer),
    .write_weights       (control_write_weights),
    .write_codebook      (control_write_codebook),
    .write_activation    (control_write_activation),
    .host_element        (control_host_element),
    .host_address        (control_host_address),
    .host_data           (control_host_data),
    .begins              (control_begins),
    .primes              (control_primes),
    .row_count           (control_row_count),
    .first_column        (control_first_column),
    .host_looks          (control_host_looks),
    .host_source_address (control_host_source_address),
    .fetch_idle          (fetch_unit_idle),
    .all_idle            (control_all_idle),
    .any_saturates       (control_any_saturates),
    .host_word           (control_host_word),
    .busy                (busy)
  );

  processing_element pe_0 (
    .clk                  (clk),
    .rst                  (rst),
    .number               (4'd0),
    .rectify              (control_rectify),
    .layer                (control_layer),
    .swapped              (control_swapped),
    .clear_source         (control_clear_source),
    .clear_destination    (control_clear_destination),
    .preload_reads        (control_preload_reads),
    .preload_address      (control_preload_address),
    .preload_writes       (control_preload_writes),
    .preload_row          (control_preload_row),
    .write_bias           (control_write_bias),
    .write_pointer        (control_write_pointer),
    .write_weights        (control_write_weights),
    .write_codebook       (control_write_codebook),
    .write_activation     (control_write_activation),
    .host_element         (control_host_element),
    .host_address         (control_host_address),
    .host_data            (control_host_data),
    .broadcast_valid      (fetch_unit_broadcast_valid),
    .broadcast_activation (fetch_unit_broadcast_activation),
    .broadcast_index      (fetch_unit_broadcast_index),
    .source_address       (fetch_unit_source_address),
    .load                 (fetch_unit_load),
    .taken                (fetch_unit_taken),
    .taken_lane           (fetch_unit_taken_lane),
    .lane_nonzero         (pe_0_lane_nonzero),
    .lane_activation      (pe_0_lane_activation),
    .full                 (pe_0_full),
    .idle                 (pe_0_idle),
    .saturates            (pe_0_saturates),
    .host_word            (pe_0_host_word)
  );

  processing_element pe_1 (
    .clk                  (clk),
    .rst                  (rst),
    .number               (4'd1),
    .rectify              (control_rectify),
    .layer                (control_layer),
    .swapped              (control_swapped),
    .clear_source         (control_clear_source),
    .clear_destination    (control_clear_destination),
    .preload_reads        (control_preload_reads),
    .preload_address      (control_preload_address),
    .preload_writes       (control_preload_writes),
    .preload_row          (control_preload_row),
    .write_bias           (control_write_bias),
    .write_pointer        (control_write_pointer),
    .write_weights        (control_write_weights),
    .write_codebook       (control_write_codebook),
    .write_activation     (control_write_activation),
    .host_element         (control_host_element),
    .host_address         (control_host_address),
    .host_data            (control_host_data),
    .broadcast_valid      (fetch_unit_broadcast_valid),
    .broadcast_activation (fetch_unit_broadcast_activation),
    .broadcast_index      (fetch_unit_broadcast_index),
    .source_address       (fetch_unit_source_address),
    .load                 (fetch_unit_load),
    .taken                (fetch_unit_taken),
    .taken_lane           (fetch_unit_taken_lane),
    .lane_nonzero         (pe_1_lane_nonzero),
    .lane_activation      (pe_1_lane_activation),
    .full                 (pe_1_full),
    .idle                 (pe_1_idle),
    .saturates            (pe_1_saturates),
    .host_word            (pe_1_host_word)
  );

  processing_element pe_2 (
    .clk                  (clk),
    .rst                  (rst),
    .number               (4'd2),
    .rectify              (control_rectify),
    .layer                (control_layer),
    .swapped              (control_swapped),
    .clear_source         (control_clear_source),
    .clear_destination    (control_clear_destination),
    .preload_reads        (control_preload_reads),
    .preload_address      (control_preload_address),
    .preload_writes       (control_preload_writes),
    .preload_row          (control_preload_row),
    .write_bias           (control_write_bias),
    .write_pointer        (control_write_pointer),
    .write_weights        (control_write_weights),
    .write_codebook       (control_write_codebook),
    .write_activation     (control_write_activation),
    .host_element         (control_host_element),
    .host_address         (control_host_address),
    .host_data            (control_host_data),
    .broadcast_valid      (fetch_unit_broadcast_valid),
    .broadcast_activation (fetch_unit_broadcast_activation),
    .broadcast_index      (fetch_unit_broadcast_index),
    .source_address       (fetch_unit_source_address),
    .load                 (fetch_unit_load),
    .taken                (fetch_unit_taken),
    .taken_lane           (fetch_unit_taken_lane),
    .lane_nonzero         (pe_2_lane_nonzero),
    .lane_activation      (pe_2_lane_activation),
    .full                 (pe_2_full),
    .idle                 (pe_2_idle),
    .saturates            (pe_2_saturates),
    .host_word            (pe_2_host_word)
  );

  processing_element pe_3 (
    .clk                  (clk),
    .rst                  (rst),
    .number               (4'd3),
    .rectify              (control_rectify),
    .layer                (control_layer),
    .swapped              (control_swapped),
    .clear_source         (control_clear_source),
    .clear_destination    (control_clear_destination),
    .preload_reads        (control_preload_reads),
    .preload_address      (control_preload_address),
    .preload_writes       (control_preload_writes),
    .preload_row          (control_preload_row),
    .write_bias           (control_write_bias),
    .write_pointer        (control_write_pointer),
    .write_weights        (control_write_weights),
    .write_codebook       (control_write_codebook),
    .write_activation     (control_write_activation),
    .host_element         (control_host_element),
    .host_address         (control_host_address),
    .host_data            (control_host_data),
    .broadcast_valid      (fetch_unit_broadcast_valid),
    .broadcast_activation (fetch_unit_broadcast_activation),
    .broadcast_index      (fetch_unit_broadcast_index),
    .source_address       (fetch_unit_source_address),
    .load                 (fetch_unit_load),
    .taken                (fetch_unit_taken),
    .taken_lane           (fetch_unit_taken_lane),
    .lane_nonzero         (pe_3_lane_nonzero),
    .lane_activation      (pe_3_lane_activation),
    .full                 (pe_3_full),
    .idle                 (pe_3_idle),
    .saturates            (pe_3_saturates),
    .host_word            (pe_3_host_word)
  );

  processing_element pe_4 (
    .clk                  (clk),
    .rst                  (rst),
    .number               (4'd4),
    .rectify              (control_rectify),
    .layer                (control_layer),
    .swapped              (control_swapped),
    .clear_source         (control_clear_source),
    .clear_destination    (control_clear_destination),
    .preload_reads        (control_preload_reads),
    .preload_address      (control_preload_address),
    .preload_writes       (control_preload_writes),
    .preload_row          (control_preload_row),
    .write_bias           (control_write_bias),
    .write_pointer        (control_write_pointer),
    .write_weights        (control_write_weights),
    .write_codebook       (control_write_codebook),
    .write_activation     (control_write_activation),
    .host_element         (control_host_element),
    .host_address         (control_host_address),
    .host_data            (control_host_data),
    .broadcast_valid      (fetch_unit_broadcast_valid),
    .broadcast_activation (fetch_unit_broadcast_activation),
    .broadcast_index      (fetch_unit_broadcast_index),
    .source_address       (fetch_unit_source_address),
    .load                 (fetch_unit_load),
    .taken                (fetch_unit_taken),
    .taken_lane           (fetch_unit_taken_lane),
    .lane_nonzero         (pe_4_lane_nonzero),
    .lane_activation      (pe_4_lane_activation),
    .full                 (pe_4_full),
    .idle                 (pe_4_idle),
    .saturates            (pe_4_saturates),
    .host_word            (pe_4_host_word)
  );

  processing_element pe_5 (
    .clk                  (clk),
    .rst                  (rst),
    .number               (4'd5),
    .rectify              (control_rectify),
    .layer                (control_layer),
    .swapped              (control_swapped),
    .clear_source         (control_clear_source),
    .clear_destination    (control_clear_destination),
    .preload_reads        (control_preload_reads),
    .preload_address      (control_preload_address),
    .preload_writes       (control_preload_writes),
    .preload_row          (control_preload_row),
    .write_bias           (control_write_bias),
    .write_pointer        (control_write_pointer),
    .write_weights        (control_write_weights),
    .write_codebook       (control_write_codebook),
    .write_activation     (control_write_activation),
    .host_element         (control_host_element),
    .host_address         (control_host_address),
    .host_data            (control_host_data),
    .broadcast_valid      (fetch_unit_broadcast_valid),
    .broadcast_activation (fetch_unit_broadcast_activation),
    .broadcast_index      (fetch_unit_broadcast_index),
    .source_address       (fetch_unit_source_address),
    .load                 (fetch_unit_load),
    .taken                (fetch_unit_taken),
    .taken_lane           (fetch_unit_taken_lane),
    .lane_nonzero         (pe_5_lane_nonzero),
    .lane_activation      (pe_5_lane_activation),
    .full                 (pe_5_full),
    .idle                 (pe_5_idle),
    .saturates            (pe_5_saturates),
    .host_word            (pe_5_host_word)
  );

  processing_element pe_6 (
    .clk                  (clk),
    .rst                  (rst),
    .number               (4'd6),
    .rectify              (control_rectify),
    .layer                (control_layer),
    .swapped              (control_swapped),
    .clear_source         (control_clear_source),
    .clear_destination    (control_clear_destination),
    .preload_reads        (control_preload_reads),
    .preload_address      (control_preload_address),
    .preload_writes       (control_preload_writes),
    .preload_row          (control_preload_row),
    .write_bias           (control_write_bias),
    .write_pointer        (control_write_pointer),
    .write_weights        (control_write_weights),
    .write_codebook       (control_write_codebook),
    .write_activation     (control_write_activation),
    .host_element         (control_host_element),
    .host_address         (control_host_address),
    .host_data            (control_host_data),
    .broadcast_valid      (fetch_unit_broadcast_valid),
    .broadcast_activation (fetch_unit_broadcast_activation),
    .broadcast_index      (fetch_unit_broadcast_index),
    .source_address       (fetch_unit_source_address),
    .load                 (fetch_unit_load),
    .taken                (fetch_unit_taken),
    .taken_lane           (fetch_unit_taken_lane),
    .lane_nonzero         (pe_6_lane_nonzero),
    .lane_activation      (pe_6_lane_activation),
    .full                 (pe_6_full),
    .idle                 (pe_6_idle),
    .saturates            (pe_6_saturates),
    .host_word            (pe_6_host_word)
  );

  processing_element pe_7 (
    .clk                  (clk),
    .rst                  (rst),
    .number               (4'd7),
    .rectify              (control_rectify),
    .layer                (control_layer),
    .swapped              (control_swapped),
    .clear_source         (control_clear_source),
    .clear_destination    (control_clear_destination),
    .preload_reads        (control_preload_reads),
    .preload_address      (control_preload_address),
    .preload_writes       (control_preload_writes),
    .preload_row          (control_preload_row),
    .write_bias           (control_write_bias),
    .write_pointer        (control_write_pointer),
    .write_weights        (control_write_weights),
    .write_codebook       (control_write_codebook),
    .write_activation     (control_write_activation),
    .host_element         (control_host_element),
    .host_address         (control_host_address),
    .host_data            (control_host_data),
    .broadcast_valid      (fetch_unit_broadcast_valid),
    .broadcast_activation (fetch_unit_broadcast_activation),
    .broadcast_index      (fetch_unit_broadcast_index),
    .source_address       (fetch_unit_source_address),
    .load                 (fetch_unit_load),
    .taken                (fetch_unit_taken),
    .taken_lane           (fetch_unit_taken_lane),
    .lane_nonzero         (pe_7_lane_nonzero),
    .lane_activation      (pe_7_lane_activation),
    .full                 (pe_7_full),
    .idle                 (pe_7_idle),
    .saturates            (pe_7_saturates),
    .host_word            (pe_7_host_word)
  );

  processing_element pe_8 (
    .clk                  (clk),
    .rst                  (rst),
    .number               (4'd8),
    .rectify              (control_rectify),
    .layer                (control_layer),
    .swapped              (control_swapped),
    .clear_source         (control_clear_source),
    .clear_destination    (control_clear_destination),
    .preload_reads        (control_preload_reads),
    .preload_address      (control_preload_address),
    .preload_writes       (control_preload_writes),
    .preload_row          (control_preload_row),
    .write_bias           (control_write_bias),
    .write_pointer        (control_write_pointer),
    .write_weights        (control_write_weights),
    .write_codebook       (control_write_codebook),
    .write_activation     (control_write_activation),
    .host_element         (control_host_element),
    .host_address         (control_host_address),
    .host_data            (control_host_data),
    .broadcast_valid      (fetch_unit_broadcast_valid),
    .broadcast_activation (fetch_unit_broadcast_activation),
    .broadcast_index      (fetch_unit_broadcast_index),
    .source_address       (fetch_unit_source_address),
    .load                 (fetch_unit_load),
    .taken                (fetch_unit_taken),
    .taken_lane           (fetch_unit_taken_lane),
    .lane_nonzero         (pe_8_lane_nonzero),
    .lane_activation      (pe_8_lane_activation),
    .full                 (pe_8_full),
    .idle                 (pe_8_idle),
    .saturates            (pe_8_saturates),
    .host_word            (pe_8_host_word)
  );

  processing_element pe_9 (
    .clk                  (clk),
    .rst                  (rst),
    .number               (4'd9),
    .rectify              (control_rectify),
    .layer                (control_layer),
    .swapped              (control_swapped),
    .clear_source         (control_clear_source),
    .clear_destination    (control_clear_destination),
    .preload_reads        (control_preload_reads),
    .preload_address      (control_preload_address),
    .preload_writes       (control_preload_writes),
    .preload_row          (control_preload_row),
    .write_bias           (control_write_bias),
    .write_pointer        (control_write_pointer),
    .write_weights        (control_write_weights),
    .write_codebook       (control_write_codebook),
    .write_activation     (control_write_activation),
    .host_element         (control_host_element),
    .host_address         (control_host_address),
    .host_data            (control_host_data),
    .broadcast_valid      (fetch_unit_broadcast_valid),
    .broadcast_activation (fetch_unit_broadcast_activation),
    .broadcast_index      (fetch_unit_broadcast_index),
    .source_address       (fetch_unit_source_address),
    .load                 (fetch_unit_load),
    .taken                (fetch_unit_taken),
    .taken_lane           (fetch_unit_taken_lane),
    .lane_nonzero         (pe_9_lane_nonzero),
    .lane_activation      (pe_9_lane_activation),
    .full                 (pe_9_full),
    .idle                 (pe_9_idle),
    .saturates            (pe_9_saturates),
    .host_word            (pe_9_host_word)
  );

  processing_element pe_10 (
    .clk                  (clk),
    .rst                  (rst),
    .number               (4'd10),
    .rectify              (control_rectify),
    .layer                (control_layer),
    .swapped              (control_swapped),
    .clear_source         (control_clear_source),
    .clear_destination    (control_clear_destination),
    .preload_reads        (control_preload_reads),
    .preload_address      (control_preload_address),
    .preload_writes       (control_preload_writes),
    .preload_row          (control_preload_row),
    .write_bias           (control_write_bias),
    .write_pointer        (control_write_pointer),
    .write_weights        (control_write_weights),
    .write_codebook       (control_write_codebook),
    .write_activation     (control_write_activation),
    .host_element         (control_host_element),
    .host_address         (control_host_address),
    .host_data            (control_host_data),
    .broadcast_valid      (fetch_unit_broadcast_valid),
    .broadcast_activation (fetch_unit_broadcast_activation),
    .broadcast_index      (fetch_unit_broadcast_index),
    .source_address       (fetch_unit_source_address),
    .load                 (fetch_unit_load),
    .taken                (fetch_unit_taken),
    .taken_lane           (fetch_unit_taken_lane),
    .lane_nonzero         (pe_10_lane_nonzero),
    .lane_activation      (pe_10_lane_activation),
    .full                 (pe_10_full),
    .idle                 (pe_10_idle),
    .saturates            (pe_10_saturates),
    .host_word            (pe_10_host_word)
  );

  processing_element pe_11 (
    .clk                  (clk),
    .rst                  (rst),
    .number               (4'd11),
    .rectify              (control_rectify),
    .layer                (control_layer),
    .swapped              (control_swapped),
    .clear_source         (control_clear_source),
    .clear_destination    (control_clear_destination),
    .preload_reads        (control_preload_reads),
    .preload_address      (control_preload_address),
    .preload_writes       (control_preload_writes),
    .preload_row          (control_preload_row),
    .write_bias           (control_write_bias),
    .write_pointer        (control_write_pointer),
    .write_weights        (control_write_weights),
    .write_codebook       (control_write_codebook),
    .write_activation     (control_write_activation),
    .host_element         (control_host_element),
    .host_address         (control_host_address),
    .host_data            (control_host_data),
    .broadcast_valid      (fetch_unit_broadcast_valid),
    .broadcast_activation (fetch_unit_broadcast_activation),
    .broadcast_index      (fetch_unit_broadcast_index),
    .source_address       (fetch_unit_source_address),
    .load                 (fetch_unit_load),
    .taken                (fetch_unit_taken),
    .taken_lane           (fetch_unit_taken_lane),
    .lane_nonzero         (pe_11_lane_nonzero),
    .lane_activation      (pe_11_lane_activation),
    .full                 (pe_11_full),
    .idle                 (pe_11_idle),
    .saturates            (pe_11_saturates),
    .host_word            (pe_11_host_word)
  );

  processing_element pe_12 (
    .clk                  (clk),
    .rst                  (rst),
    .number               (4'd12),
    .rectify              (control_rectify),
    .layer                (control_layer),
    .swapped              (control_swapped),
    .clear_source         (control_clear_source),
    .clear_destination    (control_clear_destination),
    .preload_reads        (control_preload_reads),
    .preload_address      (control_preload_address),
    .preload_writes       (control_preload_writes),
    .preload_row          (control_preload_row),
    .write_bias           (control_write_bias),
    .write_pointer        (control_write_pointer),
    .write_weights        (control_write_weights),
    .write_codebook       (control_write_codebook),
    .write_activation     (control_write_activation),
    .host_element         (control_host_element),
    .host_address         (control_host_address),
    .host_data            (control_host_data),
    .broadcast_valid      (fetch_unit_broadcast_valid),
    .broadcast_activation (fetch_unit_broadcast_activation),
    .broadcast_index      (fetch_unit_broadcast_index),
    .source_address       (fetch_unit_source_address),
    .load                 (fetch_unit_load),
    .taken                (fetch_unit_taken),
    .taken_lane           (fetch_unit_taken_lane),
    .lane_nonzero         (pe_12_lane_nonzero),
    .lane_activation      (pe_12_lane_activation),
    .full                 (pe_12_full),
    .idle                 (pe_12_idle),
    .saturates            (pe_12_saturates),
    .host_word            (pe_12_host_word)
  );

  processing_element pe_13 (
    .clk                  (clk),
    .rst                  (rst),
    .number               (4'd13),
    .rectify              (control_rectify),
    .layer                (control_layer),
    .swapped              (control_swapped),
    .clear_source         (control_clear_source),
    .clear_destination    (control_clear_destination),
    .preload_reads        (control_preload_reads),
    .preload_address      (control_preload_address),
    .preload_writes       (control_preload_writes),
    .preload_row          (control_preload_row),
    .write_bias           (control_write_bias),
    .write_pointer        (control_write_pointer),
    .write_weights        (control_write_weights),
    .write_codebook       (control_write_codebook),
    .write_activation     (control_write_activation),
    .host_element         (control_host_element),
    .host_address         (control_host_address),
    .host_data            (control_host_data),
    .broadcast_valid      (fetch_unit_broadcast_valid),
    .broadcast_activation (fetch_unit_broadcast_activation),
    .broadcast_index      (fetch_unit_broadcast_index),
    .source_address       (fetch_unit_source_address),
    .load                 (fetch_unit_load),
    .taken                (fetch_unit_taken),
    .taken_lane           (fetch_unit_taken_lane),
    .lane_nonzero         (pe_13_lane_nonzero),
    .lane_activation      (pe_13_lane_activation),
    .full                 (pe_13_full),
    .idle                 (pe_13_idle),
    .saturates            (pe_13_saturates),
    .host_word            (pe_13_host_word)
  );

  processing_element pe_14 (
    .clk                  (clk),
    .rst                  (rst),
    .number               (4'd14),
    .rectify              (control_rectify),
    .layer                (control_layer),
    .swapped              (control_swapped),
    .clear_source         (control_clear_source),
    .clear_destination    (control_clear_destination),
    .preload_reads        (control_preload_reads),
    .preload_address      (control_preload_address),
    .preload_writes       (control_preload_writes),
    .preload_row          (control_preload_row),
    .write_bias           (control_write_bias),
    .write_pointer        (control_write_pointer),
    .write_weights        (control_write_weights),
    .write_codebook       (control_write_codebook),
    .write_activation     (control_write_activation),
    .host_element         (control_host_element),
    .host_address         (control_host_address),
    .host_data            (control_host_data),
    .broadcast_valid      (fetch_unit_broadcast_valid),
    .broadcast_activation (fetch_unit_broadcast_activation),
    .broadcast_index      (fetch_unit_broadcast_index),
    .source_address       (fetch_unit_source_address),
    .load                 (fetch_unit_load),
    .taken                (fetch_unit_taken),
    .taken_lane           (fetch_unit_taken_lane),
    .lane_nonzero         (pe_14_lane_nonzero),
    .lane_activation      (pe_14_lane_activation),
    .full                 (pe_14_full),
    .idle                 (pe_14_idle),
    .saturates            (pe_14_saturates),
    .host_word            (pe_14_host_word)
  );

  processing_element pe_15 (
    .clk                  (clk),
    .rst                  (rst),
    .number               (4'd15),
    .rectify              (control_rectify),
    .layer                (control_layer),
    .swapped              (control_swapped),
    .clear_source         (control_clear_source),
    .clear_destination    (control_clear_destination),
    .preload_reads        (control_preload_reads),
    .preload_address      (control_preload_address),
    .preload_writes       (control_preload_writes),
    .preload_row          (control_preload_row),
    .write_bias           (control_write_bias),
    .write_pointer        (control_write_pointer),
    .write_weights        (control_write_weights),
    .write_codebook       (control_write_codebook),
    .write_activation     (control_write_activation),
    .host_element         (control_host_element),
    .host_address         (control_host_address),
    .host_data            (control_host_data),
    .broadcast_valid      (fetch_unit_broadcast_valid),
    .broadcast_activation (fetch_unit_broadcast_activation),
    .broadcast_index      (fetch_unit_broadcast_index),
    .source_address       (fetch_unit_source_address),
    .load                 (fetch_unit_load),
    .taken                (fetch_unit_taken),
    .taken_lane           (fetch_unit_taken_lane),
    .lane_nonzero         (pe_15_lane_nonzero),
    .lane_activation      (pe_15_lane_activation),
    .full                 (pe_15_full),
    .idle                 (pe_15_idle),
    .saturates            (pe_15_saturates),
    .host_word            (pe_15_host_word)
  );

  fetch_unit fetch_unit (
    .clk                  (clk),
    .rst                  (rst),
    .begins               (control_begins),
    .primes               (control_primes),
    .row_count            (control_row_count),
    .first_column         (control_first_column),
    .host_looks           (control_host_looks),
    .host_source_address  (control_host_source_address),
    .found                (leading_nonzero_detection_found),
    .found_activation     (leading_nonzero_detection_found_activation),
    .found_lane           (leading_nonzero_detection_found_lane),
    .any_full             (fetch_unit_any_full),
    .broadcast_valid      (fetch_unit_broadcast_valid),
    .broadcast_activation (fetch_unit_broadcast_activation),
    .broadcast_index      (fetch_unit_broadcast_index),
    .source_address       (fetch_unit_source_address),
    .load                 (fetch_unit_load),
    .taken                (fetch_unit_taken),
    .taken_lane           (fetch_unit_taken_lane),
    .idle                 (fetch_unit_idle)
  );

  leading_nonzero_detection leading_nonzero_detection (
    .lane_0_nonzero     (pe_0_lane_nonzero),
    .lane_0_activation  (pe_0_lane_activation),
    .lane_1_nonzero     (pe_1_lane_nonzero),
    .lane_1_activation  (pe_1_lane_activation),
    .lane_2_nonzero     (pe_2_lane_nonzero),
    .lane_2_activation  (pe_2_lane_activation),
    .lane_3_nonzero     (pe_3_lane_nonzero),
    .lane_3_activation  (pe_3_lane_activation),
    .lane_4_nonzero     (pe_4_lane_nonzero),
    .lane_4_activation  (pe_4_lane_activation),
    .lane_5_nonzero     (pe_5_lane_nonzero),
    .lane_5_activation  (pe_5_lane_activation),
    .lane_6_nonzero     (pe_6_lane_nonzero),
    .lane_6_activation  (pe_6_lane_activation),
    .lane_7_nonzero     (pe_7_lane_nonzero),
    .lane_7_activation  (pe_7_lane_activation),
    .lane_8_nonzero     (pe_8_lane_nonzero),
    .lane_8_activation  (pe_8_lane_activation),
    .lane_9_nonzero     (pe_9_lane_nonzero),
    .lane_9_activation  (pe_9_lane_activation),
    .lane_10_nonzero    (pe_10_lane_nonzero),
    .lane_10_activation (pe_10_lane_activation),
    .lane_11_nonzero    (pe_11_lane_nonzero),
    .lane_11_activation (pe_11_lane_activation),
    .lane_12_nonzero    (pe_12_lane_nonzero),
    .lane_12_activation (pe_12_lane_activation),
    .lane_13_nonzero    (pe_13_lane_nonzero),
    .lane_13_activation (pe_13_lane_activation),
    .lane_14_nonzero    (pe_14_lane_nonzero),
    .lane_14_activation (pe_14_lane_activation),
    .lane_15_nonzero    (pe_15_lane_nonzero),
    .lane_15_activation (pe_15_lane_activation),
    .found              (leading_nonzero_detection_found),
    .found_activation   (leading_nonzero_detection_found_activation),
    .found_lane         (leading_nonzero_detection_found_lane)
  );

endmodule

`default_nettype wire
