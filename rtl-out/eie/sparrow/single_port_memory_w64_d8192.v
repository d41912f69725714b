// A single-port RAM of 8192 words of 64 bits; replace this module by a memory macro.
//
// Latency     read_data holds the word one cycle after a read, until the next read
// Throughput  one read or one write a cycle
// Paths       none from an input to an output
// Corners     a write leaves read_data as it is; words are undefined until written
//
// Described in Components/SinglePortMemory.swift.
// Made by: sparrow generate eie --config sparrow --out DIR
`default_nettype none

module single_port_memory_w64_d8192 (
  input  wire        clk,
  input  wire        enable,
  input  wire        write,
  input  wire [12:0] address,
  input  wire [63:0] write_data,
  output wire [63:0] read_data
);

  reg [63:0] words [0:8191];
  reg [63:0] last_read;

  always @(posedge clk) begin
    if (enable) begin
      if (write) begin
        words[address] <= write_data;
      end else begin
        last_read <= words[address];
      end
    end
  end

  assign read_data = last_read;

endmodule

`default_nettype wire
