import HDL
import LockStep

/// A design whose Verilog is mutated, with the rows of inputs that must notice.
///
/// The rows are a lock-step case, so that `make test` plays the very same ones on the emitted Verilog.
public struct MutationUnit: Sendable {
  /// The word that selects the unit.
  public let name: String
  /// The type of the component on top, as in "Fifo".
  public let component: String
  /// What drives it, in words.
  public let stimulus: String
  /// Elaborates the design.
  public let design: @Sendable () throws -> Design
  /// The rows for a design that was elaborated.
  public let rows: @Sendable (Design) throws -> LockStepCase

  /// A unit of `component`, called after its module.
  public init<C: Component>(
    _ component: C, suffix: String = "", stimulus: String,
    rows: @escaping @Sendable (Design) throws -> LockStepCase
  ) {
    self.init(
      component.moduleName + suffix, component: "\(C.self)", stimulus: stimulus,
      design: { try Design(component) }, rows: rows)
  }

  /// A unit with everything given.
  public init(
    _ name: String, component: String, stimulus: String, design: @escaping @Sendable () throws -> Design,
    rows: @escaping @Sendable (Design) throws -> LockStepCase
  ) {
    self.name = name
    self.component = component
    self.stimulus = stimulus
    self.design = design
    self.rows = rows
  }
}
