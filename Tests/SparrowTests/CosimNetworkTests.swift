import DeepCompression
import Foundation
import Testing

@testable import Experiments

/// `sparrow cosim network` as a user's shell runs it: the reduced form of `make run-lenet-5`.
@Suite struct CosimNetworkTests {
  /// The bundled LeNet-5 on a small array of the first accelerator and on `quad`, in Verilator.
  @Test func leNet5() throws {
    let folder = try ScratchFolder()
    let path = folder.path("report.json")
    let run = try CommandRun([
      "cosim", "network", "--images", "3", "--batch", "2", "--eyeriss-config", "nest", "--rows", "5",
      "--json", path,
    ])
    #expect(run.status == 0, "\(run.complaint)\n\(run.output)")
    #expect(run.output.contains("0 mismatches, 0 differing cycle counts, 0 differing counters"))
    let json = try JSONSerialization.jsonObject(with: Data(contentsOf: URL(fileURLWithPath: path)))
    let report = try #require(json as? [String: Any])
    #expect(report["agrees"] as? Bool == true && report["images"] as? Int == 3)
    let layers = try #require(report["layers"] as? [[String: Any]])
    #expect(layers.map { $0["accelerator"] as? String } == ["eyeriss", "eyeriss", "eie", "eie"])
    #expect(layers.map { $0["layer"] as? String } == ["conv1", "conv2", "ip1", "ip2"])
    #expect(layers.map { $0["activations"] as? Int } == [3 * 20 * 24 * 24, 3 * 50 * 8 * 8, 3 * 500, 3 * 10])
    for layer in layers {
      #expect(layer["mismatches"] as? Int == 0 && layer["cycle_mismatches"] as? Int == 0)
      #expect(layer["cycles"] as? Int == layer["model_cycles"] as? Int)
    }
    let right = try #require(report["right"] as? [String: Int])
    #expect(right["hardware"] == right["golden"] && right["float"] == 3)
  }

  @Test(arguments: [
    (["--config", "quad"], "--eyeriss-config and --eie-config"), (["--images", "101"], "100 bundled images"),
    (["--images", "0"], "--images"), (["--simulator", "icarus"], "use verilator or swift"),
    (["--eyeriss-config", "quad"], "nest"), (["--eie-config", "nest"], "quad"),
    (["--eyeriss-config", "nest"], "higher than the array's 4 rows"),
    (["--eie-config", "quad", "--weight-bits", "2"], "--weight-bits"), (["--vectors", "4"], "--vectors"),
    (["--layer", "lenet5-conv1"], "--layer"), (["--seed", "4"], "--seed"),
    (["--waveform", "x.vcd"], "--waveform"), (["--mnist", "nowhere.whl"], "nowhere.whl"),
    (["missing.sparrow"], "missing.sparrow"), (["--json", "/nowhere/report.json"], "/nowhere/report.json"),
  ])
  func whatCannotRunIsRefused(words: [String], text: String) throws {
    let run = try CommandRun(["cosim", "network"] + words)
    #expect(run.status == 2 && run.complaint.contains(text), "\(run.complaint)")
    #expect(run.complaint.split(separator: "\n").count == 1)
  }

  /// A network without convolutions, and one whose layers do not follow each other.
  @Test func otherNetworksAreRefused() throws {
    let folder = try ScratchFolder()
    let path = folder.path("net.sparrow")
    func check(_ model: CompressedModel, says text: String) throws {
      try Data(CompressedNetworkFile.encode(model, file: path)).write(to: URL(fileURLWithPath: path))
      let run = try CommandRun(["cosim", "network", path])
      #expect(
        run.status == 2 && run.complaint.contains(path) && run.complaint.contains(text), "\(run.complaint)")
      #expect(run.complaint.split(separator: "\n").count == 1)
    }
    let chain = try BundledNetwork.network()
    try check(CompressedModel(chain), says: "'fc1' comes first and is no convolution")
    var broken = try BundledNetwork.leNet5().model
    broken.parts.remove(at: 1)
    try check(broken, says: "'ip1' has 800 inputs, but 'conv1' before it has 2880 maxima")
  }

  @Test func itsFlagsAreNoneOfTheOthers() throws {
    for words in [["eie", "--images", "3"], ["eyeriss", "--layer", "lenet5-conv1", "--eie-config", "quad"]] {
      let run = try CommandRun(["cosim"] + words)
      #expect(run.status == 2 && run.complaint.contains("is a flag of network"), "\(run.complaint)")
    }
  }
}
