import Components
import HDL
import Testing

enum ReadableVerilog {
  static let texts: Texts = [
    "fifo.v": { try verilog(Fifo(width: 8, depth: 4)) }
  ]
}

@Suite struct ReadableVerilogTests {
  /// What the page says of the queue's text.
  @Test func noNameIsInvented() throws {
    let text = try verilog(Fifo(width: 8, depth: 4))
    let hardware = text.components(separatedBy: "`ifdef PROPERTIES")[0]
    let declared = hardware.split(separator: "\n").filter {
      $0.hasPrefix("  wire ") || $0.hasPrefix("  reg ")
    }
    #expect(declared.count == 6, "\(declared)")
  }
}
