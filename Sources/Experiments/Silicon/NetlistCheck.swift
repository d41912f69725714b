import CoSimulation
import Configurations
import Silicon

/// The gates that synthesis makes of an array run the vectors of its co-simulation in Icarus: every word and every cycle
/// count is compared with the models, as of the RTL.
///
/// Memories are black boxes to synthesis, and arrays of words again when the gates run.
public struct NetlistCheck {
  /// What of the array is gates.
  public enum Part: String, CaseIterable, Sendable {
    /// Every processing element, in an array of RTL.
    case element
    /// Everything but the memories.
    case array
  }

  /// The array.
  public let hardware: EIEHardware
  /// What runs on it.
  public let workload: EIEWorkload
  /// What the parts become.
  public var target = SynthesisTarget.gates
  /// Verilog of the target's cells, for the simulator; gates need none.
  public var cellModels: SourceFile?

  /// A check of the array of `configuration`, with two random vectors through a random network that fits it.
  ///
  /// - Throws: `InvalidConfiguration`.
  public init(_ configuration: EIEConfiguration) throws {
    hardware = try EIEHardware(configuration)
    workload = try RandomCase.fitting(configuration)
  }

  /// Synthesizes `part` and runs it.
  ///
  /// - Throws: `ToolError`; a difference is part of the report.
  public func run(_ part: Part) throws -> EIEReport {
    var synthesized = hardware
    synthesized.netlist = try design(part)
    return try EIECoSimulation(workload, on: synthesized, in: .icarus).run()
  }

  /// The array with `part` as gates.
  func design(_ part: Part) throws -> VerilogDesign {
    let blackbox = hardware.verilog(memories: .blackbox)
    var design = hardware.verilog(memories: .behavioural)
    switch part {
    case .element:
      let element = "processing_element"
      let netlist = try Synthesis(blackbox, top: element, target: target, levels: .flattened).run()
      for place in design.files.indices where design.files[place].name == element + ".v" {
        design.files[place].text = netlist.verilog
      }
    case .array:
      let netlist = try Synthesis(blackbox, target: target, levels: .kept).run()
      let memories = Set(hardware.memories.entries.map { $0.module + ".v" })
      design.files = design.files.filter { memories.contains($0.name) }
      design.files.append(SourceFile(name: "netlist.v", text: netlist.verilog))
    }
    if let cellModels { design.files.append(cellModels) }
    return design
  }
}
