import CommandLineKit
import Configurations
import Experiments
import Foundation
import Synchronization

private let layers = Option(repeated: "--layer", .benchmarkLayer, "only this layer; may be repeated")
private let seed = Option("--seed", .integer(0...), default: 1, "of matrices and activations")
private let out = Option("--out", .folder, default: "build/exploration", "where results and figures go")

let exploreCommand = Command(
  "explore",
  summary: "Sweep the parameters of an accelerator and draw the paper's figures with ours beside them",
  discussion: """
    Varies processing elements, queue depth, row width, index bits and precision, and takes the choices from the paper's \
    array to ours one by one, on the cycle model and on all cores. DIR gets points.csv and precision.csv, an SVG file a \
    figure, and index.html with all of them. points.csv is written whole after every few points: a run that was \
    interrupted goes on where it stopped, and one that is finished only draws again.
    """,
  arguments: [accelerator, layers, seed, out],
  examples: [
    .init("eie", "everything, into build/exploration"),
    .init("eie --layer NT-We --layer VGG-7 --out two", "two layers only"),
  ]
) { arguments, console in
  let folder = URL(fileURLWithPath: arguments[out])
  try makeFolder(folder, named: arguments[out])
  func path(_ name: String) -> String { folder.appending(path: name).path(percentEncoded: false) }

  let chosen = arguments[layers].isEmpty ? BenchmarkLayer.all : arguments[layers]
  let plan = ExplorationPlan(layers: chosen, seed: UInt64(arguments[seed]))
  let exploration = EIEExploration(plan, cache: path("points.csv"))
  let progress = Mutex(ProgressLine())
  let table = try exploration.run { done, count in
    progress.withLock { $0.show("exploring: \(done) of \(count) points") }
  }
  progress.withLock { $0.show("precision: the bundled network") }
  let results = ExplorationResults(plan: plan, table: table, precision: try PrecisionExploration())
  progress.withLock { $0.clear() }

  try AtomicFile.write(results.precision.csv, to: path("precision.csv"))
  let figures = results.figures
  for figure in figures { try AtomicFile.write(figure.svg, to: path("\(figure.name).svg")) }
  try AtomicFile.write(ExplorationPage(results).html, to: path("index.html"))
  console.line(
    "\(arguments[out]): \(table.outcomes.count) points on \(chosen.count) layers, seed \(plan.seed)")
  for figure in figures { console.line("  \(figure.name).svg  \(figure.title)") }
  console.line("  index.html, points.csv, precision.csv")
  return .success
}

private func makeFolder(_ folder: URL, named name: String) throws {
  do {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  } catch {
    throw UsageError("--out \(name): the folder cannot be made: \(error.localizedDescription)")
  }
}
