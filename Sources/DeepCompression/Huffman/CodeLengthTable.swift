import Networks

/// The lengths of a canonical code in few bits.
///
/// Neighbouring symbols have similar lengths: the shared weights ascend, and so do the gaps. Each length is
/// therefore told by what changes from the symbol before, in one to nine bits.
enum CodeLengthTable {
  /// What changes from one symbol to the next, as the number of ones before a zero.
  private enum Change: Int {
    /// The same length, or again no code.
    case none
    /// One bit longer than the last code.
    case longer
    /// One bit shorter than the last code.
    case shorter
    /// No code after a code; a code as long as the last one after none.
    case presence
    /// A length in four bits follows.
    case explicit
  }

  /// What reader and writer know of the symbols before.
  private struct State {
    /// The length of the last code.
    var length: UInt8 = 4
    /// Whether the symbol before had a code.
    var isCoded = true

    mutating func apply(_ change: Change, explicit: UInt8) {
      switch change {
      case .none: break
      case .longer: (length, isCoded) = (length &+ 1, true)
      case .shorter: (length, isCoded) = (length &- 1, true)
      case .presence: isCoded.toggle()
      case .explicit: (length, isCoded) = (explicit, true)
      }
    }

    var value: UInt8 { isCoded ? length : 0 }

    func change(to value: UInt8) -> Change {
      if value == self.value { return .none }
      if value == 0 || value == length { return .presence }
      if value == length + 1 { return .longer }
      return value + 1 == length ? .shorter : .explicit
    }
  }

  /// The lengths, each 0 to 14, as whole bytes.
  static func encode(_ lengths: [UInt8]) -> [UInt8] {
    var writer = BitWriter()
    var state = State()
    for length in lengths {
      let change = state.change(to: length)
      writer.append(ones: change.rawValue)
      if change == .explicit { writer.append(Int(length), count: 4) }
      state.apply(change, explicit: length)
    }
    return writer.bytes
  }

  /// Reads `count` lengths.
  ///
  /// - Throws: `ModelFileError` when the bytes end early or mean nothing.
  static func decode(_ cursor: inout ByteCursor, count: Int, part: String) throws -> [UInt8] {
    let damaged = ModelFileError(
      file: cursor.file, what: "the Huffman table of \(part) is damaged", remedy: "make the file again")
    var reader = BitReader()
    var state = State()
    var lengths: [UInt8] = []
    for _ in 0..<count {
      var ones = 0
      while try reader.bit(&cursor, part: part) == 1 {
        ones += 1
        guard ones <= Change.explicit.rawValue else { throw damaged }
      }
      guard let change = Change(rawValue: ones) else { throw damaged }
      let explicit = change == .explicit ? try reader.bits(4, &cursor, part: part) : 0
      state.apply(change, explicit: UInt8(explicit))
      guard !state.isCoded || (1...UInt8(CodeLengths.limit)).contains(state.length) else { throw damaged }
      lengths.append(state.value)
    }
    guard reader.restIsZero else { throw damaged }
    return lengths
  }
}
