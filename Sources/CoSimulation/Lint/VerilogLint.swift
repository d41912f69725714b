import ExternalTools
import Foundation

/// One complaint of one tool about a design.
public struct LintFinding: Hashable, Sendable, CustomStringConvertible {
  /// The tool that complains.
  public var tool: Tool
  /// Its line, as printed.
  public var line: String

  /// A complaint.
  public init(tool: Tool, line: String) {
    self.tool = tool
    self.line = line
  }

  /// The tool and its line.
  public var description: String { "\(tool.rawValue): \(line)" }
}

/// What the checkers say of a design.
public struct LintReport: Hashable, Sendable {
  /// All warnings and errors.
  public var findings: [LintFinding] = []
  /// Checkers that did not run since they are not installed: a clean report of these says nothing.
  public var notInstalled: [Tool] = []

  /// Whether no tool that ran has found anything.
  public var isClean: Bool { findings.isEmpty }

  /// A line for each tool that is not installed and for each finding.
  public var lines: [String] {
    notInstalled.map { "\($0.rawValue): not installed (\($0.installCommand)), nothing checked" }
      + findings.map(\.description)
  }
}

/// Reads Verilog with three independent tools and collects their warnings and errors.
public struct VerilogLint: Sendable {
  /// The checkers.
  public static let tools: [Tool] = [.verilator, .iverilog, .yosys]

  /// Where the tools are looked for.
  public var search: ToolSearch

  /// A lint with the tools that `search` finds.
  public init(search: ToolSearch = .environment) {
    self.search = search
  }

  /// Checks the Verilog files of `folder` as a design whose top module is `top`.
  ///
  /// Throws ``ToolError``.
  public func check(folder: URL, top: String) throws -> LintReport {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path) else {
      throw ToolError.unusable(path: folder.path, reason: "the folder cannot be read")
    }
    let files = names.filter { $0.hasSuffix(".v") || $0.hasSuffix(".sv") }.sorted()
    return try check(files: files, in: folder, top: top)
  }

  /// Checks a design.
  ///
  /// Throws ``ToolError``.
  public func check(_ design: VerilogDesign) throws -> LintReport {
    let folder = try ScratchFolder.make(prefix: "sparrow-lint")
    defer { try? FileManager.default.removeItem(at: folder) }
    for file in design.files { try ScratchFolder.write(file.text, to: file.name, in: folder) }
    return try check(files: design.compiledFiles.map(\.name), in: folder, top: design.top)
  }

  private func check(files: [String], in folder: URL, top: String) throws -> LintReport {
    var report = LintReport()
    let scratch = try ScratchFolder.make(prefix: "sparrow-lint-log")
    defer { try? FileManager.default.removeItem(at: scratch) }
    for tool in Self.tools {
      guard let program = search.path(of: tool.rawValue) else {
        report.notInstalled.append(tool)
        continue
      }
      let run = ToolRun(
        program: program, arguments: Self.arguments(tool, files: files, top: top), folder: folder,
        log: scratch.appendingPathComponent("log"))
      let status = try run.status()
      let lines = Self.complaints(in: run.text)
      report.findings += lines.map { LintFinding(tool: tool, line: $0) }
      if status != 0 && lines.isEmpty {
        report.findings.append(LintFinding(tool: tool, line: ToolRun.firstError(in: run.text)))
      }
    }
    return report
  }

  static func arguments(_ tool: Tool, files: [String], top: String) -> [String] {
    switch tool {
    case .verilator: ["--lint-only", "-Wall", "-I.", "--top-module", top] + files
    case .yosys:
      ["-q", "-f", "verilog"] + files + ["-p", "hierarchy -check -top \(top); proc; check -assert"]
    default: ["-g2005", "-Wall", "-I.", "-t", "null", "-s", top] + files
    }
  }

  /// The lines that begin a warning or an error, without those that explain or count them.
  static func complaints(in text: String) -> [String] {
    text.split(whereSeparator: \.isNewline).map(String.init).filter { line in
      let lower = line.lowercased()
      let isComment = line.hasPrefix(" ") || line.contains("... ") || line.contains("Exiting due to")
      return !isComment && ["warning", "error"].contains(where: lower.contains)
    }
  }
}
