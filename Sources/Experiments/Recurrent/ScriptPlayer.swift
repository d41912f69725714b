import CoSimulation

/// Plays a load and the parts of a run on a session.
///
/// An interactive session keeps its state and shows progress part by part; Icarus takes everything at once.
struct ScriptPlayer {
  let simulator: SimulatorChoice
  let progress: (String, Int, Int) -> Void

  /// The responses of each part.
  ///
  /// - Throws: `ToolError`, `HostPortError`.
  func play(_ load: HostScript, _ parts: [HostScript], in session: any HostSession) throws -> [[HostWord]] {
    if simulator == .icarus {
      var whole = load
      for part in parts { whole.append(part) }
      progress("simulating in Icarus", 0, 0)
      var rest = try session.run(whole)[...]
      return parts.map { part in
        defer { rest = rest.dropFirst(part.readCount) }
        return Array(rest.prefix(part.readCount))
      }
    }
    progress("loading the memories", 0, 0)
    _ = try session.run(load)
    return try parts.enumerated().map { index, part in
      progress("running", index, parts.count)
      return try session.run(part)
    }
  }
}
