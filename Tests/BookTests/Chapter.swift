import Foundation

/// One page of the book, with the pieces of it that are made from the sources.
///
/// A piece is a fenced block behind a comment that says where it comes from:
///
///     <!-- swift: FirstModule.swift majority -->
///     <!-- text: majority.v -->
///
/// The first takes the lines between `// book: majority` and `// book: end` of that file beside the chapters; the second
/// what the chapter's `texts` make under that name: emitted Verilog, messages, waveforms.
struct Chapter {
  /// A fenced block with its origin.
  struct Piece {
    /// "swift" or "text".
    let kind: String
    /// What stands behind the colon.
    let origin: String
    /// The lines of the block, without the fences.
    let range: Range<Int>
  }

  /// The page.
  let url: URL
  /// Its lines.
  private(set) var lines: [String]

  init(_ url: URL) throws {
    self.url = url
    lines = try String(contentsOf: url, encoding: .utf8).components(separatedBy: "\n")
  }

  /// The lines of a piece, as they stand on the page.
  func text(of piece: Piece) -> [String] { Array(lines[piece.range]) }

  /// Every piece of the page, in order.
  var pieces: [Piece] {
    var result: [Piece] = []
    for (index, line) in lines.enumerated() where line.hasPrefix("<!-- ") && line.hasSuffix(" -->") {
      let content = line.dropFirst(5).dropLast(4)
      guard let colon = content.firstIndex(of: ":"), index + 1 < lines.count,
        lines[index + 1].hasPrefix("```")
      else { continue }
      guard let end = lines[(index + 2)...].firstIndex(where: { $0.hasPrefix("```") }) else { continue }
      result.append(
        Piece(
          kind: String(content[..<colon]),
          origin: content[content.index(after: colon)...].trimmingCharacters(in: .whitespaces),
          range: (index + 2)..<end))
    }
    return result
  }

  /// Puts `replacements` in the place of their pieces and writes the page.
  mutating func write(_ replacements: [(piece: Piece, text: [String])]) throws {
    for (piece, text) in replacements.reversed() { lines.replaceSubrange(piece.range, with: text) }
    try lines.joined(separator: "\n").write(to: url, atomically: true, encoding: .utf8)
  }

  /// The lines between `// book: name` and `// book: end` of a Swift source, moved to the left margin.
  static func region(_ name: String, of source: String) -> [String]? {
    let lines = source.components(separatedBy: "\n")
    guard
      let start = lines.firstIndex(where: { $0.trimmingCharacters(in: .whitespaces) == "// book: \(name)" }),
      let end = lines[start...].firstIndex(where: {
        $0.trimmingCharacters(in: .whitespaces) == "// book: end"
      })
    else { return nil }
    let margin = lines[start].prefix { $0 == " " }.count
    return lines[(start + 1)..<end].map { String($0.dropFirst(min(margin, $0.prefix { $0 == " " }.count))) }
  }
}

/// What makes the pieces of a chapter that are not Swift, by their names.
typealias Texts = [String: @Sendable () throws -> String]
