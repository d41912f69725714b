/// What a design is synthesized to.
public enum SynthesisTarget: Hashable, Sendable {
  /// Yosys' own gates and flip-flops: no library, no area.
  case gates
  /// Cells of a library, sized for a clock of `period` ns.
  case cells(StandardCellLibrary, period: Double)

  /// The library.
  public var library: StandardCellLibrary? {
    if case .cells(let library, _) = self { library } else { nil }
  }
}

/// What happens to the levels of a design on the way.
public enum SynthesisLevels: String, Hashable, Sendable {
  /// Modules stay modules: each is sized by itself, and its cells are counted by themselves.
  case kept
  /// All becomes one module, and paths are optimised from end to end.
  case flattened
}
