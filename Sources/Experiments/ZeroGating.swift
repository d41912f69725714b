import CoSimulation
import Configurations
import ExternalTools
import Foundation
import Mapping

/// What zero gating saves, counted in the Verilog: bits that change at the multipliers of the elements, once as they are and
/// once with all zero buffers stuck at 0, which computes the same ofmaps in the same cycles.
public struct ZeroGating: Sendable {
  /// What is counted.
  public enum Place: String, CaseIterable, Hashable, Sendable {
    /// Cycles in which a filter scratchpad is read.
    case filterReads = "filter reads"
    /// Cycles in which a register stage of a multiplier is clocked, both stages together.
    case stageEnables = "stage enables"
    /// Bits that change at the inputs of the multipliers.
    case ifmapOperands = "ifmap operands"
    case filterOperands = "filter operands"
    /// Bits that change in the registers of the multipliers.
    case firstStages = "first stages"
    case secondStages = "second stages"
  }

  /// Counts with the gating.
  public let gated: [Place: Int]
  /// Counts with the zero buffers stuck at 0.
  public let ungated: [Place: Int]
  /// The layer as it ran with the gating.
  public let layer: EyerissLayerComparison.Report
  /// Whether the array computes the same in as many cycles without it.
  public let agrees: Bool

  /// The share of the changes, or reads, that the gating saves.
  public func saved(_ place: Place) -> Double {
    let (with, without) = (gated[place] ?? 0, ungated[place] ?? 0)
    return without == 0 ? 0 : 1 - Double(with) / Double(without)
  }

  /// The share of the products that are gated.
  public var zeroShare: Double {
    let accesses = layer.accesses
    let gated = accesses.gatedMultiplications
    return Double(gated) / Double(max(1, gated + accesses.multiplications))
  }

  /// Runs a layer twice in Verilator.
  ///
  /// - Throws: `ToolError`, `MappingProblem`, `ShapeError`.
  public init(
    _ mapping: RowStationaryMapping, on hardware: EyerissHardware, seed: UInt64, density: Double,
    progress: @escaping (String) -> Void = { _ in }
  ) throws {
    let data = try RandomLayerData(mapping.layer, hardware.configuration, seed: seed, density: density)
    let layer = EyerissLayerComparison(mapping, data.operands, data.arithmetic)
    let verilog = hardware.verilog
    let (found, counts) = try Self.run(layer, verilog, progress)
    let (other, otherCounts) = try Self.run(layer, verilog.withoutZeroBuffers, progress)
    (self.layer, gated, ungated) = (found, counts, otherCounts)
    agrees = found.agrees && other.mismatches == 0 && other.cycles == found.cycles
  }

  /// One run of `verilog`, which may be changed, and what was counted in it.
  static func run(
    _ layer: EyerissLayerComparison, _ verilog: VerilogDesign,
    _ progress: @escaping (String) -> Void = { _ in }
  ) throws -> (EyerissLayerComparison.Report, [Place: Int]) {
    let folder = try ScratchFolder.make(prefix: "sparrow-toggles")
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appendingPathComponent("run.vcd").path
    let device = try VerilatedDevice(
      verilog, options: VerilatorOptions(optimization: .quick, tracing: true), progress: progress)
    try device.startTrace(path)
    let report = try layer.run(on: device)
    try device.finish()
    progress("counting toggles")
    let toggles = try ToggleCount(vcd: path) { scopes, name in
      place(scopes, name)?.rawValue
    }
    var counts: [Place: Int] = [:]
    for place in Place.allCases {
      switch place {
      case .filterReads, .stageEnables:
        // A cycle is 10 units of a waveform.
        counts[place] = (toggles.timeNotZero[place.rawValue] ?? 0) / 10
      case .ifmapOperands, .filterOperands, .firstStages, .secondStages:
        counts[place] = toggles.toggles[place.rawValue] ?? 0
      }
    }
    return (report, counts)
  }

  private static func place(_ scopes: [Substring], _ name: Substring) -> Place? {
    switch (scopes.last, name) {
    case ("multiplier", "ifmap"): .ifmapOperands
    case ("multiplier", "filter"): .filterOperands
    case ("multiplier", "partial_low"), ("multiplier", "partial_high"): .firstStages
    case ("multiplier", "sum"): .secondStages
    case ("multiplier", "enable_first"), ("multiplier", "enable_second"): .stageEnables
    case ("filter_scratchpad", "reads"): .filterReads
    default: nil
    }
  }
}

extension VerilogDesign {
  /// The same array with every zero buffer stuck at 0: no product is gated.
  var withoutZeroBuffers: VerilogDesign {
    let pattern = #/(zero_buffer\[tail\] <= )[^;]+;/#
    return replacing(in: "ifmap_scratchpad.v") { $0.replacing(pattern) { "\($0.1)1'b0;" } }
  }

  /// The same design with the text of one file changed; traps if nothing changes.
  func replacing(in file: String, _ change: (String) -> String) -> VerilogDesign {
    var changed = self
    guard let index = files.firstIndex(where: { $0.name == file }) else { preconditionFailure("no \(file)") }
    changed.files[index].text = change(files[index].text)
    precondition(changed.files[index].text != files[index].text, "nothing to change in \(file)")
    return changed
  }
}
