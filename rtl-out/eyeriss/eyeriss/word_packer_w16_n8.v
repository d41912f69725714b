// Packs 8 elements of 16 bits into a word, the first in the low bits; closes ends a word early.
//
// Latency     none: a word leaves in the cycle in which its last element enters
// Throughput  one element a cycle
// Paths       element_valid, element_data and element_closes reach the word, word_ready reaches element_ready
// Corners     elements beyond a word's last are zero
//
// Described in Eyeriss/WordPacker.swift.
// Made by: sparrow generate eyeriss --config eyeriss --out DIR
`default_nettype none

module word_packer_w16_n8 (
  input  wire         clk,
  input  wire         rst,
  // element: in
  input  wire         element_valid,
  output wire         element_ready,
  input  wire [15:0]  element_data,
  input  wire         element_closes,
  // word: out
  output wire         word_valid,
  input  wire         word_ready,
  output wire [127:0] word_data
);

  reg [2:0] index;
  reg [15:0] kept_0;
  reg [15:0] kept_1;
  reg [15:0] kept_2;
  reg [15:0] kept_3;
  reg [15:0] kept_4;
  reg [15:0] kept_5;
  reg [15:0] kept_6;

  wire completes = element_closes | (index == 3'd7);
  assign word_valid = element_valid & completes;
  assign element_ready = word_ready | ~completes;
  wire fires = element_valid & element_ready;

  always @(posedge clk) begin
    if (rst) begin
      index <= 3'd0;
    end else if (fires) begin
      index <= completes ? 3'd0 : (index + 3'd1);
    end
  end

  always @(posedge clk) begin
    if (fires & (index == 3'd0)) begin
      kept_0 <= element_data;
    end
  end

  wire [15:0] lane_0 = (index == 3'd0) ? element_data : (index > 3'd0) ? kept_0 : 16'd0;

  always @(posedge clk) begin
    if (fires & (index == 3'd1)) begin
      kept_1 <= element_data;
    end
  end

  wire [15:0] lane_1 = (index == 3'd1) ? element_data : (index > 3'd1) ? kept_1 : 16'd0;

  always @(posedge clk) begin
    if (fires & (index == 3'd2)) begin
      kept_2 <= element_data;
    end
  end

  wire [15:0] lane_2 = (index == 3'd2) ? element_data : (index > 3'd2) ? kept_2 : 16'd0;

  always @(posedge clk) begin
    if (fires & (index == 3'd3)) begin
      kept_3 <= element_data;
    end
  end

  wire [15:0] lane_3 = (index == 3'd3) ? element_data : (index > 3'd3) ? kept_3 : 16'd0;

  always @(posedge clk) begin
    if (fires & (index == 3'd4)) begin
      kept_4 <= element_data;
    end
  end

  wire [15:0] lane_4 = (index == 3'd4) ? element_data : (index > 3'd4) ? kept_4 : 16'd0;

  always @(posedge clk) begin
    if (fires & (index == 3'd5)) begin
      kept_5 <= element_data;
    end
  end

  wire [15:0] lane_5 = (index == 3'd5) ? element_data : (index > 3'd5) ? kept_5 : 16'd0;

  always @(posedge clk) begin
    if (fires & (index == 3'd6)) begin
      kept_6 <= element_data;
    end
  end

  wire [15:0] lane_6 = (index == 3'd6) ? element_data : (index > 3'd6) ? kept_6 : 16'd0;
  assign word_data = {(index == 3'd7) ? element_data : 16'd0, lane_6, lane_5, lane_4, lane_3, lane_2,
      lane_1, lane_0};

endmodule

`default_nettype wire
