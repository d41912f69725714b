import CoSimulation
import ExternalTools
import Foundation

/// The programs that a proof needs, found before it starts.
public struct ProofTools: Sendable {
  /// Where `make setup-prove` puts the solver that Debian does not have, below the folder of the package.
  public static let localFolder = "build/tools/bin"

  let yosys: String
  let smtbmc: String
  let abc: String
  let solverFolders: [String]

  /// Looks in `build/tools/bin` of `root`, then in `PATH`; throws `ToolError` for the first tool that is missing.
  public init(
    root: String = FileManager.default.currentDirectoryPath, path: ToolSearch = .environment,
    solvers: Set<Tool> = [.yices]
  ) throws {
    let search = ToolSearch(folders: ["\(root)/\(Self.localFolder)"] + path.folders)
    yosys = try search.find(.yosys)
    smtbmc = try search.find(.yosysSmtbmc)
    abc = try search.find(.yosysAbc)
    solverFolders = try solvers.sorted { $0.rawValue < $1.rawValue }.map { solver in
      URL(fileURLWithPath: try search.find(solver)).deletingLastPathComponent().path
    }
  }
}

extension Tool {
  /// What `yosys-smtbmc` calls the solver.
  var smtbmcName: String { self == .yices ? "yices" : rawValue }
}

extension ProofTools {
  /// Runs the Yosys script `name` of `folder`; whether it ended well. Its output is in a log beside it.
  package func runYosys(_ name: String, in folder: URL) throws -> Bool {
    let log = folder.appendingPathComponent(name + ".log")
    let run = ToolRun(
      program: yosys, arguments: ["-q", "-s", name], folder: folder, log: log, timeLimit: .seconds(300))
    return try run.status() == 0
  }

  /// Whether the assertions of the formulas `name` hold in the first cycle, whatever the inputs.
  package func holdsAtOnce(_ name: String, in folder: URL) throws -> Bool {
    let log = folder.appendingPathComponent(name + ".log")
    var run = ToolRun(
      program: smtbmc, arguments: ["-s", "yices", "-t", "1", name], folder: folder, log: log,
      timeLimit: .seconds(300))
    run.path = solverFolders
    _ = try run.status()
    return run.text.contains("Status: PASSED")
  }

  /// Whether the assertions of the gates `name` hold in every cycle: first registers that are always the same are
  /// merged, then an invariant is looked for. False also where the tool gives up.
  package func holdsForAllTime(_ name: String, in folder: URL, seconds: Int = 40) throws -> Bool {
    let log = folder.appendingPathComponent(name + ".log")
    let run = ToolRun(
      program: abc, arguments: ["-c", "read_aiger \(name); fold; strash; scorr; pdr -T \(seconds)"],
      folder: folder, log: log, timeLimit: .seconds(seconds + 60))
    do {
      _ = try run.status()
    } catch ToolError.tookTooLong {
      return false
    }
    return run.text.contains("Property proved") || run.text.contains("Networks are equivalent")
  }
}
