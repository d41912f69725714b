import DeepCompression
import Experiments
import Foundation
import Networks
import Testing

/// Bad input: exit status 2, one line that says what and what to do, and nothing left behind.
@Suite struct BadUseTests {
  /// A folder that nothing may ever be written to.
  private static let never = FileManager.default.temporaryDirectory
    .appending(path: "sparrow-never-\(UUID().uuidString)").path(percentEncoded: false)

  private func check(
    _ words: [String], says fragments: String..., sourceLocation: SourceLocation = #_sourceLocation
  )
    throws
  {
    let run = try CommandRun(words)
    #expect(run.status == 2, "\(words)", sourceLocation: sourceLocation)
    #expect(
      run.complaint.split(separator: "\n").count == 1, "\(run.complaint)", sourceLocation: sourceLocation)
    for fragment in fragments {
      #expect(run.complaint.contains(fragment), "\(run.complaint)", sourceLocation: sourceLocation)
    }
  }

  @Test func configurations() throws {
    let folder = try ScratchFolder()
    let out = folder.path("out")
    try check(["generate", "eie", "--pes", "0", "--out", out], says: "--pes", "1...1024")
    try check(["generate", "eie", "--pes", "99999999999999999999", "--out", out], says: "--pes")
    try check(["generate", "eie", "--pes", "2000", "--out", out], says: "--pes", "1024")
    try check(["generate", "eie", "--weight-bits", "9", "--out", out], says: "--weight-bits")
    try check(["generate", "eie", "--index-bits", "1", "--out", out], says: "--index-bits")
    try check(["generate", "eie", "--activation-bits", "17", "--out", out], says: "--activation-bits")
    try check(["generate", "eie", "--accumulator-bits", "8", "--out", out], says: "accumulator")
    try check(["generate", "eie", "--queue-depth", "0", "--out", out], says: "--queue-depth")
    try check(["generate", "eie", "--row-bits", "4", "--out", out], says: "--row-bits")
    try check(["generate", "eie", "--config", "quod", "--out", out], says: "quad")
    try check(["generate", "eye", "--out", out], says: "eie")
    try check(["generate", "eie"], says: "--out")
    try check(["genarate"], says: "generate")
    try check(["cosim", "eie", "--simulator", "verlator"], says: "verilator")
    #expect(folder.names.isEmpty)
  }

  @Test func placesThatCannotBeWritten() throws {
    let folder = try ScratchFolder()
    try Data("mine".utf8).write(to: folder.url.appending(path: "file"))
    try check(["generate", "eie", "--out", folder.path("file")], says: "file")
    try check(["generate", "eie", "--out", "/proc/nowhere/out"], says: "/proc/nowhere/out")
    try check(["export", "--out", "/proc/nowhere/out"], says: "/proc/nowhere")
    let full = folder.path("full")
    try FileManager.default.createDirectory(atPath: full, withIntermediateDirectories: true)
    try Data("mine".utf8).write(to: URL(fileURLWithPath: full + "/keep.txt"))
    try check(["generate", "eie", "--out", full], says: "not empty")
    try check(["export", "--out", full], says: full)
    #expect(folder.names == ["file", "full"])
    #expect(try FileManager.default.contentsOfDirectory(atPath: full) == ["keep.txt"])
  }

  @Test func networksThatDoNotFit() throws {
    try check(["cosim", "eie", "--weight-rows", "4"], says: "--weight-rows")
    try check(["cosim", "eie", "--activation-words", "8"], says: "--activation-words")
    try check(["export", "--pointer-words", "100", "--out", Self.never], says: "--pointer-words")
    try check(["cosim", "eie", "--weight-bits", "3"], says: "--weight-bits")
  }

  @Test func damagedNetworks() throws {
    let folder = try ScratchFolder()
    let path = folder.path("net.sparrow")
    let bytes = try CompressedNetworkFile.encode(BundledNetwork.network(), file: path)
    for count in [0, 3, 20, bytes.count / 2, bytes.count - 1] {
      try Data(bytes.prefix(count)).write(to: URL(fileURLWithPath: path))
      try check(["cosim", "eie", path], says: path)
    }
    for position in stride(from: 1, to: bytes.count, by: bytes.count / 7) {
      var damaged = bytes
      damaged[position] ^= 0x10
      try Data(damaged).write(to: URL(fileURLWithPath: path))
      try check(["inspect", path], says: path)
    }
    try check(["cosim", "eie", folder.path("missing.sparrow")], says: "missing.sparrow")
  }

  @Test func damagedLayers() throws {
    let folder = try ScratchFolder()
    let weights = folder.path("w.npz")
    let activations = folder.path("a.npy")
    func run(_ w: Tensor, _ a: Tensor?, says fragments: String...) throws {
      try NumpyArchive.write([(name: "weight", array: w)], to: weights)
      var words = ["cosim", "eie", "--simulator", "swift", "--weights", weights]
      if let a {
        try NumpyFile.write(a, to: activations)
        words += ["--activations", activations]
      }
      let result = try CommandRun(words)
      #expect(result.status == 2)
      #expect(result.complaint.split(separator: "\n").count == 1, "\(result.complaint)")
      for fragment in fragments { #expect(result.complaint.contains(fragment), "\(result.complaint)") }
    }
    let good = Tensor(shape: [2, 3], elements: [1, 0, 0, 0, 2, 1])
    try run(Tensor(shape: [2, 3], elements: [1, .nan, 0, 0, 2, 1]), nil, says: "weight")
    try run(Tensor(shape: [6], elements: good.elements), nil, says: "[outputs, inputs]")
    try run(good, Tensor(shape: [4], elements: [1, 2, 3, 4]), says: "activations", "3 inputs")
    try run(good, Tensor(shape: [3], elements: [1, .infinity, 3]), says: "a.npy")
    try NumpyArchive.write([(name: "w", array: good)], to: weights)
    try check(["cosim", "eie", "--weights", weights], says: "'weight'", "--array")
    try check(["cosim", "eie", "--activations", activations], says: "--weights")
  }

  @Test func waveformsThatCannotBeWritten() throws {
    for simulator in ["swift", "verilator", "icarus"] {
      for path in ["/dev/full", "/nodir/x.vcd", "/"] {
        try check(
          ["cosim", "eie", "--vectors", "1", "--simulator", simulator, "--waveform", path],
          says: path == "/dev/full" ? "waveform" : path)
      }
    }
  }

  @Test func flagsThatContradict() throws {
    try check(["cosim", "eie", "--vectors", "101"], says: "100 bundled images")
    try check(["cosim", "eie", "--array", "w"], says: "--weights")
    try check(["cosim", "eie", "net.sparrow", "--weights", "w.npz"], says: "not both")
    try check(
      ["generate", "eie", "--pes", "0", "--weight-bits", "1", "--out", Self.never], says: "--pes",
      "--weight-bits")
  }

  @Test func theGreatestSeed() throws {
    let folder = try ScratchFolder()
    let path = folder.path("net.sparrow")
    try CompressedNetworkFile.write(BundledNetwork.network(), to: path)
    let words = [
      "cosim", "eie", path, "--simulator", "swift", "--vectors", "2", "--seed", "9223372036854775807",
    ]
    #expect(try CommandRun(words).status == 0)
  }

  @Test func aMissingSimulator() throws {
    let empty = ["PATH": "/nonexistent"]
    for simulator in ["verilator", "icarus"] {
      let run = try CommandRun(["cosim", "eie", "--simulator", simulator], environment: empty)
      #expect(run.status == 2)
      #expect(run.complaint.split(separator: "\n").count == 1)
      #expect(run.complaint.contains("apt-get install"), "\(run.complaint)")
    }
  }
}
