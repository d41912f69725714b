// 25 banks of 256 words of 128 bits; the first ifmap_banks serve ifmaps, the others psums.
//
// Latency     read data stand one cycle after a read, until the user's next read
// Throughput  one read and one write a cycle for each user
// Paths       none from an input to an output
// Corners     a user stays within its banks; addresses count through all banks
//
// Described in Eyeriss/GlobalBuffer.swift.
// Made by: sparrow generate eyeriss --config eyeriss --out DIR
`default_nettype none

module global_buffer (
  input  wire         clk,
  input  wire [4:0]   ifmap_banks,
  // ifmap
  input  wire         ifmap_read,
  input  wire [12:0]  ifmap_read_address,
  output wire [127:0] ifmap_read_data,
  input  wire         ifmap_write,
  input  wire [12:0]  ifmap_write_address,
  input  wire [127:0] ifmap_write_data,
  // psum
  input  wire         psum_read,
  input  wire [12:0]  psum_read_address,
  output wire [127:0] psum_read_data,
  input  wire         psum_write,
  input  wire [12:0]  psum_write_address,
  input  wire [127:0] psum_write_data
);

  reg [4:0] last_ifmap_bank;
  reg [4:0] last_psum_bank;

  wire bank_0_read;
  wire [7:0] bank_0_read_address;
  wire [127:0] bank_0_read_data;
  wire bank_0_write;
  wire [7:0] bank_0_write_address;
  wire [127:0] bank_0_write_data;
  wire bank_1_read;
  wire [7:0] bank_1_read_address;
  wire [127:0] bank_1_read_data;
  wire bank_1_write;
  wire [7:0] bank_1_write_address;
  wire [127:0] bank_1_write_data;
  wire bank_2_read;
  wire [7:0] bank_2_read_address;
  wire [127:0] bank_2_read_data;
  wire bank_2_write;
  wire [7:0] bank_2_write_address;
  wire [127:0] bank_2_write_data;
  wire bank_3_read;
  wire [7:0] bank_3_read_address;
  wire [127:0] bank_3_read_data;
  wire bank_3_write;
  wire [7:0] bank_3_write_address;
  wire [127:0] bank_3_write_data;
  wire bank_4_read;
  wire [7:0] bank_4_read_address;
  wire [127:0] bank_4_read_data;
  wire bank_4_write;
  wire [7:0] bank_4_write_address;
  wire [127:0] bank_4_write_data;
  wire bank_5_read;
  wire [7:0] bank_5_read_address;
  wire [127:0] bank_5_read_data;
  wire bank_5_write;
  wire [7:0] bank_5_write_address;
  wire [127:0] bank_5_write_data;
  wire bank_6_read;
  wire [7:0] bank_6_read_address;
  wire [127:0] bank_6_read_data;
  wire bank_6_write;
  wire [7:0] bank_6_write_address;
  wire [127:0] bank_6_write_data;
  wire bank_7_read;
  wire [7:0] bank_7_read_address;
  wire [127:0] bank_7_read_data;
  wire bank_7_write;
  wire [7:0] bank_7_write_address;
  wire [127:0] bank_7_write_data;
  wire bank_8_read;
  wire [7:0] bank_8_read_address;
  wire [127:0] bank_8_read_data;
  wire bank_8_write;
  wire [7:0] bank_8_write_address;
  wire [127:0] bank_8_write_data;
  wire bank_9_read;
  wire [7:0] bank_9_read_address;
  wire [127:0] bank_9_read_data;
  wire bank_9_write;
  wire [7:0] bank_9_write_address;
  wire [127:0] bank_9_write_data;
  wire bank_10_read;
  wire [7:0] bank_10_read_address;
  wire [127:0] bank_10_read_data;
  wire bank_10_write;
  wire [7:0] bank_10_write_address;
  wire [127:0] bank_10_write_data;
  wire bank_11_read;
  wire [7:0] bank_11_read_address;
  wire [127:0] bank_11_read_data;
  wire bank_11_write;
  wire [7:0] bank_11_write_address;
  wire [127:0] bank_11_write_data;
  wire bank_12_read;
  wire [7:0] bank_12_read_address;
  wire [127:0] bank_12_read_data;
  wire bank_12_write;
  wire [7:0] bank_12_write_address;
  wire [127:0] bank_12_write_data;
  wire bank_13_read;
  wire [7:0] bank_13_read_address;
  wire [127:0] bank_13_read_data;
  wire bank_13_write;
  wire [7:0] bank_13_write_address;
  wire [127:0] bank_13_write_data;
  wire bank_14_read;
  wire [7:0] bank_14_read_address;
  wire [127:0] bank_14_read_data;
  wire bank_14_write;
  wire [7:0] bank_14_write_address;
  wire [127:0] bank_14_write_data;
  wire bank_15_read;
  wire [7:0] bank_15_read_address;
  wire [127:0] bank_15_read_data;
  wire bank_15_write;
  wire [7:0] bank_15_write_address;
  wire [127:0] bank_15_write_data;
  wire bank_16_read;
  wire [7:0] bank_16_read_address;
  wire [127:0] bank_16_read_data;
  wire bank_16_write;
  wire [7:0] bank_16_write_address;
  wire [127:0] bank_16_write_data;
  wire bank_17_read;
  wire [7:0] bank_17_read_address;
  wire [127:0] bank_17_read_data;
  wire bank_17_write;
  wire [7:0] bank_17_write_address;
  wire [127:0] bank_17_write_data;
  wire bank_18_read;
  wire [7:0] bank_18_read_address;
  wire [127:0] bank_18_read_data;
  wire bank_18_write;
  wire [7:0] bank_18_write_address;
  wire [127:0] bank_18_write_data;
  wire bank_19_read;
  wire [7:0] bank_19_read_address;
  wire [127:0] bank_19_read_data;
  wire bank_19_write;
  wire [7:0] bank_19_write_address;
  wire [127:0] bank_19_write_data;
  wire bank_20_read;
  wire [7:0] bank_20_read_address;
  wire [127:0] bank_20_read_data;
  wire bank_20_write;
  wire [7:0] bank_20_write_address;
  wire [127:0] bank_20_write_data;
  wire bank_21_read;
  wire [7:0] bank_21_read_address;
  wire [127:0] bank_21_read_data;
  wire bank_21_write;
  wire [7:0] bank_21_write_address;
  wire [127:0] bank_21_write_data;
  wire bank_22_read;
  wire [7:0] bank_22_read_address;
  wire [127:0] bank_22_read_data;
  wire bank_22_write;
  wire [7:0] bank_22_write_address;
  wire [127:0] bank_22_write_data;
  wire bank_23_read;
  wire [7:0] bank_23_read_address;
  wire [127:0] bank_23_read_data;
  wire bank_23_write;
  wire [7:0] bank_23_write_address;
  wire [127:0] bank_23_write_data;
  wire bank_24_read;
  wire [7:0] bank_24_read_address;
  wire [127:0] bank_24_read_data;
  wire bank_24_write;
  wire [7:0] bank_24_write_address;
  wire [127:0] bank_24_write_data;

  wire bank_0_serves_ifmaps = ifmap_banks > 5'd0;
  assign bank_0_read_address = bank_0_serves_ifmaps ? ifmap_read_address[7:0] : psum_read_address[7:0];
  assign bank_0_write_address = bank_0_serves_ifmaps ? ifmap_write_address[7:0] : psum_write_address[7:0];
  assign bank_0_write_data = bank_0_serves_ifmaps ? ifmap_write_data : psum_write_data;
  assign bank_0_read = bank_0_serves_ifmaps ? (ifmap_read & (ifmap_read_address[12:8] == 5'd0)) : (psum_read
      & (psum_read_address[12:8] == 5'd0));
  assign bank_0_write = bank_0_serves_ifmaps ? (ifmap_write & (ifmap_write_address[12:8] == 5'd0)) :
      (psum_write & (psum_write_address[12:8] == 5'd0));
  wire bank_1_serves_ifmaps = ifmap_banks > 5'd1;
  assign bank_1_read_address = bank_1_serves_ifmaps ? ifmap_read_address[7:0] : psum_read_address[7:0];
  assign bank_1_write_address = bank_1_serves_ifmaps ? ifmap_write_address[7:0] : psum_write_address[7:0];
  assign bank_1_write_data = bank_1_serves_ifmaps ? ifmap_write_data : psum_write_data;
  assign bank_1_read = bank_1_serves_ifmaps ? (ifmap_read & (ifmap_read_address[12:8] == 5'd1)) : (psum_read
      & (psum_read_address[12:8] == 5'd1));
  assign bank_1_write = bank_1_serves_ifmaps ? (ifmap_write & (ifmap_write_address[12:8] == 5'd1)) :
      (psum_write & (psum_write_address[12:8] == 5'd1));
  wire bank_2_serves_ifmaps = ifmap_banks > 5'd2;
  assign bank_2_read_address = bank_2_serves_ifmaps ? ifmap_read_address[7:0] : psum_read_address[7:0];
  assign bank_2_write_address = bank_2_serves_ifmaps ? ifmap_write_address[7:0] : psum_write_address[7:0];
  assign bank_2_write_data = bank_2_serves_ifmaps ? ifmap_write_data : psum_write_data;
  assign bank_2_read = bank_2_serves_ifmaps ? (ifmap_read & (ifmap_read_address[12:8] == 5'd2)) : (psum_read
      & (psum_read_address[12:8] == 5'd2));
  assign bank_2_write = bank_2_serves_ifmaps ? (ifmap_write & (ifmap_write_address[12:8] == 5'd2)) :
      (psum_write & (psum_write_address[12:8] == 5'd2));
  wire bank_3_serves_ifmaps = ifmap_banks > 5'd3;
  assign bank_3_read_address = bank_3_serves_ifmaps ? ifmap_read_address[7:0] : psum_read_address[7:0];
  assign bank_3_write_address = bank_3_serves_ifmaps ? ifmap_write_address[7:0] : psum_write_address[7:0];
  assign bank_3_write_data = bank_3_serves_ifmaps ? ifmap_write_data : psum_write_data;
  assign bank_3_read = bank_3_serves_ifmaps ? (ifmap_read & (ifmap_read_address[12:8] == 5'd3)) : (psum_read
      & (psum_read_address[12:8] == 5'd3));
  assign bank_3_write = bank_3_serves_ifmaps ? (ifmap_write & (ifmap_write_address[12:8] == 5'd3)) :
      (psum_write & (psum_write_address[12:8] == 5'd3));
  wire bank_4_serves_ifmaps = ifmap_banks > 5'd4;
  assign bank_4_read_address = bank_4_serves_ifmaps ? ifmap_read_address[7:0] : psum_read_address[7:0];
  assign bank_4_write_address = bank_4_serves_ifmaps ? ifmap_write_address[7:0] : psum_write_address[7:0];
  assign bank_4_write_data = bank_4_serves_ifmaps ? ifmap_write_data : psum_write_data;
  assign bank_4_read = bank_4_serves_ifmaps ? (ifmap_read & (ifmap_read_address[12:8] == 5'd4)) : (psum_read
      & (psum_read_address[12:8] == 5'd4));
  assign bank_4_write = bank_4_serves_ifmaps ? (ifmap_write & (ifmap_write_address[12:8] == 5'd4)) :
      (psum_write & (psum_write_address[12:8] == 5'd4));
  wire bank_5_serves_ifmaps = ifmap_banks > 5'd5;
  assign bank_5_read_address = bank_5_serves_ifmaps ? ifmap_read_address[7:0] : psum_read_address[7:0];
  assign bank_5_write_address = bank_5_serves_ifmaps ? ifmap_write_address[7:0] : psum_write_address[7:0];
  assign bank_5_write_data = bank_5_serves_ifmaps ? ifmap_write_data : psum_write_data;
  assign bank_5_read = bank_5_serves_ifmaps ? (ifmap_read & (ifmap_read_address[12:8] == 5'd5)) : (psum_read
      & (psum_read_address[12:8] == 5'd5));
  assign bank_5_write = bank_5_serves_ifmaps ? (ifmap_write & (ifmap_write_address[12:8] == 5'd5)) :
      (psum_write & (psum_write_address[12:8] == 5'd5));
  wire bank_6_serves_ifmaps = ifmap_banks > 5'd6;
  assign bank_6_read_address = bank_6_serves_ifmaps ? ifmap_read_address[7:0] : psum_read_address[7:0];
  assign bank_6_write_address = bank_6_serves_ifmaps ? ifmap_write_address[7:0] : psum_write_address[7:0];
  assign bank_6_write_data = bank_6_serves_ifmaps ? ifmap_write_data : psum_write_data;
  assign bank_6_read = bank_6_serves_ifmaps ? (ifmap_read & (ifmap_read_address[12:8] == 5'd6)) : (psum_read
      & (psum_read_address[12:8] == 5'd6));
  assign bank_6_write = bank_6_serves_ifmaps ? (ifmap_write & (ifmap_write_address[12:8] == 5'd6)) :
      (psum_write & (psum_write_address[12:8] == 5'd6));
  wire bank_7_serves_ifmaps = ifmap_banks > 5'd7;
  assign bank_7_read_address = bank_7_serves_ifmaps ? ifmap_read_address[7:0] : psum_read_address[7:0];
  assign bank_7_write_address = bank_7_serves_ifmaps ? ifmap_write_address[7:0] : psum_write_address[7:0];
  assign bank_7_write_data = bank_7_serves_ifmaps ? ifmap_write_data : psum_write_data;
  assign bank_7_read = bank_7_serves_ifmaps ? (ifmap_read & (ifmap_read_address[12:8] == 5'd7)) : (psum_read
      & (psum_read_address[12:8] == 5'd7));
  assign bank_7_write = bank_7_serves_ifmaps ? (ifmap_write & (ifmap_write_address[12:8] == 5'd7)) :
      (psum_write & (psum_write_address[12:8] == 5'd7));
  wire bank_8_serves_ifmaps = ifmap_banks > 5'd8;
  assign bank_8_read_address = bank_8_serves_ifmaps ? ifmap_read_address[7:0] : psum_read_address[7:0];
  assign bank_8_write_address = bank_8_serves_ifmaps ? ifmap_write_address[7:0] : psum_write_address[7:0];
  assign bank_8_write_data = bank_8_serves_ifmaps ? ifmap_write_data : psum_write_data;
  assign bank_8_read = bank_8_serves_ifmaps ? (ifmap_read & (ifmap_read_address[12:8] == 5'd8)) : (psum_read
      & (psum_read_address[12:8] == 5'd8));
  assign bank_8_write = bank_8_serves_ifmaps ? (ifmap_write & (ifmap_write_address[12:8] == 5'd8)) :
      (psum_write & (psum_write_address[12:8] == 5'd8));
  wire bank_9_serves_ifmaps = ifmap_banks > 5'd9;
  assign bank_9_read_address = bank_9_serves_ifmaps ? ifmap_read_address[7:0] : psum_read_address[7:0];
  assign bank_9_write_address = bank_9_serves_ifmaps ? ifmap_write_address[7:0] : psum_write_address[7:0];
  assign bank_9_write_data = bank_9_serves_ifmaps ? ifmap_write_data : psum_write_data;
  assign bank_9_read = bank_9_serves_ifmaps ? (ifmap_read & (ifmap_read_address[12:8] == 5'd9)) : (psum_read
      & (psum_read_address[12:8] == 5'd9));
  assign bank_9_write = bank_9_serves_ifmaps ? (ifmap_write & (ifmap_write_address[12:8] == 5'd9)) :
      (psum_write & (psum_write_address[12:8] == 5'd9));
  wire bank_10_serves_ifmaps = ifmap_banks > 5'd10;
  assign bank_10_read_address = bank_10_serves_ifmaps ? ifmap_read_address[7:0] : psum_read_address[7:0];
  assign bank_10_write_address = bank_10_serves_ifmaps ? ifmap_write_address[7:0] : psum_write_address[7:0];
  assign bank_10_write_data = bank_10_serves_ifmaps ? ifmap_write_data : psum_write_data;
  assign bank_10_read = bank_10_serves_ifmaps ? (ifmap_read & (ifmap_read_address[12:8] == 5'd10)) :
      (psum_read & (psum_read_address[12:8] == 5'd10));
  assign bank_10_write = bank_10_serves_ifmaps ? (ifmap_write & (ifmap_write_address[12:8] == 5'd10)) :
      (psum_write & (psum_write_address[12:8] == 5'd10));
  wire bank_11_serves_ifmaps = ifmap_banks > 5'd11;
  assign bank_11_read_address = bank_11_serves_ifmaps ? ifmap_read_address[7:0] : psum_read_address[7:0];
  assign bank_11_write_address = bank_11_serves_ifmaps ? ifmap_write_address[7:0] : psum_write_address[7:0];
  assign bank_11_write_data = bank_11_serves_ifmaps ? ifmap_write_data : psum_write_data;
  assign bank_11_read = bank_11_serves_ifmaps ? (ifmap_read & (ifmap_read_address[12:8] == 5'd11)) :
      (psum_read & (psum_read_address[12:8] == 5'd11));
  assign bank_11_write = bank_11_serves_ifmaps ? (ifmap_write & (ifmap_write_address[12:8] == 5'd11)) :
      (psum_write & (psum_write_address[12:8] == 5'd11));
  wire bank_12_serves_ifmaps = ifmap_banks > 5'd12;
  assign bank_12_read_address = bank_12_serves_ifmaps ? ifmap_read_address[7:0] : psum_read_address[7:0];
  assign bank_12_write_address = bank_12_serves_ifmaps ? ifmap_write_address[7:0] : psum_write_address[7:0];
  assign bank_12_write_data = bank_12_serves_ifmaps ? ifmap_write_data : psum_write_data;
  assign bank_12_read = bank_12_serves_ifmaps ? (ifmap_read & (ifmap_read_address[12:8] == 5'd12)) :
      (psum_read & (psum_read_address[12:8] == 5'd12));
  assign bank_12_write = bank_12_serves_ifmaps ? (ifmap_write & (ifmap_write_address[12:8] == 5'd12)) :
      (psum_write & (psum_write_address[12:8] == 5'd12));
  wire bank_13_serves_ifmaps = ifmap_banks > 5'd13;
  assign bank_13_read_address = bank_13_serves_ifmaps ? ifmap_read_address[7:0] : psum_read_address[7:0];
  assign bank_13_write_address = bank_13_serves_ifmaps ? ifmap_write_address[7:0] : psum_write_address[7:0];
  assign bank_13_write_data = bank_13_serves_ifmaps ? ifmap_write_data : psum_write_data;
  assign bank_13_read = bank_13_serves_ifmaps ? (ifmap_read & (ifmap_read_address[12:8] == 5'd13)) :
      (psum_read & (psum_read_address[12:8] == 5'd13));
  assign bank_13_write = bank_13_serves_ifmaps ? (ifmap_write & (ifmap_write_address[12:8] == 5'd13)) :
      (psum_write & (psum_write_address[12:8] == 5'd13));
  wire bank_14_serves_ifmaps = ifmap_banks > 5'd14;
  assign bank_14_read_address = bank_14_serves_ifmaps ? ifmap_read_address[7:0] : psum_read_address[7:0];
  assign bank_14_write_address = bank_14_serves_ifmaps ? ifmap_write_address[7:0] : psum_write_address[7:0];
  assign bank_14_write_data = bank_14_serves_ifmaps ? ifmap_write_data : psum_write_data;
  assign bank_14_read = bank_14_serves_ifmaps ? (ifmap_read & (ifmap_read_address[12:8] == 5'd14)) :
      (psum_read & (psum_read_address[12:8] == 5'd14));
  assign bank_14_write = bank_14_serves_ifmaps ? (ifmap_write & (ifmap_write_address[12:8] == 5'd14)) :
      (psum_write & (psum_write_address[12:8] == 5'd14));
  wire bank_15_serves_ifmaps = ifmap_banks > 5'd15;
  assign bank_15_read_address = bank_15_serves_ifmaps ? ifmap_read_address[7:0] : psum_read_address[7:0];
  assign bank_15_write_address = bank_15_serves_ifmaps ? ifmap_write_address[7:0] : psum_write_address[7:0];
  assign bank_15_write_data = bank_15_serves_ifmaps ? ifmap_write_data : psum_write_data;
  assign bank_15_read = bank_15_serves_ifmaps ? (ifmap_read & (ifmap_read_address[12:8] == 5'd15)) :
      (psum_read & (psum_read_address[12:8] == 5'd15));
  assign bank_15_write = bank_15_serves_ifmaps ? (ifmap_write & (ifmap_write_address[12:8] == 5'd15)) :
      (psum_write & (psum_write_address[12:8] == 5'd15));
  wire bank_16_serves_ifmaps = ifmap_banks > 5'd16;
  assign bank_16_read_address = bank_16_serves_ifmaps ? ifmap_read_address[7:0] : psum_read_address[7:0];
  assign bank_16_write_address = bank_16_serves_ifmaps ? ifmap_write_address[7:0] : psum_write_address[7:0];
  assign bank_16_write_data = bank_16_serves_ifmaps ? ifmap_write_data : psum_write_data;
  assign bank_16_read = bank_16_serves_ifmaps ? (ifmap_read & (ifmap_read_address[12:8] == 5'd16)) :
      (psum_read & (psum_read_address[12:8] == 5'd16));
  assign bank_16_write = bank_16_serves_ifmaps ? (ifmap_write & (ifmap_write_address[12:8] == 5'd16)) :
      (psum_write & (psum_write_address[12:8] == 5'd16));
  wire bank_17_serves_ifmaps = ifmap_banks > 5'd17;
  assign bank_17_read_address = bank_17_serves_ifmaps ? ifmap_read_address[7:0] : psum_read_address[7:0];
  assign bank_17_write_address = bank_17_serves_ifmaps ? ifmap_write_address[7:0] : psum_write_address[7:0];
  assign bank_17_write_data = bank_17_serves_ifmaps ? ifmap_write_data : psum_write_data;
  assign bank_17_read = bank_17_serves_ifmaps ? (ifmap_read & (ifmap_read_address[12:8] == 5'd17)) :
      (psum_read & (psum_read_address[12:8] == 5'd17));
  assign bank_17_write = bank_17_serves_ifmaps ? (ifmap_write & (ifmap_write_address[12:8] == 5'd17)) :
      (psum_write & (psum_write_address[12:8] == 5'd17));
  wire bank_18_serves_ifmaps = ifmap_banks > 5'd18;
  assign bank_18_read_address = bank_18_serves_ifmaps ? ifmap_read_address[7:0] : psum_read_address[7:0];
  assign bank_18_write_address = bank_18_serves_ifmaps ? ifmap_write_address[7:0] : psum_write_address[7:0];
  assign bank_18_write_data = bank_18_serves_ifmaps ? ifmap_write_data : psum_write_data;
  assign bank_18_read = bank_18_serves_ifmaps ? (ifmap_read & (ifmap_read_address[12:8] == 5'd18)) :
      (psum_read & (psum_read_address[12:8] == 5'd18));
  assign bank_18_write = bank_18_serves_ifmaps ? (ifmap_write & (ifmap_write_address[12:8] == 5'd18)) :
      (psum_write & (psum_write_address[12:8] == 5'd18));
  wire bank_19_serves_ifmaps = ifmap_banks > 5'd19;
  assign bank_19_read_address = bank_19_serves_ifmaps ? ifmap_read_address[7:0] : psum_read_address[7:0];
  assign bank_19_write_address = bank_19_serves_ifmaps ? ifmap_write_address[7:0] : psum_write_address[7:0];
  assign bank_19_write_data = bank_19_serves_ifmaps ? ifmap_write_data : psum_write_data;
  assign bank_19_read = bank_19_serves_ifmaps ? (ifmap_read & (ifmap_read_address[12:8] == 5'd19)) :
      (psum_read & (psum_read_address[12:8] == 5'd19));
  assign bank_19_write = bank_19_serves_ifmaps ? (ifmap_write & (ifmap_write_address[12:8] == 5'd19)) :
      (psum_write & (psum_write_address[12:8] == 5'd19));
  wire bank_20_serves_ifmaps = ifmap_banks > 5'd20;
  assign bank_20_read_address = bank_20_serves_ifmaps ? ifmap_read_address[7:0] : psum_read_address[7:0];
  assign bank_20_write_address = bank_20_serves_ifmaps ? ifmap_write_address[7:0] : psum_write_address[7:0];
  assign bank_20_write_data = bank_20_serves_ifmaps ? ifmap_write_data : psum_write_data;
  assign bank_20_read = bank_20_serves_ifmaps ? (ifmap_read & (ifmap_read_address[12:8] == 5'd20)) :
      (psum_read & (psum_read_address[12:8] == 5'd20));
  assign bank_20_write = bank_20_serves_ifmaps ? (ifmap_write & (ifmap_write_address[12:8] == 5'd20)) :
      (psum_write & (psum_write_address[12:8] == 5'd20));
  wire bank_21_serves_ifmaps = ifmap_banks > 5'd21;
  assign bank_21_read_address = bank_21_serves_ifmaps ? ifmap_read_address[7:0] : psum_read_address[7:0];
  assign bank_21_write_address = bank_21_serves_ifmaps ? ifmap_write_address[7:0] : psum_write_address[7:0];
  assign bank_21_write_data = bank_21_serves_ifmaps ? ifmap_write_data : psum_write_data;
  assign bank_21_read = bank_21_serves_ifmaps ? (ifmap_read & (ifmap_read_address[12:8] == 5'd21)) :
      (psum_read & (psum_read_address[12:8] == 5'd21));
  assign bank_21_write = bank_21_serves_ifmaps ? (ifmap_write & (ifmap_write_address[12:8] == 5'd21)) :
      (psum_write & (psum_write_address[12:8] == 5'd21));
  wire bank_22_serves_ifmaps = ifmap_banks > 5'd22;
  assign bank_22_read_address = bank_22_serves_ifmaps ? ifmap_read_address[7:0] : psum_read_address[7:0];
  assign bank_22_write_address = bank_22_serves_ifmaps ? ifmap_write_address[7:0] : psum_write_address[7:0];
  assign bank_22_write_data = bank_22_serves_ifmaps ? ifmap_write_data : psum_write_data;
  assign bank_22_read = bank_22_serves_ifmaps ? (ifmap_read & (ifmap_read_address[12:8] == 5'd22)) :
      (psum_read & (psum_read_address[12:8] == 5'd22));
  assign bank_22_write = bank_22_serves_ifmaps ? (ifmap_write & (ifmap_write_address[12:8] == 5'd22)) :
      (psum_write & (psum_write_address[12:8] == 5'd22));
  wire bank_23_serves_ifmaps = ifmap_banks > 5'd23;
  assign bank_23_read_address = bank_23_serves_ifmaps ? ifmap_read_address[7:0] : psum_read_address[7:0];
  assign bank_23_write_address = bank_23_serves_ifmaps ? ifmap_write_address[7:0] : psum_write_address[7:0];
  assign bank_23_write_data = bank_23_serves_ifmaps ? ifmap_write_data : psum_write_data;
  assign bank_23_read = bank_23_serves_ifmaps ? (ifmap_read & (ifmap_read_address[12:8] == 5'd23)) :
      (psum_read & (psum_read_address[12:8] == 5'd23));
  assign bank_23_write = bank_23_serves_ifmaps ? (ifmap_write & (ifmap_write_address[12:8] == 5'd23)) :
      (psum_write & (psum_write_address[12:8] == 5'd23));
  wire bank_24_serves_ifmaps = ifmap_banks > 5'd24;
  assign bank_24_read_address = bank_24_serves_ifmaps ? ifmap_read_address[7:0] : psum_read_address[7:0];
  assign bank_24_write_address = bank_24_serves_ifmaps ? ifmap_write_address[7:0] : psum_write_address[7:0];
  assign bank_24_write_data = bank_24_serves_ifmaps ? ifmap_write_data : psum_write_data;
  assign bank_24_read = bank_24_serves_ifmaps ? (ifmap_read & (ifmap_read_address[12:8] == 5'd24)) :
      (psum_read & (psum_read_address[12:8] == 5'd24));
  assign bank_24_write = bank_24_serves_ifmaps ? (ifmap_write & (ifmap_write_address[12:8] == 5'd24)) :
      (psum_write & (psum_write_address[12:8] == 5'd24));
  wire [3199:0] bank_words = {bank_24_read_data, bank_23_read_data, bank_22_read_data, bank_21_read_data,
      bank_20_read_data, bank_19_read_data, bank_18_read_data, bank_17_read_data, bank_16_read_data,
      bank_15_read_data, bank_14_read_data, bank_13_read_data, bank_12_read_data, bank_11_read_data,
      bank_10_read_data, bank_9_read_data, bank_8_read_data, bank_7_read_data, bank_6_read_data,
      bank_5_read_data, bank_4_read_data, bank_3_read_data, bank_2_read_data, bank_1_read_data,
      bank_0_read_data};

  always @(posedge clk) begin
    if (ifmap_read) begin
      last_ifmap_bank <= ifmap_read_address[12:8];
    end
  end

  assign ifmap_read_data = bank_words[{last_ifmap_bank, 7'd0} +: 128];

  always @(posedge clk) begin
    if (psum_read) begin
      last_psum_bank <= psum_read_address[12:8];
    end
  end

  assign psum_read_data = bank_words[{last_psum_bank, 7'd0} +: 128];

  two_port_memory_w128_d256 bank_0 (
    .clk           (clk),
    .read          (bank_0_read),
    .read_address  (bank_0_read_address),
    .read_data     (bank_0_read_data),
    .write         (bank_0_write),
    .write_address (bank_0_write_address),
    .write_data    (bank_0_write_data)
  );

  two_port_memory_w128_d256 bank_1 (
    .clk           (clk),
    .read          (bank_1_read),
    .read_address  (bank_1_read_address),
    .read_data     (bank_1_read_data),
    .write         (bank_1_write),
    .write_address (bank_1_write_address),
    .write_data    (bank_1_write_data)
  );

  two_port_memory_w128_d256 bank_2 (
    .clk           (clk),
    .read          (bank_2_read),
    .read_address  (bank_2_read_address),
    .read_data     (bank_2_read_data),
    .write         (bank_2_write),
    .write_address (bank_2_write_address),
    .write_data    (bank_2_write_data)
  );

  two_port_memory_w128_d256 bank_3 (
    .clk           (clk),
    .read          (bank_3_read),
    .read_address  (bank_3_read_address),
    .read_data     (bank_3_read_data),
    .write         (bank_3_write),
    .write_address (bank_3_write_address),
    .write_data    (bank_3_write_data)
  );

  two_port_memory_w128_d256 bank_4 (
    .clk           (clk),
    .read          (bank_4_read),
    .read_address  (bank_4_read_address),
    .read_data     (bank_4_read_data),
    .write         (bank_4_write),
    .write_address (bank_4_write_address),
    .write_data    (bank_4_write_data)
  );

  two_port_memory_w128_d256 bank_5 (
    .clk           (clk),
    .read          (bank_5_read),
    .read_address  (bank_5_read_address),
    .read_data     (bank_5_read_data),
    .write         (bank_5_write),
    .write_address (bank_5_write_address),
    .write_data    (bank_5_write_data)
  );

  two_port_memory_w128_d256 bank_6 (
    .clk           (clk),
    .read          (bank_6_read),
    .read_address  (bank_6_read_address),
    .read_data     (bank_6_read_data),
    .write         (bank_6_write),
    .write_address (bank_6_write_address),
    .write_data    (bank_6_write_data)
  );

  two_port_memory_w128_d256 bank_7 (
    .clk           (clk),
    .read          (bank_7_read),
    .read_address  (bank_7_read_address),
    .read_data     (bank_7_read_data),
    .write         (bank_7_write),
    .write_address (bank_7_write_address),
    .write_data    (bank_7_write_data)
  );

  two_port_memory_w128_d256 bank_8 (
    .clk           (clk),
    .read          (bank_8_read),
    .read_address  (bank_8_read_address),
    .read_data     (bank_8_read_data),
    .write         (bank_8_write),
    .write_address (bank_8_write_address),
    .write_data    (bank_8_write_data)
  );

  two_port_memory_w128_d256 bank_9 (
    .clk           (clk),
    .read          (bank_9_read),
    .read_address  (bank_9_read_address),
    .read_data     (bank_9_read_data),
    .write         (bank_9_write),
    .write_address (bank_9_write_address),
    .write_data    (bank_9_write_data)
  );

  two_port_memory_w128_d256 bank_10 (
    .clk           (clk),
    .read          (bank_10_read),
    .read_address  (bank_10_read_address),
    .read_data     (bank_10_read_data),
    .write         (bank_10_write),
    .write_address (bank_10_write_address),
    .write_data    (bank_10_write_data)
  );

  two_port_memory_w128_d256 bank_11 (
    .clk           (clk),
    .read          (bank_11_read),
    .read_address  (bank_11_read_address),
    .read_data     (bank_11_read_data),
    .write         (bank_11_write),
    .write_address (bank_11_write_address),
    .write_data    (bank_11_write_data)
  );

  two_port_memory_w128_d256 bank_12 (
    .clk           (clk),
    .read          (bank_12_read),
    .read_address  (bank_12_read_address),
    .read_data     (bank_12_read_data),
    .write         (bank_12_write),
    .write_address (bank_12_write_address),
    .write_data    (bank_12_write_data)
  );

  two_port_memory_w128_d256 bank_13 (
    .clk           (clk),
    .read          (bank_13_read),
    .read_address  (bank_13_read_address),
    .read_data     (bank_13_read_data),
    .write         (bank_13_write),
    .write_address (bank_13_write_address),
    .write_data    (bank_13_write_data)
  );

  two_port_memory_w128_d256 bank_14 (
    .clk           (clk),
    .read          (bank_14_read),
    .read_address  (bank_14_read_address),
    .read_data     (bank_14_read_data),
    .write         (bank_14_write),
    .write_address (bank_14_write_address),
    .write_data    (bank_14_write_data)
  );

  two_port_memory_w128_d256 bank_15 (
    .clk           (clk),
    .read          (bank_15_read),
    .read_address  (bank_15_read_address),
    .read_data     (bank_15_read_data),
    .write         (bank_15_write),
    .write_address (bank_15_write_address),
    .write_data    (bank_15_write_data)
  );

  two_port_memory_w128_d256 bank_16 (
    .clk           (clk),
    .read          (bank_16_read),
    .read_address  (bank_16_read_address),
    .read_data     (bank_16_read_data),
    .write         (bank_16_write),
    .write_address (bank_16_write_address),
    .write_data    (bank_16_write_data)
  );

  two_port_memory_w128_d256 bank_17 (
    .clk           (clk),
    .read          (bank_17_read),
    .read_address  (bank_17_read_address),
    .read_data     (bank_17_read_data),
    .write         (bank_17_write),
    .write_address (bank_17_write_address),
    .write_data    (bank_17_write_data)
  );

  two_port_memory_w128_d256 bank_18 (
    .clk           (clk),
    .read          (bank_18_read),
    .read_address  (bank_18_read_address),
    .read_data     (bank_18_read_data),
    .write         (bank_18_write),
    .write_address (bank_18_write_address),
    .write_data    (bank_18_write_data)
  );

  two_port_memory_w128_d256 bank_19 (
    .clk           (clk),
    .read          (bank_19_read),
    .read_address  (bank_19_read_address),
    .read_data     (bank_19_read_data),
    .write         (bank_19_write),
    .write_address (bank_19_write_address),
    .write_data    (bank_19_write_data)
  );

  two_port_memory_w128_d256 bank_20 (
    .clk           (clk),
    .read          (bank_20_read),
    .read_address  (bank_20_read_address),
    .read_data     (bank_20_read_data),
    .write         (bank_20_write),
    .write_address (bank_20_write_address),
    .write_data    (bank_20_write_data)
  );

  two_port_memory_w128_d256 bank_21 (
    .clk           (clk),
    .read          (bank_21_read),
    .read_address  (bank_21_read_address),
    .read_data     (bank_21_read_data),
    .write         (bank_21_write),
    .write_address (bank_21_write_address),
    .write_data    (bank_21_write_data)
  );

  two_port_memory_w128_d256 bank_22 (
    .clk           (clk),
    .read          (bank_22_read),
    .read_address  (bank_22_read_address),
    .read_data     (bank_22_read_data),
    .write         (bank_22_write),
    .write_address (bank_22_write_address),
    .write_data    (bank_22_write_data)
  );

  two_port_memory_w128_d256 bank_23 (
    .clk           (clk),
    .read          (bank_23_read),
    .read_address  (bank_23_read_address),
    .read_data     (bank_23_read_data),
    .write         (bank_23_write),
    .write_address (bank_23_write_address),
    .write_data    (bank_23_write_data)
  );

  two_port_memory_w128_d256 bank_24 (
    .clk           (clk),
    .read          (bank_24_read),
    .read_address  (bank_24_read_address),
    .read_data     (bank_24_read_data),
    .write         (bank_24_write),
    .write_address (bank_24_write_address),
    .write_data    (bank_24_write_data)
  );

endmodule

`default_nettype wire
