import BitVectors
import Simulation

/// How C code names the values of a program: literals, locals of the function, or what lies in memory.
struct ValueNames {
  let layout: StorageLayout
  let widths: PlaceWidths
  private let constants: [Int32: BitVector]
  /// Single words of constants, at the places of the words.
  private let constantWords: [Int32: UInt64]
  /// Places that the function computes, as locals.
  private var locals: Set<Int32> = []

  init(_ program: Program, _ layout: StorageLayout, _ widths: PlaceWidths) {
    self.layout = layout
    self.widths = widths
    constants = Dictionary(
      program.constants.map { ($0.place, $0.pattern) }, uniquingKeysWith: { a, _ in a })
    var words: [Int32: UInt64] = [:]
    for (place, pattern) in program.constants {
      for (index, word) in pattern.words.enumerated() { words[place + Int32(index)] = word }
    }
    constantWords = words
  }

  /// A new function begins.
  mutating func begin() { locals = [] }

  /// The value at `place` is a local from now on.
  mutating func addLocal(_ place: Int32) { locals.insert(place) }

  /// The pattern at `place`, if it is a constant.
  func constant(_ place: Int32) -> BitVector? { constants[place] }

  /// What is kept at the place of one word, of a value or of a constant.
  func keptWord(_ place: Int32) -> String {
    if let word = constantWords[place] { return Self.literal(word) }
    guard let slot = layout.slots[Int(place)] else { preconditionFailure("place \(place) has no slot") }
    return Self.variable(slot)
  }

  /// A value of at most 64 bits, or the low 64 of a wider one.
  func value(_ place: Int32) -> String { word(place, 0) }

  /// 64 bits of a value from bit `64 * index` on; zero beyond its end.
  func word(_ place: Int32, _ index: Int) -> String {
    if let pattern = constants[place] {
      return index < pattern.words.count ? Self.literal(pattern.words[index]) : "0"
    }
    if locals.contains(place) { return index == 0 ? Self.local(place) : "0" }
    guard let slot = layout.slots[Int(place)] else { preconditionFailure("place \(place) has no slot") }
    if index > 0 && widths[place] <= 64 * index { return "0" }
    return Self.variable(slot, index)
  }

  /// The words of a value, `count` of them, separated by commas.
  func words(_ place: Int32, _ count: Int) -> String {
    (0..<count).map { word(place, $0) }.joined(separator: ", ")
  }

  /// The name of a local.
  static func local(_ place: Int32) -> String { "t\(place)" }

  /// The variable in memory.
  static func variable(_ slot: Slot, _ word: Int = 0) -> String {
    "V\(8 * slot.bytes)(\(slot.offset + 8 * word))"
  }

  /// A number.
  static func literal(_ value: UInt64) -> String {
    value <= UInt64(UInt32.max) ? "\(value)u" : "\(value)ull"
  }

  /// The smallest C type of `width` bits.
  static func type(_ width: Int) -> String { "u\(8 * StorageLayout.bytes(width))" }

  /// The bits of a value of `width` bits, at most 64.
  static func mask(_ width: Int) -> String { literal(width >= 64 ? .max : (1 << UInt64(width)) - 1) }
}
