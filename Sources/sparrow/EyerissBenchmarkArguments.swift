import CommandLineKit
import Configurations
import Experiments
import Foundation
import Mapping
import Synchronization

/// The flags of `bench eyeriss`, and its run.
struct EyerissBenchmarkArguments: Sendable {
  private let extent = Option(
    optional: "--extent", ArgumentType<EyerissBenchmark.Extent>.choice,
    "eyeriss: how much of each layer runs (whole)")
  private let objective = Option(
    optional: "--objective", ArgumentType<Mapper.Objective>.choice,
    "eyeriss: what the mappings minimise (energy-delay)")

  var all: [any CommandArgument] { [extent, objective] }

  /// The flags that were given.
  func given(_ arguments: ParsedArguments) -> [String] {
    var flags = arguments[extent] == nil ? [] : [extent.declaration.name]
    if arguments[objective] != nil { flags.append(objective.declaration.name) }
    return flags
  }

  /// Runs the layers and prints what was found.
  ///
  /// - Returns: the report for machines, and whether hardware and models agree.
  /// - Throws: `UsageError`, `MappingProblem`, `ToolError`.
  func run(
    _ arguments: ParsedArguments, configurations: [String], layers: [String], simulator: SimulatorChoice,
    seed: UInt64, _ console: Console
  ) throws -> (JSONValue, Bool) {
    let benchmark = try EyerissBenchmark(
      configuration(configurations), objective: arguments[objective] ?? .energyDelay,
      extent: arguments[extent] ?? .whole, simulator: simulator, seed: seed)
    let chosen = try Self.chosen(layers)
    let progress = Mutex(ProgressLine())
    let outcomes = try benchmark.run(chosen) { step in progress.withLock { $0.show(step) } }
    progress.withLock { $0.clear() }
    console.line(EyerissBenchmarkText(benchmark, outcomes).text)
    return (benchmark.json(of: outcomes), outcomes.allSatisfy(\.report.agrees))
  }

  private func configuration(_ names: [String]) throws -> EyerissConfiguration {
    guard names.count <= 1 else {
      throw UsageError("--config: eyeriss takes one, and \(names.count) are given")
    }
    let known = EyerissConfiguration.named.map(\.name)
    guard let name = names.first else { return .eyeriss }
    guard let found = EyerissConfiguration.named.first(where: { $0.name == name }) else {
      throw UsageError(
        "--config: '\(name)' is no configuration of eyeriss; there are \(known.joined(separator: ", "))")
    }
    return found
  }

  /// The layers asked for, each once and in the network's order; all of them if none is.
  private static func chosen(_ asked: [String]) throws -> [ChipLayer] {
    let known = ChipLayer.alexNet.map(\.name)
    if let stranger = asked.first(where: { !known.contains($0) }) {
      throw UsageError("--layer: '\(stranger)' is not one of \(known.joined(separator: ", "))")
    }
    return asked.isEmpty ? ChipLayer.alexNet : ChipLayer.alexNet.filter { asked.contains($0.name) }
  }
}
