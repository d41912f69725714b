// Finds the first of 64 lanes whose activation is not zero.
//
// Paths       every input reaches every output within a cycle; there is no state
// Corners     without a non-zero lane the activation and lane mean nothing
//
// Described in EIE/LeadingNonzeroDetection.swift.
// Made by: sparrow generate eie --config paper --out DIR
`default_nettype none

module leading_nonzero_detection (
  // lane 0
  input  wire        lane_0_nonzero,
  input  wire [15:0] lane_0_activation,
  // lane 1
  input  wire        lane_1_nonzero,
  input  wire [15:0] lane_1_activation,
  // lane 2
  input  wire        lane_2_nonzero,
  input  wire [15:0] lane_2_activation,
  // lane 3
  input  wire        lane_3_nonzero,
  input  wire [15:0] lane_3_activation,
  // lane 4
  input  wire        lane_4_nonzero,
  input  wire [15:0] lane_4_activation,
  // lane 5
  input  wire        lane_5_nonzero,
  input  wire [15:0] lane_5_activation,
  // lane 6
  input  wire        lane_6_nonzero,
  input  wire [15:0] lane_6_activation,
  // lane 7
  input  wire        lane_7_nonzero,
  input  wire [15:0] lane_7_activation,
  // lane 8
  input  wire        lane_8_nonzero,
  input  wire [15:0] lane_8_activation,
  // lane 9
  input  wire        lane_9_nonzero,
  input  wire [15:0] lane_9_activation,
  // lane 10
  input  wire        lane_10_nonzero,
  input  wire [15:0] lane_10_activation,
  // lane 11
  input  wire        lane_11_nonzero,
  input  wire [15:0] lane_11_activation,
  // lane 12
  input  wire        lane_12_nonzero,
  input  wire [15:0] lane_12_activation,
  // lane 13
  input  wire        lane_13_nonzero,
  input  wire [15:0] lane_13_activation,
  // lane 14
  input  wire        lane_14_nonzero,
  input  wire [15:0] lane_14_activation,
  // lane 15
  input  wire        lane_15_nonzero,
  input  wire [15:0] lane_15_activation,
  // lane 16
  input  wire        lane_16_nonzero,
  input  wire [15:0] lane_16_activation,
  // lane 17
  input  wire        lane_17_nonzero,
  input  wire [15:0] lane_17_activation,
  // lane 18
  input  wire        lane_18_nonzero,
  input  wire [15:0] lane_18_activation,
  // lane 19
  input  wire        lane_19_nonzero,
  input  wire [15:0] lane_19_activation,
  // lane 20
  input  wire        lane_20_nonzero,
  input  wire [15:0] lane_20_activation,
  // lane 21
  input  wire        lane_21_nonzero,
  input  wire [15:0] lane_21_activation,
  // lane 22
  input  wire        lane_22_nonzero,
  input  wire [15:0] lane_22_activation,
  // lane 23
  input  wire        lane_23_nonzero,
  input  wire [15:0] lane_23_activation,
  // lane 24
  input  wire        lane_24_nonzero,
  input  wire [15:0] lane_24_activation,
  // lane 25
  input  wire        lane_25_nonzero,
  input  wire [15:0] lane_25_activation,
  // lane 26
  input  wire        lane_26_nonzero,
  input  wire [15:0] lane_26_activation,
  // lane 27
  input  wire        lane_27_nonzero,
  input  wire [15:0] lane_27_activation,
  // lane 28
  input  wire        lane_28_nonzero,
  input  wire [15:0] lane_28_activation,
  // lane 29
  input  wire        lane_29_nonzero,
  input  wire [15:0] lane_29_activation,
  // lane 30
  input  wire        lane_30_nonzero,
  input  wire [15:0] lane_30_activation,
  // lane 31
  input  wire        lane_31_nonzero,
  input  wire [15:0] lane_31_activation,
  // lane 32
  input  wire        lane_32_nonzero,
  input  wire [15:0] lane_32_activation,
  // lane 33
  input  wire        lane_33_nonzero,
  input  wire [15:0] lane_33_activation,
  // lane 34
  input  wire        lane_34_nonzero,
  input  wire [15:0] lane_34_activation,
  // lane 35
  input  wire        lane_35_nonzero,
  input  wire [15:0] lane_35_activation,
  // lane 36
  input  wire        lane_36_nonzero,
  input  wire [15:0] lane_36_activation,
  // lane 37
  input  wire        lane_37_nonzero,
  input  wire [15:0] lane_37_activation,
  // lane 38
  input  wire        lane_38_nonzero,
  input  wire [15:0] lane_38_activation,
  // lane 39
  input  wire        lane_39_nonzero,
  input  wire [15:0] lane_39_activation,
  // lane 40
  input  wire        lane_40_nonzero,
  input  wire [15:0] lane_40_activation,
  // lane 41
  input  wire        lane_41_nonzero,
  input  wire [15:0] lane_41_activation,
  // lane 42
  input  wire        lane_42_nonzero,
  input  wire [15:0] lane_42_activation,
  // lane 43
  input  wire        lane_43_nonzero,
  input  wire [15:0] lane_43_activation,
  // lane 44
  input  wire        lane_44_nonzero,
  input  wire [15:0] lane_44_activation,
  // lane 45
  input  wire        lane_45_nonzero,
  input  wire [15:0] lane_45_activation,
  // lane 46
  input  wire        lane_46_nonzero,
  input  wire [15:0] lane_46_activation,
  // lane 47
  input  wire        lane_47_nonzero,
  input  wire [15:0] lane_47_activation,
  // lane 48
  input  wire        lane_48_nonzero,
  input  wire [15:0] lane_48_activation,
  // lane 49
  input  wire        lane_49_nonzero,
  input  wire [15:0] lane_49_activation,
  // lane 50
  input  wire        lane_50_nonzero,
  input  wire [15:0] lane_50_activation,
  // lane 51
  input  wire        lane_51_nonzero,
  input  wire [15:0] lane_51_activation,
  // lane 52
  input  wire        lane_52_nonzero,
  input  wire [15:0] lane_52_activation,
  // lane 53
  input  wire        lane_53_nonzero,
  input  wire [15:0] lane_53_activation,
  // lane 54
  input  wire        lane_54_nonzero,
  input  wire [15:0] lane_54_activation,
  // lane 55
  input  wire        lane_55_nonzero,
  input  wire [15:0] lane_55_activation,
  // lane 56
  input  wire        lane_56_nonzero,
  input  wire [15:0] lane_56_activation,
  // lane 57
  input  wire        lane_57_nonzero,
  input  wire [15:0] lane_57_activation,
  // lane 58
  input  wire        lane_58_nonzero,
  input  wire [15:0] lane_58_activation,
  // lane 59
  input  wire        lane_59_nonzero,
  input  wire [15:0] lane_59_activation,
  // lane 60
  input  wire        lane_60_nonzero,
  input  wire [15:0] lane_60_activation,
  // lane 61
  input  wire        lane_61_nonzero,
  input  wire [15:0] lane_61_activation,
  // lane 62
  input  wire        lane_62_nonzero,
  input  wire [15:0] lane_62_activation,
  // lane 63
  input  wire        lane_63_nonzero,
  input  wire [15:0] lane_63_activation,
  // the first that is not zero
  output wire        found,
  output wire [15:0] found_activation,
  output wire [5:0]  found_lane
);

  wire level_0_node_0_nonzero;
  wire [15:0] level_0_node_0_activation;
  wire [1:0] level_0_node_0_lane;
  wire level_0_node_1_nonzero;
  wire [15:0] level_0_node_1_activation;
  wire [1:0] level_0_node_1_lane;
  wire level_0_node_2_nonzero;
  wire [15:0] level_0_node_2_activation;
  wire [1:0] level_0_node_2_lane;
  wire level_0_node_3_nonzero;
  wire [15:0] level_0_node_3_activation;
  wire [1:0] level_0_node_3_lane;
  wire level_0_node_4_nonzero;
  wire [15:0] level_0_node_4_activation;
  wire [1:0] level_0_node_4_lane;
  wire level_0_node_5_nonzero;
  wire [15:0] level_0_node_5_activation;
  wire [1:0] level_0_node_5_lane;
  wire level_0_node_6_nonzero;
  wire [15:0] level_0_node_6_activation;
  wire [1:0] level_0_node_6_lane;
  wire level_0_node_7_nonzero;
  wire [15:0] level_0_node_7_activation;
  wire [1:0] level_0_node_7_lane;
  wire level_0_node_8_nonzero;
  wire [15:0] level_0_node_8_activation;
  wire [1:0] level_0_node_8_lane;
  wire level_0_node_9_nonzero;
  wire [15:0] level_0_node_9_activation;
  wire [1:0] level_0_node_9_lane;
  wire level_0_node_10_nonzero;
  wire [15:0] level_0_node_10_activation;
  wire [1:0] level_0_node_10_lane;
  wire level_0_node_11_nonzero;
  wire [15:0] level_0_node_11_activation;
  wire [1:0] level_0_node_11_lane;
  wire level_0_node_12_nonzero;
  wire [15:0] level_0_node_12_activation;
  wire [1:0] level_0_node_12_lane;
  wire level_0_node_13_nonzero;
  wire [15:0] level_0_node_13_activation;
  wire [1:0] level_0_node_13_lane;
  wire level_0_node_14_nonzero;
  wire [15:0] level_0_node_14_activation;
  wire [1:0] level_0_node_14_lane;
  wire level_0_node_15_nonzero;
  wire [15:0] level_0_node_15_activation;
  wire [1:0] level_0_node_15_lane;
  wire level_1_node_0_nonzero;
  wire [15:0] level_1_node_0_activation;
  wire [3:0] level_1_node_0_lane;
  wire level_1_node_1_nonzero;
  wire [15:0] level_1_node_1_activation;
  wire [3:0] level_1_node_1_lane;
  wire level_1_node_2_nonzero;
  wire [15:0] level_1_node_2_activation;
  wire [3:0] level_1_node_2_lane;
  wire level_1_node_3_nonzero;
  wire [15:0] level_1_node_3_activation;
  wire [3:0] level_1_node_3_lane;

  leading_nonzero_node_n4_l0 level_0_node_0 (
    .nonzero_0    (lane_0_nonzero),
    .activation_0 (lane_0_activation),
    .nonzero_1    (lane_1_nonzero),
    .activation_1 (lane_1_activation),
    .nonzero_2    (lane_2_nonzero),
    .activation_2 (lane_2_activation),
    .nonzero_3    (lane_3_nonzero),
    .activation_3 (lane_3_activation),
    .nonzero      (level_0_node_0_nonzero),
    .activation   (level_0_node_0_activation),
    .lane         (level_0_node_0_lane)
  );

  leading_nonzero_node_n4_l0 level_0_node_1 (
    .nonzero_0    (lane_4_nonzero),
    .activation_0 (lane_4_activation),
    .nonzero_1    (lane_5_nonzero),
    .activation_1 (lane_5_activation),
    .nonzero_2    (lane_6_nonzero),
    .activation_2 (lane_6_activation),
    .nonzero_3    (lane_7_nonzero),
    .activation_3 (lane_7_activation),
    .nonzero      (level_0_node_1_nonzero),
    .activation   (level_0_node_1_activation),
    .lane         (level_0_node_1_lane)
  );

  leading_nonzero_node_n4_l0 level_0_node_2 (
    .nonzero_0    (lane_8_nonzero),
    .activation_0 (lane_8_activation),
    .nonzero_1    (lane_9_nonzero),
    .activation_1 (lane_9_activation),
    .nonzero_2    (lane_10_nonzero),
    .activation_2 (lane_10_activation),
    .nonzero_3    (lane_11_nonzero),
    .activation_3 (lane_11_activation),
    .nonzero      (level_0_node_2_nonzero),
    .activation   (level_0_node_2_activation),
    .lane         (level_0_node_2_lane)
  );

  leading_nonzero_node_n4_l0 level_0_node_3 (
    .nonzero_0    (lane_12_nonzero),
    .activation_0 (lane_12_activation),
    .nonzero_1    (lane_13_nonzero),
    .activation_1 (lane_13_activation),
    .nonzero_2    (lane_14_nonzero),
    .activation_2 (lane_14_activation),
    .nonzero_3    (lane_15_nonzero),
    .activation_3 (lane_15_activation),
    .nonzero      (level_0_node_3_nonzero),
    .activation   (level_0_node_3_activation),
    .lane         (level_0_node_3_lane)
  );

  leading_nonzero_node_n4_l0 level_0_node_4 (
    .nonzero_0    (lane_16_nonzero),
    .activation_0 (lane_16_activation),
    .nonzero_1    (lane_17_nonzero),
    .activation_1 (lane_17_activation),
    .nonzero_2    (lane_18_nonzero),
    .activation_2 (lane_18_activation),
    .nonzero_3    (lane_19_nonzero),
    .activation_3 (lane_19_activation),
    .nonzero      (level_0_node_4_nonzero),
    .activation   (level_0_node_4_activation),
    .lane         (level_0_node_4_lane)
  );

  leading_nonzero_node_n4_l0 level_0_node_5 (
    .nonzero_0    (lane_20_nonzero),
    .activation_0 (lane_20_activation),
    .nonzero_1    (lane_21_nonzero),
    .activation_1 (lane_21_activation),
    .nonzero_2    (lane_22_nonzero),
    .activation_2 (lane_22_activation),
    .nonzero_3    (lane_23_nonzero),
    .activation_3 (lane_23_activation),
    .nonzero      (level_0_node_5_nonzero),
    .activation   (level_0_node_5_activation),
    .lane         (level_0_node_5_lane)
  );

  leading_nonzero_node_n4_l0 level_0_node_6 (
    .nonzero_0    (lane_24_nonzero),
    .activation_0 (lane_24_activation),
    .nonzero_1    (lane_25_nonzero),
    .activation_1 (lane_25_activation),
    .nonzero_2    (lane_26_nonzero),
    .activation_2 (lane_26_activation),
    .nonzero_3    (lane_27_nonzero),
    .activation_3 (lane_27_activation),
    .nonzero      (level_0_node_6_nonzero),
    .activation   (level_0_node_6_activation),
    .lane         (level_0_node_6_lane)
  );

  leading_nonzero_node_n4_l0 level_0_node_7 (
    .nonzero_0    (lane_28_nonzero),
    .activation_0 (lane_28_activation),
    .nonzero_1    (lane_29_nonzero),
    .activation_1 (lane_29_activation),
    .nonzero_2    (lane_30_nonzero),
    .activation_2 (lane_30_activation),
    .nonzero_3    (lane_31_nonzero),
    .activation_3 (lane_31_activation),
    .nonzero      (level_0_node_7_nonzero),
    .activation   (level_0_node_7_activation),
    .lane         (level_0_node_7_lane)
  );

  leading_nonzero_node_n4_l0 level_0_node_8 (
    .nonzero_0    (lane_32_nonzero),
    .activation_0 (lane_32_activation),
    .nonzero_1    (lane_33_nonzero),
    .activation_1 (lane_33_activation),
    .nonzero_2    (lane_34_nonzero),
    .activation_2 (lane_34_activation),
    .nonzero_3    (lane_35_nonzero),
    .activation_3 (lane_35_activation),
    .nonzero      (level_0_node_8_nonzero),
    .activation   (level_0_node_8_activation),
    .lane         (level_0_node_8_lane)
  );

  leading_nonzero_node_n4_l0 level_0_node_9 (
    .nonzero_0    (lane_36_nonzero),
    .activation_0 (lane_36_activation),
    .nonzero_1    (lane_37_nonzero),
    .activation_1 (lane_37_activation),
    .nonzero_2    (lane_38_nonzero),
    .activation_2 (lane_38_activation),
    .nonzero_3    (lane_39_nonzero),
    .activation_3 (lane_39_activation),
    .nonzero      (level_0_node_9_nonzero),
    .activation   (level_0_node_9_activation),
    .lane         (level_0_node_9_lane)
  );

  leading_nonzero_node_n4_l0 level_0_node_10 (
    .nonzero_0    (lane_40_nonzero),
    .activation_0 (lane_40_activation),
    .nonzero_1    (lane_41_nonzero),
    .activation_1 (lane_41_activation),
    .nonzero_2    (lane_42_nonzero),
    .activation_2 (lane_42_activation),
    .nonzero_3    (lane_43_nonzero),
    .activation_3 (lane_43_activation),
    .nonzero      (level_0_node_10_nonzero),
    .activation   (level_0_node_10_activation),
    .lane         (level_0_node_10_lane)
  );

  leading_nonzero_node_n4_l0 level_0_node_11 (
    .nonzero_0    (lane_44_nonzero),
    .activation_0 (lane_44_activation),
    .nonzero_1    (lane_45_nonzero),
    .activation_1 (lane_45_activation),
    .nonzero_2    (lane_46_nonzero),
    .activation_2 (lane_46_activation),
    .nonzero_3    (lane_47_nonzero),
    .activation_3 (lane_47_activation),
    .nonzero      (level_0_node_11_nonzero),
    .activation   (level_0_node_11_activation),
    .lane         (level_0_node_11_lane)
  );

  leading_nonzero_node_n4_l0 level_0_node_12 (
    .nonzero_0    (lane_48_nonzero),
    .activation_0 (lane_48_activation),
    .nonzero_1    (lane_49_nonzero),
    .activation_1 (lane_49_activation),
    .nonzero_2    (lane_50_nonzero),
    .activation_2 (lane_50_activation),
    .nonzero_3    (lane_51_nonzero),
    .activation_3 (lane_51_activation),
    .nonzero      (level_0_node_12_nonzero),
    .activation   (level_0_node_12_activation),
    .lane         (level_0_node_12_lane)
  );

  leading_nonzero_node_n4_l0 level_0_node_13 (
    .nonzero_0    (lane_52_nonzero),
    .activation_0 (lane_52_activation),
    .nonzero_1    (lane_53_nonzero),
    .activation_1 (lane_53_activation),
    .nonzero_2    (lane_54_nonzero),
    .activation_2 (lane_54_activation),
    .nonzero_3    (lane_55_nonzero),
    .activation_3 (lane_55_activation),
    .nonzero      (level_0_node_13_nonzero),
    .activation   (level_0_node_13_activation),
    .lane         (level_0_node_13_lane)
  );

  leading_nonzero_node_n4_l0 level_0_node_14 (
    .nonzero_0    (lane_56_nonzero),
    .activation_0 (lane_56_activation),
    .nonzero_1    (lane_57_nonzero),
    .activation_1 (lane_57_activation),
    .nonzero_2    (lane_58_nonzero),
    .activation_2 (lane_58_activation),
    .nonzero_3    (lane_59_nonzero),
    .activation_3 (lane_59_activation),
    .nonzero      (level_0_node_14_nonzero),
    .activation   (level_0_node_14_activation),
    .lane         (level_0_node_14_lane)
  );

  leading_nonzero_node_n4_l0 level_0_node_15 (
    .nonzero_0    (lane_60_nonzero),
    .activation_0 (lane_60_activation),
    .nonzero_1    (lane_61_nonzero),
    .activation_1 (lane_61_activation),
    .nonzero_2    (lane_62_nonzero),
    .activation_2 (lane_62_activation),
    .nonzero_3    (lane_63_nonzero),
    .activation_3 (lane_63_activation),
    .nonzero      (level_0_node_15_nonzero),
    .activation   (level_0_node_15_activation),
    .lane         (level_0_node_15_lane)
  );

  leading_nonzero_node_n4_l2 level_1_node_0 (
    .nonzero_0    (level_0_node_0_nonzero),
    .activation_0 (level_0_node_0_activation),
    .lane_0       (level_0_node_0_lane),
    .nonzero_1    (level_0_node_1_nonzero),
    .activation_1 (level_0_node_1_activation),
    .lane_1       (level_0_node_1_lane),
    .nonzero_2    (level_0_node_2_nonzero),
    .activation_2 (level_0_node_2_activation),
    .lane_2       (level_0_node_2_lane),
    .nonzero_3    (level_0_node_3_nonzero),
    .activation_3 (level_0_node_3_activation),
    .lane_3       (level_0_node_3_lane),
    .nonzero      (level_1_node_0_nonzero),
    .activation   (level_1_node_0_activation),
    .lane         (level_1_node_0_lane)
  );

  leading_nonzero_node_n4_l2 level_1_node_1 (
    .nonzero_0    (level_0_node_4_nonzero),
    .activation_0 (level_0_node_4_activation),
    .lane_0       (level_0_node_4_lane),
    .nonzero_1    (level_0_node_5_nonzero),
    .activation_1 (level_0_node_5_activation),
    .lane_1       (level_0_node_5_lane),
    .nonzero_2    (level_0_node_6_nonzero),
    .activation_2 (level_0_node_6_activation),
    .lane_2       (level_0_node_6_lane),
    .nonzero_3    (level_0_node_7_nonzero),
    .activation_3 (level_0_node_7_activation),
    .lane_3       (level_0_node_7_lane),
    .nonzero      (level_1_node_1_nonzero),
    .activation   (level_1_node_1_activation),
    .lane         (level_1_node_1_lane)
  );

  leading_nonzero_node_n4_l2 level_1_node_2 (
    .nonzero_0    (level_0_node_8_nonzero),
    .activation_0 (level_0_node_8_activation),
    .lane_0       (level_0_node_8_lane),
    .nonzero_1    (level_0_node_9_nonzero),
    .activation_1 (level_0_node_9_activation),
    .lane_1       (level_0_node_9_lane),
    .nonzero_2    (level_0_node_10_nonzero),
    .activation_2 (level_0_node_10_activation),
    .lane_2       (level_0_node_10_lane),
    .nonzero_3    (level_0_node_11_nonzero),
    .activation_3 (level_0_node_11_activation),
    .lane_3       (level_0_node_11_lane),
    .nonzero      (level_1_node_2_nonzero),
    .activation   (level_1_node_2_activation),
    .lane         (level_1_node_2_lane)
  );

  leading_nonzero_node_n4_l2 level_1_node_3 (
    .nonzero_0    (level_0_node_12_nonzero),
    .activation_0 (level_0_node_12_activation),
    .lane_0       (level_0_node_12_lane),
    .nonzero_1    (level_0_node_13_nonzero),
    .activation_1 (level_0_node_13_activation),
    .lane_1       (level_0_node_13_lane),
    .nonzero_2    (level_0_node_14_nonzero),
    .activation_2 (level_0_node_14_activation),
    .lane_2       (level_0_node_14_lane),
    .nonzero_3    (level_0_node_15_nonzero),
    .activation_3 (level_0_node_15_activation),
    .lane_3       (level_0_node_15_lane),
    .nonzero      (level_1_node_3_nonzero),
    .activation   (level_1_node_3_activation),
    .lane         (level_1_node_3_lane)
  );

  leading_nonzero_node_n4_l4 level_2_node_0 (
    .nonzero_0    (level_1_node_0_nonzero),
    .activation_0 (level_1_node_0_activation),
    .lane_0       (level_1_node_0_lane),
    .nonzero_1    (level_1_node_1_nonzero),
    .activation_1 (level_1_node_1_activation),
    .lane_1       (level_1_node_1_lane),
    .nonzero_2    (level_1_node_2_nonzero),
    .activation_2 (level_1_node_2_activation),
    .lane_2       (level_1_node_2_lane),
    .nonzero_3    (level_1_node_3_nonzero),
    .activation_3 (level_1_node_3_activation),
    .lane_3       (level_1_node_3_lane),
    .nonzero      (found),
    .activation   (found_activation),
    .lane         (found_lane)
  );

endmodule

`default_nettype wire
