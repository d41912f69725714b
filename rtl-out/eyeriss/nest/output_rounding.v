// The value of 8 bits for a psum of 20: rounded half up, saturated, rectified if asked for.
//
// Latency     none
// Paths       all inputs reach value
//
// Described in Eyeriss/OutputPath.swift.
// Made by: sparrow generate eyeriss --config nest --out DIR
`default_nettype none

module output_rounding (
  input  wire [4:0]  shift,
  input  wire        rectifies,
  input  wire [19:0] psum,
  output wire [7:0]  value
);

  wire [20:0] doubled = {psum, 1'b0};
  wire [20:0] shifted = $unsigned($signed(doubled) >>> shift);
  wire [19:0] rounded_operand = shifted[20:1];
  wire [20:0] rounded = {rounded_operand[19], rounded_operand} + {20'd0, shifted[0]};
  wire rounded_overflows = (|rounded[20:7]) & ~(&rounded[20:7]);
  assign value = (rectifies & psum[19]) ? 8'd0 : rounded_overflows ? (rounded[20] ? 8'd128 : 8'd127) :
      rounded[7:0];

endmodule

`default_nettype wire
