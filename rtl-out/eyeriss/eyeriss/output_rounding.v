// The value of 16 bits for a psum of 16: rounded half up, saturated, rectified if asked for.
//
// Latency     none
// Paths       all inputs reach value
//
// Described in Eyeriss/OutputPath.swift.
// Made by: sparrow generate eyeriss --config eyeriss --out DIR
`default_nettype none

module output_rounding (
  input  wire [3:0]  shift,
  input  wire        rectifies,
  input  wire [15:0] psum,
  output wire [15:0] value
);

  wire [16:0] doubled = {psum, 1'b0};
  wire [16:0] shifted = $unsigned($signed(doubled) >>> shift);
  wire [15:0] rounded_operand = shifted[16:1];
  wire [16:0] rounded = {rounded_operand[15], rounded_operand} + {16'd0, shifted[0]};
  wire rounded_overflows = (|rounded[16:15]) & ~(&rounded[16:15]);
  assign value = (rectifies & psum[15]) ? 16'd0 : rounded_overflows ? (rounded[16] ? 16'h8000 : 16'h7fff) :
      rounded[15:0];

endmodule

`default_nettype wire
