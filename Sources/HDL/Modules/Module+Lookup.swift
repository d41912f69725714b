import BitVectors

extension Module {
  /// The word of `table` at `index`, under a name: combinational logic, in Verilog a `case` with one line a word.
  ///
  /// The index has just the bits that number the words; beyond the last word the value is zero.
  public func lookup(
    _ name: String, _ index: Bits, table: [Int], width: Int, file: String = #fileID, line: Int = #line
  ) -> Bits {
    let place = SourceLocation(file, line)
    lastLocation = place
    let words = table.enumerated().map { number, value in
      if !BitVector.fits(value, width: max(1, width)) {
        report(
          place, "in module '\(self.name)', word \(number) of '\(name)', \(value), does not fit \(width) bits"
        )
      }
      return BitVector(value, width: max(1, width))
    }
    return lookup(name, index, table: words, file: file, line: line)
  }

  /// The word of `table` at `index`, under a name; all words are equally wide.
  public func lookup(
    _ name: String, _ index: Bits, table: [BitVector], file: String = #fileID, line: Int = #line
  ) -> Bits {
    let place = SourceLocation(file, line)
    lastLocation = place
    let start = "in module '\(self.name)', the table '\(name)' "
    let width = table.first?.width ?? 1
    let wire = wire(name, width, file: file, line: line)
    if let odd = table.firstIndex(where: { $0.width != width }) {
      report(place, start + "has \(width) bits a word, but word \(odd) has \(table[odd].width)")
    } else if table.isEmpty {
      report(place, start + "has no words")
    } else if index.width != bitsToIndex(table.count) {
      mention(index.node)
      report(
        place,
        start + "of \(table.count) words takes \(bitsToIndex(table.count)) index bits, not \(index.width)")
    } else {
      let missing = (1 << index.width) - table.count
      let words = table + Array(repeating: .zero(width: width), count: missing)
      wire[file, line] = Bits(BitVector(bits: words.flatMap(\.bits))).part(index, width: width)
      return wire
    }
    excuse(wire.node)
    return wire
  }
}

extension Assignment {
  /// An assignment of a word of a constant table as the statement a reader expects: a `choose` with a case a word, zeros
  /// in its default; nil for any other assignment.
  public var lookupCases: Statement? {
    guard range == nil, case .part(let table, let index) = value.kind, !value.isNamed,
      case .constant(let pattern) = table.kind, !table.isNamed
    else { return nil }
    func assignment(_ word: BitVector) -> Block {
      Block([.assign(Assignment(target: target, range: nil, value: Bits(word).node, location: location))])
    }
    let bits = pattern.bits
    let words = stride(from: 0, to: bits.count, by: value.width).map {
      BitVector(bits: Array(bits[$0..<($0 + value.width)]))
    }
    let last = (words.lastIndex { $0 != .zero(width: value.width) } ?? -1) + 1
    let choices = words.prefix(last).enumerated().map { number, word in
      Statement.Choice(values: [index.literal(number, at: location)], block: assignment(word))
    }
    let isComplete = choices.count == words.count
    return .choose(index, choices, otherwise: isComplete ? nil : assignment(.zero(width: value.width)))
  }
}

extension BitVector {
  /// The bits, the lowest first.
  fileprivate var bits: [Bool] { (0..<width).map { self[$0] } }

  /// The pattern of `bits`, the lowest first.
  fileprivate init(bits: [Bool]) {
    var words = Array(repeating: UInt64(0), count: Self.wordCount(bits.count))
    for (index, bit) in bits.enumerated() where bit { words[index / 64] |= 1 << UInt64(index % 64) }
    self.init(words: words, width: bits.count)
  }
}
