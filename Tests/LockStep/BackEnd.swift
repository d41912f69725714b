import HDL
import NativeSimulation
import Simulation

/// The two ways in which this package runs a design: whatever one does, the other does too.
public enum BackEnd: String, CaseIterable, Codable, Sendable {
  /// Step by step.
  case interpreting
  /// As machine code.
  case native

  /// A simulator of `design`.
  public func simulator(
    _ design: Design, initialState: Simulator.InitialState = .zero
  ) throws -> Simulator {
    switch self {
    case .interpreting: Simulator(design, initialState: initialState)
    case .native: try Simulator.compiled(design, initialState: initialState, optimization: .quick)
    }
  }
}
