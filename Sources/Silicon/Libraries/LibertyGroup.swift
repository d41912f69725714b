import Foundation

/// A group of a Liberty file, as in `cell (INV_X1) { area : 0.532; pin (A) { ... } }`.
///
/// Of groups that only hold tables of delay and power no more is kept than that they are there: the tools that need them read the file
/// themselves.
struct LibertyGroup {
  /// The kind of group: "library", "cell", "pin", "ff".
  let kind: String
  /// What stands in parentheses: mostly a name.
  let arguments: [String]
  /// Simple attributes, the last of a name.
  private(set) var attributes: [String: String] = [:]
  /// Groups inside, in order.
  private(set) var groups: [LibertyGroup] = []

  /// The first argument.
  var name: String { arguments.first ?? "" }

  /// The groups of one kind.
  func groups(_ kind: String) -> [LibertyGroup] { groups.filter { $0.kind == kind } }

  /// A number under `attribute`.
  func number(_ attribute: String) -> Double? { attributes[attribute].flatMap(Double.init) }
}

/// Why a text is not Liberty: the line, and what was expected there.
struct LibertySyntaxError: Error, Equatable, CustomStringConvertible {
  let line: Int
  let expected: String

  var description: String { "line \(line): expected \(expected)" }
}

extension LibertyGroup {
  /// Groups that stay empty.
  private static let skipped: Set<String> = [
    "timing", "internal_power", "leakage_power", "lu_table_template", "power_lut_template",
  ]

  /// The one group of a file, its `library`.
  ///
  /// - Throws: ``LibertySyntaxError``.
  static func parse(_ text: Data) throws -> LibertyGroup {
    var reader = LibertyReader(text)
    guard case .word(let kind)? = try reader.next() else {
      throw LibertySyntaxError(line: reader.line, expected: "'library (NAME) {'")
    }
    let arguments = try reader.arguments()
    guard kind == "library", try reader.next() == .symbol("{") else {
      throw LibertySyntaxError(line: reader.line, expected: "'library (NAME) {'")
    }
    return try body(of: kind, arguments, &reader, kept: true)
  }

  /// What stands up to the closing brace.
  private static func body(
    of kind: String, _ arguments: [String], _ reader: inout LibertyReader, kept: Bool
  ) throws -> LibertyGroup {
    var group = LibertyGroup(kind: kind, arguments: arguments)
    while let token = try reader.next() {
      switch token {
      case .symbol("}"): return group
      case .symbol(";"): continue
      case .word(let name): try group.readStatement(name, &reader, kept: kept)
      case .symbol: throw LibertySyntaxError(line: reader.line, expected: "an attribute, a group or '}'")
      }
    }
    throw LibertySyntaxError(line: reader.line, expected: "'}' of '\(kind) (\(group.name))'; the file ends")
  }

  /// An attribute or a group that begins with `name`.
  private mutating func readStatement(_ name: String, _ reader: inout LibertyReader, kept: Bool) throws {
    switch try reader.peek() {
    case .symbol(":")?:
      _ = try reader.next()
      let value = try reader.value()
      if kept { attributes[name] = value }
    case .symbol("(")?:
      let arguments = try reader.arguments()
      guard try reader.peek() == .symbol("{") else { return }
      _ = try reader.next()
      let isKept = kept && !Self.skipped.contains(name)
      let inner = try Self.body(of: name, arguments, &reader, kept: isKept)
      if kept { groups.append(isKept ? inner : LibertyGroup(kind: name, arguments: arguments)) }
    default: throw LibertySyntaxError(line: reader.line, expected: "':' or '(' after '\(name)'")
    }
  }
}
