import BitVectors
import Foundation

/// A memory image: hexadecimal words, with comments, as `$readmemh` reads them. Addresses (`@`) are not supported.
enum MemoryImageFile {
  /// The words of the file at `path` for a memory; throws `SimulationError`.
  static func words(of path: String, width: Int, depth: Int, memory: String) throws -> [BitVector] {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw SimulationError.unreadable(file: path)
    }
    var words: [BitVector] = []
    let lines = String(decoding: data, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      let code = line.firstRange(of: "//").map { line[..<$0.lowerBound] } ?? line
      for text in code.split(whereSeparator: \.isWhitespace) {
        guard let value = number(text) else {
          throw SimulationError.noNumber(String(text), file: path, line: index + 1)
        }
        let word = BitVector(words: value, width: width)
        guard value.count <= word.words.count || value.dropFirst(word.words.count).allSatisfy({ $0 == 0 }),
          zip(value, word.words).allSatisfy({ $0 == $1 })
        else {
          throw SimulationError.wordTooWide(
            String(text), file: path, line: index + 1, memory: memory, width: width)
        }
        words.append(word)
      }
    }
    guard words.count <= depth else {
      throw SimulationError.imageTooLong(file: path, words: words.count, memory: memory, depth: depth)
    }
    return words
  }

  /// The words of 64 bits, the least significant first, of hexadecimal digits with or without underscores.
  private static func number(_ text: Substring) -> [UInt64]? {
    var digits = text.filter { $0 != "_" }[...]
    if digits.isEmpty || !digits.allSatisfy(\.isHexDigit) { return nil }
    var words: [UInt64] = []
    while !digits.isEmpty {
      guard let word = UInt64(digits.suffix(16), radix: 16) else { return nil }
      words.append(word)
      digits = digits.dropLast(16)
    }
    return words
  }
}
