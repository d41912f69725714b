import CoSimulation
import ExternalTools
import Foundation
import Networks
import Testing

/// The subcommands as the README shows them.
@Suite struct CommandsTests {
  @Test func cosimOfTheBundledNetwork() throws {
    let folder = try ScratchFolder()
    let json = folder.path("report.json")
    let run = try CommandRun(["cosim", "eie", "--simulator", "swift", "--vectors", "6", "--json", json])
    #expect(run.status == 0, "\(run.complaint)")
    #expect(run.output.contains("6 of 6 images classified as labelled"))
    #expect(run.output.contains("0 mismatches, 0 differing cycle counts"))
    let report = try JSONSerialization.jsonObject(with: Data(contentsOf: URL(fileURLWithPath: json)))
    let root = try #require(report as? [String: Any])
    #expect(root["simulator"] as? String == "swift")
    #expect((root["configuration"] as? [String: Any])?["pes"] as? Int == 16)
    let layers = try #require(root["layers"] as? [[String: Any]])
    #expect(layers.count == 3)
    let keys = [
      "inputs", "outputs", "pes", "nonzero_activations", "entries", "padding_entries", "useful_macs",
      "cycles",
      "model_cycles", "utilization", "mismatches", "max_abs_error_vs_float",
    ]
    for layer in layers {
      for key in keys { #expect(layer[key] != nil, "\(key) is missing") }
      #expect(layer["cycles"] as? Int == layer["model_cycles"] as? Int)
    }
    #expect(layers[0]["inputs"] as? Int == 784)
  }

  /// A layer of fifteen values and a bias is encoded exactly; the sums are those of the matrix.
  @Test(arguments: [1, 3, 16, 64, 100])
  func cosimOfALayer(elements: Int) throws {
    let folder = try ScratchFolder()
    let (outputs, inputs) = (40, 70)
    func weight(_ index: Int) -> Float {
      let step = (index / 7) % 15 - 7
      return index % 7 == 0 ? Float(step) / 8 : 0
    }
    func activation(_ index: Int) -> Float {
      let value = Float(index) / 64
      return index % 3 == 0 ? value - 0.5 : 0
    }
    let weights = (0..<(outputs * inputs)).map(weight)
    let bias = (0..<outputs).map { Float($0 % 3) / 8 }
    try NumpyArchive.write(
      [
        (name: "weight", array: Tensor(shape: [outputs, inputs], elements: weights)),
        (name: "bias", array: Tensor(shape: [outputs], elements: bias)),
      ], to: folder.path("w.npz"))
    let vector = (0..<inputs).map(activation)
    try NumpyFile.write(Tensor(shape: [inputs], elements: vector), to: folder.path("a.npy"))
    let json = folder.path("report.json")
    let run = try CommandRun([
      "cosim", "eie", "--weights", folder.path("w.npz"), "--activations", folder.path("a.npy"), "--pes",
      "\(elements)",
      "--simulator", "swift", "--json", json,
    ])
    #expect(run.status == 0, "\(run.complaint)")
    let report = try JSONSerialization.jsonObject(with: Data(contentsOf: URL(fileURLWithPath: json)))
    let layer = try #require(((report as? [String: Any])?["layers"] as? [[String: Any]])?.first)
    #expect(layer["mismatches"] as? Int == 0)
    #expect(layer["cycles"] as? Int == layer["model_cycles"] as? Int)
    let error = try #require(layer["max_abs_error_vs_float"] as? Double)
    #expect(error < 1e-3)
    // The biases are preloaded: they are no multiplications.
    var useful = 0
    for index in weights.indices where weights[index] != 0 && vector[index % inputs] != 0 { useful += 1 }
    #expect(layer["useful_macs"] as? Int == useful)
  }

  /// Inputs below the last bit of an activation make every sum zero; that is said.
  @Test func inputsThatVanishAreTold() throws {
    let folder = try ScratchFolder()
    try NumpyArchive.write(
      [(name: "weight", array: Tensor(shape: [2, 2], elements: [1, 0, 0, 1]))], to: folder.path("w.npz"))
    let inputs = Tensor(shape: [3, 2], elements: [0, 1e-6, 0, 0, 0, 1])
    try NumpyFile.write(inputs, to: folder.path("a.npy"))
    let run = try CommandRun([
      "cosim", "eie", "--weights", folder.path("w.npz"), "--activations", folder.path("a.npy"), "--pes", "1",
      "--simulator", "swift",
    ])
    #expect(run.status == 0 && run.output.contains("note: 1 of 3 inputs are all zero"), "\(run.output)")
  }

  @Test func exportAndInspect() throws {
    let folder = try ScratchFolder()
    for (format, suffix) in [("readmemh", "hex"), ("mif", "mif"), ("coe", "coe"), ("mem", "mem")] {
      let out = folder.path(format)
      let run = try CommandRun(["export", "--pes", "5", "--format", format, "--out", out])
      #expect(run.status == 0, "\(run.complaint)")
      let names = try FileManager.default.contentsOfDirectory(atPath: out)
      #expect(names.contains("manifest.json"))
      #expect(names.filter { $0.hasSuffix("weights.\(suffix)") }.count == 5)
    }
    let inspected = try CommandRun(["inspect", folder.path("readmemh")])
    #expect(inspected.status == 0, "\(inspected.complaint)")
    #expect(inspected.output.contains("fc1"))
    #expect(try CommandRun(["inspect", "paper"]).output.contains("\"pes\": 64"))
  }

  /// The testbench of any configuration passes in Icarus, also where the bundled network does not fit.
  @Test(
    .enabled(if: ToolSearch.environment.has(.iverilog), "Icarus is not installed"),
    arguments: [
      [], ["--pes", "3", "--weight-bits", "2", "--index-bits", "5", "--activation-bits", "8"],
      ["--config", "sparrow", "--pes", "5"],
    ])
  func generate(flags: [String]) throws {
    let folder = try ScratchFolder()
    let run = try CommandRun(["generate", "eie", "--out", folder.path("out")] + flags)
    #expect(run.status == 0, "\(run.complaint)")
    let make = Process()
    make.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    make.arguments = ["make", "-s", "-C", folder.path("out/testbench"), "icarus"]
    let pipe = Pipe()
    make.standardOutput = pipe
    try make.run()
    let text = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    make.waitUntilExit()
    #expect(make.terminationStatus == 0)
    #expect(text.contains("PASS"), "\(text)")
    #expect(try CommandRun(["generate", "eie", "--out", folder.path("out")]).status == 0, "replaces its own")
  }

  @Test func everyCommandHasHelpWithExamples() throws {
    for command in ["generate", "export", "cosim", "inspect"] {
      let run = try CommandRun([command, "--help"])
      #expect(run.status == 0)
      #expect(run.output.contains("sparrow \(command)"))
    }
  }
}
