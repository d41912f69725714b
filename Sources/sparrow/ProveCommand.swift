import CommandLineKit
import Foundation
import Proofs

private let only = Option(repeated: "--only", .text, "only obligations whose name begins so; may be repeated")
private let out = Option("--out", .folder, default: "build/proofs", "where formulas, logs and waveforms go")
private let json = Option(optional: "--json", .file, "write the results for machines")

let proveCommand = Command(
  "prove", summary: "Prove the contracts of the components and control units",
  discussion: """
    Each obligation is checked for its first cycles from reset, then shown for all time, by induction or by \
    reachability; then every fault that is planted in it must be found. Needs Yosys and the solver Yices: \
    'make setup-prove' installs them. Exit status 1 means that a check failed, was left open or missed a fault; \
    a failure names a waveform that shows it. docs/proofs.md says how to prove a component of one's own.
    """,
  arguments: [only, out, json],
  examples: [
    .init("", "everything"),
    .init("--only fifo --only arbiter", "some of it"),
  ]
) { arguments, console in
  let wanted = arguments[only]
  for name in wanted where !ProofCatalogue.all.contains(where: { $0.name.hasPrefix(name) }) {
    let names = ProofCatalogue.all.map(\.name).joined(separator: ", ")
    throw UsageError("--only \(name): no obligation begins so; there are \(names)")
  }
  let obligations = ProofCatalogue.all.filter { obligation in
    wanted.isEmpty || wanted.contains { obligation.name.hasPrefix($0) }
  }
  let tools = try ProofTools(solvers: Set(obligations.map(\.solver)))
  let folder = URL(fileURLWithPath: arguments[out])
  let progress = ProgressLine()
  var results: [ProofResult] = []
  for obligation in obligations {
    let run = ProofRun(obligation, tools, in: folder) { progress.show($0) }
    let result = try run.result()
    progress.clear()
    console.line("\(result.name): \(result.word)")
    result.lines.forEach(console.line)
    results.append(result)
  }
  let report = ProofReport(results)
  console.line("\n" + table(results) + "\n\n" + report.summary)
  if let path = arguments[json] { try AtomicFile.write(JSONWriter().text(document(results)), to: path) }
  return report.holds ? .success : .checkFailed
}

private func table(_ results: [ProofResult]) -> String {
  var table = Table(
    .text("obligation"), .text("verdict"), .number("checks"), .number("bounded"), .text("beyond"),
    .text("solver"),
    .number("faults found"), .number("seconds"))
  for result in results {
    let caught = result.faults.filter { $0.broken != nil }.count
    table.add(
      result.name, result.word, "\(result.sentences.count)", "\(result.depth)", result.beyond, result.solver,
      "\(caught) of \(result.faults.count)", String(format: "%.1f", result.seconds))
  }
  return table.text
}

private func document(_ results: [ProofResult]) -> JSONValue {
  .array(
    results.map { result in
      [
        "name": .string(result.name), "verdict": .string(result.word.lowercased()),
        "checks": .array(result.sentences.map { .string($0) }),
        "assumptions": .array(result.assumptions.map { .string($0) }),
        "boundedCycles": .integer(result.depth), "beyond": .string(result.beyond),
        "solver": .string(result.solver), "seconds": .number(result.seconds),
        "failing": result.failing.map { .string($0) } ?? .null,
        "waveform": result.waveform.map { .string($0) } ?? .null,
        "faults": .array(
          result.faults.map { fault in
            ["name": .string(fault.name), "broken": fault.broken.map { .string($0) } ?? .null]
          }),
      ]
    })
}
