import ExternalTools
import Foundation
import HDL
import Simulation

/// How much work the compiler puts into a native simulation.
public enum NativeOptimization: String, Hashable, Sendable, CaseIterable {
  /// `-O0`: for many designs that run shortly, as in tests of random ones; builds in a sixth of the time.
  case none
  /// `-O1`: for short runs.
  case quick
  /// `-O2`: for long runs.
  case fast

  var flag: String {
    switch self {
    case .none: "-O0"
    case .quick: "-O1"
    case .fast: "-O2"
    }
  }
}

/// Designs compiled to machine code and loaded into this process.
///
/// The same library serves any number of simulators, each with a state of its own. It is made once and then found in
/// the cache, also by other processes, under a name made from its code, its compiler and the flags.
public final class NativeLibrary: Sendable {
  /// Designs, in the order given.
  public let count: Int
  let programs: [NativeProgram]

  /// Compiles `designs` together, or finds their library in `cache`.
  ///
  /// Throws `ToolError`: in particular `missing`, where there is no clang.
  public init(
    _ designs: [Design], optimization: NativeOptimization = .fast, cache: SimulationCache = .standard(),
    search: ToolSearch = .environment
  ) throws {
    let sources = designs.enumerated().map { index, design in
      NativeSource(ProgramBuilder.build(design), prefix: "d\(index)")
    }
    let build = NativeBuild(
      source: WideArithmetic.source + sources.map(\.text).joined(), optimization: optimization,
      compiler: try NativeCompiler.find(with: search), cache: cache)
    let loaded = try LoadedLibrary(path: try build.library())
    count = designs.count
    programs = try sources.map { try NativeProgram($0, in: loaded) }
  }

  /// A simulator of the design at `index`, in its initial state.
  public func simulator(_ index: Int = 0, initialState: Simulator.InitialState = .zero) -> Simulator {
    precondition(programs.indices.contains(index), "the library has \(count) designs")
    return Simulator(programs[index].execution(), initialState: initialState)
  }
}

extension Simulator {
  /// A simulator of `design` that runs machine code: several times as fast, after a build.
  ///
  /// It answers exactly like one that interprets. Throws `ToolError`.
  public static func compiled(
    _ design: Design, initialState: InitialState = .zero, optimization: NativeOptimization = .fast,
    cache: SimulationCache = .standard(), search: ToolSearch = .environment
  ) throws -> Simulator {
    try NativeLibrary([design], optimization: optimization, cache: cache, search: search)
      .simulator(initialState: initialState)
  }
}
