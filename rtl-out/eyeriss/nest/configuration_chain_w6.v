// A link of 6 bits in the configuration chain.
//
// Latency     a bit leaves 6 shifts after it entered
// Paths       none from an input to an output
// Corners     all bits are 0 after reset
//
// Described in Eyeriss/ConfigurationChain.swift.
// Made by: sparrow generate eyeriss --config nest --out DIR
`default_nettype none

module configuration_chain_w6 (
  input  wire       clk,
  input  wire       rst,
  input  wire       shift,
  input  wire       bit_in,
  output wire       bit_out,
  output wire [5:0] value
);

  reg [5:0] bits;

  always @(posedge clk) begin
    if (rst) begin
      bits <= 6'd0;
    end else if (shift) begin
      bits <= {bit_in, bits[5:1]};
    end
  end

  assign bit_out = bits[0];
  assign value = bits;

endmodule

`default_nettype wire
