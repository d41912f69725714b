import DeepCompression
import Foundation
import Networks
import Testing

/// A model file through `compress`, `inspect` and `decompress`.
@Suite struct CompressCommandTests {
  private func model(in folder: ScratchFolder) throws -> String {
    var generator = SeededGenerator(seed: 1)
    func random(_ shape: [Int]) -> Tensor {
      Tensor(shape: shape, elements: (0..<shape.reduce(1, *)).map { _ in generator.unitInterval() - 0.5 })
    }
    let path = folder.path("model.safetensors")
    let tensors = [("a.weight", random([30, 40])), ("a.bias", random([30])), ("b.weight", random([5, 30]))]
    try FileContents.replace(path, with: SafetensorsFile.encode(tensors, file: path))
    return path
  }

  @Test func roundTrip() throws {
    let folder = try ScratchFolder()
    let (path, out) = (try model(in: folder), folder.path("model.sparrow"))
    let words = ["compress", path, "--density", "0.2", "--bits", "4", "--layer", "b:density=0.5,bits=2"]
    let run = try CommandRun(words + ["--report", folder.path("page.html"), "--out", out])
    #expect(run.status == 0, "\(run.complaint)")
    for fragment in ["a ", "30x40 + bias", "target %", "20.0", "50.0", "times fewer"] {
      #expect(run.output.contains(fragment), "\(run.output)")
    }
    let contents = try CompressedNetworkFile.contents(at: out)
    #expect(contents.model.layers.map(\.layer.codebook.count) == [16, 4])
    #expect(try CommandRun(["inspect", out]).output.contains("\(contents.bytes) bytes"))
    #expect(try String(contentsOfFile: folder.path("page.html"), encoding: .utf8).contains("<svg"))
    for (format, file) in [("safetensors", "b.safetensors"), ("npz", "b.npz")] {
      let back = try CommandRun(["decompress", out, "--to", format, "--out", folder.path(file)])
      #expect(back.status == 0, "\(back.complaint)")
      let model = try ModelFile(path: folder.path(file))
      #expect(model.tensors.map(\.name) == contents.model.tensors.map(\.name))
      for (index, tensor) in contents.model.tensors.enumerated() {
        #expect(try model.tensor(at: index) == tensor.tensor)
      }
    }
  }

  @Test func badUseIsOneLine() throws {
    let folder = try ScratchFolder()
    let (path, out) = (try model(in: folder), folder.path("model.sparrow"))
    let cases: [([String], String)] = [
      (["--density", "0.1", "--threshold", "1"], "exclude each other"), (["--bits", "9"], "--bits"),
      (["--layer", "c:bits=2"], "there is no layer 'c'"), (["--layer", "a"], "has no colon"),
      (["--layer", "a:bits=x"], "--layer: bits"), (["--global"], "--global needs --density"),
      (["--balance-columns"], "needs --balance"),
    ]
    for (words, fault) in cases {
      let run = try CommandRun(["compress", path, "--out", out] + words)
      #expect(run.status == 2 && run.complaint.contains(fault), "\(words): \(run.complaint)")
      #expect(run.complaint.split(separator: "\n").count == 1)
    }
    #expect(folder.names == ["model.safetensors"])
  }
}
