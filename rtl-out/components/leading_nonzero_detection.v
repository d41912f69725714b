// Finds the first of 16 lanes whose activation is not zero.
//
// Paths       every input reaches every output within a cycle; there is no state
// Corners     without a non-zero lane the activation and lane mean nothing
//
// Described in EIE/LeadingNonzeroDetection.swift.
// Made again by `make rtl`; `make test` says when it is stale.
`default_nettype none

module leading_nonzero_detection (
  // lane 0
  input  wire       lane_0_nonzero,
  input  wire [7:0] lane_0_activation,
  // lane 1
  input  wire       lane_1_nonzero,
  input  wire [7:0] lane_1_activation,
  // lane 2
  input  wire       lane_2_nonzero,
  input  wire [7:0] lane_2_activation,
  // lane 3
  input  wire       lane_3_nonzero,
  input  wire [7:0] lane_3_activation,
  // lane 4
  input  wire       lane_4_nonzero,
  input  wire [7:0] lane_4_activation,
  // lane 5
  input  wire       lane_5_nonzero,
  input  wire [7:0] lane_5_activation,
  // lane 6
  input  wire       lane_6_nonzero,
  input  wire [7:0] lane_6_activation,
  // lane 7
  input  wire       lane_7_nonzero,
  input  wire [7:0] lane_7_activation,
  // lane 8
  input  wire       lane_8_nonzero,
  input  wire [7:0] lane_8_activation,
  // lane 9
  input  wire       lane_9_nonzero,
  input  wire [7:0] lane_9_activation,
  // lane 10
  input  wire       lane_10_nonzero,
  input  wire [7:0] lane_10_activation,
  // lane 11
  input  wire       lane_11_nonzero,
  input  wire [7:0] lane_11_activation,
  // lane 12
  input  wire       lane_12_nonzero,
  input  wire [7:0] lane_12_activation,
  // lane 13
  input  wire       lane_13_nonzero,
  input  wire [7:0] lane_13_activation,
  // lane 14
  input  wire       lane_14_nonzero,
  input  wire [7:0] lane_14_activation,
  // lane 15
  input  wire       lane_15_nonzero,
  input  wire [7:0] lane_15_activation,
  // the first that is not zero
  output wire       found,
  output wire [7:0] found_activation,
  output wire [3:0] found_lane
);

  wire level_0_node_0_nonzero;
  wire [7:0] level_0_node_0_activation;
  wire [1:0] level_0_node_0_lane;
  wire level_0_node_1_nonzero;
  wire [7:0] level_0_node_1_activation;
  wire [1:0] level_0_node_1_lane;
  wire level_0_node_2_nonzero;
  wire [7:0] level_0_node_2_activation;
  wire [1:0] level_0_node_2_lane;
  wire level_0_node_3_nonzero;
  wire [7:0] level_0_node_3_activation;
  wire [1:0] level_0_node_3_lane;

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
    .nonzero      (found),
    .activation   (found_activation),
    .lane         (found_lane)
  );

endmodule

`default_nettype wire
