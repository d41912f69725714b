import Configurations
import Foundation

/// The contents of `manifest.json`: what each image is, and what is needed to use it.
struct MemoryManifest: Hashable, Codable {
  /// The kinds of memory of which there are images.
  enum Memory: String, Hashable, Codable {
    case codebook
    case pointersEven = "pointers_even"
    case pointersOdd = "pointers_odd"
    case weights
    case presence
    case biases
  }

  /// One image.
  struct File: Hashable, Codable {
    /// The name, in the folder of the manifest.
    var file: String
    /// Which memory it fills.
    var memory: Memory
    /// Whose memory; absent for the codebook, which all elements share.
    var processingElement: Int?
    /// Bits of a word.
    var wordBits: Int
    /// Words in the file, from address 0.
    var words: Int
    /// Words that the memory has.
    var depth: Int
  }

  /// The name of the manifest in its folder.
  static let fileName = "manifest.json"
  /// What tells this manifest from any other file of that name.
  static let kind = "sparrow memory images"

  /// Always `kind`.
  var kind = Self.kind
  /// The only version that is written and read; version 1 knew neither column groups nor biases of their own.
  static let currentVersion = 2
  /// The version of this layout of the folder.
  var version = currentVersion
  var network: String
  var format: MemoryImageFormat
  var configuration: EIEConfiguration
  var layers: [CompiledLayer]
  var files: [File]
  /// How to read the words, in sentences.
  var layout: [String]

  /// The bytes of the file: keys are sorted, and the same network gives the same bytes.
  func data() throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return try encoder.encode(self) + Data("\n".utf8)
  }
}

extension MemoryManifest {
  /// The manifest of all images of `network`.
  init(_ network: CompiledNetwork, format: MemoryImageFormat) {
    let configuration = network.configuration
    self.network = network.name
    self.format = format
    self.configuration = configuration
    layers = network.layers
    files = [
      File(
        file: "codebook.\(format.fileExtension)", memory: .codebook, processingElement: nil,
        wordBits: configuration.weight.width, words: network.codebook.count,
        depth: configuration.layers * configuration.codebookEntries)
    ]
    for (element, memories) in network.elements.enumerated() {
      files += Self.files(of: memories, element: element, configuration: configuration, format: format)
    }
    layout = Self.explanation(configuration)
  }

  private static func files(
    of memories: ElementMemories, element: Int, configuration: EIEConfiguration, format: MemoryImageFormat
  ) -> [File] {
    let digits = String(configuration.processingElements - 1).count
    let number = String(element)
    let padded = String(repeating: "0", count: digits - number.count) + number
    func file(_ memory: Memory, wordBits: Int, words: Int, depth: Int) -> File {
      File(
        file: "pe_\(padded)_\(memory.rawValue).\(format.fileExtension)", memory: memory,
        processingElement: element, wordBits: wordBits, words: words, depth: depth)
    }
    let count = memories.pointers.count
    let bank = configuration.pointerWords / 2
    let bits = configuration.pointerBits
    let filter = file(.presence, wordBits: 1, words: count, depth: configuration.pointerWords)
    let biases = file(
      .biases, wordBits: configuration.accumulator.width, words: memories.biases.count,
      depth: configuration.biasWords)
    let always = [
      file(.pointersEven, wordBits: bits, words: (count + 1) / 2, depth: bank),
      file(.pointersOdd, wordBits: bits, words: count / 2, depth: bank),
      file(
        .weights, wordBits: configuration.weightRowBits, words: memories.weightRows.count,
        depth: configuration.weightRows),
    ]
    return always + (configuration.emptySlices == .filtered ? [filter] : [])
      + (configuration.bias == .accumulatorPreload && !memories.biases.isEmpty ? [biases] : [])
  }

  private static func explanation(_ configuration: EIEConfiguration) -> [String] {
    let elements = configuration.processingElements
    let zeros = configuration.relativeIndexBits
    let (groups, lanes) = (configuration.columnGroups, configuration.groupElements)
    let owner =
      groups == 1
      ? "Output row i belongs to processing element i mod \(elements), as its own row i div \(elements)."
      : "Element e is lane e mod \(lanes) of column group (e mod \(lanes) + e div \(lanes)) mod \(groups); output row "
        + "i belongs to lane i mod \(lanes) of every group, as its own row i div \(lanes)."
    let column =
      groups == 1
      ? "Column j of a layer has the entries from pointer firstPointer + j up to, without, the next pointer."
      : "Input j is column c = (j div \(elements)) * \(lanes) + j mod \(lanes) of the group of element "
        + "j mod \(elements); it has the entries from pointer firstPointer + c up to, without, the next pointer."
    return [
      owner,
      "Pointer index p lies in the even or odd bank by its lowest bit, at address p div 2.",
      column,
      "Entry e lies in weight row e div \(configuration.entriesPerRow), from bit "
        + "(e mod \(configuration.entriesPerRow)) * \(configuration.entryBits).",
      "The low \(zeros) bits of an entry are the own rows skipped before it; the bits above are its code.",
      "Code 0 is a filler: it advances by its skipped rows and one, and writes nothing.",
      "Codebook word layer * \(configuration.codebookEntries) + code is a signed number of "
        + "\(configuration.weight).",
      "A preloaded bias of output i is word firstBias + i div \(elements) of element i mod \(elements), a number of "
        + "\(configuration.accumulator).",
    ]
  }
}
