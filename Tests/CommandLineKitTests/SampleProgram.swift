import CommandLineKit
import Synchronization

/// A program with every kind of argument.
enum SampleProgram {
  enum Design: String, CaseIterable, Sendable {
    case eie
    case eyeriss
  }

  static let design = Positional(
    "DESIGN", ArgumentType<Design>.choice.shown(as: "DESIGN"), "what to generate")
  static let extra = Positional(repeated: "FILE", .file, "further files")
  static let pes = Option("--pes", .integer(1...1024), default: 16, "processing elements")
  static let rate = Option("--rate", .number(0...1), default: 0.5, "share of weights kept")
  static let out = Option(required: "--out", .folder, "where the files go")
  static let json = Option(optional: "--json", .file, "write the table for machines too")
  static let layers = Option(repeated: "--layer", .integer(0...), "a layer to run; may be given again")
  static let longNamed = Option(
    "--a-very-long-option-name", .text, default: "x",
    "an option whose name does not fit the column and whose explanation needs more than one line")
  static let quiet = Flag("--quiet", "print nothing")

  static let generate = Command(
    "generate", summary: "Write the Verilog of a design",
    discussion: "The files are written whole or not at all.",
    arguments: [design, extra, pes, rate, out, json, layers, longNamed, quiet],
    examples: [
      .init("eie --pes 64 --out rtl", "the paper's array"),
      .init("eyeriss --out rtl --quiet", "the chip"),
    ]
  ) { arguments, console in
    console.line("\(arguments[design].rawValue) \(arguments[pes])")
    return .success
  }

  static let verify = Command("verify", summary: "Compare with the model") { _, _ in .checkFailed }

  static let fail = Command("fail", summary: "Throw an error of two lines") { _, _ in
    throw UsageError("first\nsecond")
  }

  static let program = Program(
    "sample", version: "1.2", summary: "Generates sparse accelerators and proves them",
    commands: [generate, verify, fail])

  /// What a call prints and how it ends.
  static func call(_ words: String...) -> (status: ExitStatus, output: String, complaints: String) {
    let output = Mutex(""), complaints = Mutex("")
    let console = Console(
      line: { line in output.withLock { $0 += line + "\n" } },
      complain: { line in complaints.withLock { $0 += line + "\n" } })
    let status = program.run(words, console: console)
    return (status, output.withLock { $0 }, complaints.withLock { $0 })
  }
}
