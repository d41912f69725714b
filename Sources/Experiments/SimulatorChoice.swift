import CoSimulation
import ExternalTools
import Foundation

/// The simulator that runs the hardware.
public enum SimulatorChoice: String, CaseIterable, Hashable, Sendable {
  /// The emitted Verilog, compiled by Verilator and driven from this process.
  case verilator
  /// The emitted Verilog in Icarus, an event-driven simulator that knows undefined values; slow.
  case icarus
  /// The elaborated design on the package's own simulator; no tool needed.
  case swift

  /// A session with `hardware`, fresh from reset.
  ///
  /// - Parameters:
  ///   - hardware: what to run.
  ///   - waveform: where to write a VCD file, if anywhere.
  ///   - progress: hears of steps that take time.
  /// - Throws: `ToolError` where a tool is missing or fails.
  public func session(
    _ hardware: EIEHardware, waveform: String? = nil, progress: @escaping (String) -> Void = { _ in }
  ) throws -> any HostSession {
    switch self {
    case .swift:
      let device = SimulatedDevice(hardware.design)
      if let waveform { try device.startTrace(waveform) }
      return try HostPortDriver(device)
    case .verilator:
      let options = VerilatorOptions(optimization: .quick, tracing: waveform != nil)
      let device = try VerilatedDevice(hardware.verilog, options: options, progress: progress)
      if let waveform { try device.startTrace(waveform) }
      return try HostPortDriver(device)
    case .icarus:
      var run = IcarusRun(hardware.verilog)
      run.tracePath = waveform
      return run
    }
  }
}
