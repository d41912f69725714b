import Foundation
import Testing

/// `sparrow cosim eie --lstm` as a user's shell runs it.
@Suite struct CosimRecurrentTests {
  @Test func theTaskRuns() throws {
    let folder = try ScratchFolder()
    let path = folder.path("report.json")
    let run = try CommandRun([
      "cosim", "eie", "--lstm", "task", "--pes", "8", "--vectors", "2", "--simulator", "swift", "--json",
      path,
    ])
    #expect(run.status == 0, "\(run.complaint)\n\(run.output)")
    #expect(run.output.contains("mismatches 0, layers whose cycles differ 0"))
    let json = try JSONSerialization.jsonObject(with: Data(contentsOf: URL(fileURLWithPath: path)))
    let report = try #require(json as? [String: Any])
    #expect(report["steps"] as? Int == 24 && report["labelled"] as? Int == 2)
    #expect((report["layers"] as? [[String: Any]])?.count == 3)
  }

  @Test func flagsThatDoNotGoTogetherAreRefused() throws {
    for words in [
      ["--steps", "3"], ["--lstm", "task", "--steps", "3"], ["--lstm", "nt-lstm", "--weight-density", "0.5"],
      ["--lstm", "task", "--activation-density", "0.5"], ["--lstm", "task", "--column-groups", "2"],
      ["--lstm", "missing.pt"],
    ] {
      let run = try CommandRun(["cosim", "eie"] + words)
      #expect(
        run.status == 2 && run.complaint.split(separator: "\n").count == 1, "\(words): \(run.complaint)")
    }
    let other = try CommandRun(["cosim", "eyeriss", "--lstm", "task"])
    #expect(other.status == 2 && other.complaint.contains("--lstm"))
  }
}
