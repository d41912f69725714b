// Takes words of 1 elements of 64 bits apart, low bits first; closes drops the rest of a word.
//
// Latency     none: the word stays with the sender until its last element is taken
// Throughput  one element a cycle
// Paths       word_valid and word_data reach the element, element_ready and closes reach word_ready
// Corners     closes counts only in a cycle in which an element is taken
//
// Described in Eyeriss/WordUnpacker.swift.
// Made by: sparrow generate eyeriss --config eyeriss --out DIR
`default_nettype none

module word_unpacker_w64_n1 (
  // word: in
  input  wire        word_valid,
  output wire        word_ready,
  input  wire [63:0] word_data,
  // element: out
  output wire        element_valid,
  input  wire        element_ready,
  output wire [63:0] element_data,
  // with element_ready
  input  wire        closes
);

  assign element_valid = word_valid;
  wire unused_closes = &{1'b0, closes};
  assign element_data = word_data;
  assign word_ready = element_ready;

endmodule

`default_nettype wire
