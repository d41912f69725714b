import Foundation
import HDL
import Testing
import VerilogEmission

/// The pages of `docs/book` show code that is compiled and text that it makes.
///
/// `make book` rewrites the pages; here they are only compared.
@Suite struct BookTests {
  private static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  private static let pages = root.appending(path: "docs/book")
  private static let sources = root.appending(path: "Tests/BookTests/Chapters")
  private static let rewrites = ProcessInfo.processInfo.environment["SPARROW_WRITE_BOOK"] != nil

  private static let chapters: [(page: String, texts: Texts)] = [
    ("1-first-module.md", FirstModule.texts),
    ("2-values.md", Values.texts),
    ("3-state.md", State.texts),
    ("4-decisions.md", Decisions.texts),
    ("5-memories.md", Memories.texts),
    ("6-composition.md", Composition.texts),
    ("7-streams.md", Streams.texts),
    ("8-simulation.md", SimulationChapter.texts),
    ("9-errors.md", Errors.texts),
    ("10-verilog.md", ReadableVerilog.texts),
  ]

  @Test(arguments: chapters.map(\.page)) func thePageShowsWhatTheSourcesMake(page: String) throws {
    var chapter = try Chapter(Self.pages.appending(path: page))
    let texts = try #require(Self.chapters.first { $0.page == page }).texts
    var replacements: [(piece: Chapter.Piece, text: [String])] = []
    for piece in chapter.pieces {
      let wanted = try Self.wanted(piece, texts)
      if wanted == chapter.text(of: piece) { continue }
      replacements.append((piece, wanted))
      if !Self.rewrites {
        Issue.record("\(page): '\(piece.origin)' is out of date; run 'make book' and look at the difference")
      }
    }
    if Self.rewrites { try chapter.write(replacements) }
  }

  /// A fence of Swift or Verilog without an origin could tell a lie.
  @Test(arguments: chapters.map(\.page)) func everyPieceHasAnOrigin(page: String) throws {
    let chapter = try Chapter(Self.pages.appending(path: page))
    let fences = chapter.lines.filter { $0 == "```swift" || $0 == "```verilog" }.count
    let pieces = chapter.pieces.filter {
      $0.kind == "swift" || chapter.lines[$0.range.lowerBound - 1] == "```verilog"
    }
    #expect(fences == pieces.count)
  }

  private static func wanted(
    _ piece: Chapter.Piece, _ texts: Texts
  ) throws -> [String] {
    if piece.kind == "text" {
      let make = try #require(texts[piece.origin], "nothing makes '\(piece.origin)'")
      var lines = try make().components(separatedBy: "\n")
      while lines.last == "" { lines.removeLast() }
      return lines
    }
    let words = piece.origin.split(separator: " ").map(String.init)
    let source = try String(contentsOf: sources.appending(path: words[0]), encoding: .utf8)
    return try #require(Chapter.region(words[1], of: source), "there is no region '\(piece.origin)'")
  }
}

/// The emitted text of `component`'s own module.
func verilog<C: Component>(_ component: C) throws -> String {
  try #require(VerilogWriter.files(of: Design(component)).first { $0.name == component.moduleName + ".v" })
    .text
}

/// What elaboration says of `component`, a line each.
func messages<C: Component>(_ component: C, file: String = #fileID, line: Int = #line) -> String {
  do {
    _ = try Design(component, file: file, line: line)
    return "no error"
  } catch { return "\(error)" }
}
