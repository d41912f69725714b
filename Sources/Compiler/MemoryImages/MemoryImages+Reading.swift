import Configurations
import Foundation

extension MemoryImages {
  /// Reads a folder that `write` made.
  ///
  /// - Returns: the compiled network, from which `CompiledNetwork.codes(ofLayer:)` rebuilds each matrix.
  /// - Throws: `MemoryImageError` with the first file that is missing or damaged.
  public static func read(_ folder: URL) throws -> CompiledNetwork {
    let manifest = try MemoryManifest.read(in: folder)
    try manifest.check(in: folder)
    var elements: [ElementMemories] = []
    for element in 0..<manifest.configuration.processingElements {
      let even = try words(.pointersEven, element, manifest, folder).unsignedIntegers
      let odd = try words(.pointersOdd, element, manifest, folder).unsignedIntegers
      guard even.count == odd.count || even.count == odd.count + 1 else {
        throw MemoryImageError(folder.path, "the banks of processing element \(element) do not match")
      }
      let pointers = (0..<(even.count + odd.count)).map { (index: Int) in
        index.isMultiple(of: 2) ? even[index / 2] : odd[index / 2]
      }
      let rows = try words(.weights, element, manifest, folder)
      let hasBiases = manifest.layers.contains { $0.firstBias != nil }
      let biases = hasBiases ? try words(.biases, element, manifest, folder).signedIntegers : []
      elements.append(ElementMemories(pointers: pointers, weightRows: rows, biases: biases))
    }
    let codebook = try words(.codebook, nil, manifest, folder).signedIntegers
    let expected = manifest.layers.count * manifest.configuration.codebookEntries
    guard codebook.count == expected else {
      throw MemoryImageError(
        folder.path, "the codebook has \(codebook.count) words, not the \(expected) of its layers")
    }
    return CompiledNetwork(
      name: manifest.network, configuration: manifest.configuration, layers: manifest.layers,
      elements: elements, codebook: codebook)
  }

  private static func words(
    _ memory: MemoryManifest.Memory, _ element: Int?, _ manifest: MemoryManifest, _ folder: URL
  ) throws -> MemoryWords {
    guard let file = manifest.files.first(where: { $0.memory == memory && $0.processingElement == element })
    else {
      let owner = element.map { " of processing element \($0)" } ?? ""
      throw MemoryImageError(folder.path, "the manifest names no file for the \(memory.rawValue)\(owner)")
    }
    let url = folder.appending(path: file.file)
    let text: String
    do {
      text = String(decoding: try Data(contentsOf: url), as: UTF8.self)
    } catch {
      throw MemoryImageError(url.path, system: error)
    }
    var words = MemoryWords(wordBits: manifest.wordBits(of: memory), count: 0)
    for word in manifest.format.hexadecimalWords(in: text) {
      guard words.append(hexadecimal: word) else {
        throw MemoryImageError(
          url.path, "word \(words.count), \"\(word.prefix(40))\", is no number of \(words.wordBits) bits")
      }
    }
    guard words.count == file.words else {
      throw MemoryImageError(url.path, "has \(words.count) words where the manifest says \(file.words)")
    }
    return words
  }
}

extension MemoryManifest {
  /// Reads the manifest of a folder.
  ///
  /// - Throws: `MemoryImageError` if there is none, or one that is not ours.
  static func read(in folder: URL) throws -> MemoryManifest {
    let url = folder.appending(path: fileName)
    let data: Data
    do {
      data = try Data(contentsOf: url)
    } catch {
      throw MemoryImageError(url.path, system: error)
    }
    guard let header = try? JSONDecoder().decode(Header.self, from: data), header.kind == kind else {
      throw MemoryImageError(url.path, "is not a manifest of memory images")
    }
    guard header.version == currentVersion else {
      throw MemoryImageError(
        url.path, "has version \(header.version); only version \(currentVersion) can be read")
    }
    guard let manifest = try? JSONDecoder().decode(Self.self, from: data) else {
      throw MemoryImageError(url.path, "is not a manifest of memory images")
    }
    return manifest
  }

  /// What every version of a manifest has.
  private struct Header: Codable {
    var kind: String
    var version: Int
  }

  /// Throws unless the configuration is legal and the layers lie in the pointers as they should.
  func check(in folder: URL) throws {
    let path = folder.appending(path: Self.fileName).path
    if let problem = configuration.problems().first { throw MemoryImageError(path, problem.description) }
    let groups = ColumnGroupLayout(configuration)
    var pointer = 0
    for layer in layers {
      let sizes = 1...configuration.inputCapacity
      guard sizes.contains(layer.inputs), sizes.contains(layer.outputs), layer.firstPointer == pointer else {
        throw MemoryImageError(path, "layer \(layer.name) does not fit the configuration")
      }
      let columns = groups.columns(ofInputs: layer.inputs)
      guard layer.biasPointer == pointer + columns else {
        throw MemoryImageError(path, "layer \(layer.name) does not fit the configuration")
      }
      if let order = layer.outputOrder, order.sorted() != Array(0..<layer.outputs) {
        throw MemoryImageError(path, "the output order of layer \(layer.name) is no order of its outputs")
      }
      pointer += columns + (layer.hasBias ? 2 : 1)
    }
  }

  /// Bits of a word of `memory`, by the configuration.
  func wordBits(of memory: Memory) -> Int {
    switch memory {
    case .codebook: configuration.weight.width
    case .pointersEven, .pointersOdd: configuration.pointerBits
    case .weights: configuration.weightRowBits
    case .presence: 1
    case .biases: configuration.accumulator.width
    }
  }
}
