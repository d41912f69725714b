import HDL
import Testing
import VerilogEmission

@Suite struct HeadingTests {
  private struct TwoStages: Component {
    static let source = #fileID
    var moduleName: String { "two_stages" }
    var contract: String { "Delays by two cycles." }

    func ports(_ list: PortList) -> (a: Bits, b: Bits) {
      list.clockDomain(reset: nil)
      return (list.input("a", 4), list.output("b", 4))
    }

    func build(_ m: Module, _ io: (a: Bits, b: Bits)) {
      let first = m.register("first", 4)
      let second = m.register("second", 4)
      m.heading("Stage 1.")
      first[] = io.a
      m.heading("Stage 2.")
      second[] = first
      io.b[] = second
    }
  }

  /// A heading stands above the statements that follow it, and processes of two headings are not merged.
  @Test func headingsStandWhereTheyWereWritten() throws {
    let text = VerilogWriter.files(of: try Design(TwoStages()))[0].text
    #expect(
      text.contains(
        """
          // Stage 1.
          always @(posedge clk) begin
            first <= a;
          end

          // Stage 2.
          always @(posedge clk) begin
            second <= first;
          end

          assign b = second;
        """), "\(text)")
  }
}
