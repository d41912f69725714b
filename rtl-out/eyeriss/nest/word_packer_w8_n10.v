// Packs 10 elements of 8 bits into a word, the first in the low bits; closes ends a word early.
//
// Latency     none: a word leaves in the cycle in which its last element enters
// Throughput  one element a cycle
// Paths       element_valid, element_data and element_closes reach the word, word_ready reaches element_ready
// Corners     elements beyond a word's last are zero
//
// Described in Eyeriss/WordPacker.swift.
// Made by: sparrow generate eyeriss --config nest --out DIR
`default_nettype none

module word_packer_w8_n10 (
  input  wire        clk,
  input  wire        rst,
  // element: in
  input  wire        element_valid,
  output wire        element_ready,
  input  wire [7:0]  element_data,
  input  wire        element_closes,
  // word: out
  output wire        word_valid,
  input  wire        word_ready,
  output wire [79:0] word_data
);

  reg [3:0] index;
  reg [7:0] kept_0;
  reg [7:0] kept_1;
  reg [7:0] kept_2;
  reg [7:0] kept_3;
  reg [7:0] kept_4;
  reg [7:0] kept_5;
  reg [7:0] kept_6;
  reg [7:0] kept_7;
  reg [7:0] kept_8;

  wire completes = element_closes | (index == 4'd9);
  assign word_valid = element_valid & completes;
  assign element_ready = word_ready | ~completes;
  wire fires = element_valid & element_ready;

  always @(posedge clk) begin
    if (rst) begin
      index <= 4'd0;
    end else if (fires) begin
      index <= completes ? 4'd0 : (index + 4'd1);
    end
  end

  always @(posedge clk) begin
    if (fires & (index == 4'd0)) begin
      kept_0 <= element_data;
    end
  end

  wire [7:0] lane_0 = (index == 4'd0) ? element_data : (index > 4'd0) ? kept_0 : 8'd0;

  always @(posedge clk) begin
    if (fires & (index == 4'd1)) begin
      kept_1 <= element_data;
    end
  end

  wire [7:0] lane_1 = (index == 4'd1) ? element_data : (index > 4'd1) ? kept_1 : 8'd0;

  always @(posedge clk) begin
    if (fires & (index == 4'd2)) begin
      kept_2 <= element_data;
    end
  end

  wire [7:0] lane_2 = (index == 4'd2) ? element_data : (index > 4'd2) ? kept_2 : 8'd0;

  always @(posedge clk) begin
    if (fires & (index == 4'd3)) begin
      kept_3 <= element_data;
    end
  end

  wire [7:0] lane_3 = (index == 4'd3) ? element_data : (index > 4'd3) ? kept_3 : 8'd0;

  always @(posedge clk) begin
    if (fires & (index == 4'd4)) begin
      kept_4 <= element_data;
    end
  end

  wire [7:0] lane_4 = (index == 4'd4) ? element_data : (index > 4'd4) ? kept_4 : 8'd0;

  always @(posedge clk) begin
    if (fires & (index == 4'd5)) begin
      kept_5 <= element_data;
    end
  end

  wire [7:0] lane_5 = (index == 4'd5) ? element_data : (index > 4'd5) ? kept_5 : 8'd0;

  always @(posedge clk) begin
    if (fires & (index == 4'd6)) begin
      kept_6 <= element_data;
    end
  end

  wire [7:0] lane_6 = (index == 4'd6) ? element_data : (index > 4'd6) ? kept_6 : 8'd0;

  always @(posedge clk) begin
    if (fires & (index == 4'd7)) begin
      kept_7 <= element_data;
    end
  end

  wire [7:0] lane_7 = (index == 4'd7) ? element_data : (index > 4'd7) ? kept_7 : 8'd0;

  always @(posedge clk) begin
    if (fires & (index == 4'd8)) begin
      kept_8 <= element_data;
    end
  end

  wire [7:0] lane_8 = (index == 4'd8) ? element_data : (index > 4'd8) ? kept_8 : 8'd0;
  assign word_data = {(index == 4'd9) ? element_data : 8'd0, lane_8, lane_7, lane_6, lane_5, lane_4, lane_3,
      lane_2, lane_1, lane_0};

endmodule

`default_nettype wire
