import Foundation

/// One call of an external program: arguments as a list, no shell, no standard input.
///
/// Standard output and standard error go to one log file. A file cannot fill up as a pipe does, so a
/// talkative tool never blocks, and the full text remains for the reader of an error.
package struct ToolRun {
  package var program: String
  package var arguments: [String]
  package var folder: URL
  package var log: URL
  /// Folders in which the program looks for others, before those of `PATH`.
  package var path: [String] = []
  /// How long the program may run.
  package var timeLimit: Duration

  /// A call of `program` in `folder`, whose output goes to `log`.
  package init(
    program: String, arguments: [String], folder: URL, log: URL, timeLimit: Duration = .seconds(3600)
  ) {
    self.program = program
    self.arguments = arguments
    self.folder = folder
    self.log = log
    self.timeLimit = timeLimit
  }

  /// Runs to the end; the exit status.
  package func status() throws -> Int32 {
    guard FileManager.default.createFile(atPath: log.path, contents: nil),
      let output = FileHandle(forWritingAtPath: log.path)
    else { throw ToolError.unusable(path: log.path, reason: "the file cannot be written") }
    defer { try? output.close() }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.currentDirectoryURL = folder
    if !path.isEmpty {
      var environment = ProcessInfo.processInfo.environment
      environment["PATH"] = (path + [environment["PATH"] ?? ""]).joined(separator: ":")
      process.environment = environment
    }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = output
    let ended = DispatchSemaphore(value: 0)
    process.terminationHandler = { _ in ended.signal() }
    do {
      try process.run()
    } catch {
      throw ToolError.unusable(path: program, reason: "the program does not start")
    }
    if ended.wait(timeout: .now() + .seconds(Int(timeLimit.components.seconds))) == .timedOut {
      kill(process.processIdentifier, SIGKILL)
      ended.wait()
      throw ToolError.tookTooLong(tool: name, seconds: Int(timeLimit.components.seconds), log: log.path)
    }
    return process.terminationStatus
  }

  private var name: String { URL(fileURLWithPath: program).lastPathComponent }

  /// Runs to the end and throws ``ToolError/failed(tool:status:line:log:)`` unless the status is zero.
  package func check() throws {
    let status = try status()
    guard status != 0 else { return }
    throw ToolError.failed(
      tool: name, status: status, line: Self.firstError(in: text), log: log.path)
  }

  /// All that the program has written.
  package var text: String {
    (FileManager.default.contents(atPath: log.path)).map { String(decoding: $0, as: UTF8.self) } ?? ""
  }

  /// The first line that speaks of an error, else the first line with anything in it.
  package static func firstError(in text: String) -> String {
    let lines = text.split(whereSeparator: \.isNewline).map { $0.trimmingCharacters(in: .whitespaces) }
    let spoken = lines.filter { !$0.isEmpty }
    return spoken.first { $0.lowercased().contains("error") } ?? spoken.first ?? "it printed nothing"
  }
}
