import BitVectors
import HDL
import LockStep
import Simulation
import Testing
import VerilogEmission

/// Modules that come from elsewhere: instances with parameters, a stand-in for the simulator, or a plain refusal.
@Suite struct ForeignModuleTests {
  /// A saturating adder that somebody else wrote in Verilog.
  struct SaturatingAdder: ForeignModule {
    let width: Int
    let hasModel: Bool

    struct Ports { let a, b, sum: Bits }
    var moduleName: String { "SAT_ADD" }
    var parameters: KeyValuePairs<String, VerilogParameter> {
      ["WIDTH": .number(width), "MODE": "SATURATE", "LIMIT": .pattern(BitVector(-1, width: width))]
    }
    var verilog: String? {
      """
      module SAT_ADD #(parameter WIDTH = 4, parameter MODE = "WRAP", parameter [WIDTH-1:0] LIMIT = 0) (
        input wire [WIDTH-1:0] A, input wire [WIDTH-1:0] B, output wire [WIDTH-1:0] S
      );
        wire [WIDTH:0] full = {1'b0, A} + {1'b0, B};
        assign S = (MODE == "SATURATE" && full[WIDTH]) ? LIMIT : full[WIDTH-1:0];
      endmodule

      """
    }
    func ports(_ list: PortList) -> Ports {
      Ports(a: list.input("A", width), b: list.input("B", width), sum: list.output("S", width))
    }
    func build(_ m: Module, _ io: Ports) {
      guard hasModel else { return m.lacksDescription = true }
      let full = (io.a + io.b).named("full")
      io.sum[] = mux(full.topBit, Bits(-1, width: width), full[0...(width - 1)])
    }
  }

  /// A primitive of which only the boundary is known.
  struct Primitive: ForeignModule {
    var moduleName: String { "CLKBUF" }
    func ports(_ list: PortList) -> (input: Bits, output: Bits) { (list.input("I"), list.output("O")) }
    static func == (a: Primitive, b: Primitive) -> Bool { true }
    func hash(into hasher: inout Hasher) {}
  }

  private static func sample(hasModel: Bool = true) -> Sketch {
    Sketch("accumulate_\(hasModel)") { m, list in
      list.clockDomain()
      let total = m.register("total", 6, resetTo: 0)
      let adder = m.instance("adder", of: SaturatingAdder(width: 6, hasModel: hasModel))
      adder.a[] = total
      adder.b[] = list.input("step", 6)
      total[] = adder.sum
      let small = m.instance("small", of: SaturatingAdder(width: 3, hasModel: hasModel))
      small.a[] = total[0...2]
      small.b[] = total[3...5]
      list.output("x", 9)[] = concatenate(small.sum, total)
    }
  }

  @Test func anInstanceWithParameters() throws {
    let files = VerilogWriter.files(of: try Design(Self.sample()))
    #expect(files.map(\.name) == ["SAT_ADD.v", "accumulate_true.v"])
    #expect(
      files[1].text.contains(
        """
          SAT_ADD #(
            .WIDTH (6),
            .MODE  ("SATURATE"),
            .LIMIT (6'd63)
          ) adder (
            .A (total),
            .B (step),
            .S (adder_S)
          );
        """), "\(files[1].text)")
    #expect(files[1].text.contains(".WIDTH (3),"))
  }

  @Test func theStandInAgreesWithTheVerilog() throws {
    let item = LockStepCase(
      random: "foreign", try Design(Self.sample()), rows: 300, seed: 4, comparedFrom: 1)
    let differences = try LockStepRun([item]).differences().map(\.description)
    #expect(differences == [])
  }

  @Test func theTextMayComeFromElsewhere() throws {
    let design = try Design(
      Sketch("buffered") { m, list in
        let buffer = m.instance("buffer", of: Primitive())
        buffer.input[] = list.input("a")
        list.output("x")[] = buffer.output
      })
    let files = VerilogWriter.files(of: design)
    #expect(files.map(\.name) == ["buffered.v"])
    #expect(files[0].text.contains("  CLKBUF \\buffer (\n") || files[0].text.contains("  CLKBUF buffer (\n"))
    #expect(
      design.missingDescription?.hasSuffix(
        "foreign module 'CLKBUF' has no description to simulate; implement its 'build', or run the Verilog in another "
          + "simulator") == true)
  }

  @Test func theSimulatorRefuses() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = Simulator(try Design(ForeignModuleTests.sample(hasModel: false)))
    }
    let text = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
    #expect(text.contains("foreign module 'SAT_ADD' and 1 more has no description to simulate"))
    #expect(text.contains("HDLTests/ForeignModuleTests.swift:"))
  }

  @Test func oneNameForTwoThings() {
    let found = errors { m, list in
      let a = list.input("a")
      let foreign = m.instance("foreign", of: Primitive())
      foreign.input[] = a
      let own = m.instance("own", of: Sketch("CLKBUF") { _, list in list.output("O")[] = list.input("I") })
      own.input("I")[] = foreign.output
      list.output("x")[] = own.output("O")
    }
    #expect(
      found == [
        "+4: error: 'CLKBUF' is both a component and a foreign module; call the component something else (first used +2)"
      ])
  }
}
