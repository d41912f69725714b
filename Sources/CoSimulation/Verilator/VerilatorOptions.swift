/// How much work the C++ compiler puts into a verilated model.
///
/// A device of one memory compiles in 0.2 s or 0.6 s, and `fast` saves it a quarter of the time of a cycle.
/// An array of 256 small PEs compiles in 34 s or 48 s, and `fast` saves it nothing. In addition the run-time
/// library takes 4 s, once.
public enum ModelOptimization: String, Hashable, Sendable, CaseIterable {
  /// `-O1`: builds soonest; for tests, and for very large designs.
  case quick
  /// `-O2`: for long runs of small and middle-sized designs.
  case fast
  /// `-O0`, and Verilator rewrites nothing either: for designs of all kinds, among which random tests have found some
  /// that the optimizers of Verilator 5.006 get wrong (about one random design in a hundred, mostly wide values).
  case literal

  var flag: String {
    switch self {
    case .quick: "-O1"
    case .fast: "-O2"
    case .literal: "-O0"
    }
  }

  /// How Verilator itself shall work.
  ///
  /// Version 5.006 computes some trees of reductions wrongly when it optimizes them bit by bit, and takes a signed <= of
  /// equal constants for false when it folds them in its data-flow graph.
  var translation: [String] {
    self == .literal ? ["-O0"] : ["-O3", "-fno-const-bit-op-tree", "-fno-dfg-peephole-fold-binary"]
  }
}

/// What kind of model Verilator shall build.
public struct VerilatorOptions: Hashable, Sendable {
  /// How hard the C++ compiler works.
  public var optimization: ModelOptimization
  /// Whether waveforms can be written: a separate build, which runs about ten times slower while it writes.
  public var tracing: Bool

  /// By default a model that builds soon and cannot trace.
  public init(optimization: ModelOptimization = .quick, tracing: Bool = false) {
    self.optimization = optimization
    self.tracing = tracing
  }

  /// Flags for `verilator`.
  ///
  /// Warnings do not stop a build: they are the matter of ``VerilogLint``.
  var verilatorFlags: [String] {
    let common = ["--cc", "--x-assign", "fast", "--x-initial", "fast", "--noassert", "-Wno-fatal"]
    return common + optimization.translation + (tracing ? ["--trace"] : [])
  }

  /// Flags for the C++ compiler.
  var compilerFlags: [String] {
    let handlers = ["-DVL_USER_FATAL", "-DVL_USER_STOP", "-DVL_USER_FINISH"]
    let common = ["-std=c++17", optimization.flag, "-fPIC", "-fvisibility=hidden", "-pthread"] + handlers
    return tracing ? common + ["-DVM_TRACE=1", "-DVM_TRACE_VCD=1"] : common
  }
}
