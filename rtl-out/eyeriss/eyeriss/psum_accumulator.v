// 24 psums of 16 bits; products are shifted, saturated and added, the last one finishes a psum.
//
// Latency     finished stands one cycle after the last product, until the next last one
// Throughput  one product a cycle, also to the same psum
// Paths       product and product_shift reach saturates
// Corners     a zero product adds nothing and writes only a first sum; a finished psum is not written back
//
// Described in Eyeriss/PsumAccumulator.swift.
// Made by: sparrow generate eyeriss --config eyeriss --out DIR
`default_nettype none

module psum_accumulator (
  input  wire        clk,
  input  wire [4:0]  product_shift,
  input  wire        enable,
  input  wire [31:0] product,
  input  wire        is_zero,
  input  wire [4:0]  filter,
  input  wire        is_first,
  input  wire        is_last,
  output wire [15:0] finished,
  output wire        saturates
);

  reg [15:0] psums [0:23];
  reg [15:0] finished_psum;

  wire [31:0] shifted = $unsigned($signed(product) >>> product_shift);
  wire shifted_overflows = (|shifted[31:15]) & ~(&shifted[31:15]);
  wire [15:0] addend = is_zero ? 16'd0 : shifted_overflows ? (shifted[31] ? 16'h8000 : 16'h7fff) :
      shifted[15:0];
  wire [15:0] base = is_first ? 16'd0 : psums[filter];
  wire [16:0] wide = {base[15], base} + {addend[15], addend};
  wire wide_overflows = (|wide[16:15]) & ~(&wide[16:15]);

  always @(posedge clk) begin
    if (enable) begin
      if (is_last) begin
        finished_psum <= wide_overflows ? (wide[16] ? 16'h8000 : 16'h7fff) : wide[15:0];
      end else if (is_first | ~is_zero) begin
        psums[filter] <= wide_overflows ? (wide[16] ? 16'h8000 : 16'h7fff) : wide[15:0];
      end
    end
  end

  assign finished = finished_psum;
  assign saturates = enable & ~is_zero & (shifted_overflows | wide_overflows);

endmodule

`default_nettype wire
