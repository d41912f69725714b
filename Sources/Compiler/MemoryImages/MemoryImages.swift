import Configurations
import Foundation

/// The memories of a compiled network as text files: two banks of pointers and the weights of each processing
/// element, the codebook, and a `manifest.json` that says what each file is.
public enum MemoryImages {
  /// Writes all images and the manifest into a folder, which is made if it is missing.
  ///
  /// The same network gives the same bytes. Files are written one after the other: who needs a folder that is
  /// whole or not there writes to another and renames that.
  ///
  /// - Parameters:
  ///   - network: what to write.
  ///   - folder: where to.
  ///   - format: the format of the images.
  /// - Throws: `MemoryImageError`.
  public static func write(
    _ network: CompiledNetwork, to folder: URL, format: MemoryImageFormat = .readmemh
  ) throws {
    let manifest = MemoryManifest(network, format: format)
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      for file in manifest.files {
        let words = words(of: file, network)
        let text = format.text(of: words, depth: file.depth, title: title(of: file, network))
        try Data(text.utf8).write(to: folder.appending(path: file.file))
      }
      try manifest.data().write(to: folder.appending(path: MemoryManifest.fileName))
    } catch {
      throw MemoryImageError(folder.path, system: error)
    }
  }

  /// Whether `folder` is there and holds nothing but images of an earlier run, which may be replaced.
  ///
  /// - Throws: `MemoryImageError` if there are images and something else among them.
  public static func areAlone(in folder: URL) throws -> Bool {
    guard let manifest = try? MemoryManifest.read(in: folder) else { return false }
    let known = Set(manifest.files.map(\.file) + [MemoryManifest.fileName])
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    if let stranger = names.sorted().first(where: { !known.contains($0) }) {
      throw MemoryImageError(
        folder.path, "holds \(stranger), which is no memory image; choose another folder or move it")
    }
    return true
  }

  private static func words(of file: MemoryManifest.File, _ network: CompiledNetwork) -> MemoryWords {
    let memories = network.elements[file.processingElement ?? 0]
    return switch file.memory {
    case .codebook: MemoryWords(wordBits: file.wordBits, integers: network.codebook)
    case .pointersEven: MemoryWords(wordBits: file.wordBits, integers: memories.evenPointers)
    case .pointersOdd: MemoryWords(wordBits: file.wordBits, integers: memories.oddPointers)
    case .weights: memories.weightRows
    case .presence: MemoryWords(wordBits: 1, integers: memories.presence)
    case .biases: MemoryWords(wordBits: file.wordBits, integers: memories.biases)
    }
  }

  /// One line of text that says what a file is.
  private static func title(of file: MemoryManifest.File, _ network: CompiledNetwork) -> String {
    let configuration = network.configuration
    let size = "\(file.words) of \(file.depth) words of \(file.wordBits) bits"
    let owner = file.processingElement.map { "processing element \($0)" } ?? "all processing elements"
    let contents =
      switch file.memory {
      case .codebook: "codebook, word layer * \(configuration.codebookEntries) + code"
      case .pointersEven: "pointers with an even index"
      case .pointersOdd: "pointers with an odd index"
      case .biases: "biases, word firstBias + output div \(configuration.processingElements)"
      case .presence: "for each pointer index, whether the element has an entry of that column"
      case .weights:
        "weight rows of \(configuration.entriesPerRow) entries, each a \(configuration.weightCodeBits)-bit code "
          + "above \(configuration.relativeIndexBits) bits of skipped rows"
      }
    return "\(owner), \(contents): \(size)"
  }
}
