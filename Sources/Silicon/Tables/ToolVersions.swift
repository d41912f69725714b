import ExternalTools
import Foundation

/// The versions of the tools that a result depends on.
public enum ToolVersions {
  /// The first line that `tool` prints of itself; nil where it is not installed.
  public static func version(of tool: Tool, search: ToolSearch = .environment) -> String? {
    guard let program = search.path(of: tool.rawValue),
      let folder = try? ScratchFolder.make(prefix: "sparrow-version")
    else { return nil }
    defer { try? FileManager.default.removeItem(at: folder) }
    let flag = tool == .opensta ? "-version" : tool == .yosys ? "-V" : "--version"
    let run = ToolRun(
      program: program, arguments: [flag], folder: folder, log: folder.appendingPathComponent("log"),
      timeLimit: .seconds(120))
    guard (try? run.status()) != nil else { return nil }
    guard let line = run.text.split(separator: "\n").first else { return nil }
    return tool == .opensta
      ? "OpenSTA \(line)" : line.split(separator: "(")[0].trimmingCharacters(in: .whitespaces)
  }
}
