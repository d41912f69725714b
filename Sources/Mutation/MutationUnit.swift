import BitVectors
import CoSimulation
import HDL
import Simulation

/// A design whose Verilog is mutated, with the stimulus that must notice.
public struct MutationUnit: Sendable {
  /// The word that selects the unit.
  public let name: String
  /// What drives it, in words.
  public let stimulus: String
  /// Elaborates the design.
  public let design: @Sendable () throws -> Design
  /// Drives a device of the design; each call of `step` is a cycle that is compared.
  public let drive: @Sendable (any ClockedDevice) throws -> Void

  /// A unit with everything given.
  public init(
    _ name: String, stimulus: String, design: @escaping @Sendable () throws -> Design,
    drive: @escaping @Sendable (any ClockedDevice) throws -> Void
  ) {
    self.name = name
    self.stimulus = stimulus
    self.design = design
    self.drive = drive
  }

  /// What the original does, in this package's own simulator.
  func record(_ design: Design) throws -> Recording {
    let device = RecordingDevice(SimulatedDevice(design))
    try drive(device)
    return device.recording
  }
}
