// A RAM of 1024 words of 64 bits with one read and one write port; replace this module by a memory macro.
//
// Latency     read_data holds the word one cycle after a read, until the next read; a written word can be read
//             from the next cycle
// Throughput  one read and one write a cycle
// Paths       none from an input to an output
// Corners     a read of the word that is being written gives the old one; words are undefined until written
//
// Described in Eyeriss/TwoPortMemory.swift.
// Made by: sparrow generate eyeriss --config eyeriss --out DIR
`default_nettype none

module two_port_memory_w64_d1024 (
  input  wire        clk,
  input  wire        read,
  input  wire [9:0]  read_address,
  output wire [63:0] read_data,
  input  wire        write,
  input  wire [9:0]  write_address,
  input  wire [63:0] write_data
);

  reg [63:0] words [0:1023];
  reg [63:0] last_read;

  always @(posedge clk) begin
    if (read) begin
      last_read <= words[read_address];
    end
    if (write) begin
      words[write_address] <= write_data;
    end
  end

  assign read_data = last_read;

endmodule

`default_nettype wire
