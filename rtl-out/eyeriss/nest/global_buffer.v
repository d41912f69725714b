// 8 banks of 128 words of 80 bits; the first ifmap_banks serve ifmaps, the others psums.
//
// Latency     read data stand one cycle after a read, until the user's next read
// Throughput  one read and one write a cycle for each user
// Paths       none from an input to an output
// Corners     a user stays within its banks; addresses count through all banks
//
// Described in Eyeriss/GlobalBuffer.swift.
// Made by: sparrow generate eyeriss --config nest --out DIR
`default_nettype none

module global_buffer (
  input  wire        clk,
  input  wire [3:0]  ifmap_banks,
  // ifmap
  input  wire        ifmap_read,
  input  wire [9:0]  ifmap_read_address,
  output wire [79:0] ifmap_read_data,
  input  wire        ifmap_write,
  input  wire [9:0]  ifmap_write_address,
  input  wire [79:0] ifmap_write_data,
  // psum
  input  wire        psum_read,
  input  wire [9:0]  psum_read_address,
  output wire [79:0] psum_read_data,
  input  wire        psum_write,
  input  wire [9:0]  psum_write_address,
  input  wire [79:0] psum_write_data
);

  reg [2:0] last_ifmap_bank;
  reg [2:0] last_psum_bank;

  wire bank_0_read;
  wire [6:0] bank_0_read_address;
  wire [79:0] bank_0_read_data;
  wire bank_0_write;
  wire [6:0] bank_0_write_address;
  wire [79:0] bank_0_write_data;
  wire bank_1_read;
  wire [6:0] bank_1_read_address;
  wire [79:0] bank_1_read_data;
  wire bank_1_write;
  wire [6:0] bank_1_write_address;
  wire [79:0] bank_1_write_data;
  wire bank_2_read;
  wire [6:0] bank_2_read_address;
  wire [79:0] bank_2_read_data;
  wire bank_2_write;
  wire [6:0] bank_2_write_address;
  wire [79:0] bank_2_write_data;
  wire bank_3_read;
  wire [6:0] bank_3_read_address;
  wire [79:0] bank_3_read_data;
  wire bank_3_write;
  wire [6:0] bank_3_write_address;
  wire [79:0] bank_3_write_data;
  wire bank_4_read;
  wire [6:0] bank_4_read_address;
  wire [79:0] bank_4_read_data;
  wire bank_4_write;
  wire [6:0] bank_4_write_address;
  wire [79:0] bank_4_write_data;
  wire bank_5_read;
  wire [6:0] bank_5_read_address;
  wire [79:0] bank_5_read_data;
  wire bank_5_write;
  wire [6:0] bank_5_write_address;
  wire [79:0] bank_5_write_data;
  wire bank_6_read;
  wire [6:0] bank_6_read_address;
  wire [79:0] bank_6_read_data;
  wire bank_6_write;
  wire [6:0] bank_6_write_address;
  wire [79:0] bank_6_write_data;
  wire bank_7_read;
  wire [6:0] bank_7_read_address;
  wire [79:0] bank_7_read_data;
  wire bank_7_write;
  wire [6:0] bank_7_write_address;
  wire [79:0] bank_7_write_data;

  wire bank_0_serves_ifmaps = ifmap_banks > 4'd0;
  assign bank_0_read_address = bank_0_serves_ifmaps ? ifmap_read_address[6:0] : psum_read_address[6:0];
  assign bank_0_write_address = bank_0_serves_ifmaps ? ifmap_write_address[6:0] : psum_write_address[6:0];
  assign bank_0_write_data = bank_0_serves_ifmaps ? ifmap_write_data : psum_write_data;
  assign bank_0_read = bank_0_serves_ifmaps ? (ifmap_read & (ifmap_read_address[9:7] == 3'd0)) : (psum_read
      & (psum_read_address[9:7] == 3'd0));
  assign bank_0_write = bank_0_serves_ifmaps ? (ifmap_write & (ifmap_write_address[9:7] == 3'd0)) :
      (psum_write & (psum_write_address[9:7] == 3'd0));
  wire bank_1_serves_ifmaps = ifmap_banks > 4'd1;
  assign bank_1_read_address = bank_1_serves_ifmaps ? ifmap_read_address[6:0] : psum_read_address[6:0];
  assign bank_1_write_address = bank_1_serves_ifmaps ? ifmap_write_address[6:0] : psum_write_address[6:0];
  assign bank_1_write_data = bank_1_serves_ifmaps ? ifmap_write_data : psum_write_data;
  assign bank_1_read = bank_1_serves_ifmaps ? (ifmap_read & (ifmap_read_address[9:7] == 3'd1)) : (psum_read
      & (psum_read_address[9:7] == 3'd1));
  assign bank_1_write = bank_1_serves_ifmaps ? (ifmap_write & (ifmap_write_address[9:7] == 3'd1)) :
      (psum_write & (psum_write_address[9:7] == 3'd1));
  wire bank_2_serves_ifmaps = ifmap_banks > 4'd2;
  assign bank_2_read_address = bank_2_serves_ifmaps ? ifmap_read_address[6:0] : psum_read_address[6:0];
  assign bank_2_write_address = bank_2_serves_ifmaps ? ifmap_write_address[6:0] : psum_write_address[6:0];
  assign bank_2_write_data = bank_2_serves_ifmaps ? ifmap_write_data : psum_write_data;
  assign bank_2_read = bank_2_serves_ifmaps ? (ifmap_read & (ifmap_read_address[9:7] == 3'd2)) : (psum_read
      & (psum_read_address[9:7] == 3'd2));
  assign bank_2_write = bank_2_serves_ifmaps ? (ifmap_write & (ifmap_write_address[9:7] == 3'd2)) :
      (psum_write & (psum_write_address[9:7] == 3'd2));
  wire bank_3_serves_ifmaps = ifmap_banks > 4'd3;
  assign bank_3_read_address = bank_3_serves_ifmaps ? ifmap_read_address[6:0] : psum_read_address[6:0];
  assign bank_3_write_address = bank_3_serves_ifmaps ? ifmap_write_address[6:0] : psum_write_address[6:0];
  assign bank_3_write_data = bank_3_serves_ifmaps ? ifmap_write_data : psum_write_data;
  assign bank_3_read = bank_3_serves_ifmaps ? (ifmap_read & (ifmap_read_address[9:7] == 3'd3)) : (psum_read
      & (psum_read_address[9:7] == 3'd3));
  assign bank_3_write = bank_3_serves_ifmaps ? (ifmap_write & (ifmap_write_address[9:7] == 3'd3)) :
      (psum_write & (psum_write_address[9:7] == 3'd3));
  wire bank_4_serves_ifmaps = ifmap_banks > 4'd4;
  assign bank_4_read_address = bank_4_serves_ifmaps ? ifmap_read_address[6:0] : psum_read_address[6:0];
  assign bank_4_write_address = bank_4_serves_ifmaps ? ifmap_write_address[6:0] : psum_write_address[6:0];
  assign bank_4_write_data = bank_4_serves_ifmaps ? ifmap_write_data : psum_write_data;
  assign bank_4_read = bank_4_serves_ifmaps ? (ifmap_read & (ifmap_read_address[9:7] == 3'd4)) : (psum_read
      & (psum_read_address[9:7] == 3'd4));
  assign bank_4_write = bank_4_serves_ifmaps ? (ifmap_write & (ifmap_write_address[9:7] == 3'd4)) :
      (psum_write & (psum_write_address[9:7] == 3'd4));
  wire bank_5_serves_ifmaps = ifmap_banks > 4'd5;
  assign bank_5_read_address = bank_5_serves_ifmaps ? ifmap_read_address[6:0] : psum_read_address[6:0];
  assign bank_5_write_address = bank_5_serves_ifmaps ? ifmap_write_address[6:0] : psum_write_address[6:0];
  assign bank_5_write_data = bank_5_serves_ifmaps ? ifmap_write_data : psum_write_data;
  assign bank_5_read = bank_5_serves_ifmaps ? (ifmap_read & (ifmap_read_address[9:7] == 3'd5)) : (psum_read
      & (psum_read_address[9:7] == 3'd5));
  assign bank_5_write = bank_5_serves_ifmaps ? (ifmap_write & (ifmap_write_address[9:7] == 3'd5)) :
      (psum_write & (psum_write_address[9:7] == 3'd5));
  wire bank_6_serves_ifmaps = ifmap_banks > 4'd6;
  assign bank_6_read_address = bank_6_serves_ifmaps ? ifmap_read_address[6:0] : psum_read_address[6:0];
  assign bank_6_write_address = bank_6_serves_ifmaps ? ifmap_write_address[6:0] : psum_write_address[6:0];
  assign bank_6_write_data = bank_6_serves_ifmaps ? ifmap_write_data : psum_write_data;
  assign bank_6_read = bank_6_serves_ifmaps ? (ifmap_read & (ifmap_read_address[9:7] == 3'd6)) : (psum_read
      & (psum_read_address[9:7] == 3'd6));
  assign bank_6_write = bank_6_serves_ifmaps ? (ifmap_write & (ifmap_write_address[9:7] == 3'd6)) :
      (psum_write & (psum_write_address[9:7] == 3'd6));
  wire bank_7_serves_ifmaps = ifmap_banks > 4'd7;
  assign bank_7_read_address = bank_7_serves_ifmaps ? ifmap_read_address[6:0] : psum_read_address[6:0];
  assign bank_7_write_address = bank_7_serves_ifmaps ? ifmap_write_address[6:0] : psum_write_address[6:0];
  assign bank_7_write_data = bank_7_serves_ifmaps ? ifmap_write_data : psum_write_data;
  assign bank_7_read = bank_7_serves_ifmaps ? (ifmap_read & (ifmap_read_address[9:7] == 3'd7)) : (psum_read
      & (psum_read_address[9:7] == 3'd7));
  assign bank_7_write = bank_7_serves_ifmaps ? (ifmap_write & (ifmap_write_address[9:7] == 3'd7)) :
      (psum_write & (psum_write_address[9:7] == 3'd7));
  wire [639:0] bank_words = {bank_7_read_data, bank_6_read_data, bank_5_read_data, bank_4_read_data,
      bank_3_read_data, bank_2_read_data, bank_1_read_data, bank_0_read_data};

  always @(posedge clk) begin
    if (ifmap_read) begin
      last_ifmap_bank <= ifmap_read_address[9:7];
    end
  end

  assign ifmap_read_data = bank_words[last_ifmap_bank * 10'd80 +: 80];

  always @(posedge clk) begin
    if (psum_read) begin
      last_psum_bank <= psum_read_address[9:7];
    end
  end

  assign psum_read_data = bank_words[last_psum_bank * 10'd80 +: 80];

  two_port_memory_w80_d128 bank_0 (
    .clk           (clk),
    .read          (bank_0_read),
    .read_address  (bank_0_read_address),
    .read_data     (bank_0_read_data),
    .write         (bank_0_write),
    .write_address (bank_0_write_address),
    .write_data    (bank_0_write_data)
  );

  two_port_memory_w80_d128 bank_1 (
    .clk           (clk),
    .read          (bank_1_read),
    .read_address  (bank_1_read_address),
    .read_data     (bank_1_read_data),
    .write         (bank_1_write),
    .write_address (bank_1_write_address),
    .write_data    (bank_1_write_data)
  );

  two_port_memory_w80_d128 bank_2 (
    .clk           (clk),
    .read          (bank_2_read),
    .read_address  (bank_2_read_address),
    .read_data     (bank_2_read_data),
    .write         (bank_2_write),
    .write_address (bank_2_write_address),
    .write_data    (bank_2_write_data)
  );

  two_port_memory_w80_d128 bank_3 (
    .clk           (clk),
    .read          (bank_3_read),
    .read_address  (bank_3_read_address),
    .read_data     (bank_3_read_data),
    .write         (bank_3_write),
    .write_address (bank_3_write_address),
    .write_data    (bank_3_write_data)
  );

  two_port_memory_w80_d128 bank_4 (
    .clk           (clk),
    .read          (bank_4_read),
    .read_address  (bank_4_read_address),
    .read_data     (bank_4_read_data),
    .write         (bank_4_write),
    .write_address (bank_4_write_address),
    .write_data    (bank_4_write_data)
  );

  two_port_memory_w80_d128 bank_5 (
    .clk           (clk),
    .read          (bank_5_read),
    .read_address  (bank_5_read_address),
    .read_data     (bank_5_read_data),
    .write         (bank_5_write),
    .write_address (bank_5_write_address),
    .write_data    (bank_5_write_data)
  );

  two_port_memory_w80_d128 bank_6 (
    .clk           (clk),
    .read          (bank_6_read),
    .read_address  (bank_6_read_address),
    .read_data     (bank_6_read_data),
    .write         (bank_6_write),
    .write_address (bank_6_write_address),
    .write_data    (bank_6_write_data)
  );

  two_port_memory_w80_d128 bank_7 (
    .clk           (clk),
    .read          (bank_7_read),
    .read_address  (bank_7_read_address),
    .read_data     (bank_7_read_data),
    .write         (bank_7_write),
    .write_address (bank_7_write_address),
    .write_data    (bank_7_write_data)
  );

endmodule

`default_nettype wire
