// Takes words of 2 elements of 32 bits apart, low bits first; closes drops the rest of a word.
//
// Latency     none: the word stays with the sender until its last element is taken
// Throughput  one element a cycle
// Paths       word_valid and word_data reach the element, element_ready and closes reach word_ready
// Corners     closes counts only in a cycle in which an element is taken
//
// Described in Eyeriss/WordUnpacker.swift.
// Made by: sparrow generate eyeriss --config nest --out DIR
`default_nettype none

module word_unpacker_w32_n2 (
  input  wire        clk,
  input  wire        rst,
  // word: in
  input  wire        word_valid,
  output wire        word_ready,
  input  wire [63:0] word_data,
  // element: out
  output wire        element_valid,
  input  wire        element_ready,
  output wire [31:0] element_data,
  // with element_ready
  input  wire        closes
);

  reg index;

  assign element_valid = word_valid;
  wire completes = closes | (index == 1'b1);
  assign element_data = word_data[{index, 5'd0} +: 32];
  assign word_ready = element_ready & completes;

  always @(posedge clk) begin
    if (rst) begin
      index <= 1'b0;
    end else if (element_valid & element_ready) begin
      index <= completes ? 1'b0 : (index + 1'b1);
    end
  end

endmodule

`default_nettype wire
