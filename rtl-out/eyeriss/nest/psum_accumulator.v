// 8 psums of 20 bits; products are shifted, saturated and added, the last one finishes a psum.
//
// Latency     finished stands one cycle after the last product, until the next last one
// Throughput  one product a cycle, also to the same psum
// Paths       product and product_shift reach saturates
// Corners     a zero product adds nothing and writes only a first sum; a finished psum is not written back
//
// Described in Eyeriss/PsumAccumulator.swift.
// Made by: sparrow generate eyeriss --config nest --out DIR
`default_nettype none

module psum_accumulator (
  input  wire        clk,
  input  wire [3:0]  product_shift,
  input  wire        enable,
  input  wire [15:0] product,
  input  wire        is_zero,
  input  wire [2:0]  filter,
  input  wire        is_first,
  input  wire        is_last,
  output wire [19:0] finished,
  output wire        saturates
);

  reg [19:0] psums [0:7];
  reg [19:0] finished_psum;

  wire [15:0] shifted = $unsigned($signed(product) >>> product_shift);
  wire [19:0] addend = is_zero ? 20'd0 : {{4{shifted[15]}}, shifted};
  wire [19:0] base = is_first ? 20'd0 : psums[filter];
  wire [20:0] wide = {base[19], base} + {addend[19], addend};
  wire wide_overflows = (|wide[20:19]) & ~(&wide[20:19]);

  always @(posedge clk) begin
    if (enable) begin
      if (is_last) begin
        finished_psum <= wide_overflows ? (wide[20] ? 20'h80000 : 20'h7ffff) : wide[19:0];
      end else if (is_first | ~is_zero) begin
        psums[filter] <= wide_overflows ? (wide[20] ? 20'h80000 : 20'h7ffff) : wide[19:0];
      end
    end
  end

  assign finished = finished_psum;
  assign saturates = enable & ~is_zero & (1'b0 | wide_overflows);

endmodule

`default_nettype wire
