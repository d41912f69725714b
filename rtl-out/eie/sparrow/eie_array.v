// EIE: the product of a compressed sparse matrix and a sparse vector, layer after layer.
//
// Elements    64; weight codes of 4 bits, relative indices of 4 bits
// Numbers     activations 16 bits, 10 fraction; weights 16 bits, 14 fraction;
//             accumulators 32 bits, 24 fraction; rounding halfUp
// Memories    an element: 16384 rows of 64 bits, 16384 pointers,
//             2 x 64 activations, queue of 16; 4 layers
// Host port   two ready/valid streams; docs/eie.md, section 3, has the map
//
// Described in EIE/EIEArray.swift.
// Made by: sparrow generate eie --config sparrow --out DIR
`default_nettype none

module eie_array (
  input  wire        clk,
  input  wire        rst,
  // request: in
  input  wire        request_valid,
  output wire        request_ready,
  input  wire        request_write,
  input  wire [2:0]  request_space,
  input  wire [5:0]  request_pe,
  input  wire [13:0] request_address,
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
  wire control_write_presence;
  wire [5:0] control_host_element;
  wire [13:0] control_host_address;
  wire [63:0] control_host_data;
  wire control_begins;
  wire control_primes;
  wire [6:0] control_row_count;
  wire [13:0] control_first_column;
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
  wire pe_16_lane_nonzero;
  wire [15:0] pe_16_lane_activation;
  wire pe_16_full;
  wire pe_16_idle;
  wire pe_16_saturates;
  wire [31:0] pe_16_host_word;
  wire pe_17_lane_nonzero;
  wire [15:0] pe_17_lane_activation;
  wire pe_17_full;
  wire pe_17_idle;
  wire pe_17_saturates;
  wire [31:0] pe_17_host_word;
  wire pe_18_lane_nonzero;
  wire [15:0] pe_18_lane_activation;
  wire pe_18_full;
  wire pe_18_idle;
  wire pe_18_saturates;
  wire [31:0] pe_18_host_word;
  wire pe_19_lane_nonzero;
  wire [15:0] pe_19_lane_activation;
  wire pe_19_full;
  wire pe_19_idle;
  wire pe_19_saturates;
  wire [31:0] pe_19_host_word;
  wire pe_20_lane_nonzero;
  wire [15:0] pe_20_lane_activation;
  wire pe_20_full;
  wire pe_20_idle;
  wire pe_20_saturates;
  wire [31:0] pe_20_host_word;
  wire pe_21_lane_nonzero;
  wire [15:0] pe_21_lane_activation;
  wire pe_21_full;
  wire pe_21_idle;
  wire pe_21_saturates;
  wire [31:0] pe_21_host_word;
  wire pe_22_lane_nonzero;
  wire [15:0] pe_22_lane_activation;
  wire pe_22_full;
  wire pe_22_idle;
  wire pe_22_saturates;
  wire [31:0] pe_22_host_word;
  wire pe_23_lane_nonzero;
  wire [15:0] pe_23_lane_activation;
  wire pe_23_full;
  wire pe_23_idle;
  wire pe_23_saturates;
  wire [31:0] pe_23_host_word;
  wire pe_24_lane_nonzero;
  wire [15:0] pe_24_lane_activation;
  wire pe_24_full;
  wire pe_24_idle;
  wire pe_24_saturates;
  wire [31:0] pe_24_host_word;
  wire pe_25_lane_nonzero;
  wire [15:0] pe_25_lane_activation;
  wire pe_25_full;
  wire pe_25_idle;
  wire pe_25_saturates;
  wire [31:0] pe_25_host_word;
  wire pe_26_lane_nonzero;
  wire [15:0] pe_26_lane_activation;
  wire pe_26_full;
  wire pe_26_idle;
  wire pe_26_saturates;
  wire [31:0] pe_26_host_word;
  wire pe_27_lane_nonzero;
  wire [15:0] pe_27_lane_activation;
  wire pe_27_full;
  wire pe_27_idle;
  wire pe_27_saturates;
  wire [31:0] pe_27_host_word;
  wire pe_28_lane_nonzero;
  wire [15:0] pe_28_lane_activation;
  wire pe_28_full;
  wire pe_28_idle;
  wire pe_28_saturates;
  wire [31:0] pe_28_host_word;
  wire pe_29_lane_nonzero;
  wire [15:0] pe_29_lane_activation;
  wire pe_29_full;
  wire pe_29_idle;
  wire pe_29_saturates;
  wire [31:0] pe_29_host_word;
  wire pe_30_lane_nonzero;
  wire [15:0] pe_30_lane_activation;
  wire pe_30_full;
  wire pe_30_idle;
  wire pe_30_saturates;
  wire [31:0] pe_30_host_word;
  wire pe_31_lane_nonzero;
  wire [15:0] pe_31_lane_activation;
  wire pe_31_full;
  wire pe_31_idle;
  wire pe_31_saturates;
  wire [31:0] pe_31_host_word;
  wire pe_32_lane_nonzero;
  wire [15:0] pe_32_lane_activation;
  wire pe_32_full;
  wire pe_32_idle;
  wire pe_32_saturates;
  wire [31:0] pe_32_host_word;
  wire pe_33_lane_nonzero;
  wire [15:0] pe_33_lane_activation;
  wire pe_33_full;
  wire pe_33_idle;
  wire pe_33_saturates;
  wire [31:0] pe_33_host_word;
  wire pe_34_lane_nonzero;
  wire [15:0] pe_34_lane_activation;
  wire pe_34_full;
  wire pe_34_idle;
  wire pe_34_saturates;
  wire [31:0] pe_34_host_word;
  wire pe_35_lane_nonzero;
  wire [15:0] pe_35_lane_activation;
  wire pe_35_full;
  wire pe_35_idle;
  wire pe_35_saturates;
  wire [31:0] pe_35_host_word;
  wire pe_36_lane_nonzero;
  wire [15:0] pe_36_lane_activation;
  wire pe_36_full;
  wire pe_36_idle;
  wire pe_36_saturates;
  wire [31:0] pe_36_host_word;
  wire pe_37_lane_nonzero;
  wire [15:0] pe_37_lane_activation;
  wire pe_37_full;
  wire pe_37_idle;
  wire pe_37_saturates;
  wire [31:0] pe_37_host_word;
  wire pe_38_lane_nonzero;
  wire [15:0] pe_38_lane_activation;
  wire pe_38_full;
  wire pe_38_idle;
  wire pe_38_saturates;
  wire [31:0] pe_38_host_word;
  wire pe_39_lane_nonzero;
  wire [15:0] pe_39_lane_activation;
  wire pe_39_full;
  wire pe_39_idle;
  wire pe_39_saturates;
  wire [31:0] pe_39_host_word;
  wire pe_40_lane_nonzero;
  wire [15:0] pe_40_lane_activation;
  wire pe_40_full;
  wire pe_40_idle;
  wire pe_40_saturates;
  wire [31:0] pe_40_host_word;
  wire pe_41_lane_nonzero;
  wire [15:0] pe_41_lane_activation;
  wire pe_41_full;
  wire pe_41_idle;
  wire pe_41_saturates;
  wire [31:0] pe_41_host_word;
  wire pe_42_lane_nonzero;
  wire [15:0] pe_42_lane_activation;
  wire pe_42_full;
  wire pe_42_idle;
  wire pe_42_saturates;
  wire [31:0] pe_42_host_word;
  wire pe_43_lane_nonzero;
  wire [15:0] pe_43_lane_activation;
  wire pe_43_full;
  wire pe_43_idle;
  wire pe_43_saturates;
  wire [31:0] pe_43_host_word;
  wire pe_44_lane_nonzero;
  wire [15:0] pe_44_lane_activation;
  wire pe_44_full;
  wire pe_44_idle;
  wire pe_44_saturates;
  wire [31:0] pe_44_host_word;
  wire pe_45_lane_nonzero;
  wire [15:0] pe_45_lane_activation;
  wire pe_45_full;
  wire pe_45_idle;
  wire pe_45_saturates;
  wire [31:0] pe_45_host_word;
  wire pe_46_lane_nonzero;
  wire [15:0] pe_46_lane_activation;
  wire pe_46_full;
  wire pe_46_idle;
  wire pe_46_saturates;
  wire [31:0] pe_46_host_word;
  wire pe_47_lane_nonzero;
  wire [15:0] pe_47_lane_activation;
  wire pe_47_full;
  wire pe_47_idle;
  wire pe_47_saturates;
  wire [31:0] pe_47_host_word;
  wire pe_48_lane_nonzero;
  wire [15:0] pe_48_lane_activation;
  wire pe_48_full;
  wire pe_48_idle;
  wire pe_48_saturates;
  wire [31:0] pe_48_host_word;
  wire pe_49_lane_nonzero;
  wire [15:0] pe_49_lane_activation;
  wire pe_49_full;
  wire pe_49_idle;
  wire pe_49_saturates;
  wire [31:0] pe_49_host_word;
  wire pe_50_lane_nonzero;
  wire [15:0] pe_50_lane_activation;
  wire pe_50_full;
  wire pe_50_idle;
  wire pe_50_saturates;
  wire [31:0] pe_50_host_word;
  wire pe_51_lane_nonzero;
  wire [15:0] pe_51_lane_activation;
  wire pe_51_full;
  wire pe_51_idle;
  wire pe_51_saturates;
  wire [31:0] pe_51_host_word;
  wire pe_52_lane_nonzero;
  wire [15:0] pe_52_lane_activation;
  wire pe_52_full;
  wire pe_52_idle;
  wire pe_52_saturates;
  wire [31:0] pe_52_host_word;
  wire pe_53_lane_nonzero;
  wire [15:0] pe_53_lane_activation;
  wire pe_53_full;
  wire pe_53_idle;
  wire pe_53_saturates;
  wire [31:0] pe_53_host_word;
  wire pe_54_lane_nonzero;
  wire [15:0] pe_54_lane_activation;
  wire pe_54_full;
  wire pe_54_idle;
  wire pe_54_saturates;
  wire [31:0] pe_54_host_word;
  wire pe_55_lane_nonzero;
  wire [15:0] pe_55_lane_activation;
  wire pe_55_full;
  wire pe_55_idle;
  wire pe_55_saturates;
  wire [31:0] pe_55_host_word;
  wire pe_56_lane_nonzero;
  wire [15:0] pe_56_lane_activation;
  wire pe_56_full;
  wire pe_56_idle;
  wire pe_56_saturates;
  wire [31:0] pe_56_host_word;
  wire pe_57_lane_nonzero;
  wire [15:0] pe_57_lane_activation;
  wire pe_57_full;
  wire pe_57_idle;
  wire pe_57_saturates;
  wire [31:0] pe_57_host_word;
  wire pe_58_lane_nonzero;
  wire [15:0] pe_58_lane_activation;
  wire pe_58_full;
  wire pe_58_idle;
  wire pe_58_saturates;
  wire [31:0] pe_58_host_word;
  wire pe_59_lane_nonzero;
  wire [15:0] pe_59_lane_activation;
  wire pe_59_full;
  wire pe_59_idle;
  wire pe_59_saturates;
  wire [31:0] pe_59_host_word;
  wire pe_60_lane_nonzero;
  wire [15:0] pe_60_lane_activation;
  wire pe_60_full;
  wire pe_60_idle;
  wire pe_60_saturates;
  wire [31:0] pe_60_host_word;
  wire pe_61_lane_nonzero;
  wire [15:0] pe_61_lane_activation;
  wire pe_61_full;
  wire pe_61_idle;
  wire pe_61_saturates;
  wire [31:0] pe_61_host_word;
  wire pe_62_lane_nonzero;
  wire [15:0] pe_62_lane_activation;
  wire pe_62_full;
  wire pe_62_idle;
  wire pe_62_saturates;
  wire [31:0] pe_62_host_word;
  wire pe_63_lane_nonzero;
  wire [15:0] pe_63_lane_activation;
  wire pe_63_full;
  wire pe_63_idle;
  wire pe_63_saturates;
  wire [31:0] pe_63_host_word;
  wire fetch_unit_any_full;
  wire fetch_unit_broadcast_valid;
  wire [15:0] fetch_unit_broadcast_activation;
  wire [13:0] fetch_unit_broadcast_index;
  wire fetch_unit_lookup;
  wire [13:0] fetch_unit_lookup_index;
  wire [5:0] fetch_unit_source_address;
  wire fetch_unit_load;
  wire fetch_unit_taken;
  wire [5:0] fetch_unit_taken_lane;
  wire fetch_unit_idle;
  wire leading_nonzero_detection_found;
  wire [15:0] leading_nonzero_detection_found_activation;
  wire [5:0] leading_nonzero_detection_found_lane;

  wire fetch_unit_any_full_operand = pe_0_full | pe_1_full | pe_2_full | pe_3_full | pe_4_full | pe_5_full |
      pe_6_full | pe_7_full | pe_8_full | pe_9_full | pe_10_full | pe_11_full | pe_12_full | pe_13_full;
  wire fetch_unit_any_full_operand_2 = fetch_unit_any_full_operand | pe_14_full | pe_15_full | pe_16_full |
      pe_17_full | pe_18_full | pe_19_full | pe_20_full | pe_21_full | pe_22_full | pe_23_full | pe_24_full
      | pe_25_full | pe_26_full;
  wire fetch_unit_any_full_operand_3 = fetch_unit_any_full_operand_2 | pe_27_full | pe_28_full | pe_29_full
      | pe_30_full | pe_31_full | pe_32_full | pe_33_full | pe_34_full | pe_35_full | pe_36_full |
      pe_37_full | pe_38_full | pe_39_full;
  wire fetch_unit_any_full_operand_4 = fetch_unit_any_full_operand_3 | pe_40_full | pe_41_full | pe_42_full
      | pe_43_full | pe_44_full | pe_45_full | pe_46_full | pe_47_full | pe_48_full | pe_49_full |
      pe_50_full | pe_51_full | pe_52_full;
  assign fetch_unit_any_full = fetch_unit_any_full_operand_4 | pe_53_full | pe_54_full | pe_55_full |
      pe_56_full | pe_57_full | pe_58_full | pe_59_full | pe_60_full | pe_61_full | pe_62_full | pe_63_full;
  wire control_all_idle_operand = pe_0_idle & pe_1_idle & pe_2_idle & pe_3_idle & pe_4_idle & pe_5_idle &
      pe_6_idle & pe_7_idle & pe_8_idle & pe_9_idle & pe_10_idle & pe_11_idle & pe_12_idle & pe_13_idle;
  wire control_all_idle_operand_2 = control_all_idle_operand & pe_14_idle & pe_15_idle & pe_16_idle &
      pe_17_idle & pe_18_idle & pe_19_idle & pe_20_idle & pe_21_idle & pe_22_idle & pe_23_idle & pe_24_idle
      & pe_25_idle & pe_26_idle;
  wire control_all_idle_operand_3 = control_all_idle_operand_2 & pe_27_idle & pe_28_idle & pe_29_idle &
      pe_30_idle & pe_31_idle & pe_32_idle & pe_33_idle & pe_34_idle & pe_35_idle & pe_36_idle & pe_37_idle
      & pe_38_idle & pe_39_idle;
  wire control_all_idle_operand_4 = control_all_idle_operand_3 & pe_40_idle & pe_41_idle & pe_42_idle &
      pe_43_idle & pe_44_idle & pe_45_idle & pe_46_idle & pe_47_idle & pe_48_idle & pe_49_idle & pe_50_idle
      & pe_51_idle & pe_52_idle;
  assign control_all_idle = control_all_idle_operand_4 & pe_53_idle & pe_54_idle & pe_55_idle & pe_56_idle &
      pe_57_idle & pe_58_idle & pe_59_idle & pe_60_idle & pe_61_idle & pe_62_idle & pe_63_idle;
  wire control_any_saturates_operand = pe_0_saturates | pe_1_saturates | pe_2_saturates | pe_3_saturates |
      pe_4_saturates | pe_5_saturates | pe_6_saturates | pe_7_saturates | pe_8_saturates | pe_9_saturates |
      pe_10_saturates | pe_11_saturates | pe_12_saturates | pe_13_saturates;
  wire control_any_saturates_operand_2 = control_any_saturates_operand | pe_14_saturates | pe_15_saturates |
      pe_16_saturates | pe_17_saturates | pe_18_saturates | pe_19_saturates | pe_20_saturates |
      pe_21_saturates | pe_22_saturates | pe_23_saturates | pe_24_saturates | pe_25_saturates |
      pe_26_saturates;
  wire control_any_saturates_operand_3 = control_any_saturates_operand_2 | pe_27_saturates | pe_28_saturates
      | pe_29_saturates | pe_30_saturates | pe_31_saturates | pe_32_saturates | pe_33_saturates |
      pe_34_saturates | pe_35_saturates | pe_36_saturates | pe_37_saturates | pe_38_saturates |
      pe_39_saturates;
  wire control_any_saturates_operand_4 = control_any_saturates_operand_3 | pe_40_saturates | pe_41_saturates
      | pe_42_saturates | pe_43_saturates | pe_44_saturates | pe_45_saturates | pe_46_saturates |
      pe_47_saturates | pe_48_saturates | pe_49_saturates | pe_50_saturates | pe_51_saturates |
      pe_52_saturates;
  assign control_any_saturates = control_any_saturates_operand_4 | pe_53_saturates | pe_54_saturates |
      pe_55_saturates | pe_56_saturates | pe_57_saturates | pe_58_saturates | pe_59_saturates |
      pe_60_saturates | pe_61_saturates | pe_62_saturates | pe_63_saturates;
  wire [31:0] control_host_word_operand = pe_0_host_word | pe_1_host_word | pe_2_host_word | pe_3_host_word
      | pe_4_host_word | pe_5_host_word | pe_6_host_word | pe_7_host_word | pe_8_host_word | pe_9_host_word
      | pe_10_host_word | pe_11_host_word | pe_12_host_word | pe_13_host_word;
  wire [31:0] control_host_word_operand_2 = control_host_word_operand | pe_14_host_word | pe_15_host_word |
      pe_16_host_word | pe_17_host_word | pe_18_host_word | pe_19_host_word | pe_20_host_word |
      pe_21_host_word | pe_22_host_word | pe_23_host_word | pe_24_host_word | pe_25_host_word |
      pe_26_host_word;
  wire [31:0] control_host_word_operand_3 = control_host_word_operand_2 | pe_27_host_word | pe_28_host_word
      | pe_29_host_word | pe_30_host_word | pe_31_host_word | pe_32_host_word | pe_33_host_word |
      pe_34_host_word | pe_35_host_word | pe_36_host_word | pe_37_host_word | pe_38_host_word |
      pe_39_host_word;
  wire [31:0] control_host_word_operand_4 = control_host_word_operand_3 | pe_40_host_word | pe_41_host_word
      | pe_42_host_word | pe_43_host_word | pe_44_host_word | pe_45_host_word | pe_46_host_word |
      pe_47_host_word | pe_48_host_word | pe_49_host_word | pe_50_host_word | pe_51_host_word |
      pe_52_host_word;
  assign control_host_word = control_host_word_operand_4 | pe_53_host_word | pe_54_host_word |
      pe_55_host_word | pe_56_host_word | pe_57_host_word | pe_58_host_word | pe_59_host_word |
      pe_60_host_word | pe_61_host_word | pe_62_host_word | pe_63_host_word;

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
    .write_presence      (control_write_presence),
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
    .number               (6'd0),
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
    .write_presence       (control_write_presence),
    .host_element         (control_host_element),
    .host_address         (control_host_address),
    .host_data            (control_host_data),
    .broadcast_valid      (fetch_unit_broadcast_valid),
    .broadcast_activation (fetch_unit_broadcast_activation),
    .broadcast_index      (fetch_unit_broadcast_index),
    .lookup               (fetch_unit_lookup),
    .lookup_index         (fetch_unit_lookup_index),
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
    .number               (6'd1),
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
    .write_presence       (control_write_presence),
    .host_element         (control_host_element),
    .host_address         (control_host_address),
    .host_data            (control_host_data),
    .broadcast_valid      (fetch_unit_broadcast_valid),
    .broadcast_activation (fetch_unit_broadcast_activation),
    .broadcast_index      (fetch_unit_broadcast_index),
    .lookup               (fetch_unit_lookup),
    .lookup_index         (fetch_unit_lookup_index),
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
    .number               (6'd2),
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
    .write_presence       (control_write_presence),
    .host_element         (control_host_element),
    .host_address         (control_host_address),
    .host_data            (control_host_data),
    .broadcast_valid      (fetch_unit_broadcast_valid),
    .broadcast_activation (fetch_unit_broadcast_activation),
    .broadcast_index      (fetch_unit_broadcast_index),
    .lookup               (fetch_unit_lookup),
    .lookup_index         (fetch_unit_lookup_index),
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
    .number               (6'd3),
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
    .write_presence       (control_write_presence),
    .host_element         (control_host_element),
    .host_address         (control_host_address),
    .host_data            (control_host_data),
    .broadcast_valid      (fetch_unit_broadcast_valid),
    .broadcast_activation (fetch_unit_broadcast_activation),
    .broadcast_index      (fetch_unit_broadcast_index),
    .lookup               (fetch_unit_lookup),
    .lookup_index         (fetch_unit_lookup_index),
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
    .number               (6'd4),
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
    .write_presence       (control_write_presence),
    .host_element         (control_host_element),
    .host_address         (control_host_address),
    .host_data            (control_host_data),
    .broadcast_valid      (fetch_unit_broadcast_valid),
    .broadcast_activation (fetch_unit_broadcast_activation),
    .broadcast_index      (fetch_unit_broadcast_index),
    .lookup               (fetch_unit_lookup),
    .lookup_index         (fetch_unit_lookup_index),
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
    .number               (6'd5),
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
    .write_presence       (control_write_presence),
    .host_element         (control_host_element),
    .host_address         (control_host_address),
    .host_data            (control_host_data),
    .broadcast_valid      (fetch_unit_broadcast_valid),
    .broadcast_activation (fetch_unit_broadcast_activation),
    .broadcast_index      (fetch_unit_broadcast_index),
    .lookup               (fetch_unit_lookup),
    .lookup_index         (fetch_unit_lookup_index),
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
    .number               (6'd6),
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
    .write_presence       (control_write_presence),
    .host_element         (control_host_element),
    .host_address         (control_host_address),
    .host_data            (control_host_data),
    .broadcast_valid      (fetch_unit_broadcast_valid),
    .broadcast_activation (fetch_unit_broadcast_activation),
    .broadcast_index      (fetch_unit_broadcast_index),
    .lookup               (fetch_unit_lookup),
    .lookup_index         (fetch_unit_lookup_index),
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
    .number               (6'd7),
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
    .write_presence       (control_write_presence),
    .host_element         (control_host_element),
    .host_address         (control_host_address),
    .host_data            (control_host_data),
    .broadcast_valid      (fetch_unit_broadcast_valid),
    .broadcast_activation (fetch_unit_broadcast_activation),
    .broadcast_index      (fetch_unit_broadcast_index),
    .lookup               (fetch_unit_lookup),
    .lookup_index         (fetch_unit_lookup_index),
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
    .number               (6'd8),
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
    .write_presence       (control_write_presence),
    .host_element         (control_host_element),
    .host_address         (control_host_address),
    .host_data            (control_host_data),
    .broadcast_valid      (fetch_unit_broadcast_valid),
    .broadcast_activation (fetch_unit_broadcast_activation),
    .broadcast_index      (fetch_unit_broadcast_index),
    .lookup               (fetch_unit_lookup),
    .lookup_index         (fetch_unit_lookup_index),
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
    .number               (6'd9),
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
    .write_presence       (control_write_presence),
    .host_element         (control_host_element),
    .host_address         (control_host_address),
    .host_data            (control_host_data),
    .broadcast_valid      (fetch_unit_broadcast_valid),
    .broadcast_activation (fetch_unit_broadcast_activation),
    .broadcast_index      (fetch_unit_broadcast_index),
    .lookup               (fetch_unit_lookup),
    .lookup_index         (fetch_unit_lookup_index),
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
    .number               (6'd10),
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
    .write_presence       (control_write_presence),
    .host_element         (control_host_element),
    .host_address         (control_host_address),
    .host_data            (control_host_data),
    .broadcast_valid      (fetch_unit_broadcast_valid),
    .broadcast_activation (fetch_unit_broadcast_activation),
    .broadcast_index      (fetch_unit_broadcast_index),
    .lookup               (fetch_unit_lookup),
    .lookup_index         (fetch_unit_lookup_index),
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
    .number               (6'd11),
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
    .write_presence       (control_write_presence),
    .host_element         (control_host_element),
    .host_address         (control_host_address),
    .host_data            (control_host_data),
    .broadcast_valid      (fetch_unit_broadcast_valid),
    .broadcast_activation (fetch_unit_broadcast_activation),
    .broadcast_index      (fetch_unit_broadcast_index),
    .lookup               (fetch_unit_lookup),
    .lookup_index         (fetch_unit_lookup_index),
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
    .number               (6'd12),
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
    .write_presence       (control_write_presence),
    .host_element         (control_host_element),
    .host_address         (control_host_address),
    .host_data            (control_host_data),
    .broadcast_valid      (fetch_unit_broadcast_valid),
    .broadcast_activation (fetch_unit_broadcast_activation),
    .broadcast_index      (fetch_unit_broadcast_index),
    .lookup               (fetch_unit_lookup),
    .lookup_index         (fetch_unit_lookup_index),
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
    .number               (6'd13),
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
    .write_presence       (control_write_presence),
    .host_element         (control_host_element),
    .host_address         (control_host_address),
    .host_data            (control_host_data),
    .broadcast_valid      (fetch_unit_broadcast_valid),
    .broadcast_activation (fetch_unit_broadcast_activation),
    .broadcast_index      (fetch_unit_broadcast_index),
    .lookup               (fetch_unit_lookup),
    .lookup_index         (fetch_unit_lookup_index),
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
    .number               (6'd14),
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
    .write_presence       (control_write_presence),
    .host_element         (control_host_element),
    .host_address         (control_host_address),
    .host_data            (control_host_data),
    .broadcast_valid      (fetch_unit_broadcast_valid),
    .broadcast_activation (fetch_unit_broadcast_activation),
    .broadcast_index      (fetch_unit_broadcast_index),
    .lookup               (fetch_unit_lookup),
    .lookup_index         (fetch_unit_lookup_index),
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
    .number               (6'd15),
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
    .write_presence       (control_write_presence),
    .host_element         (control_host_element),
    .host_address         (control_host_address),
    .host_data            (control_host_data),
    .broadcast_valid      (fetch_unit_broadcast_valid),
    .broadcast_activation (fetch_unit_broadcast_activation),
    .broadcast_index      (fetch_unit_broadcast_index),
    .lookup               (fetch_unit_lookup),
    .lookup_index         (fetch_unit_lookup_index),
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

  processing_element pe_16 (
    .clk                  (clk),
    .rst                  (rst),
    .number               (6'd16),
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
    .write_presence       (control_write_presence),
    .host_element         (control_host_element),
    .host_address         (control_host_address),
    .host_data            (control_host_data),
    .broadcast_valid      (fetch_unit_broadcast_valid),
    .broadcast_activation (fetch_unit_broadcast_activation),
    .broadcast_index      (fetch_unit_broadcast_index),
    .lookup               (fetch_unit_lookup),
    .lookup_index         (fetch_unit_lookup_index),
    .source_address       (fetch_unit_source_address),
    .load                 (fetch_unit_load),
    .taken                (fetch_unit_taken),
    .taken_lane           (fetch_unit_taken_lane),
    .lane_nonzero         (pe_16_lane_nonzero),
    .lane_activation      (pe_16_lane_activation),
    .full                 (pe_16_full),
    .idle                 (pe_16_idle),
    .saturates            (pe_16_saturates),
    .host_word            (pe_16_host_word)
  );

  processing_element pe_17 (
    .clk                  (clk),
    .rst                  (rst),
    .number               (6'd17),
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
    .write_presence       (control_write_presence),
    .host_element         (control_host_element),
    .host_address         (control_host_address),
    .host_data            (control_host_data),
    .broadcast_valid      (fetch_unit_broadcast_valid),
    .broadcast_activation (fetch_unit_broadcast_activation),
    .broadcast_index      (fetch_unit_broadcast_index),
    .lookup               (fetch_unit_lookup),
    .lookup_index         (fetch_unit_lookup_index),
    .source_address       (fetch_unit_source_address),
    .load                 (fetch_unit_load),
    .taken                (fetch_unit_taken),
    .taken_lane           (fetch_unit_taken_lane),
    .lane_nonzero         (pe_17_lane_nonzero),
    .lane_activation      (pe_17_lane_activation),
    .full                 (pe_17_full),
    .idle                 (pe_17_idle),
    .saturates            (pe_17_saturates),
    .host_word            (pe_17_host_word)
  );

  processing_element pe_18 (
    .clk                  (clk),
    .rst                  (rst),
    .number               (6'd18),
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
    .write_presence       (control_write_presence),
    .host_element         (control_host_element),
    .host_address         (control_host_address),
    .host_data            (control_host_data),
    .broadcast_valid      (fetch_unit_broadcast_valid),
    .broadcast_activation (fetch_unit_broadcast_activation),
    .broadcast_index      (fetch_unit_broadcast_index),
    .lookup               (fetch_unit_lookup),
    .lookup_index         (fetch_unit_lookup_index),
    .source_address       (fetch_unit_source_address),
    .load                 (fetch_unit_load),
    .taken                (fetch_unit_taken),
    .taken_lane           (fetch_unit_taken_lane),
    .lane_nonzero         (pe_18_lane_nonzero),
    .lane_activation      (pe_18_lane_activation),
    .full                 (pe_18_full),
    .idle                 (pe_18_idle),
    .saturates            (pe_18_saturates),
    .host_word            (pe_18_host_word)
  );

  processing_element pe_19 (
    .clk                  (clk),
    .rst                  (rst),
    .number               (6'd19),
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
    .write_presence       (control_write_presence),
    .host_element         (control_host_element),
    .host_address         (control_host_address),
    .host_data            (control_host_data),
    .broadcast_valid      (fetch_unit_broadcast_valid),
    .broadcast_activation (fetch_unit_broadcast_activation),
    .broadcast_index      (fetch_unit_broadcast_index),
    .lookup               (fetch_unit_lookup),
    .lookup_index         (fetch_unit_lookup_index),
    .source_address       (fetch_unit_source_address),
    .load                 (fetch_unit_load),
    .taken                (fetch_unit_taken),
    .taken_lane           (fetch_unit_taken_lane),
    .lane_nonzero         (pe_19_lane_nonzero),
    .lane_activation      (pe_19_lane_activation),
    .full                 (pe_19_full),
    .idle                 (pe_19_idle),
    .saturates            (pe_19_saturates),
    .host_word            (pe_19_host_word)
  );

  processing_element pe_20 (
    .clk                  (clk),
    .rst                  (rst),
    .number               (6'd20),
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
    .write_presence       (control_write_presence),
    .host_element         (control_host_element),
    .host_address         (control_host_address),
    .host_data            (control_host_data),
    .broadcast_valid      (fetch_unit_broadcast_valid),
    .broadcast_activation (fetch_unit_broadcast_activation),
    .broadcast_index      (fetch_unit_broadcast_index),
    .lookup               (fetch_unit_lookup),
    .lookup_index         (fetch_unit_lookup_index),
    .source_address       (fetch_unit_source_address),
    .load                 (fetch_unit_load),
    .taken                (fetch_unit_taken),
    .taken_lane           (fetch_unit_taken_lane),
    .lane_nonzero         (pe_20_lane_nonzero),
    .lane_activation      (pe_20_lane_activation),
    .full                 (pe_20_full),
    .idle                 (pe_20_idle),
    .saturates            (pe_20_saturates),
    .host_word            (pe_20_host_word)
  );

  processing_element pe_21 (
    .clk                  (clk),
    .rst                  (rst),
    .number               (6'd21),
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
    .write_presence       (control_write_presence),
    .host_element         (control_host_element),
    .host_address         (control_host_address),
    .host_data            (control_host_data),
    .broadcast_valid      (fetch_unit_broadcast_valid),
    .broadcast_activation (fetch_unit_broadcast_activation),
    .broadcast_index      (fetch_unit_broadcast_index),
    .lookup               (fetch_unit_lookup),
    .lookup_index         (fetch_unit_lookup_index),
    .source_address       (fetch_unit_source_address),
    .load                 (fetch_unit_load),
    .taken                (fetch_unit_taken),
    .taken_lane           (fetch_unit_taken_lane),
    .lane_nonzero         (pe_21_lane_nonzero),
    .lane_activation      (pe_21_lane_activation),
    .full                 (pe_21_full),
    .idle                 (pe_21_idle),
    .saturates            (pe_21_saturates),
    .host_word            (pe_21_host_word)
  );

  processing_element pe_22 (
    .clk                  (clk),
    .rst                  (rst),
    .number               (6'd22),
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
    .write_presence       (control_write_presence),
    .host_element         (control_host_element),
    .host_address         (control_host_address),
    .host_data            (control_host_data),
    .broadcast_valid      (fetch_unit_broadcast_valid),
    .broadcast_activation (fetch_unit_broadcast_activation),
    .broadcast_index      (fetch_unit_broadcast_index),
    .lookup               (fetch_unit_lookup),
    .lookup_index         (fetch_unit_lookup_index),
    .source_address       (fetch_unit_source_address),
    .load                 (fetch_unit_load),
    .taken                (fetch_unit_taken),
    .taken_lane           (fetch_unit_taken_lane),
    .lane_nonzero         (pe_22_lane_nonzero),
    .lane_activation      (pe_22_lane_activation),
    .full                 (pe_22_full),
    .idle                 (pe_22_idle),
    .saturates            (pe_22_saturates),
    .host_word            (pe_22_host_word)
  );

  processing_element pe_23 (
    .clk                  (clk),
    .rst                  (rst),
    .number               (6'd23),
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
    .write_presence       (control_write_presence),
    .host_element         (control_host_element),
    .host_address         (control_host_address),
    .host_data            (control_host_data),
    .broadcast_valid      (fetch_unit_broadcast_valid),
    .broadcast_activation (fetch_unit_broadcast_activation),
    .broadcast_index      (fetch_unit_broadcast_index),
    .lookup               (fetch_unit_lookup),
    .lookup_index         (fetch_unit_lookup_index),
    .source_address       (fetch_unit_source_address),
    .load                 (fetch_unit_load),
    .taken                (fetch_unit_taken),
    .taken_lane           (fetch_unit_taken_lane),
    .lane_nonzero         (pe_23_lane_nonzero),
    .lane_activation      (pe_23_lane_activation),
    .full                 (pe_23_full),
    .idle                 (pe_23_idle),
    .saturates            (pe_23_saturates),
    .host_word            (pe_23_host_word)
  );

  processing_element pe_24 (
    .clk                  (clk),
    .rst                  (rst),
    .number               (6'd24),
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
    .write_presence       (control_write_presence),
    .host_element         (control_host_element),
    .host_address         (control_host_address),
    .host_data            (control_host_data),
    .broadcast_valid      (fetch_unit_broadcast_valid),
    .broadcast_activation (fetch_unit_broadcast_activation),
    .broadcast_index      (fetch_unit_broadcast_index),
    .lookup               (fetch_unit_lookup),
    .lookup_index         (fetch_unit_lookup_index),
    .source_address       (fetch_unit_source_address),
    .load                 (fetch_unit_load),
    .taken                (fetch_unit_taken),
    .taken_lane           (fetch_unit_taken_lane),
    .lane_nonzero         (pe_24_lane_nonzero),
    .lane_activation      (pe_24_lane_activation),
    .full                 (pe_24_full),
    .idle                 (pe_24_idle),
    .saturates            (pe_24_saturates),
    .host_word            (pe_24_host_word)
  );

  processing_element pe_25 (
    .clk                  (clk),
    .rst                  (rst),
    .number               (6'd25),
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
    .write_presence       (control_write_presence),
    .host_element         (control_host_element),
    .host_address         (control_host_address),
    .host_data            (control_host_data),
    .broadcast_valid      (fetch_unit_broadcast_valid),
    .broadcast_activation (fetch_unit_broadcast_activation),
    .broadcast_index      (fetch_unit_broadcast_index),
    .lookup               (fetch_unit_lookup),
    .lookup_index         (fetch_unit_lookup_index),
    .source_address       (fetch_unit_source_address),
    .load                 (fetch_unit_load),
    .taken                (fetch_unit_taken),
    .taken_lane           (fetch_unit_taken_lane),
    .lane_nonzero         (pe_25_lane_nonzero),
    .lane_activation      (pe_25_lane_activation),
    .full                 (pe_25_full),
    .idle                 (pe_25_idle),
    .saturates            (pe_25_saturates),
    .host_word            (pe_25_host_word)
  );

  processing_element pe_26 (
    .clk                  (clk),
    .rst                  (rst),
    .number               (6'd26),
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
    .write_presence       (control_write_presence),
    .host_element         (control_host_element),
    .host_address         (control_host_address),
    .host_data            (control_host_data),
    .broadcast_valid      (fetch_unit_broadcast_valid),
    .broadcast_activation (fetch_unit_broadcast_activation),
    .broadcast_index      (fetch_unit_broadcast_index),
    .lookup               (fetch_unit_lookup),
    .lookup_index         (fetch_unit_lookup_index),
    .source_address       (fetch_unit_source_address),
    .load                 (fetch_unit_load),
    .taken                (fetch_unit_taken),
    .taken_lane           (fetch_unit_taken_lane),
    .lane_nonzero         (pe_26_lane_nonzero),
    .lane_activation      (pe_26_lane_activation),
    .full                 (pe_26_full),
    .idle                 (pe_26_idle),
    .saturates            (pe_26_saturates),
    .host_word            (pe_26_host_word)
  );

  processing_element pe_27 (
    .clk                  (clk),
    .rst                  (rst),
    .number               (6'd27),
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
    .write_presence       (control_write_presence),
    .host_element         (control_host_element),
    .host_address         (control_host_address),
    .host_data            (control_host_data),
    .broadcast_valid      (fetch_unit_broadcast_valid),
    .broadcast_activation (fetch_unit_broadcast_activation),
    .broadcast_index      (fetch_unit_broadcast_index),
    .lookup               (fetch_unit_lookup),
    .lookup_index         (fetch_unit_lookup_index),
    .source_address       (fetch_unit_source_address),
    .load                 (fetch_unit_load),
    .taken                (fetch_unit_taken),
    .taken_lane           (fetch_unit_taken_lane),
    .lane_nonzero         (pe_27_lane_nonzero),
    .lane_activation      (pe_27_lane_activation),
    .full                 (pe_27_full),
    .idle                 (pe_27_idle),
    .saturates            (pe_27_saturates),
    .host_word            (pe_27_host_word)
  );

  processing_element pe_28 (
    .clk                  (clk),
    .rst                  (rst),
    .number               (6'd28),
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
    .write_presence       (control_write_presence),
    .host_element         (control_host_element),
    .host_address         (control_host_address),
    .host_data            (control_host_data),
    .broadcast_valid      (fetch_unit_broadcast_valid),
    .broadcast_activation (fetch_unit_broadcast_activation),
    .broadcast_index      (fetch_unit_broadcast_index),
    .lookup               (fetch_unit_lookup),
    .lookup_index         (fetch_unit_lookup_index),
    .source_address       (fetch_unit_source_address),
    .load                 (fetch_unit_load),
    .taken                (fetch_unit_taken),
    .taken_lane           (fetch_unit_taken_lane),
    .lane_nonzero         (pe_28_lane_nonzero),
    .lane_activation      (pe_28_lane_activation),
    .full                 (pe_28_full),
    .idle                 (pe_28_idle),
    .saturates            (pe_28_saturates),
    .host_word            (pe_28_host_word)
  );

  processing_element pe_29 (
    .clk                  (clk),
    .rst                  (rst),
    .number               (6'd29),
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
    .write_presence       (control_write_presence),
    .host_element         (control_host_element),
    .host_address         (control_host_address),
    .host_data            (control_host_data),
    .broadcast_valid      (fetch_unit_broadcast_valid),
    .broadcast_activation (fetch_unit_broadcast_activation),
    .broadcast_index      (fetch_unit_broadcast_index),
    .lookup               (fetch_unit_lookup),
    .lookup_index         (fetch_unit_lookup_index),
    .source_address       (fetch_unit_source_address),
    .load                 (fetch_unit_load),
    .taken                (fetch_unit_taken),
    .taken_lane           (fetch_unit_taken_lane),
    .lane_nonzero         (pe_29_lane_nonzero),
    .lane_activation      (pe_29_lane_activation),
    .full                 (pe_29_full),
    .idle                 (pe_29_idle),
    .saturates            (pe_29_saturates),
    .host_word            (pe_29_host_word)
  );

  processing_element pe_30 (
    .clk                  (clk),
    .rst                  (rst),
    .number               (6'd30),
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
    .write_presence       (control_write_presence),
    .host_element         (control_host_element),
    .host_address         (control_host_address),
    .host_data            (control_host_data),
    .broadcast_valid      (fetch_unit_broadcast_valid),
    .broadcast_activation (fetch_unit_broadcast_activation),
    .broadcast_index      (fetch_unit_broadcast_index),
    .lookup               (fetch_unit_lookup),
    .lookup_index         (fetch_unit_lookup_index),
    .source_address       (fetch_unit_source_address),
    .load                 (fetch_unit_load),
    .taken                (fetch_unit_taken),
    .taken_lane           (fetch_unit_taken_lane),
    .lane_nonzero         (pe_30_lane_nonzero),
    .lane_activation      (pe_30_lane_activation),
    .full                 (pe_30_full),
    .idle                 (pe_30_idle),
    .saturates            (pe_30_saturates),
    .host_word            (pe_30_host_word)
  );

  processing_element pe_31 (
    .clk                  (clk),
    .rst                  (rst),
    .number               (6'd31),
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
    .write_presence       (control_write_presence),
    .host_element         (control_host_element),
    .host_address         (control_host_address),
    .host_data            (control_host_data),
    .broadcast_valid      (fetch_unit_broadcast_valid),
    .broadcast_activation (fetch_unit_broadcast_activation),
    .broadcast_index      (fetch_unit_broadcast_index),
    .lookup               (fetch_unit_lookup),
    .lookup_index         (fetch_unit_lookup_index),
    .source_address       (fetch_unit_source_address),
    .load                 (fetch_unit_load),
    .taken                (fetch_unit_taken),
    .taken_lane           (fetch_unit_taken_lane),
    .lane_nonzero         (pe_31_lane_nonzero),
    .lane_activation      (pe_31_lane_activation),
    .full                 (pe_31_full),
    .idle                 (pe_31_idle),
    .saturates            (pe_31_saturates),
    .host_word            (pe_31_host_word)
  );

  processing_element pe_32 (
    .clk                  (clk),
    .rst                  (rst),
    .number               (6'd32),
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
    .write_presence       (control_write_presence),
    .host_element         (control_host_element),
    .host_address         (control_host_address),
    .host_data            (control_host_data),
    .broadcast_valid      (fetch_unit_broadcast_valid),
    .broadcast_activation (fetch_unit_broadcast_activation),
    .broadcast_index      (fetch_unit_broadcast_index),
    .lookup               (fetch_unit_lookup),
    .lookup_index         (fetch_unit_lookup_index),
    .source_address       (fetch_unit_source_address),
    .load                 (fetch_unit_load),
    .taken                (fetch_unit_taken),
    .taken_lane           (fetch_unit_taken_lane),
    .lane_nonzero         (pe_32_lane_nonzero),
    .lane_activation      (pe_32_lane_activation),
    .full                 (pe_32_full),
    .idle                 (pe_32_idle),
    .saturates            (pe_32_saturates),
    .host_word            (pe_32_host_word)
  );

  processing_element pe_33 (
    .clk                  (clk),
    .rst                  (rst),
    .number               (6'd33),
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
    .write_presence       (control_write_presence),
    .host_element         (control_host_element),
    .host_address         (control_host_address),
    .host_data            (control_host_data),
    .broadcast_valid      (fetch_unit_broadcast_valid),
    .broadcast_activation (fetch_unit_broadcast_activation),
    .broadcast_index      (fetch_unit_broadcast_index),
    .lookup               (fetch_unit_lookup),
    .lookup_index         (fetch_unit_lookup_index),
    .source_address       (fetch_unit_source_address),
    .load                 (fetch_unit_load),
    .taken                (fetch_unit_taken),
    .taken_lane           (fetch_unit_taken_lane),
    .lane_nonzero         (pe_33_lane_nonzero),
    .lane_activation      (pe_33_lane_activation),
    .full                 (pe_33_full),
    .idle                 (pe_33_idle),
    .saturates            (pe_33_saturates),
    .host_word            (pe_33_host_word)
  );

  processing_element pe_34 (
    .clk                  (clk),
    .rst                  (rst),
    .number               (6'd34),
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
    .write_presence       (control_write_presence),
    .host_element         (control_host_element),
    .host_address         (control_host_address),
    .host_data            (control_host_data),
    .broadcast_valid      (fetch_unit_broadcast_valid),
    .broadcast_activation (fetch_unit_broadcast_activation),
    .broadcast_index      (fetch_unit_broadcast_index),
    .lookup               (fetch_unit_lookup),
    .lookup_index         (fetch_unit_lookup_index),
    .source_address       (fetch_unit_source_address),
    .load                 (fetch_unit_load),
    .taken                (fetch_unit_taken),
    .taken_lane           (fetch_unit_taken_lane),
    .lane_nonzero         (pe_34_lane_nonzero),
    .lane_activation      (pe_34_lane_activation),
    .full                 (pe_34_full),
    .idle                 (pe_34_idle),
    .saturates            (pe_34_saturates),
    .host_word            (pe_34_host_word)
  );

  processing_element pe_35 (
    .clk                  (clk),
    .rst                  (rst),
    .number               (6'd35),
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
    .write_presence       (control_write_presence),
    .host_element         (control_host_element),
    .host_address         (control_host_address),
    .host_data            (control_host_data),
    .broadcast_valid      (fetch_unit_broadcast_valid),
    .broadcast_activation (fetch_unit_broadcast_activation),
    .broadcast_index      (fetch_unit_broadcast_index),
    .lookup               (fetch_unit_lookup),
    .lookup_index         (fetch_unit_lookup_index),
    .source_address       (fetch_unit_source_address),
    .load                 (fetch_unit_load),
    .taken                (fetch_unit_taken),
    .taken_lane           (fetch_unit_taken_lane),
    .lane_nonzero         (pe_35_lane_nonzero),
    .lane_activation      (pe_35_lane_activation),
    .full                 (pe_35_full),
    .idle                 (pe_35_idle),
    .saturates            (pe_35_saturates),
    .host_word            (pe_35_host_word)
  );

  processing_element pe_36 (
    .clk                  (clk),
    .rst                  (rst),
    .number               (6'd36),
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
    .write_presence       (control_write_presence),
    .host_element         (control_host_element),
    .host_address         (control_host_address),
    .host_data            (control_host_data),
    .broadcast_valid      (fetch_unit_broadcast_valid),
    .broadcast_activation (fetch_unit_broadcast_activation),
    .broadcast_index      (fetch_unit_broadcast_index),
    .lookup               (fetch_unit_lookup),
    .lookup_index         (fetch_unit_lookup_index),
    .source_address       (fetch_unit_source_address),
    .load                 (fetch_unit_load),
    .taken                (fetch_unit_taken),
    .taken_lane           (fetch_unit_taken_lane),
    .lane_nonzero         (pe_36_lane_nonzero),
    .lane_activation      (pe_36_lane_activation),
    .full                 (pe_36_full),
    .idle                 (pe_36_idle),
    .saturates            (pe_36_saturates),
    .host_word            (pe_36_host_word)
  );

  processing_element pe_37 (
    .clk                  (clk),
    .rst                  (rst),
    .number               (6'd37),
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
    .write_presence       (control_write_presence),
    .host_element         (control_host_element),
    .host_address         (control_host_address),
    .host_data            (control_host_data),
    .broadcast_valid      (fetch_unit_broadcast_valid),
    .broadcast_activation (fetch_unit_broadcast_activation),
    .broadcast_index      (fetch_unit_broadcast_index),
    .lookup               (fetch_unit_lookup),
    .lookup_index         (fetch_unit_lookup_index),
    .source_address       (fetch_unit_source_address),
    .load                 (fetch_unit_load),
    .taken                (fetch_unit_taken),
    .taken_lane           (fetch_unit_taken_lane),
    .lane_nonzero         (pe_37_lane_nonzero),
    .lane_activation      (pe_37_lane_activation),
    .full                 (pe_37_full),
    .idle                 (pe_37_idle),
    .saturates            (pe_37_saturates),
    .host_word            (pe_37_host_word)
  );

  processing_element pe_38 (
    .clk                  (clk),
    .rst                  (rst),
    .number               (6'd38),
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
    .write_presence       (control_write_presence),
    .host_element         (control_host_element),
    .host_address         (control_host_address),
    .host_data            (control_host_data),
    .broadcast_valid      (fetch_unit_broadcast_valid),
    .broadcast_activation (fetch_unit_broadcast_activation),
    .broadcast_index      (fetch_unit_broadcast_index),
    .lookup               (fetch_unit_lookup),
    .lookup_index         (fetch_unit_lookup_index),
    .source_address       (fetch_unit_source_address),
    .load                 (fetch_unit_load),
    .taken                (fetch_unit_taken),
    .taken_lane           (fetch_unit_taken_lane),
    .lane_nonzero         (pe_38_lane_nonzero),
    .lane_activation      (pe_38_lane_activation),
    .full                 (pe_38_full),
    .idle                 (pe_38_idle),
    .saturates            (pe_38_saturates),
    .host_word            (pe_38_host_word)
  );

  processing_element pe_39 (
    .clk                  (clk),
    .rst                  (rst),
    .number               (6'd39),
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
    .write_presence       (control_write_presence),
    .host_element         (control_host_element),
    .host_address         (control_host_address),
    .host_data            (control_host_data),
    .broadcast_valid      (fetch_unit_broadcast_valid),
    .broadcast_activation (fetch_unit_broadcast_activation),
    .broadcast_index      (fetch_unit_broadcast_index),
    .lookup               (fetch_unit_lookup),
    .lookup_index         (fetch_unit_lookup_index),
    .source_address       (fetch_unit_source_address),
    .load                 (fetch_unit_load),
    .taken                (fetch_unit_taken),
    .taken_lane           (fetch_unit_taken_lane),
    .lane_nonzero         (pe_39_lane_nonzero),
    .lane_activation      (pe_39_lane_activation),
    .full                 (pe_39_full),
    .idle                 (pe_39_idle),
    .saturates            (pe_39_saturates),
    .host_word            (pe_39_host_word)
  );

  processing_element pe_40 (
    .clk                  (clk),
    .rst                  (rst),
    .number               (6'd40),
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
    .write_presence       (control_write_presence),
    .host_element         (control_host_element),
    .host_address         (control_host_address),
    .host_data            (control_host_data),
    .broadcast_valid      (fetch_unit_broadcast_valid),
    .broadcast_activation (fetch_unit_broadcast_activation),
    .broadcast_index      (fetch_unit_broadcast_index),
    .lookup               (fetch_unit_lookup),
    .lookup_index         (fetch_unit_lookup_index),
    .source_address       (fetch_unit_source_address),
    .load                 (fetch_unit_load),
    .taken                (fetch_unit_taken),
    .taken_lane           (fetch_unit_taken_lane),
    .lane_nonzero         (pe_40_lane_nonzero),
    .lane_activation      (pe_40_lane_activation),
    .full                 (pe_40_full),
    .idle                 (pe_40_idle),
    .saturates            (pe_40_saturates),
    .host_word            (pe_40_host_word)
  );

  processing_element pe_41 (
    .clk                  (clk),
    .rst                  (rst),
    .number               (6'd41),
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
    .write_presence       (control_write_presence),
    .host_element         (control_host_element),
    .host_address         (control_host_address),
    .host_data            (control_host_data),
    .broadcast_valid      (fetch_unit_broadcast_valid),
    .broadcast_activation (fetch_unit_broadcast_activation),
    .broadcast_index      (fetch_unit_broadcast_index),
    .lookup               (fetch_unit_lookup),
    .lookup_index         (fetch_unit_lookup_index),
    .source_address       (fetch_unit_source_address),
    .load                 (fetch_unit_load),
    .taken                (fetch_unit_taken),
    .taken_lane           (fetch_unit_taken_lane),
    .lane_nonzero         (pe_41_lane_nonzero),
    .lane_activation      (pe_41_lane_activation),
    .full                 (pe_41_full),
    .idle                 (pe_41_idle),
    .saturates            (pe_41_saturates),
    .host_word            (pe_41_host_word)
  );

  processing_element pe_42 (
    .clk                  (clk),
    .rst                  (rst),
    .number               (6'd42),
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
    .write_presence       (control_write_presence),
    .host_element         (control_host_element),
    .host_address         (control_host_address),
    .host_data            (control_host_data),
    .broadcast_valid      (fetch_unit_broadcast_valid),
    .broadcast_activation (fetch_unit_broadcast_activation),
    .broadcast_index      (fetch_unit_broadcast_index),
    .lookup               (fetch_unit_lookup),
    .lookup_index         (fetch_unit_lookup_index),
    .source_address       (fetch_unit_source_address),
    .load                 (fetch_unit_load),
    .taken                (fetch_unit_taken),
    .taken_lane           (fetch_unit_taken_lane),
    .lane_nonzero         (pe_42_lane_nonzero),
    .lane_activation      (pe_42_lane_activation),
    .full                 (pe_42_full),
    .idle                 (pe_42_idle),
    .saturates            (pe_42_saturates),
    .host_word            (pe_42_host_word)
  );

  processing_element pe_43 (
    .clk                  (clk),
    .rst                  (rst),
    .number               (6'd43),
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
    .write_presence       (control_write_presence),
    .host_element         (control_host_element),
    .host_address         (control_host_address),
    .host_data            (control_host_data),
    .broadcast_valid      (fetch_unit_broadcast_valid),
    .broadcast_activation (fetch_unit_broadcast_activation),
    .broadcast_index      (fetch_unit_broadcast_index),
    .lookup               (fetch_unit_lookup),
    .lookup_index         (fetch_unit_lookup_index),
    .source_address       (fetch_unit_source_address),
    .load                 (fetch_unit_load),
    .taken                (fetch_unit_taken),
    .taken_lane           (fetch_unit_taken_lane),
    .lane_nonzero         (pe_43_lane_nonzero),
    .lane_activation      (pe_43_lane_activation),
    .full                 (pe_43_full),
    .idle                 (pe_43_idle),
    .saturates            (pe_43_saturates),
    .host_word            (pe_43_host_word)
  );

  processing_element pe_44 (
    .clk                  (clk),
    .rst                  (rst),
    .number               (6'd44),
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
    .write_presence       (control_write_presence),
    .host_element         (control_host_element),
    .host_address         (control_host_address),
    .host_data            (control_host_data),
    .broadcast_valid      (fetch_unit_broadcast_valid),
    .broadcast_activation (fetch_unit_broadcast_activation),
    .broadcast_index      (fetch_unit_broadcast_index),
    .lookup               (fetch_unit_lookup),
    .lookup_index         (fetch_unit_lookup_index),
    .source_address       (fetch_unit_source_address),
    .load                 (fetch_unit_load),
    .taken                (fetch_unit_taken),
    .taken_lane           (fetch_unit_taken_lane),
    .lane_nonzero         (pe_44_lane_nonzero),
    .lane_activation      (pe_44_lane_activation),
    .full                 (pe_44_full),
    .idle                 (pe_44_idle),
    .saturates            (pe_44_saturates),
    .host_word            (pe_44_host_word)
  );

  processing_element pe_45 (
    .clk                  (clk),
    .rst                  (rst),
    .number               (6'd45),
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
    .write_presence       (control_write_presence),
    .host_element         (control_host_element),
    .host_address         (control_host_address),
    .host_data            (control_host_data),
    .broadcast_valid      (fetch_unit_broadcast_valid),
    .broadcast_activation (fetch_unit_broadcast_activation),
    .broadcast_index      (fetch_unit_broadcast_index),
    .lookup               (fetch_unit_lookup),
    .lookup_index         (fetch_unit_lookup_index),
    .source_address       (fetch_unit_source_address),
    .load                 (fetch_unit_load),
    .taken                (fetch_unit_taken),
    .taken_lane           (fetch_unit_taken_lane),
    .lane_nonzero         (pe_45_lane_nonzero),
    .lane_activation      (pe_45_lane_activation),
    .full                 (pe_45_full),
    .idle                 (pe_45_idle),
    .saturates            (pe_45_saturates),
    .host_word            (pe_45_host_word)
  );

  processing_element pe_46 (
    .clk                  (clk),
    .rst                  (rst),
    .number               (6'd46),
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
    .write_presence       (control_write_presence),
    .host_element         (control_host_element),
    .host_address         (control_host_address),
    .host_data            (control_host_data),
    .broadcast_valid      (fetch_unit_broadcast_valid),
    .broadcast_activation (fetch_unit_broadcast_activation),
    .broadcast_index      (fetch_unit_broadcast_index),
    .lookup               (fetch_unit_lookup),
    .lookup_index         (fetch_unit_lookup_index),
    .source_address       (fetch_unit_source_address),
    .load                 (fetch_unit_load),
    .taken                (fetch_unit_taken),
    .taken_lane           (fetch_unit_taken_lane),
    .lane_nonzero         (pe_46_lane_nonzero),
    .lane_activation      (pe_46_lane_activation),
    .full                 (pe_46_full),
    .idle                 (pe_46_idle),
    .saturates            (pe_46_saturates),
    .host_word            (pe_46_host_word)
  );

  processing_element pe_47 (
    .clk                  (clk),
    .rst                  (rst),
    .number               (6'd47),
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
    .write_presence       (control_write_presence),
    .host_element         (control_host_element),
    .host_address         (control_host_address),
    .host_data            (control_host_data),
    .broadcast_valid      (fetch_unit_broadcast_valid),
    .broadcast_activation (fetch_unit_broadcast_activation),
    .broadcast_index      (fetch_unit_broadcast_index),
    .lookup               (fetch_unit_lookup),
    .lookup_index         (fetch_unit_lookup_index),
    .source_address       (fetch_unit_source_address),
    .load                 (fetch_unit_load),
    .taken                (fetch_unit_taken),
    .taken_lane           (fetch_unit_taken_lane),
    .lane_nonzero         (pe_47_lane_nonzero),
    .lane_activation      (pe_47_lane_activation),
    .full                 (pe_47_full),
    .idle                 (pe_47_idle),
    .saturates            (pe_47_saturates),
    .host_word            (pe_47_host_word)
  );

  processing_element pe_48 (
    .clk                  (clk),
    .rst                  (rst),
    .number               (6'd48),
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
    .write_presence       (control_write_presence),
    .host_element         (control_host_element),
    .host_address         (control_host_address),
    .host_data            (control_host_data),
    .broadcast_valid      (fetch_unit_broadcast_valid),
    .broadcast_activation (fetch_unit_broadcast_activation),
    .broadcast_index      (fetch_unit_broadcast_index),
    .lookup               (fetch_unit_lookup),
    .lookup_index         (fetch_unit_lookup_index),
    .source_address       (fetch_unit_source_address),
    .load                 (fetch_unit_load),
    .taken                (fetch_unit_taken),
    .taken_lane           (fetch_unit_taken_lane),
    .lane_nonzero         (pe_48_lane_nonzero),
    .lane_activation      (pe_48_lane_activation),
    .full                 (pe_48_full),
    .idle                 (pe_48_idle),
    .saturates            (pe_48_saturates),
    .host_word            (pe_48_host_word)
  );

  processing_element pe_49 (
    .clk                  (clk),
    .rst                  (rst),
    .number               (6'd49),
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
    .write_presence       (control_write_presence),
    .host_element         (control_host_element),
    .host_address         (control_host_address),
    .host_data            (control_host_data),
    .broadcast_valid      (fetch_unit_broadcast_valid),
    .broadcast_activation (fetch_unit_broadcast_activation),
    .broadcast_index      (fetch_unit_broadcast_index),
    .lookup               (fetch_unit_lookup),
    .lookup_index         (fetch_unit_lookup_index),
    .source_address       (fetch_unit_source_address),
    .load                 (fetch_unit_load),
    .taken                (fetch_unit_taken),
    .taken_lane           (fetch_unit_taken_lane),
    .lane_nonzero         (pe_49_lane_nonzero),
    .lane_activation      (pe_49_lane_activation),
    .full                 (pe_49_full),
    .idle                 (pe_49_idle),
    .saturates            (pe_49_saturates),
    .host_word            (pe_49_host_word)
  );

  processing_element pe_50 (
    .clk                  (clk),
    .rst                  (rst),
    .number               (6'd50),
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
    .write_presence       (control_write_presence),
    .host_element         (control_host_element),
    .host_address         (control_host_address),
    .host_data            (control_host_data),
    .broadcast_valid      (fetch_unit_broadcast_valid),
    .broadcast_activation (fetch_unit_broadcast_activation),
    .broadcast_index      (fetch_unit_broadcast_index),
    .lookup               (fetch_unit_lookup),
    .lookup_index         (fetch_unit_lookup_index),
    .source_address       (fetch_unit_source_address),
    .load                 (fetch_unit_load),
    .taken                (fetch_unit_taken),
    .taken_lane           (fetch_unit_taken_lane),
    .lane_nonzero         (pe_50_lane_nonzero),
    .lane_activation      (pe_50_lane_activation),
    .full                 (pe_50_full),
    .idle                 (pe_50_idle),
    .saturates            (pe_50_saturates),
    .host_word            (pe_50_host_word)
  );

  processing_element pe_51 (
    .clk                  (clk),
    .rst                  (rst),
    .number               (6'd51),
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
    .write_presence       (control_write_presence),
    .host_element         (control_host_element),
    .host_address         (control_host_address),
    .host_data            (control_host_data),
    .broadcast_valid      (fetch_unit_broadcast_valid),
    .broadcast_activation (fetch_unit_broadcast_activation),
    .broadcast_index      (fetch_unit_broadcast_index),
    .lookup               (fetch_unit_lookup),
    .lookup_index         (fetch_unit_lookup_index),
    .source_address       (fetch_unit_source_address),
    .load                 (fetch_unit_load),
    .taken                (fetch_unit_taken),
    .taken_lane           (fetch_unit_taken_lane),
    .lane_nonzero         (pe_51_lane_nonzero),
    .lane_activation      (pe_51_lane_activation),
    .full                 (pe_51_full),
    .idle                 (pe_51_idle),
    .saturates            (pe_51_saturates),
    .host_word            (pe_51_host_word)
  );

  processing_element pe_52 (
    .clk                  (clk),
    .rst                  (rst),
    .number               (6'd52),
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
    .write_presence       (control_write_presence),
    .host_element         (control_host_element),
    .host_address         (control_host_address),
    .host_data            (control_host_data),
    .broadcast_valid      (fetch_unit_broadcast_valid),
    .broadcast_activation (fetch_unit_broadcast_activation),
    .broadcast_index      (fetch_unit_broadcast_index),
    .lookup               (fetch_unit_lookup),
    .lookup_index         (fetch_unit_lookup_index),
    .source_address       (fetch_unit_source_address),
    .load                 (fetch_unit_load),
    .taken                (fetch_unit_taken),
    .taken_lane           (fetch_unit_taken_lane),
    .lane_nonzero         (pe_52_lane_nonzero),
    .lane_activation      (pe_52_lane_activation),
    .full                 (pe_52_full),
    .idle                 (pe_52_idle),
    .saturates            (pe_52_saturates),
    .host_word            (pe_52_host_word)
  );

  processing_element pe_53 (
    .clk                  (clk),
    .rst                  (rst),
    .number               (6'd53),
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
    .write_presence       (control_write_presence),
    .host_element         (control_host_element),
    .host_address         (control_host_address),
    .host_data            (control_host_data),
    .broadcast_valid      (fetch_unit_broadcast_valid),
    .broadcast_activation (fetch_unit_broadcast_activation),
    .broadcast_index      (fetch_unit_broadcast_index),
    .lookup               (fetch_unit_lookup),
    .lookup_index         (fetch_unit_lookup_index),
    .source_address       (fetch_unit_source_address),
    .load                 (fetch_unit_load),
    .taken                (fetch_unit_taken),
    .taken_lane           (fetch_unit_taken_lane),
    .lane_nonzero         (pe_53_lane_nonzero),
    .lane_activation      (pe_53_lane_activation),
    .full                 (pe_53_full),
    .idle                 (pe_53_idle),
    .saturates            (pe_53_saturates),
    .host_word            (pe_53_host_word)
  );

  processing_element pe_54 (
    .clk                  (clk),
    .rst                  (rst),
    .number               (6'd54),
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
    .write_presence       (control_write_presence),
    .host_element         (control_host_element),
    .host_address         (control_host_address),
    .host_data            (control_host_data),
    .broadcast_valid      (fetch_unit_broadcast_valid),
    .broadcast_activation (fetch_unit_broadcast_activation),
    .broadcast_index      (fetch_unit_broadcast_index),
    .lookup               (fetch_unit_lookup),
    .lookup_index         (fetch_unit_lookup_index),
    .source_address       (fetch_unit_source_address),
    .load                 (fetch_unit_load),
    .taken                (fetch_unit_taken),
    .taken_lane           (fetch_unit_taken_lane),
    .lane_nonzero         (pe_54_lane_nonzero),
    .lane_activation      (pe_54_lane_activation),
    .full                 (pe_54_full),
    .idle                 (pe_54_idle),
    .saturates            (pe_54_saturates),
    .host_word            (pe_54_host_word)
  );

  processing_element pe_55 (
    .clk                  (clk),
    .rst                  (rst),
    .number               (6'd55),
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
    .write_presence       (control_write_presence),
    .host_element         (control_host_element),
    .host_address         (control_host_address),
    .host_data            (control_host_data),
    .broadcast_valid      (fetch_unit_broadcast_valid),
    .broadcast_activation (fetch_unit_broadcast_activation),
    .broadcast_index      (fetch_unit_broadcast_index),
    .lookup               (fetch_unit_lookup),
    .lookup_index         (fetch_unit_lookup_index),
    .source_address       (fetch_unit_source_address),
    .load                 (fetch_unit_load),
    .taken                (fetch_unit_taken),
    .taken_lane           (fetch_unit_taken_lane),
    .lane_nonzero         (pe_55_lane_nonzero),
    .lane_activation      (pe_55_lane_activation),
    .full                 (pe_55_full),
    .idle                 (pe_55_idle),
    .saturates            (pe_55_saturates),
    .host_word            (pe_55_host_word)
  );

  processing_element pe_56 (
    .clk                  (clk),
    .rst                  (rst),
    .number               (6'd56),
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
    .write_presence       (control_write_presence),
    .host_element         (control_host_element),
    .host_address         (control_host_address),
    .host_data            (control_host_data),
    .broadcast_valid      (fetch_unit_broadcast_valid),
    .broadcast_activation (fetch_unit_broadcast_activation),
    .broadcast_index      (fetch_unit_broadcast_index),
    .lookup               (fetch_unit_lookup),
    .lookup_index         (fetch_unit_lookup_index),
    .source_address       (fetch_unit_source_address),
    .load                 (fetch_unit_load),
    .taken                (fetch_unit_taken),
    .taken_lane           (fetch_unit_taken_lane),
    .lane_nonzero         (pe_56_lane_nonzero),
    .lane_activation      (pe_56_lane_activation),
    .full                 (pe_56_full),
    .idle                 (pe_56_idle),
    .saturates            (pe_56_saturates),
    .host_word            (pe_56_host_word)
  );

  processing_element pe_57 (
    .clk                  (clk),
    .rst                  (rst),
    .number               (6'd57),
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
    .write_presence       (control_write_presence),
    .host_element         (control_host_element),
    .host_address         (control_host_address),
    .host_data            (control_host_data),
    .broadcast_valid      (fetch_unit_broadcast_valid),
    .broadcast_activation (fetch_unit_broadcast_activation),
    .broadcast_index      (fetch_unit_broadcast_index),
    .lookup               (fetch_unit_lookup),
    .lookup_index         (fetch_unit_lookup_index),
    .source_address       (fetch_unit_source_address),
    .load                 (fetch_unit_load),
    .taken                (fetch_unit_taken),
    .taken_lane           (fetch_unit_taken_lane),
    .lane_nonzero         (pe_57_lane_nonzero),
    .lane_activation      (pe_57_lane_activation),
    .full                 (pe_57_full),
    .idle                 (pe_57_idle),
    .saturates            (pe_57_saturates),
    .host_word            (pe_57_host_word)
  );

  processing_element pe_58 (
    .clk                  (clk),
    .rst                  (rst),
    .number               (6'd58),
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
    .write_presence       (control_write_presence),
    .host_element         (control_host_element),
    .host_address         (control_host_address),
    .host_data            (control_host_data),
    .broadcast_valid      (fetch_unit_broadcast_valid),
    .broadcast_activation (fetch_unit_broadcast_activation),
    .broadcast_index      (fetch_unit_broadcast_index),
    .lookup               (fetch_unit_lookup),
    .lookup_index         (fetch_unit_lookup_index),
    .source_address       (fetch_unit_source_address),
    .load                 (fetch_unit_load),
    .taken                (fetch_unit_taken),
    .taken_lane           (fetch_unit_taken_lane),
    .lane_nonzero         (pe_58_lane_nonzero),
    .lane_activation      (pe_58_lane_activation),
    .full                 (pe_58_full),
    .idle                 (pe_58_idle),
    .saturates            (pe_58_saturates),
    .host_word            (pe_58_host_word)
  );

  processing_element pe_59 (
    .clk                  (clk),
    .rst                  (rst),
    .number               (6'd59),
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
    .write_presence       (control_write_presence),
    .host_element         (control_host_element),
    .host_address         (control_host_address),
    .host_data            (control_host_data),
    .broadcast_valid      (fetch_unit_broadcast_valid),
    .broadcast_activation (fetch_unit_broadcast_activation),
    .broadcast_index      (fetch_unit_broadcast_index),
    .lookup               (fetch_unit_lookup),
    .lookup_index         (fetch_unit_lookup_index),
    .source_address       (fetch_unit_source_address),
    .load                 (fetch_unit_load),
    .taken                (fetch_unit_taken),
    .taken_lane           (fetch_unit_taken_lane),
    .lane_nonzero         (pe_59_lane_nonzero),
    .lane_activation      (pe_59_lane_activation),
    .full                 (pe_59_full),
    .idle                 (pe_59_idle),
    .saturates            (pe_59_saturates),
    .host_word            (pe_59_host_word)
  );

  processing_element pe_60 (
    .clk                  (clk),
    .rst                  (rst),
    .number               (6'd60),
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
    .write_presence       (control_write_presence),
    .host_element         (control_host_element),
    .host_address         (control_host_address),
    .host_data            (control_host_data),
    .broadcast_valid      (fetch_unit_broadcast_valid),
    .broadcast_activation (fetch_unit_broadcast_activation),
    .broadcast_index      (fetch_unit_broadcast_index),
    .lookup               (fetch_unit_lookup),
    .lookup_index         (fetch_unit_lookup_index),
    .source_address       (fetch_unit_source_address),
    .load                 (fetch_unit_load),
    .taken                (fetch_unit_taken),
    .taken_lane           (fetch_unit_taken_lane),
    .lane_nonzero         (pe_60_lane_nonzero),
    .lane_activation      (pe_60_lane_activation),
    .full                 (pe_60_full),
    .idle                 (pe_60_idle),
    .saturates            (pe_60_saturates),
    .host_word            (pe_60_host_word)
  );

  processing_element pe_61 (
    .clk                  (clk),
    .rst                  (rst),
    .number               (6'd61),
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
    .write_presence       (control_write_presence),
    .host_element         (control_host_element),
    .host_address         (control_host_address),
    .host_data            (control_host_data),
    .broadcast_valid      (fetch_unit_broadcast_valid),
    .broadcast_activation (fetch_unit_broadcast_activation),
    .broadcast_index      (fetch_unit_broadcast_index),
    .lookup               (fetch_unit_lookup),
    .lookup_index         (fetch_unit_lookup_index),
    .source_address       (fetch_unit_source_address),
    .load                 (fetch_unit_load),
    .taken                (fetch_unit_taken),
    .taken_lane           (fetch_unit_taken_lane),
    .lane_nonzero         (pe_61_lane_nonzero),
    .lane_activation      (pe_61_lane_activation),
    .full                 (pe_61_full),
    .idle                 (pe_61_idle),
    .saturates            (pe_61_saturates),
    .host_word            (pe_61_host_word)
  );

  processing_element pe_62 (
    .clk                  (clk),
    .rst                  (rst),
    .number               (6'd62),
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
    .write_presence       (control_write_presence),
    .host_element         (control_host_element),
    .host_address         (control_host_address),
    .host_data            (control_host_data),
    .broadcast_valid      (fetch_unit_broadcast_valid),
    .broadcast_activation (fetch_unit_broadcast_activation),
    .broadcast_index      (fetch_unit_broadcast_index),
    .lookup               (fetch_unit_lookup),
    .lookup_index         (fetch_unit_lookup_index),
    .source_address       (fetch_unit_source_address),
    .load                 (fetch_unit_load),
    .taken                (fetch_unit_taken),
    .taken_lane           (fetch_unit_taken_lane),
    .lane_nonzero         (pe_62_lane_nonzero),
    .lane_activation      (pe_62_lane_activation),
    .full                 (pe_62_full),
    .idle                 (pe_62_idle),
    .saturates            (pe_62_saturates),
    .host_word            (pe_62_host_word)
  );

  processing_element pe_63 (
    .clk                  (clk),
    .rst                  (rst),
    .number               (6'd63),
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
    .write_presence       (control_write_presence),
    .host_element         (control_host_element),
    .host_address         (control_host_address),
    .host_data            (control_host_data),
    .broadcast_valid      (fetch_unit_broadcast_valid),
    .broadcast_activation (fetch_unit_broadcast_activation),
    .broadcast_index      (fetch_unit_broadcast_index),
    .lookup               (fetch_unit_lookup),
    .lookup_index         (fetch_unit_lookup_index),
    .source_address       (fetch_unit_source_address),
    .load                 (fetch_unit_load),
    .taken                (fetch_unit_taken),
    .taken_lane           (fetch_unit_taken_lane),
    .lane_nonzero         (pe_63_lane_nonzero),
    .lane_activation      (pe_63_lane_activation),
    .full                 (pe_63_full),
    .idle                 (pe_63_idle),
    .saturates            (pe_63_saturates),
    .host_word            (pe_63_host_word)
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
    .lookup               (fetch_unit_lookup),
    .lookup_index         (fetch_unit_lookup_index),
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
    .lane_16_nonzero    (pe_16_lane_nonzero),
    .lane_16_activation (pe_16_lane_activation),
    .lane_17_nonzero    (pe_17_lane_nonzero),
    .lane_17_activation (pe_17_lane_activation),
    .lane_18_nonzero    (pe_18_lane_nonzero),
    .lane_18_activation (pe_18_lane_activation),
    .lane_19_nonzero    (pe_19_lane_nonzero),
    .lane_19_activation (pe_19_lane_activation),
    .lane_20_nonzero    (pe_20_lane_nonzero),
    .lane_20_activation (pe_20_lane_activation),
    .lane_21_nonzero    (pe_21_lane_nonzero),
    .lane_21_activation (pe_21_lane_activation),
    .lane_22_nonzero    (pe_22_lane_nonzero),
    .lane_22_activation (pe_22_lane_activation),
    .lane_23_nonzero    (pe_23_lane_nonzero),
    .lane_23_activation (pe_23_lane_activation),
    .lane_24_nonzero    (pe_24_lane_nonzero),
    .lane_24_activation (pe_24_lane_activation),
    .lane_25_nonzero    (pe_25_lane_nonzero),
    .lane_25_activation (pe_25_lane_activation),
    .lane_26_nonzero    (pe_26_lane_nonzero),
    .lane_26_activation (pe_26_lane_activation),
    .lane_27_nonzero    (pe_27_lane_nonzero),
    .lane_27_activation (pe_27_lane_activation),
    .lane_28_nonzero    (pe_28_lane_nonzero),
    .lane_28_activation (pe_28_lane_activation),
    .lane_29_nonzero    (pe_29_lane_nonzero),
    .lane_29_activation (pe_29_lane_activation),
    .lane_30_nonzero    (pe_30_lane_nonzero),
    .lane_30_activation (pe_30_lane_activation),
    .lane_31_nonzero    (pe_31_lane_nonzero),
    .lane_31_activation (pe_31_lane_activation),
    .lane_32_nonzero    (pe_32_lane_nonzero),
    .lane_32_activation (pe_32_lane_activation),
    .lane_33_nonzero    (pe_33_lane_nonzero),
    .lane_33_activation (pe_33_lane_activation),
    .lane_34_nonzero    (pe_34_lane_nonzero),
    .lane_34_activation (pe_34_lane_activation),
    .lane_35_nonzero    (pe_35_lane_nonzero),
    .lane_35_activation (pe_35_lane_activation),
    .lane_36_nonzero    (pe_36_lane_nonzero),
    .lane_36_activation (pe_36_lane_activation),
    .lane_37_nonzero    (pe_37_lane_nonzero),
    .lane_37_activation (pe_37_lane_activation),
    .lane_38_nonzero    (pe_38_lane_nonzero),
    .lane_38_activation (pe_38_lane_activation),
    .lane_39_nonzero    (pe_39_lane_nonzero),
    .lane_39_activation (pe_39_lane_activation),
    .lane_40_nonzero    (pe_40_lane_nonzero),
    .lane_40_activation (pe_40_lane_activation),
    .lane_41_nonzero    (pe_41_lane_nonzero),
    .lane_41_activation (pe_41_lane_activation),
    .lane_42_nonzero    (pe_42_lane_nonzero),
    .lane_42_activation (pe_42_lane_activation),
    .lane_43_nonzero    (pe_43_lane_nonzero),
    .lane_43_activation (pe_43_lane_activation),
    .lane_44_nonzero    (pe_44_lane_nonzero),
    .lane_44_activation (pe_44_lane_activation),
    .lane_45_nonzero    (pe_45_lane_nonzero),
    .lane_45_activation (pe_45_lane_activation),
    .lane_46_nonzero    (pe_46_lane_nonzero),
    .lane_46_activation (pe_46_lane_activation),
    .lane_47_nonzero    (pe_47_lane_nonzero),
    .lane_47_activation (pe_47_lane_activation),
    .lane_48_nonzero    (pe_48_lane_nonzero),
    .lane_48_activation (pe_48_lane_activation),
    .lane_49_nonzero    (pe_49_lane_nonzero),
    .lane_49_activation (pe_49_lane_activation),
    .lane_50_nonzero    (pe_50_lane_nonzero),
    .lane_50_activation (pe_50_lane_activation),
    .lane_51_nonzero    (pe_51_lane_nonzero),
    .lane_51_activation (pe_51_lane_activation),
    .lane_52_nonzero    (pe_52_lane_nonzero),
    .lane_52_activation (pe_52_lane_activation),
    .lane_53_nonzero    (pe_53_lane_nonzero),
    .lane_53_activation (pe_53_lane_activation),
    .lane_54_nonzero    (pe_54_lane_nonzero),
    .lane_54_activation (pe_54_lane_activation),
    .lane_55_nonzero    (pe_55_lane_nonzero),
    .lane_55_activation (pe_55_lane_activation),
    .lane_56_nonzero    (pe_56_lane_nonzero),
    .lane_56_activation (pe_56_lane_activation),
    .lane_57_nonzero    (pe_57_lane_nonzero),
    .lane_57_activation (pe_57_lane_activation),
    .lane_58_nonzero    (pe_58_lane_nonzero),
    .lane_58_activation (pe_58_lane_activation),
    .lane_59_nonzero    (pe_59_lane_nonzero),
    .lane_59_activation (pe_59_lane_activation),
    .lane_60_nonzero    (pe_60_lane_nonzero),
    .lane_60_activation (pe_60_lane_activation),
    .lane_61_nonzero    (pe_61_lane_nonzero),
    .lane_61_activation (pe_61_lane_activation),
    .lane_62_nonzero    (pe_62_lane_nonzero),
    .lane_62_activation (pe_62_lane_activation),
    .lane_63_nonzero    (pe_63_lane_nonzero),
    .lane_63_activation (pe_63_lane_activation),
    .found              (leading_nonzero_detection_found),
    .found_activation   (leading_nonzero_detection_found_activation),
    .found_lane         (leading_nonzero_detection_found_lane)
  );

endmodule

`default_nettype wire
