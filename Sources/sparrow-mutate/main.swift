import CommandLineKit
import Foundation
import Mutation
import Proofs

let only = Option(repeated: "--only", .text, "only units whose name begins so; may be repeated")
let atLeast = Option(
  "--at-least", .number(0...100), default: 95, "percent killed below which the exit status is 1")
let out = Option(
  "--out", .folder, default: "build/mutation", "where the proofs of survivors leave their files")
let json = Option(optional: "--json", .file, "write every mutant for machines")

let command = Command(
  "run", summary: "Mutate the emitted Verilog and count what the tests' stimulus notices",
  discussion: """
    Operators, constants, conditions, choices, slices, enables and resets are changed one at a time; a mutant is \
    killed when an output differs from the original's. What survives is tried by proof: a mutant that cannot be \
    told from the original counts for nothing. Needs Verilator, Yosys and Yices ('make setup-prove'). Exit status 1 \
    means that fewer were killed than --at-least asks.
    """,
  arguments: [only, atLeast, out, json],
  examples: [.init("", "everything"), .init("--only fifo --json mutants.json", "the queues, for machines")]
) { arguments, console in
  let wanted = arguments[only]
  for name in wanted where !MutationCatalogue.all.contains(where: { $0.name.hasPrefix(name) }) {
    let names = MutationCatalogue.all.map(\.name).joined(separator: ", ")
    throw UsageError("--only \(name): no unit begins so; there are \(names)")
  }
  let units = MutationCatalogue.all.filter { unit in
    wanted.isEmpty || wanted.contains { unit.name.hasPrefix($0) }
  }
  let tools = try ProofTools()
  let progress = ProgressLine()
  var results: [MutationResult] = []
  var deaths: KnownDeaths = [:]
  for unit in units {
    let trial = MutationTrial(unit, tools, in: URL(fileURLWithPath: arguments[out])) { progress.show($0) }
    let result = try trial.result(&deaths)
    progress.clear()
    MutationText([result]).lines.forEach(console.line)
    results.append(result)
  }
  let text = MutationText(results)
  console.line("\n" + text.table + "\n\n" + text.summary)
  if let path = arguments[json] { try AtomicFile.write(JSONWriter().text(text.json), to: path) }
  return results.percentKilled >= arguments[atLeast] ? .success : .checkFailed
}

let program = Program(
  "sparrow-mutate", version: "0.1.0",
  summary: "Counts which small faults in the emitted Verilog go unnoticed",
  commands: [command])

exit(program.run(Array(CommandLine.arguments.dropFirst())).rawValue)
