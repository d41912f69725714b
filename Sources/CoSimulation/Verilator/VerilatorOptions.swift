/// How much work the C++ compiler puts into a verilated model.
///
/// Compile times, one core: a small test device 0.3 s either way; an array of 16 PEs 5 s and 8 s; of 256 PEs 34 s
/// and 48 s. At 16 PEs the result of `fast` runs about a third faster, at 256 PEs no faster.
public enum ModelOptimization: String, Hashable, Sendable, CaseIterable {
  /// `-O1`: builds soonest; for tests, and for very large designs.
  case quick
  /// `-O2`: for long runs of small and middle-sized designs.
  case fast

  var flag: String {
    switch self {
    case .quick: "-O1"
    case .fast: "-O2"
    }
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
    let common = ["--cc", "-O3", "--x-assign", "fast", "--x-initial", "fast", "--noassert", "-Wno-fatal"]
    return tracing ? common + ["--trace"] : common
  }

  /// Flags for the C++ compiler.
  var compilerFlags: [String] {
    let common = ["-std=c++17", optimization.flag, "-fPIC", "-fvisibility=hidden", "-pthread"]
    return tracing ? common + ["-DVM_TRACE=1", "-DVM_TRACE_VCD=1"] : common
  }
}
