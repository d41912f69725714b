import Foundation
import Testing

/// `sparrow bench` and `sparrow explore` as a user's shell runs them.
@Suite struct BenchmarkCommandTests {
  @Test func benchPrintsBothArrays() throws {
    let folder = try ScratchFolder()
    let json = folder.path("table.json")
    let run = try CommandRun([
      "bench", "eie", "--layer", "NT-LSTM", "--sigma", "0", "--no-processor", "--json", json,
    ])
    #expect(run.status == 0, "\(run.complaint)")
    #expect(run.output.contains("NT-LSTM") && run.output.contains("sparrow"))
    let data = try JSONSerialization.jsonObject(with: Data(contentsOf: URL(fileURLWithPath: json)))
    let layers = try #require((data as? [String: Any])?["layers"] as? [[String: Any]])
    #expect(layers.map { $0["configuration"] as? String } == ["paper", "sparrow"])
    #expect(layers.allSatisfy { $0["paper_actual_us"] as? Double == 7.5 })
  }

  @Test func layersAndArraysAreChecked() throws {
    let layer = try CommandRun(["bench", "eie", "--layer", "Alex-9"])
    #expect(layer.status == 2)
    #expect(layer.complaint.contains("Alex-9") && layer.complaint.contains("Alex-6"))
    let array = try CommandRun(["bench", "eie", "--pes", "0"])
    #expect(array.status == 2 && array.complaint.contains("--pes"))
  }

  /// A strip of a layer on the row-stationary array, beside the chip and a systolic array.
  @Test func benchRunsAPartOfAlexNet() throws {
    let folder = try ScratchFolder()
    let json = folder.path("table.json")
    let run = try CommandRun([
      "bench", "eyeriss", "--extent", "strip", "--layer", "alexnet-conv5", "--json", json,
    ])
    #expect(run.status == 0, "\(run.complaint)")
    #expect(run.output.contains("0 mismatches, 0 differing cycle counts, 0 differing counters"))
    let data = try JSONSerialization.jsonObject(with: Data(contentsOf: URL(fileURLWithPath: json)))
    let document = try #require(data as? [String: Any])
    let layer = try #require((document["layers"] as? [[String: Any]])?.first)
    #expect(document["extent"] as? String == "strip" && document["agrees"] as? Bool == true)
    #expect(layer["layer"] as? String == "alexnet-conv5" && layer["zeros"] as? Double == 0.776)
    #expect(layer["counted_by"] as? String == "hardware" && layer["chip_ms"] as? Double == 10)
    let systolic = try #require(layer["systolic"] as? [String: [String: NSNumber]])
    #expect(systolic.keys.sorted() == ["inputs", "outputs", "weights"])
    #expect(systolic.values.allSatisfy { $0["cycles"]!.intValue > 0 && $0["energy"]!.doubleValue > 0 })
  }

  @Test(arguments: [
    (["eyeriss", "--layer", "Alex-6"], "alexnet-conv1"), (["eyeriss", "--config", "quad"], "nest"),
    (["eyeriss", "--config", "nest"], "higher than the array's 4 rows"), (["eyeriss", "--rtl"], "--rtl"),
    (["eyeriss", "--pes", "4"], "--pes"), (["eyeriss", "--config", "nest", "--config", "eyeriss"], "one"),
    (["eie", "--extent", "strip"], "--extent"), (["eie", "--config", "nest"], "quad"),
    (["eie", "--objective", "energy"], "--objective"),
  ])
  func flagsOfTheOtherAcceleratorAreRefused(words: [String], text: String) throws {
    let run = try CommandRun(["bench"] + words)
    #expect(run.status == 2 && run.complaint.contains(text), "\(run.complaint)")
    #expect(run.complaint.split(separator: "\n").count == 1)
  }

  @Test func exploreWritesFiguresAndResumes() throws {
    let folder = try ScratchFolder()
    let out = folder.path("figures")
    let words = ["explore", "eie", "--layer", "NT-LSTM", "--out", out]
    let run = try CommandRun(words)
    #expect(run.status == 0, "\(run.complaint)")
    let names = try FileManager.default.contentsOfDirectory(atPath: out)
    #expect(names.contains("index.html") && names.contains("points.csv") && names.contains("precision.csv"))
    #expect(names.filter { $0.hasSuffix(".svg") }.count == 9)
    #expect(names.allSatisfy { !$0.hasSuffix(".draft") })
    let points = try Data(contentsOf: URL(fileURLWithPath: out + "/points.csv"))
    #expect(try CommandRun(words).output == run.output)
    #expect(try Data(contentsOf: URL(fileURLWithPath: out + "/points.csv")) == points)
  }

  @Test func exploreComparesDataflows() throws {
    let folder = try ScratchFolder()
    let out = folder.path("dataflows")
    let run = try CommandRun(["explore", "dataflows", "--out", out])
    #expect(run.status == 0, "\(run.complaint)")
    // The published ratios at 256 elements and 16 images, but for the last digit.
    let row = run.output.split(separator: "\n").first { $0.hasPrefix("CONV         256   16") }
    let cells = try #require(row).split(separator: " ").dropFirst(3)
    #expect(cells == ["6.03", "1.92", "1.42", "1.45", "1.75", "2.16"])
    let names = try FileManager.default.contentsOfDirectory(atPath: out)
    #expect(names.contains("index.html") && names.contains("dataflows.csv"))
    #expect(names.filter { $0.hasSuffix(".svg") }.count == 6)
    let csv = try String(contentsOfFile: out + "/dataflows.csv", encoding: .utf8).split(separator: "\n")
    // Nine comparisons of five layers and three of three; WS is missing where its psums do not fit.
    #expect(csv.count > 1 + 9 * 5 * 5 + 3 * 3 * 6 && Set(csv.map { $0.split(separator: ",").count }) == [13])
    let strange = try CommandRun(["explore", "dataflows", "--seed", "3", "--out", out])
    #expect(strange.status == 2 && strange.complaint.contains("--seed"))
  }

  @Test func aFolderThatCannotBeMadeIsRefused() throws {
    let run = try CommandRun(["explore", "eie", "--layer", "NT-LSTM", "--out", "/dev/null/figures"])
    #expect(run.status == 2)
    #expect(run.complaint.contains("--out") && run.complaint.split(separator: "\n").count == 1)
  }
}
