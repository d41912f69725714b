// Selects one of 4 words by AND and OR; there are no tri-states.
//
// Latency     none
// Paths       the request reaches the elements' ready and the word
// Corners     valid and data are 0 for a row that is not asked
//
// Described in Eyeriss/OutputNetwork.swift.
// Made by: sparrow generate eyeriss --config nest --out DIR
`default_nettype none

module output_x_bus_w80_n4 (
  // the request
  input  wire        wanted,
  input  wire [1:0]  row,
  input  wire [1:0]  column,
  input  wire        room,
  input  wire [1:0]  number,
  // the answer
  output wire        valid,
  output wire [79:0] data,
  // offer_0: in
  input  wire        offer_0_valid,
  output wire        offer_0_ready,
  input  wire [79:0] offer_0_data,
  // offer_1: in
  input  wire        offer_1_valid,
  output wire        offer_1_ready,
  input  wire [79:0] offer_1_data,
  // offer_2: in
  input  wire        offer_2_valid,
  output wire        offer_2_ready,
  input  wire [79:0] offer_2_data,
  // offer_3: in
  input  wire        offer_3_valid,
  output wire        offer_3_ready,
  input  wire [79:0] offer_3_data
);

  wire is_here = wanted & (row == number);
  wire selects_0 = is_here & (column == 2'd0);
  wire selects_1 = is_here & (column == 2'd1);
  wire selects_2 = is_here & (column == 2'd2);
  wire selects_3 = is_here & (column == 2'd3);
  assign offer_0_ready = selects_0 & room;
  assign offer_1_ready = selects_1 & room;
  assign offer_2_ready = selects_2 & room;
  assign offer_3_ready = selects_3 & room;
  assign valid = (offer_0_valid & selects_0) | (offer_1_valid & selects_1) | (offer_2_valid & selects_2) |
      (offer_3_valid & selects_3);
  assign data = (selects_0 ? offer_0_data : 80'd0) | (selects_1 ? offer_1_data : 80'd0) | (selects_2 ?
      offer_2_data : 80'd0) | (selects_3 ? offer_3_data : 80'd0);

endmodule

`default_nettype wire
