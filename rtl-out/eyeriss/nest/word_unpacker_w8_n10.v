// Takes words of 10 elements of 8 bits apart, low bits first; closes drops the rest of a word.
//
// Latency     none: the word stays with the sender until its last element is taken
// Throughput  one element a cycle
// Paths       word_valid and word_data reach the element, element_ready and closes reach word_ready
// Corners     closes counts only in a cycle in which an element is taken
//
// Described in Eyeriss/WordUnpacker.swift.
// Made by: sparrow generate eyeriss --config nest --out DIR
`default_nettype none

module word_unpacker_w8_n10 (
  input  wire        clk,
  input  wire        rst,
  // word: in
  input  wire        word_valid,
  output wire        word_ready,
  input  wire [79:0] word_data,
  // element: out
  output wire        element_valid,
  input  wire        element_ready,
  output wire [7:0]  element_data,
  // with element_ready
  input  wire        closes
);

  reg [3:0] index;

  assign element_valid = word_valid;
  wire completes = closes | (index == 4'd9);
  assign element_data = word_data[{index, 3'd0} +: 8];
  assign word_ready = element_ready & completes;

  always @(posedge clk) begin
    if (rst) begin
      index <= 4'd0;
    end else if (element_valid & element_ready) begin
      index <= completes ? 4'd0 : (index + 4'd1);
    end
  end

endmodule

`default_nettype wire
