import CoSimulation
import Configurations
import Eyeriss
import HDL
import VerilogEmission

/// The hardware of one row-stationary array: elaborated and checked, with its Verilog.
public struct EyerissHardware {
  /// What was built.
  public let configuration: EyerissConfiguration
  /// The elaborated design.
  public let design: Design

  /// Builds the array of `configuration`.
  ///
  /// - Throws: `InvalidConfiguration`; `ElaborationError`, which would be a fault of the generator.
  public init(_ configuration: EyerissConfiguration) throws {
    self.configuration = try configuration.validated()
    design = try Design(EyerissArray(configuration))
  }

  /// The array in a simulator, for a host that answers to it.
  ///
  /// - Parameters:
  ///   - simulator: Verilator or our own; Icarus has no such session.
  ///   - waveform: where to write a VCD file, if anywhere.
  ///   - progress: hears of steps that take time.
  /// - Throws: `ToolError` where a tool is missing or fails.
  public func device(
    in simulator: SimulatorChoice, waveform: String? = nil, progress: @escaping (String) -> Void = { _ in }
  ) throws -> any ClockedDevice {
    guard simulator == .verilator else {
      let device = SimulatedDevice(design)
      if let waveform { try device.startTrace(waveform) }
      return device
    }
    let options = VerilatorOptions(optimization: .quick, tracing: waveform != nil)
    let device = try VerilatedDevice(verilog, options: options, progress: progress)
    if let waveform { try device.startTrace(waveform) }
    return device
  }

  /// The Verilog; the headers say which command makes it again.
  public var verilog: VerilogDesign { verilog(memories: .behavioural) }

  /// The Verilog with what the form says inside the modules that are memories.
  public func verilog(memories: MemoryForm) -> VerilogDesign {
    let flag = memories == .behavioural ? "" : " --memory \(memories.rawValue)"
    return VerilogDesign(
      design, provenance: ["Made by: \(configuration.generateCommand)\(flag) --out DIR"], memories: memories)
  }

  /// The memories that macros can take the place of.
  public var memories: MemoryInventory { MemoryInventory(of: design) }
}

extension EyerissConfiguration {
  /// The command that generates the hardware of this configuration.
  public var generateCommand: String {
    let base = Self.named.first { $0.name == name } ?? .eyeriss
    var words = ["sparrow generate eyeriss --config", base.name]
    for parameter in EyerissParameter.all where self[keyPath: parameter.path] != base[keyPath: parameter.path]
    {
      words.append("\(parameter.flag) \(self[keyPath: parameter.path])")
    }
    if instrumentation != base.instrumentation {
      words.append("--instrumentation \(instrumentation.rawValue)")
    }
    return words.joined(separator: " ")
  }
}
