// Packs 3 elements of 21 bits into a word, the first in the low bits; closes ends a word early.
//
// Latency     none: a word leaves in the cycle in which its last element enters
// Throughput  one element a cycle
// Paths       element_valid, element_data and element_closes reach the word, word_ready reaches element_ready
// Corners     elements beyond a word's last are zero
//
// Described in Eyeriss/WordPacker.swift.
// Made by: sparrow generate eyeriss --config eyeriss --out DIR
`default_nettype none

module word_packer_w21_n3 (
  input  wire        clk,
  input  wire        rst,
  // element: in
  input  wire        element_valid,
  output wire        element_ready,
  input  wire [20:0] element_data,
  input  wire        element_closes,
  // word: out
  output wire        word_valid,
  input  wire        word_ready,
  output wire [62:0] word_data
);

  reg [1:0] index;
  reg [20:0] kept_0;
  reg [20:0] kept_1;

  wire completes = element_closes | (index == 2'd2);
  assign word_valid = element_valid & completes;
  assign element_ready = word_ready | ~completes;
  wire fires = element_valid & element_ready;

  always @(posedge clk) begin
    if (rst) begin
      index <= 2'd0;
    end else if (fires) begin
      index <= completes ? 2'd0 : (index + 2'd1);
    end
  end

  always @(posedge clk) begin
    if (fires & (index == 2'd0)) begin
      kept_0 <= element_data;
    end
  end

  wire [20:0] lane_0 = (index == 2'd0) ? element_data : (index > 2'd0) ? kept_0 : 21'd0;

  always @(posedge clk) begin
    if (fires & (index == 2'd1)) begin
      kept_1 <= element_data;
    end
  end

  wire [20:0] lane_1 = (index == 2'd1) ? element_data : (index > 2'd1) ? kept_1 : 21'd0;
  assign word_data = {(index == 2'd2) ? element_data : 21'd0, lane_1, lane_0};

endmodule

`default_nettype wire
