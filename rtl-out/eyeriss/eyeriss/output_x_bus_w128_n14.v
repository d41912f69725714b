// Selects one of 14 words by AND and OR; there are no tri-states.
//
// Latency     none
// Paths       the request reaches the elements' ready and the word
// Corners     valid and data are 0 for a row that is not asked
//
// Described in Eyeriss/OutputNetwork.swift.
// Made by: sparrow generate eyeriss --config eyeriss --out DIR
`default_nettype none

module output_x_bus_w128_n14 (
  // the request
  input  wire         wanted,
  input  wire [3:0]   row,
  input  wire [3:0]   column,
  input  wire         room,
  input  wire [3:0]   number,
  // the answer
  output wire         valid,
  output wire [127:0] data,
  // offer_0: in
  input  wire         offer_0_valid,
  output wire         offer_0_ready,
  input  wire [127:0] offer_0_data,
  // offer_1: in
  input  wire         offer_1_valid,
  output wire         offer_1_ready,
  input  wire [127:0] offer_1_data,
  // offer_2: in
  input  wire         offer_2_valid,
  output wire         offer_2_ready,
  input  wire [127:0] offer_2_data,
  // offer_3: in
  input  wire         offer_3_valid,
  output wire         offer_3_ready,
  input  wire [127:0] offer_3_data,
  // offer_4: in
  input  wire         offer_4_valid,
  output wire         offer_4_ready,
  input  wire [127:0] offer_4_data,
  // offer_5: in
  input  wire         offer_5_valid,
  output wire         offer_5_ready,
  input  wire [127:0] offer_5_data,
  // offer_6: in
  input  wire         offer_6_valid,
  output wire         offer_6_ready,
  input  wire [127:0] offer_6_data,
  // offer_7: in
  input  wire         offer_7_valid,
  output wire         offer_7_ready,
  input  wire [127:0] offer_7_data,
  // offer_8: in
  input  wire         offer_8_valid,
  output wire         offer_8_ready,
  input  wire [127:0] offer_8_data,
  // offer_9: in
  input  wire         offer_9_valid,
  output wire         offer_9_ready,
  input  wire [127:0] offer_9_data,
  // offer_10: in
  input  wire         offer_10_valid,
  output wire         offer_10_ready,
  input  wire [127:0] offer_10_data,
  // offer_11: in
  input  wire         offer_11_valid,
  output wire         offer_11_ready,
  input  wire [127:0] offer_11_data,
  // offer_12: in
  input  wire         offer_12_valid,
  output wire         offer_12_ready,
  input  wire [127:0] offer_12_data,
  // offer_13: in
  input  wire         offer_13_valid,
  output wire         offer_13_ready,
  input  wire [127:0] offer_13_data
);

  wire is_here = wanted & (row == number);
  wire selects_0 = is_here & (column == 4'd0);
  wire selects_1 = is_here & (column == 4'd1);
  wire selects_2 = is_here & (column == 4'd2);
  wire selects_3 = is_here & (column == 4'd3);
  wire selects_4 = is_here & (column == 4'd4);
  wire selects_5 = is_here & (column == 4'd5);
  wire selects_6 = is_here & (column == 4'd6);
  wire selects_7 = is_here & (column == 4'd7);
  wire selects_8 = is_here & (column == 4'd8);
  wire selects_9 = is_here & (column == 4'd9);
  wire selects_10 = is_here & (column == 4'd10);
  wire selects_11 = is_here & (column == 4'd11);
  wire selects_12 = is_here & (column == 4'd12);
  wire selects_13 = is_here & (column == 4'd13);
  assign offer_0_ready = selects_0 & room;
  assign offer_1_ready = selects_1 & room;
  assign offer_2_ready = selects_2 & room;
  assign offer_3_ready = selects_3 & room;
  assign offer_4_ready = selects_4 & room;
  assign offer_5_ready = selects_5 & room;
  assign offer_6_ready = selects_6 & room;
  assign offer_7_ready = selects_7 & room;
  assign offer_8_ready = selects_8 & room;
  assign offer_9_ready = selects_9 & room;
  assign offer_10_ready = selects_10 & room;
  assign offer_11_ready = selects_11 & room;
  assign offer_12_ready = selects_12 & room;
  assign offer_13_ready = selects_13 & room;
  wire valid_operand = (offer_0_valid & selects_0) | (offer_1_valid & selects_1) | (offer_2_valid &
      selects_2) | (offer_3_valid & selects_3) | (offer_4_valid & selects_4) | (offer_5_valid & selects_5) |
      (offer_6_valid & selects_6) | (offer_7_valid & selects_7) | (offer_8_valid & selects_8) |
      (offer_9_valid & selects_9) | (offer_10_valid & selects_10) | (offer_11_valid & selects_11) |
      (offer_12_valid & selects_12);
  assign valid = valid_operand | (offer_13_valid & selects_13);
  wire [127:0] data_operand = (selects_0 ? offer_0_data : 128'd0) | (selects_1 ? offer_1_data : 128'd0) |
      (selects_2 ? offer_2_data : 128'd0) | (selects_3 ? offer_3_data : 128'd0) | (selects_4 ? offer_4_data
      : 128'd0) | (selects_5 ? offer_5_data : 128'd0) | (selects_6 ? offer_6_data : 128'd0) | (selects_7 ?
      offer_7_data : 128'd0) | (selects_8 ? offer_8_data : 128'd0) | (selects_9 ? offer_9_data : 128'd0) |
      (selects_10 ? offer_10_data : 128'd0) | (selects_11 ? offer_11_data : 128'd0);
  assign data = data_operand | (selects_12 ? offer_12_data : 128'd0) | (selects_13 ? offer_13_data :
      128'd0);

endmodule

`default_nettype wire
