// The signed product of two 8-bit words, in two stages that are enabled one by one.
//
// Latency     two cycles: factors taken in t and on in t + 1 stand at the product in t + 2
// Throughput  one product a cycle
// Paths       none from an input to an output
// Corners     a stage that is not enabled does not switch
//
// Described in Eyeriss/Multiplier.swift.
// Made by: sparrow generate eyeriss --config nest --out DIR
`default_nettype none

module multiplier (
  input  wire        clk,
  input  wire [7:0]  ifmap,
  input  wire [7:0]  filter,
  input  wire        enable_first,
  input  wire        enable_second,
  output wire [15:0] product
);

  reg [12:0] partial_low;
  reg [11:0] partial_high;
  reg [15:0] sum;

  wire [4:0] low_half = {1'b0, filter[3:0]};
  wire [3:0] high_half = filter[7:4];

  always @(posedge clk) begin
    if (enable_first) begin
      partial_low <= $signed(ifmap) * $signed(low_half);
      partial_high <= $signed(ifmap) * $signed(high_half);
    end
    if (enable_second) begin
      sum <= {partial_high, 4'd0} + {{3{partial_low[12]}}, partial_low};
    end
  end

  assign product = sum;

endmodule

`default_nettype wire
