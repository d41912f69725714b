import Foundation

/// A word or string, or one of the signs between them.
enum LibertyToken: Equatable {
  case word(String)
  case symbol(Character)
}

/// Takes a Liberty file apart into words and signs; comments and the backslashes of continued lines are dropped.
struct LibertyReader {
  private let bytes: [UInt8]
  private var place = 0
  private var waiting: LibertyToken?
  /// The line that is being read, from 1.
  private(set) var line = 1

  init(_ text: Data) { bytes = Array(text) }

  /// The next token, which stays.
  mutating func peek() throws -> LibertyToken? {
    if waiting == nil { waiting = try scan() }
    return waiting
  }

  /// The next token; nil at the end.
  mutating func next() throws -> LibertyToken? {
    defer { waiting = nil }
    return try waiting ?? scan()
  }

  /// What stands in parentheses, without the commas.
  mutating func arguments() throws -> [String] {
    guard try next() == .symbol("(") else { throw LibertySyntaxError(line: line, expected: "'('") }
    var list: [String] = []
    while let token = try next() {
      switch token {
      case .symbol(")"): return list
      case .symbol(","), .symbol(":"): continue
      case .word(let word): list.append(word)
      case .symbol: throw LibertySyntaxError(line: line, expected: "')'")
      }
    }
    throw LibertySyntaxError(line: line, expected: "')'; the file ends")
  }

  /// The value of an attribute: everything up to the semicolon or the end of the line.
  mutating func value() throws -> String {
    var words: [String] = []
    let first = line
    while let token = try peek(), token != .symbol(";"), token != .symbol("}") {
      guard case .word(let word) = token, line == first || words.isEmpty else { break }
      words.append(word)
      _ = try next()
    }
    guard !words.isEmpty else { throw LibertySyntaxError(line: first, expected: "a value after ':'") }
    return words.joined(separator: " ")
  }

  private static let signs = Set("(){}:;,".utf8)

  private mutating func scan() throws -> LibertyToken? {
    try skipSpace()
    guard place < bytes.count else { return nil }
    let first = bytes[place]
    if Self.signs.contains(first) {
      place += 1
      return .symbol(Character(UnicodeScalar(first)))
    }
    if first == UInt8(ascii: "\"") { return .word(try string()) }
    let start = place
    while place < bytes.count, bytes[place] > UInt8(ascii: " "), !Self.signs.contains(bytes[place]) {
      place += 1
    }
    return .word(String(decoding: bytes[start..<place], as: UTF8.self))
  }

  private mutating func string() throws -> String {
    let opened = line
    let start = place + 1
    place = start
    while place < bytes.count, bytes[place] != UInt8(ascii: "\"") {
      if bytes[place] == UInt8(ascii: "\n") { line += 1 }
      place += 1
    }
    guard place < bytes.count else {
      throw LibertySyntaxError(line: opened, expected: "a closing quote; the file ends")
    }
    place += 1
    return String(decoding: bytes[start..<(place - 1)], as: UTF8.self)
  }

  private mutating func skipSpace() throws {
    while place < bytes.count {
      switch bytes[place] {
      case UInt8(ascii: "\n"):
        line += 1
        place += 1
      case UInt8(ascii: "\\"), 0...32: place += 1
      case UInt8(ascii: "/") where place + 1 < bytes.count && bytes[place + 1] == UInt8(ascii: "*"):
        try skipComment()
      case UInt8(ascii: "/") where place + 1 < bytes.count && bytes[place + 1] == UInt8(ascii: "/"):
        while place < bytes.count, bytes[place] != UInt8(ascii: "\n") { place += 1 }
      default: return
      }
    }
  }

  private mutating func skipComment() throws {
    let opened = line
    place += 2
    while place + 1 < bytes.count {
      if bytes[place] == UInt8(ascii: "*"), bytes[place + 1] == UInt8(ascii: "/") {
        place += 2
        return
      }
      if bytes[place] == UInt8(ascii: "\n") { line += 1 }
      place += 1
    }
    throw LibertySyntaxError(line: opened, expected: "'*/'; the file ends")
  }
}
