import DeepCompression
import Foundation
import Networks
import Testing

/// `export` and `inspect --matrix`: what comes back from the images is what was compressed.
@Suite struct ImageMatricesTests {
  /// Two layers, one with a bias, whose shared weights are exact in 14 bits behind the point.
  private func network(codeBits: Int) -> CompressedNetwork {
    var generator = SeededGenerator(seed: UInt64(codeBits))
    func layer(_ name: String, _ outputs: Int, _ inputs: Int, hasBias: Bool) -> SharedLayer {
      let count = outputs * (inputs + (hasBias ? 1 : 0))
      let last = (1 << codeBits) - 1
      let codes = (0..<count).map { _ -> UInt8 in
        guard generator.unitInterval() < 0.15 else { return 0 }
        return UInt8(1 + generator.integer(below: last))
      }
      let codebook = (0..<(1 << codeBits)).map { (code: Int) -> Float in
        let steps = code.isMultiple(of: 2) ? 3 * code : -5 * code
        return Float(steps) / 2048
      }
      return SharedLayer(
        name: name, outputs: outputs, inputs: inputs, hasBias: hasBias, codes: codes, codebook: codebook,
        function: .rectify)
    }
    return CompressedNetwork(
      name: "two", layers: [layer("a/1", 70, 40, hasBias: true), layer("b 🐦", 9, 70, hasBias: false)])
  }

  /// What the layer's codes stand for: weights and bias as one matrix, row by row.
  private func values(_ layer: SharedLayer) -> [Float] { layer.codes.map { layer.codebook[Int($0)] } }

  @Test(
    arguments: [
      // processing elements, bits of a code, bits of a relative index, bits of a row
      (1, 4, 4, 64), (2, 2, 2, 8), (3, 5, 3, 8), (5, 4, 8, 13), (7, 3, 6, 100), (16, 4, 4, 64),
      (33, 8, 8, 16),
      (64, 4, 5, 129), (69, 6, 7, 1024), (70, 7, 2, 71), (71, 4, 4, 8), (256, 4, 4, 192), (1024, 2, 3, 5 * 8),
    ], MatrixFormat.allCases)
  func imagesHoldTheExactMatrix(layout: (Int, Int, Int, Int), format: MatrixFormat) throws {
    let folder = try ScratchFolder()
    let network = network(codeBits: layout.1)
    try CompressedNetworkFile.write(network, to: folder.path("net.sparrow"))
    let exported = try CommandRun([
      "export", folder.path("net.sparrow"), "--pes", "\(layout.0)", "--weight-bits", "\(layout.1)",
      "--index-bits", "\(layout.2)", "--row-bits", "\(layout.3)", "--format", format.rawValue, "--out",
      folder.path("images"),
    ])
    #expect(exported.status == 0, "\(exported.complaint)")
    let matrices = folder.path("matrices.npz")
    let run = try CommandRun(["inspect", folder.path("images"), "--matrix", "--out", matrices])
    #expect(run.status == 0, "\(run.complaint)")
    let archive = try NumpyArchive(path: matrices)
    #expect(archive.names == ["a/1.weight", "a/1.bias", "b 🐦.weight"])
    let expected = values(network.layers[0])
    let rows = (0..<70).map { expected[$0 * 41..<($0 + 1) * 41] }
    #expect(try archive.array(named: "a/1.weight").elements == rows.flatMap { $0.dropLast() })
    #expect(try archive.array(named: "a/1.bias").elements == rows.compactMap(\.last))
    #expect(try archive.array(named: "b 🐦.weight").elements == values(network.layers[1]))
  }

  /// The formats of `--format`.
  enum MatrixFormat: String, CaseIterable {
    case readmemh, mif, coe, mem
  }

  /// The text names every weight, and nothing else.
  @Test func textNamesEveryWeight() throws {
    let folder = try ScratchFolder()
    let network = network(codeBits: 4)
    try CompressedNetworkFile.write(network, to: folder.path("net.sparrow"))
    let images = folder.path("images")
    #expect(
      try CommandRun(["export", folder.path("net.sparrow"), "--pes", "6", "--out", images]).status == 0)
    let text = try CommandRun(["inspect", images, "--matrix"]).output
    let parts = text.split(separator: "layer ", omittingEmptySubsequences: true)
    #expect(parts.count == 2)
    for (part, layer) in zip(parts, network.layers) {
      var codes = [UInt8](repeating: 0, count: layer.codes.count)
      for line in part.split(separator: "\n").dropFirst(2) {
        if line.hasPrefix("bias ") {
          // A bias beside the matrix: its row and value.
          let numbers = line.split(separator: " ").compactMap { Double($0) }
          try #require(numbers.count == 2)
          let code = layer.codes[Int(numbers[0]) * layer.columns + layer.inputs]
          #expect(Float(numbers[1]) == layer.codebook[Int(code)])
          codes[Int(numbers[0]) * layer.columns + layer.inputs] = code
          continue
        }
        let numbers = line.split(separator: " ").compactMap { Double($0) }
        try #require(numbers.count == 4)
        codes[Int(numbers[0]) * layer.columns + Int(numbers[1])] = UInt8(numbers[2])
        #expect(Float(numbers[3]) == layer.codebook[Int(numbers[2])])
      }
      #expect(codes == layer.codes)
    }
    #expect(text.split(separator: "\n").filter { $0.hasPrefix("bias ") }.count == 70)
  }

  @Test func badUseIsOneLine() throws {
    let folder = try ScratchFolder()
    try CompressedNetworkFile.write(network(codeBits: 4), to: folder.path("net.sparrow"))
    let images = folder.path("images")
    #expect(try CommandRun(["export", folder.path("net.sparrow"), "--out", images]).status == 0)
    let codebook = folder.url.appending(path: "images/codebook.hex")
    let manifest = folder.url.appending(path: "images/manifest.json")
    let cases: [([String], String)] = [
      ([folder.path("net.sparrow"), "--matrix"], "--matrix takes a folder of memory images"),
      ([images, "--out", folder.path("m.npz")], "--out goes with --matrix"),
    ]
    for (words, fault) in cases {
      let run = try CommandRun(["inspect"] + words)
      #expect(run.status == 2 && run.complaint.contains(fault), "\(run.complaint)")
      #expect(run.complaint.split(separator: "\n").count == 1)
    }
    // A manifest and a codebook that agree with each other and not with the layers.
    let text = try String(contentsOf: codebook, encoding: .utf8)
    try Data((text.split(separator: "\n").prefix(2).joined(separator: "\n") + "\n").utf8).write(to: codebook)
    let claims = try String(contentsOf: manifest, encoding: .utf8)
    try Data(claims.replacing("\"words\" : 32", with: "\"words\" : 1").utf8).write(to: manifest)
    let run = try CommandRun(["inspect", images, "--matrix"])
    #expect(run.status == 2 && run.complaint.contains("codebook"), "\(run.complaint)")
  }
}
