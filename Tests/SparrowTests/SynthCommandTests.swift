import ExternalTools
import Foundation
import Testing

/// `sparrow synth` and `report`: what they say of bad input, and that nothing is written then.
@Suite struct SynthCommandTests {
  @Test func aLibraryThatIsNone() throws {
    let folder = try ScratchFolder()
    try Data("library (a) {\n cell (b) {".utf8).write(to: folder.url.appending(path: "bad.lib"))
    for command in [["synth", "eie"], ["report", "eie", "--layer", "NT-We"]] {
      let words = command + ["--liberty", folder.path("bad.lib")]
      let run = try CommandRun(command[0] == "synth" ? words + ["--json", folder.path("table.json")] : words)
      #expect(run.status == 2)
      #expect(run.complaint.contains("it is not Liberty: line 2"), "\(run.complaint)")
      #expect(run.complaint.split(separator: "\n").count == 1)
    }
    #expect(folder.names == ["bad.lib"])
  }

  @Test func withoutYosys() throws {
    let folder = try ScratchFolder()
    let run = try CommandRun(
      ["synth", "eie", "--json", folder.path("table.json")], environment: ["PATH": "/nowhere"])
    #expect(run.status == 2)
    #expect(run.complaint.contains("yosys is not installed; install it with: apt-get install yosys"))
    #expect(folder.names.isEmpty)
  }

  /// One line of what it said, and no table.
  @Test
  func aToolThatFailsHalfWay() throws {
    let folder = try ScratchFolder()
    for (name, text) in [("yosys", "#!/bin/sh\necho 'ERROR: out of luck'\nexit 1\n")] {
      let path = folder.path(name)
      try Data(text.utf8).write(to: URL(fileURLWithPath: path))
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    }
    let run = try CommandRun(
      ["synth", "eie", "--json", folder.path("table.json")],
      environment: ["PATH": folder.url.path + ":/usr/bin:/bin"])
    #expect(run.status == 2)
    #expect(run.complaint.contains("yosys failed (status 1): ERROR: out of luck"), "\(run.complaint)")
    #expect(folder.names == ["yosys"])
  }

  @Test func aReportWithoutALibrary() throws {
    let folder = try ScratchFolder()
    let page = folder.path("report.html")
    let run = try CommandRun(["report", "eie", "--layer", "Alex-7", "--html", page])
    #expect(run.status == 0, "\(run.complaint)")
    for part in ["SpmatRead", "469412", "9.157", "Assumptions:", "CACTI 7.0", "No library was given"] {
      #expect(run.output.contains(part), "\(part)")
    }
    let html = try String(contentsOfFile: page, encoding: .utf8)
    #expect(html.contains("<svg") && html.contains("Energy by layer and unit"))
  }
}
