import CoSimulation
import CommandLineKit
import Configurations
import Experiments
import Silicon
import VerilogEmission

/// The hardware that `synth`, `synth-check` and `report` look at.
struct SynthesisArguments: Sendable {
  let config = Option(
    optional: "--config", .text,
    "the named configuration to start from: quad, paper, sparrow of eie; eyeriss, nest of eyeriss")
  let eie = ConfigurationArguments()
  let eyeriss = EyerissArguments()
  let liberty = Option(
    optional: "--liberty", .text,
    "a library of standard cells, as a Liberty file (.lib); never part of this package")

  var all: [any CommandArgument] { [accelerator, config] + eie.parameters + eyeriss.all + [liberty] }

  /// What was chosen, elaborated.
  func hardware(_ arguments: ParsedArguments) throws -> SynthesizedHardware {
    switch arguments[accelerator] {
    case .eie:
      if let flag = eyeriss.given(arguments).first {
        throw UsageError("\(flag): is a flag of eyeriss, not of eie")
      }
      let hardware = try EIEHardware(eie.configuration(arguments, named: arguments[config]))
      return SynthesizedHardware(
        name: hardware.configuration.name, command: hardware.configuration.generateCommand,
        period: EIEDelivery.clockPeriod, nanometres: 45, memories: hardware.memories,
        verilog: { hardware.verilog(memories: $0) })
    case .eyeriss:
      if let flag = eie.given(arguments).first {
        throw UsageError("\(flag): is a flag of eie, not of eyeriss")
      }
      let hardware = try EyerissHardware(eyeriss.configuration(arguments, named: arguments[config]))
      return SynthesizedHardware(
        name: hardware.configuration.name, command: hardware.configuration.generateCommand,
        period: EyerissDelivery.clockPeriod, nanometres: 65, memories: hardware.memories,
        verilog: { hardware.verilog(memories: $0) })
    }
  }
}

/// An array of either accelerator, as synthesis sees it.
struct SynthesizedHardware {
  /// The module of one element, in both arrays.
  static let element = "processing_element"

  let name: String
  /// The command that generates it.
  let command: String
  /// ns: the clock of the paper.
  let period: Double
  /// The process of the paper, for its SRAM.
  let nanometres: Int
  let memories: MemoryInventory
  let verilog: (MemoryForm) -> VerilogDesign
}
