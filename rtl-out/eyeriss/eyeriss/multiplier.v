// The signed product of two 16-bit words, in two stages that are enabled one by one.
//
// Latency     two cycles: factors taken in t and on in t + 1 stand at the product in t + 2
// Throughput  one product a cycle
// Paths       none from an input to an output
// Corners     a stage that is not enabled does not switch
//
// Described in Eyeriss/Multiplier.swift.
// Made by: sparrow generate eyeriss --config eyeriss --out DIR
`default_nettype none

module multiplier (
  input  wire        clk,
  input  wire [15:0] ifmap,
  input  wire [15:0] filter,
  input  wire        enable_first,
  input  wire        enable_second,
  output wire [31:0] product
);

  reg [24:0] partial_low;
  reg [23:0] partial_high;
  reg [31:0] sum;

  wire [8:0] low_half = {1'b0, filter[7:0]};
  wire [7:0] high_half = filter[15:8];

  always @(posedge clk) begin
    if (enable_first) begin
      partial_low <= $signed(ifmap) * $signed(low_half);
      partial_high <= $signed(ifmap) * $signed(high_half);
    end
    if (enable_second) begin
      sum <= {partial_high, 8'd0} + {{7{partial_low[24]}}, partial_low};
    end
  end

  assign product = sum;

endmodule

`default_nettype wire
