// Chooses the first of 4 candidates that is not zero.
//
// Paths       every input reaches every output within a cycle; there is no state
// Corners     without a non-zero candidate the activation and lane mean nothing
//
// Described in EIE/LeadingNonzeroNode.swift.
// Made again by `make rtl`; `make test` says when it is stale.
`default_nettype none

module leading_nonzero_node_n4_l0 (
  // candidate 0
  input  wire       nonzero_0,
  input  wire [7:0] activation_0,
  // candidate 1
  input  wire       nonzero_1,
  input  wire [7:0] activation_1,
  // candidate 2
  input  wire       nonzero_2,
  input  wire [7:0] activation_2,
  // candidate 3
  input  wire       nonzero_3,
  input  wire [7:0] activation_3,
  // the first that is not zero
  output wire       nonzero,
  output wire [7:0] activation,
  output wire [1:0] lane
);

  assign nonzero = nonzero_0 | nonzero_1 | nonzero_2 | nonzero_3;
  assign activation = nonzero_0 ? activation_0 : nonzero_1 ? activation_1 : nonzero_2 ? activation_2 :
      activation_3;
  assign lane = nonzero_0 ? 2'd0 : nonzero_1 ? 2'd1 : nonzero_2 ? 2'd2 : 2'd3;

endmodule

`default_nettype wire
