import ExternalTools
import Foundation
import Synchronization

/// Verilator and a C++ compiler, as found on this machine.
struct VerilatorToolchain {
  var verilator: String
  var compiler: String
  /// Verilator's folder of run-time sources and headers.
  var include: URL
  /// What both tools say of themselves, and the age of the headers: part of every cache key.
  var identity: String

  // Asking the tools takes 150 ms, as long as building a small design.
  private static let known = Mutex<[String: VerilatorToolchain]>([:])

  /// Finds both; throws ``ToolError``.
  ///
  /// The tools are asked for their versions once in a process.
  static func find(with search: ToolSearch) throws -> VerilatorToolchain {
    let verilator = try search.find(.verilator)
    let compiler = try search.findCompiler()
    let name = verilator + "\n" + compiler
    if let toolchain = known.withLock({ $0[name] }) { return toolchain }
    let toolchain = try ask(verilator, compiler)
    known.withLock { $0[name] = toolchain }
    return toolchain
  }

  private static func ask(_ verilator: String, _ compiler: String) throws -> VerilatorToolchain {
    let root = try answer(of: verilator, ["--getenv", "VERILATOR_ROOT"])
    let include = URL(fileURLWithPath: root).appendingPathComponent("include", isDirectory: true)
    let header = include.appendingPathComponent("verilated.h").path
    guard let attributes = try? FileManager.default.attributesOfItem(atPath: header),
      let date = attributes[.modificationDate] as? Date
    else { throw ToolError.unusable(path: header, reason: "Verilator's header is not there") }
    let versions = [try answer(of: verilator, ["--version"]), try answer(of: compiler, ["--version"])]
    let identity = versions + [compiler, include.path, "\(date.timeIntervalSince1970)"]
    return VerilatorToolchain(
      verilator: verilator, compiler: compiler, include: include, identity: identity.joined(separator: "\n"))
  }

  /// Whether the compiler is clang, which takes a precompiled header by an option of its own.
  var isClang: Bool { identity.contains("clang version") }

  /// The compiler's flags for code that includes Verilator's headers.
  var includeFlags: [String] {
    ["-I", include.path, "-I", include.appendingPathComponent("vltstd").path]
  }

  private static func answer(of program: String, _ arguments: [String]) throws -> String {
    let folder = try ScratchFolder.make(prefix: "sparrow-query")
    defer { try? FileManager.default.removeItem(at: folder) }
    let run = ToolRun(
      program: program, arguments: arguments, folder: folder, log: folder.appendingPathComponent("log"))
    try run.check()
    return run.text.trimmingCharacters(in: .whitespacesAndNewlines)
  }
}
