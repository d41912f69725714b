// A link of 8 bits in the configuration chain.
//
// Latency     a bit leaves 8 shifts after it entered
// Paths       none from an input to an output
// Corners     all bits are 0 after reset
//
// Described in Eyeriss/ConfigurationChain.swift.
// Made by: sparrow generate eyeriss --config eyeriss --out DIR
`default_nettype none

module configuration_chain_w8 (
  input  wire       clk,
  input  wire       rst,
  input  wire       shift,
  input  wire       bit_in,
  output wire       bit_out,
  output wire [7:0] value
);

  reg [7:0] bits;

  always @(posedge clk) begin
    if (rst) begin
      bits <= 8'd0;
    end else if (shift) begin
      bits <= {bit_in, bits[7:1]};
    end
  end

  assign bit_out = bits[0];
  assign value = bits;

endmodule

`default_nettype wire
