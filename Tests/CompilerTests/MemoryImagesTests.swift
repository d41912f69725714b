import Configurations
import DeepCompression
import Foundation
import Testing

@testable import Compiler

@Suite struct MemoryImagesTests {
  /// Runs `body` with a folder of its own, which is removed afterwards.
  private func withFolder(_ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "MemoryImagesTests-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder)
  }

  private func names(_ folder: URL) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  }

  private func small(seed: UInt64 = 3) throws -> CompiledNetwork {
    var generator = SeededGenerator(seed: seed)
    var configuration = EIEConfiguration.quad
    configuration.processingElements = 11
    let network = CompressedNetwork.random(sizes: [20, 30, 4], density: 0.2, codeBits: 4, using: &generator)
    return try CompiledNetwork(network, for: configuration)
  }

  @Test func filesAndTheirFirstLines() throws {
    try withFolder { folder in
      let images = folder.appending(path: "made/for/images")
      let compiled = try small()
      try MemoryImages.write(compiled, to: images)
      let elements = (0..<11).flatMap { element in
        ["pointers_even", "pointers_odd", "weights", "biases"].map {
          "pe_\(element < 10 ? "0" : "")\(element)_\($0).hex"
        }
      }
      #expect(try names(images) == (["codebook.hex", "manifest.json"] + elements).sorted())
      let text = try String(contentsOf: images.appending(path: "pe_03_pointers_even.hex"), encoding: .utf8)
      let lines = text.split(separator: "\n")
      #expect(
        lines[0] == "// processing element 3, pointers with an even index: 26 of 1024 words of 13 bits")
      #expect(lines.dropFirst().map { Int($0, radix: 16) } == compiled.elements[3].evenPointers)
      #expect(lines.dropFirst().allSatisfy { $0.count == 4 })
      #expect(try names(images.deletingLastPathComponent()) == ["images"])
    }
  }

  /// At many array sizes, index widths and row widths, in every format.
  @Test(arguments: 0..<30)
  func roundTrip(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    let configuration = EIEConfiguration.randomLayout(using: &generator)
    let sizes = (0..<4).map { _ in Int.random(in: 1...100, using: &generator) }
    let network = CompressedNetwork.random(
      sizes: sizes, density: Double.random(in: 0...0.4, using: &generator),
      codeBits: configuration.weightCodeBits, using: &generator)
    let compiled = try CompiledNetwork(network, for: configuration)
    try withFolder { folder in
      try MemoryImages.write(compiled, to: folder, format: MemoryImageFormat.allCases[seed % 4])
      let read = try MemoryImages.read(folder)
      #expect(read == compiled, "seed \(seed)")
      for (index, layer) in network.layers.enumerated() {
        let preloads = configuration.bias == .accumulatorPreload
        let codes = preloads ? layer.withBiasBeside.codes : layer.codes
        #expect(try read.codes(ofLayer: index) == codes, "seed \(seed)")
        let biases = layer.bias?.map { configuration.accumulator.quantize(Double($0)) }
        #expect(read.biases(ofLayer: index) == (preloads ? biases : nil), "seed \(seed)")
      }
    }
  }

  @Test func bytesAreStable() throws {
    try withFolder { folder in
      let (first, second) = (folder.appending(path: "first"), folder.appending(path: "second"))
      try MemoryImages.write(try small(), to: first)
      try MemoryImages.write(try small(), to: second)
      #expect(try names(first) == names(second))
      for name in try names(first) {
        let bytes = try [first, second].map { try Data(contentsOf: $0.appending(path: name)) }
        #expect(bytes[0] == bytes[1], "\(name)")
      }
    }
  }

  @Test func onlyImagesAloneMayBeReplaced() throws {
    try withFolder { folder in
      let images = folder.appending(path: "images")
      #expect(try !MemoryImages.areAlone(in: images))
      #expect(try !MemoryImages.areAlone(in: folder))
      try MemoryImages.write(try small(), to: images)
      #expect(try MemoryImages.areAlone(in: images))
      try Data("mine".utf8).write(to: images.appending(path: "note.txt"))
      let error = #expect(throws: MemoryImageError.self) { _ = try MemoryImages.areAlone(in: images) }
      #expect(error?.description.contains("holds note.txt") == true)
      let below = images.appending(path: "note.txt/below")
      let fault = #expect(throws: MemoryImageError.self) { try MemoryImages.write(try small(), to: below) }
      #expect(fault?.description.contains("\n") == false)
    }
  }

  @Test func damageIsNamed() throws {
    let damages: [(String, (String) -> String, String)] = [
      ("codebook.hex", { $0 + "zz\n" }, "word 32, \"zz\", is no number of 16 bits"),
      ("pe_00_weights.hex", { $0 + "00\n" }, "words where the manifest says"),
      ("pe_10_pointers_odd.hex", { $0.replacing("\n0000\n", with: "\nffff\n") }, "is no number of 13 bits"),
      ("manifest.json", { $0.replacing("sparrow", with: "eagle") }, "is not a manifest"),
      ("manifest.json", { $0.replacing("\"version\" : 2", with: "\"version\" : 9") }, "has version 9"),
      ("manifest.json", { $0.replacing("\"queueDepth\" : 8", with: "\"queueDepth\" : 0") }, "queue depth: 0"),
      ("manifest.json", { $0.replacing("\"inputs\" : 20", with: "\"inputs\" : 21") }, "does not fit"),
    ]
    for (name, damage, expected) in damages {
      try withFolder { folder in
        try MemoryImages.write(try small(), to: folder)
        let file = folder.appending(path: name)
        try Data(damage(String(contentsOf: file, encoding: .utf8)).utf8).write(to: file)
        let error = #expect(throws: MemoryImageError.self) { try MemoryImages.read(folder) }
        #expect(error?.description.contains(expected) == true, "\(error.debugDescription)")
        #expect(error?.description.contains("\n") == false)
      }
    }
    try withFolder { folder in
      try MemoryImages.write(try small(), to: folder)
      try FileManager.default.removeItem(at: folder.appending(path: "pe_05_weights.hex"))
      let error = #expect(throws: MemoryImageError.self) { try MemoryImages.read(folder) }
      #expect(error?.description.hasSuffix("pe_05_weights.hex: No such file or directory") == true)
    }
  }

  /// Pointers that were tampered with decode to an error and not to a crash.
  @Test func wildPointersAreRefused() throws {
    try withFolder { folder in
      try MemoryImages.write(try small(), to: folder)
      let file = folder.appending(path: "pe_00_pointers_even.hex")
      let text = try String(contentsOf: file, encoding: .utf8)
      let lines = text.split(separator: "\n").dropLast()
      try Data((lines.joined(separator: "\n") + "\n1fff\n").utf8).write(to: file)
      let read = try MemoryImages.read(folder)
      #expect(throws: CompilationError.self) { try read.codes(ofLayer: 1) }
    }
  }
}
