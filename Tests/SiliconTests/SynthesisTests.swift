import CoSimulation
import Components
import Configurations
import Experiments
import ExternalTools
import Foundation
import HDL
import Testing

@testable import Silicon

private let hasYosys = ToolSearch.environment.has(.yosys)

/// Netlists and their counts.
@Suite(.enabled(if: hasYosys, "Yosys is not installed")) struct SynthesisTests {
  /// The smoke form of `make synth`: one element, generic gates, checked for loops and several drivers.
  @Test func anElementBecomesGates() throws {
    let hardware = try EIEHardware(.quad)
    let design = hardware.verilog(memories: .blackbox)
    let synthesis = Synthesis(design, top: "processing_element", target: .gates, levels: .kept)
    let netlist = try synthesis.run()
    #expect(netlist.total.count(.gate, in: nil) > 1000)
    #expect(netlist.total.count(.state, in: nil) > 1000)
    let memories = Set(hardware.memories.entries.map(\.module))
    #expect(Set(netlist.total.memories(in: nil).keys) == memories)
    #expect(netlist.instances["fifo_w27_d8"] == 1)
    #expect(netlist.total(of: "activation_queue").count(.state, in: nil) == 8 * 27 + 3 + 3 + 4)
    // The same sources and tool give the same netlist.
    #expect(try synthesis.run().verilog == netlist.verilog)
  }

  @Test func aRegisterFileBecomesLatches() throws {
    let design = VerilogDesign(try Design(Fifo(width: 10, depth: 8)))
    let library = try StandardCellLibrary(path: ToyLibrary.path)
    let cells = try Synthesis(design, target: .cells(library, period: 2), levels: .flattened).run().total
    #expect(cells.cells["LATCH"] == 80)
    #expect(cells.cells["GATE"] == 9)
    // One word of data on its way in, head, tail and count.
    #expect(cells.cells["FLIP"] == 10 + 3 + 3 + 4)
    let area: Double = 240 + 36 + 120
    #expect(cells.area(.state, in: library) == area)
    #expect(cells.memories(in: library).isEmpty)
  }

  @Test func yosysIsMissing() throws {
    var synthesis = Synthesis(
      VerilogDesign(try Design(Fifo(width: 2, depth: 2))), target: .gates, levels: .kept)
    synthesis.search = ToolSearch(folders: [])
    #expect(throws: ToolError.missing(tool: "yosys", command: "apt-get install yosys")) {
      try synthesis.run()
    }
  }

  @Test func aDesignThatYosysRefuses() throws {
    var design = VerilogDesign(try Design(Fifo(width: 2, depth: 2)))
    design.files[0].text += "module second (input wire a; endmodule\n"
    #expect(throws: ToolError.self) { try Synthesis(design, target: .gates, levels: .kept).run() }
  }

  /// The gates of a unit are the unit, and those of a slightly different one are not.
  @Test func equivalenceHasTwoVerdicts() throws {
    let design = VerilogDesign(try Design(Fifo(width: 3, depth: 4)))
    var proof = NetlistEquivalence(design, top: design.top)
    guard case .proven(let points) = try proof.run() else {
      Issue.record("the queue is not proven")
      return
    }
    #expect(points > 10)
    var other = design
    other.files[0].text = design.files[0].text.replacing("push_valid & push_ready", with: "push_valid")
    #expect(other != design)
    proof.other = other
    guard case .open = try proof.run() else {
      Issue.record("a queue that overruns passes for one that does not")
      return
    }
  }
}

private let hasIcarus = ToolSearch.environment.has(.iverilog)

/// The netlist runs what the RTL runs.
@Suite(.enabled(if: hasYosys && hasIcarus, "Yosys or Icarus is not installed")) struct NetlistCheckTests {
  private func check() throws -> NetlistCheck {
    var configuration = EIEConfiguration.quad
    configuration.processingElements = 2
    configuration.activationWords = 16
    configuration.pointerWords = 64
    configuration.weightRows = 64
    configuration.layers = 2
    return try NetlistCheck(configuration)
  }

  @Test(arguments: NetlistCheck.Part.allCases)
  func gatesAgreeWithTheModels(part: NetlistCheck.Part) throws {
    let report = try check().run(part)
    #expect(report.agrees)
    #expect(report.inputs.count == 2)
  }

  /// Cells of a library, register files of latches among them.
  @Test func cellsAgreeWithTheModels() throws {
    var check = try check()
    check.target = .cells(try StandardCellLibrary(path: ToyLibrary.path), period: 2)
    check.cellModels = ToyLibrary.models
    #expect(try check.run(.element).agrees)
  }
}
