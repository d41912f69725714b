import CoSimulation
import Configurations
import EIE
import HDL
import VerilogEmission

/// The hardware of one configuration: elaborated and checked, with its Verilog.
public struct EIEHardware {
  /// What was built.
  public let configuration: EIEConfiguration
  /// The elaborated design.
  public let design: Design
  /// Verilog that runs in place of the design's own: a netlist that was made of it, with the same ports.
  public var netlist: VerilogDesign?

  /// Builds the array of `configuration`.
  ///
  /// - Throws: `InvalidConfiguration`; `ElaborationError`, which would be a fault of the generator.
  public init(_ configuration: EIEConfiguration) throws {
    self.configuration = try configuration.validated()
    design = try Design(arrayOf: configuration)
  }

  /// The Verilog that runs; the headers say which command makes it again.
  public var verilog: VerilogDesign { netlist ?? verilog(memories: .behavioural) }

  /// The Verilog with what the form says inside the modules that are memories.
  public func verilog(memories: MemoryForm) -> VerilogDesign {
    let flag = memories == .behavioural ? "" : " --memory \(memories.rawValue)"
    return VerilogDesign(
      design, provenance: ["Made by: \(configuration.generateCommand)\(flag) --out DIR"], memories: memories)
  }

  /// The memories that macros can take the place of.
  public var memories: MemoryInventory { MemoryInventory(of: design) }
}

extension Design {
  /// The array of `configuration`, elaborated and checked.
  public convenience init(arrayOf configuration: EIEConfiguration) throws {
    try self.init(EIEArray(configuration.validated()))
  }
}

extension EIEConfiguration {
  /// The command that generates the hardware of this configuration.
  public var generateCommand: String {
    (["sparrow generate eie --config", baseConfiguration.name] + differences).joined(separator: " ")
  }

  /// The named configuration that this one was made from.
  public var baseConfiguration: EIEConfiguration {
    Self.named.first { $0.name == name } ?? .quad
  }

  /// The flags that make this configuration from the named one.
  private var differences: [String] {
    let base = baseConfiguration
    let values: [(flag: String, mine: Int, theirs: Int)] = [
      ("--pes", processingElements, base.processingElements),
      ("--weight-bits", weightCodeBits, base.weightCodeBits),
      ("--index-bits", relativeIndexBits, base.relativeIndexBits),
      ("--activation-bits", activation.width, base.activation.width),
      ("--activation-fraction", activation.fractionBits, base.activation.fractionBits),
      ("--codebook-bits", weight.width, base.weight.width),
      ("--codebook-fraction", weight.fractionBits, base.weight.fractionBits),
      ("--accumulator-bits", accumulator.width, base.accumulator.width),
      ("--accumulator-fraction", accumulator.fractionBits, base.accumulator.fractionBits),
      ("--queue-depth", queueDepth, base.queueDepth), ("--row-bits", weightRowBits, base.weightRowBits),
      ("--weight-rows", weightRows, base.weightRows), ("--pointer-words", pointerWords, base.pointerWords),
      ("--activation-words", activationWords, base.activationWords), ("--layers", layers, base.layers),
      ("--column-groups", columnGroups, base.columnGroups),
    ]
    let changed = values.filter { $0.mine != $0.theirs }.map { "\($0.flag) \($0.mine)" }
    let choices = [
      placement == base.placement ? nil : "--placement \(placement.rawValue)",
      emptySlices == base.emptySlices ? nil : "--empty-slices \(emptySlices.rawValue)",
      fillers == base.fillers ? nil : "--fillers \(fillers.rawValue)",
      cells == base.cells ? nil : "--cells \(cells.rawValue)",
      bias == base.bias ? nil : "--bias \(bias.rawValue)",
      rounding == base.rounding ? nil : "--rounding \(rounding.rawValue)",
    ]
    return changed + choices.compactMap { $0 }
  }
}
