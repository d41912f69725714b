/// Register files of latches: what a small memory with one write port becomes in standard cells.
///
/// Each word has a clock gate and a latch a bit. A write edge takes the data into one word of flip-flops and, in the
/// first half of the cycle that begins, opens the word's latches to it: from outside the file behaves as one of
/// flip-flops, with less than half of its cells' area. The words' gates hang on one more, so that the whole file's
/// clock stands still in cycles that write nothing.
///
/// It is written as a map of Yosys' memory cell, so that the RTL stays as it is. A memory it does not fit (a clocked
/// read port, two write ports, writes of single bits) is left to the flip-flops.
enum LatchRegisterFile {
  /// The map, in cells of `library`; nil where it has no latch or no clock gate.
  static func techmap(_ library: StandardCellLibrary) -> String? {
    guard let latch = library.latch, let gate = library.clockGate else { return nil }
    func gateCell(_ name: String, _ clock: String, _ enable: String, _ output: String) -> String {
      "\(gate.cell) \(name) (.\(gate.control)(\(clock)), .\(gate.data)(\(enable)), .\(gate.output)(\(output)));"
    }
    let latchCell =
      "\(latch.cell) latch (.\(latch.data)(captured[bit]), .\(latch.control)(opens), .\(latch.output)(words[bit*SIZE + word]));"
    return """
      (* techmap_celltype = "$mem_v2" *)
      module latch_register_file (
        RD_CLK, RD_EN, RD_ARST, RD_SRST, RD_ADDR, RD_DATA, WR_CLK, WR_EN, WR_ADDR, WR_DATA);
      \(parameters)
        input [RD_PORTS-1:0] RD_CLK, RD_EN, RD_ARST, RD_SRST;
        input [RD_PORTS*ABITS-1:0] RD_ADDR;
        output [RD_PORTS*WIDTH-1:0] RD_DATA;
        input [WR_PORTS-1:0] WR_CLK;
        input [WR_PORTS*WIDTH-1:0] WR_EN, WR_DATA;
        input [WR_PORTS*ABITS-1:0] WR_ADDR;

        // Whether all bits of the write enable are one signal: the map gives each a number.
        function wholeWords;
          input [WIDTH*IDS-1:0] signals;
          integer i;
          begin
            wholeWords = 1;
            for (i = 1; i < WIDTH; i = i + 1)
              if (signals[i*IDS +: IDS] != signals[0 +: IDS]) wholeWords = 0;
          end
        endfunction
        wire _TECHMAP_FAIL_ = WR_PORTS != 1 || WR_CLK_ENABLE != 1 || WR_CLK_POLARITY != 1
          || RD_CLK_ENABLE != 0 || !wholeWords(_TECHMAP_CONNMAP_WR_EN_);

        wire capture;
        \(gateCell("capture_gate", "WR_CLK[0]", "WR_EN[0]", "capture"))
        wire [WIDTH-1:0] captured;
        \\$dff #(.WIDTH(WIDTH), .CLK_POLARITY(1'b1)) capture_register (.CLK(capture), .D(WR_DATA), .Q(captured));
        wire [SIZE*WIDTH-1:0] words;
        genvar word, bit, port;
        generate
          for (word = 0; word < SIZE; word = word + 1) begin : each
            wire opens;
            \(gateCell("gate", "capture", "WR_ADDR == word", "opens"))
            for (bit = 0; bit < WIDTH; bit = bit + 1) begin : bits
              \(latchCell)
            end
          end
          for (port = 0; port < RD_PORTS; port = port + 1) begin : ports
            wire [ABITS-1:0] address = RD_ADDR[port*ABITS +: ABITS];
            for (bit = 0; bit < WIDTH; bit = bit + 1) begin : bits
              wire [SIZE-1:0] column = words[bit*SIZE +: SIZE];
              assign RD_DATA[port*WIDTH + bit] = column[address];
            end
          end
        endgenerate
      endmodule

      """
  }

  /// The parameters of the memory cell, with values that no memory has.
  private static let parameters: String = {
    let signed = ["SIZE", "OFFSET", "ABITS", "WIDTH", "INIT", "RD_PORTS", "WR_PORTS"]
    let plain = [
      "MEMID", "RD_CLK_ENABLE", "RD_CLK_POLARITY", "RD_TRANSPARENCY_MASK", "RD_COLLISION_X_MASK",
      "RD_WIDE_CONTINUATION", "RD_CE_OVER_SRST", "RD_ARST_VALUE", "RD_SRST_VALUE", "RD_INIT_VALUE",
      "WR_CLK_ENABLE", "WR_CLK_POLARITY", "WR_PRIORITY_MASK", "WR_WIDE_CONTINUATION",
      "_TECHMAP_BITS_CONNMAP_", "_TECHMAP_CONNMAP_WR_EN_",
    ]
    let lines =
      signed.map { "  parameter signed \($0) = 1;" } + plain.map { "  parameter \($0) = 0;" }
    return (lines + ["  localparam IDS = _TECHMAP_BITS_CONNMAP_;"]).joined(separator: "\n")
  }()
}
