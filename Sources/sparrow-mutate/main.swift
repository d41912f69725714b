import CommandLineKit
import Foundation
import Mutation
import Proofs

let only = Option(repeated: "--only", .text, "only units whose name begins so; may be repeated")
let atLeast = Option(
  "--at-least", .number(0...100), default: 95,
  "percent killed of any component below which the exit status is 1")
let out = Option(
  "--out", .folder, default: "build/mutation",
  "where verdicts are kept, for the next run to go on, and proofs leave their files")
let json = Option(optional: "--json", .file, "write every mutant for machines")

let command = Command(
  "run", summary: "Mutate the emitted Verilog and count what the tests' stimulus notices",
  discussion: """
    Operators, constants, conditions, choices, slices, enables and resets are changed one at a time; a mutant is \
    killed when an output differs from the original's. What survives is tried by proof: a mutant that cannot be \
    told from the original counts for nothing. Verdicts are kept in the folder of --out: a run that was interrupted goes \
    on, and one after a change repeats only what the change concerns. Needs Verilator, Yosys and Yices ('make \
    setup-prove'). Exit status 1 means that fewer were killed of some component than --at-least asks.
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
  let start = ContinuousClock.now
  let folder = URL(fileURLWithPath: arguments[out])
  let mutants = try MutationSurvey(units, tools, in: folder) { progress.show($0) }.mutants()
  progress.clear()
  let text = MutationText(mutants)
  text.survivors.forEach(console.line)
  console.line("\n" + text.table)
  console.line("\n\(units.count) units, \((ContinuousClock.now - start).components.seconds) seconds")
  if let path = arguments[json] { try AtomicFile.write(JSONWriter().text(text.json), to: path) }
  let isEnough = mutants.byComponent.allSatisfy { $0.percentKilled >= arguments[atLeast] }
  return isEnough ? .success : .checkFailed
}

let program = Program(
  "sparrow-mutate", version: "0.1.0",
  summary: "Counts which small faults in the emitted Verilog go unnoticed",
  commands: [command])

exit(program.run(Array(CommandLine.arguments.dropFirst())).rawValue)
