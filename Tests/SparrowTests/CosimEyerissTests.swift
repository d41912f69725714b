import Foundation
import Testing

/// `sparrow cosim eyeriss` as a user's shell runs it.
@Suite struct CosimEyerissTests {
  private static let keys = [
    "passes", "cycles", "model_cycles", "active_pes", "utilization", "mismatches", "dram_words", "glb_reads",
    "glb_writes", "network_hops", "scratchpad_reads", "scratchpad_writes", "macs", "gated_macs",
    "compression_ratio", "energy",
  ]
  private static let shape = "N=1,C=7,H=19,W=23,M=9,R=3,S=5,stride=2,pad=0,groups=1"

  private func report(_ words: [String]) throws -> (run: CommandRun, json: [String: Any]) {
    let folder = try ScratchFolder()
    let path = folder.path("report.json")
    let run = try CommandRun(["cosim", "eyeriss", "--config", "nest", "--json", path] + words)
    #expect(run.status == 0, "\(run.complaint)\n\(run.output)")
    let json = try JSONSerialization.jsonObject(with: Data(contentsOf: URL(fileURLWithPath: path)))
    return (run, try #require(json as? [String: Any]))
  }

  /// All simulators see the same layer, and report the same of it but for their name.
  @Test func aShapeOfSeveralPasses() throws {
    var layers: [NSDictionary] = []
    for simulator in ["swift", "verilator", "icarus"] {
      let (run, json) = try report(["--shape", Self.shape, "--simulator", simulator, "--seed", "5"])
      #expect(run.output.contains("seed 5") && run.output.contains("counted by the array"))
      #expect(run.output.contains("0 mismatches, 0 differing cycle counts, 0 differing counters"))
      #expect(json["simulator"] as? String == simulator && json["seed"] as? String == "5")
      #expect(json["agrees"] as? Bool == true)
      let layer = try #require((json["layers"] as? [[String: Any]])?.first)
      for key in Self.keys { #expect(layer[key] is NSNumber, "\(key)") }
      layers.append(layer as NSDictionary)
    }
    #expect(layers[0] == layers[1] && layers[0] == layers[2])
    let layer = layers[0]
    #expect(try #require(layer["passes"] as? Int) > 1)
    #expect(layer["cycles"] as? Int == layer["model_cycles"] as? Int && layer["mismatches"] as? Int == 0)
    #expect(layer["counted_by"] as? String == "hardware")
    let macs = try #require(layer["macs"] as? Int) + #require(layer["gated_macs"] as? Int)
    #expect(macs >= 9 * 9 * 10 * 7 * 3 * 5)
  }

  /// Seed and density are not parameters in name only.
  @Test func seedAndDensityDecideTheData() throws {
    func gated(_ words: String...) throws -> Int {
      let (_, json) = try report(
        ["--shape", "C=4,H=8,W=8,M=4,R=3,S=3", "--simulator", "swift"] + words)
      let layer = try #require((json["layers"] as? [[String: Any]])?.first)
      return try #require(layer["gated_macs"] as? Int)
    }
    let usual = try gated()
    let (again, other) = (try gated("--seed", "1"), try gated("--seed", "2"))
    let (full, sparse) = (try gated("--density", "1"), try gated("--density", "0.1"))
    #expect(usual == again && usual != other)
    #expect(full < usual && usual < sparse)
  }

  @Test(arguments: [
    ([], "--layer or --shape is missing"), (["--layer", "alexnet-conv9"], "alexnet-conv5"),
    (["--shape", "C=3"], "'H' is missing"),
    (["--layer", "alexnet-conv1", "--config", "nest"], "higher than the array's 4 rows"),
    (["--layer", "alexnet-conv3", "--config", "quad"], "nest"),
    (["--layer", "lenet5-conv1", "--density", "2"], "--density"),
    (["--layer", "lenet5-conv1", "--pes", "4"], "--pes: is a flag of eie"),
    (["--layer", "lenet5-conv1", "--vectors", "4"], "--vectors: is a flag of eie"),
    (["net.sparrow", "--layer", "lenet5-conv1"], "net.sparrow"),
    (["--shape", "C=60000,H=60,W=60,M=1,R=1,S=1"], "ifmap values"),
    (["--layer", "lenet5-conv1", "--json", "/nowhere/report.json"], "/nowhere/report.json"),
  ])
  func whatCannotRunIsRefused(words: [String], text: String) throws {
    let run = try CommandRun(["cosim", "eyeriss"] + words)
    #expect(run.status == 2 && run.complaint.contains(text), "\(run.complaint)")
    #expect(run.complaint.split(separator: "\n").count == 1)
  }

  /// Icarus plays several layers in one run, and writes the waveform of all of them.
  @Test func icarusPlaysLayersInARow() throws {
    let folder = try ScratchFolder()
    let waveform = folder.path("run.vcd")
    let (run, json) = try report([
      "--shape", "C=4,H=5,W=6,M=4,R=3,S=3", "--layer", "lenet5-fc3", "--simulator", "icarus", "--waveform",
      waveform,
    ])
    #expect((json["layers"] as? [Any])?.count == 2 && run.output.contains("waveform: \(waveform)"))
    let trace = try String(contentsOfFile: waveform, encoding: .utf8)
    #expect(trace.contains("ofmap_valid") && trace.contains("$enddefinitions"))
  }

  @Test func flagsOfTheOtherAcceleratorAreRefused() throws {
    for words in [["--layer", "lenet5-conv1"], ["--density", "0.5"], ["--columns", "3"]] {
      let run = try CommandRun(["cosim", "eie"] + words)
      #expect(
        run.status == 2 && run.complaint.contains("\(words[0]): is a flag of eyeriss"), "\(run.complaint)")
    }
  }
}
