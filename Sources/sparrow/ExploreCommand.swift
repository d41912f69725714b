import CommandLineKit
import Configurations
import Experiments
import Foundation
import Synchronization

/// What can be explored.
private enum ExplorationSubject: String, CaseIterable, Sendable {
  /// The design space of EIE.
  case eie
  /// The energy of dataflows at equal area.
  case dataflows
  /// The precision of LSTM cells.
  case lstm
}

private let subject = Positional("WHAT", ArgumentType<ExplorationSubject>.choice, "what to explore")
private let layers = Option(
  repeated: "--layer", .benchmarkLayer, "only this layer of eie; may be repeated")
private let seed = Option(
  optional: "--seed", .integer(0...), "of eie's matrices and activations, or of lstm's task; 1 if absent")
private let out = Option(
  optional: "--out", .folder,
  "where results and figures go; build/exploration, build/dataflows or build/lstm if absent")

let exploreCommand = Command(
  "explore",
  summary: "Sweep the parameters of an accelerator and draw the paper's figures with ours beside them",
  discussion: """
    eie varies processing elements, queue depth, row width, index bits and precision, and takes the choices from \
    the paper's array to ours one by one, on the cycle model and on all cores. DIR gets points.csv and \
    precision.csv, an SVG file a figure, and index.html with all of them. points.csv is written whole after \
    every few points: a run that was interrupted goes on where it stopped, and one that is finished only \
    draws again.

    dataflows finds the best mapping of AlexNet's layers under six dataflows at equal area, by the energy model of \
    the Eyeriss paper (ISCA 2016). DIR gets dataflows.csv, figures and index.html.

    lstm runs two layers of LSTM cells on noisy patterns in fixed point of several widths. DIR gets lstm-precision.csv.
    """,
  arguments: [subject, layers, seed, out],
  examples: [
    .init("eie", "everything, into build/exploration"),
    .init("eie --layer NT-We --layer VGG-7 --out two", "two layers only"),
    .init("dataflows", "row stationary beside five others, into build/dataflows"),
  ]
) { arguments, console in
  if arguments[subject] == .dataflows && !(arguments[layers].isEmpty && arguments[seed] == nil) {
    throw UsageError("--layer and --seed belong to 'explore eie'; leave them out")
  }
  if arguments[subject] == .lstm && !arguments[layers].isEmpty {
    throw UsageError("--layer belongs to 'explore eie'; leave it out")
  }
  let usual = arguments[subject] == .eie ? "build/exploration" : "build/\(arguments[subject].rawValue)"
  let name = arguments[out] ?? usual
  let folder = URL(fileURLWithPath: name)
  try makeFolder(folder, named: name)
  func path(_ name: String) -> String { folder.appending(path: name).path(percentEncoded: false) }
  switch arguments[subject] {
  case .eie:
    let plan = ExplorationPlan(
      layers: BenchmarkLayer.chosen(arguments[layers]), seed: UInt64(arguments[seed] ?? 1))
    try exploreEIE(plan, path, name, console)
  case .dataflows: try exploreDataflows(path, name, console)
  case .lstm: try exploreCells(UInt64(arguments[seed] ?? 1), path, name, console)
  }
  return .success
}

private func exploreEIE(
  _ plan: ExplorationPlan, _ path: (String) -> String, _ name: String, _ console: Console
) throws {
  let exploration = EIEExploration(plan, cache: path("points.csv"))
  let progress = Mutex(ProgressLine())
  let table = try exploration.run { done, count in
    progress.withLock { $0.show("exploring: \(done) of \(count) points") }
  }
  progress.withLock { $0.show("precision: the bundled network") }
  let results = ExplorationResults(plan: plan, table: table, precision: try PrecisionExploration())
  progress.withLock { $0.clear() }

  try AtomicFile.write(results.precision.csv, to: path("precision.csv"))
  try write(results.figures, page: ExplorationPage(results).html, path)
  console.line("\(name): \(table.outcomes.count) points on \(plan.layers.count) layers, seed \(plan.seed)")
  list(results.figures, and: "points.csv, precision.csv", console)
}

private func exploreDataflows(_ path: (String) -> String, _ name: String, _ console: Console) throws {
  let exploration = DataflowExploration()
  let figures = exploration.figures
  try AtomicFile.write(exploration.csv, to: path("dataflows.csv"))
  try write(figures, page: exploration.page, path)
  let ratios = exploration.ratioTable
  let columns = ratios.head.map { $0 == "layers" ? Table.Column.text($0) : .number($0) }
  var table = Table(columns: columns)
  for row in ratios.rows { table.add(row: row) }
  console.line("\(table.text)\n\n\(name): the energy of a multiplication, and ratios to row stationary")
  list(figures, and: "dataflows.csv", console)
}

private func exploreCells(
  _ seed: UInt64, _ path: (String) -> String, _ name: String, _ console: Console
) throws {
  let exploration = try SequenceExploration(seed: seed)
  try AtomicFile.write(exploration.csv, to: path("lstm-precision.csv"))
  var table = Table(
    .text("arithmetic"), .number("correct"), .number("of"), .number("accuracy"), .number("saturated"))
  for result in exploration.results {
    table.add(row: [
      result.name, "\(result.correct)", "\(result.sequences)",
      String(format: "%.2f %%", 100 * result.accuracy),
      "\(result.saturations)",
    ])
  }
  console.line("\(table.text)\n\n\(name): eight noisy patterns, two layers of 32 LSTM cells, seed \(seed)")
  console.line("  lstm-precision.csv")
}

private func write(_ figures: [Figure], page: String, _ path: (String) -> String) throws {
  for figure in figures { try AtomicFile.write(figure.svg, to: path("\(figure.name).svg")) }
  try AtomicFile.write(page, to: path("index.html"))
}

private func list(_ figures: [Figure], and tables: String, _ console: Console) {
  for figure in figures { console.line("  \(figure.name).svg  \(figure.title)") }
  console.line("  index.html, \(tables)")
}

private func makeFolder(_ folder: URL, named name: String) throws {
  do {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  } catch {
    throw UsageError("--out \(name): the folder cannot be made: \(error.localizedDescription)")
  }
}
