import BitVectors

// Putting bits together and taking them apart: none of it costs a gate but the mux.

extension Bits {
  /// The same number in `width` bits, zeros above.
  public func zeroExtended(to width: Int) -> Bits {
    if width == self.width { return self }
    if width < self.width { return tooWide(for: width) }
    if case .constant(let pattern) = node.kind, !node.isNamed {
      return Bits(
        BitVector(words: pattern.words, width: width), file: node.location.file, line: node.location.line)
    }
    return concatenate(Bits(0, width: width - self.width), self)
  }

  /// The same two's-complement number in `width` bits, copies of the top bit above.
  public func signExtended(to width: Int) -> Bits {
    if width == self.width { return self }
    if width < self.width { return tooWide(for: width) }
    return Bits(.operation(.signExtension(node), width: width, of: [node]))
  }

  /// Records that an extension would be a cut, and gives zeros so that elaboration goes on.
  private func tooWide(for width: Int) -> Bits {
    node.reportLiteral("'\(node.display)' of \(self.width) bits cannot be extended to \(width); slice it")
    node.module?.mention(node)
    return Bits(0, width: max(1, width))
  }

  /// This value `count` times side by side.
  public func repeated(_ count: Int) -> Bits {
    require(count > 0, "'\(node.display)' repeated \(count) times; at least once")
    return concatenate(Array(repeating: self, count: count))
  }

  /// One of the equal parts of `width` bits that this value consists of, part 0 the lowest.
  ///
  /// The index has just the bits that number the parts; an index beyond the last part gives zero in the simulator and
  /// is undefined in Verilog.
  public func part(_ index: Bits, width: Int) -> Bits {
    require(self.width % width == 0, "\(self.width) bits do not consist of parts of \(width)")
    if self.width == width { return self }
    _ = Node.balanced(.and, index.node, Bits(0, width: bitsToIndex(self.width / width)).node)
    return Bits(.operation(.part(node, index: index.node), width: width, of: [node, index.node]))
  }

  /// The top bit: the sign, if the value is read as two's complement.
  public var topBit: Bits { self[width - 1] }

  /// One bit: all bits are 1.
  public var allOnes: Bits { Bits(.operation(.unary(.reduceAnd, node), width: 1, of: [node])) }
  /// One bit: some bit is 1.
  public var anyOne: Bits { Bits(.operation(.unary(.reduceOr, node), width: 1, of: [node])) }
  /// One bit: an odd number of bits is 1.
  public var parity: Bits { Bits(.operation(.unary(.reduceXor, node), width: 1, of: [node])) }
}

/// Values side by side, the most significant first, as `{a, b}` in Verilog.
public func concatenate(_ parts: Bits...) -> Bits { concatenate(parts) }

/// Values side by side, the most significant first; `parts` is not empty.
public func concatenate(_ parts: [Bits]) -> Bits {
  require(!parts.isEmpty, "a concatenation of nothing")
  if parts.count == 1 { return parts[0] }
  let width = parts.reduce(0) { $0 + $1.width }
  return Bits(.operation(.concatenation(parts.map(\.node)), width: width, of: parts.map(\.node)))
}

/// `ifTrue` where `condition`, one bit, is 1; else `ifFalse`. Both are equally wide.
public func mux(_ condition: Bits, _ ifTrue: Bits, _ ifFalse: Bits) -> Bits {
  // The balance check is the one of any two operands; its result is dropped.
  _ = Node.balanced(.and, ifTrue.node, ifFalse.node)
  let place = condition.node.module?.lastLocation ?? condition.node.location
  (condition.node.module ?? ifTrue.node.module ?? ifFalse.node.module)?.checkCondition(condition, place)
  let operands = [condition.node, ifTrue.node, ifFalse.node]
  return Bits(
    .operation(.mux(condition.node, ifTrue.node, ifFalse.node), width: ifTrue.width, of: operands))
}

/// `ifTrue` where `condition` is 1; else the number `ifFalse`.
public func mux(_ condition: Bits, _ ifTrue: Bits, _ ifFalse: Int) -> Bits {
  mux(condition, ifTrue, ifTrue.literal(ifFalse))
}

/// The number `ifTrue` where `condition` is 1; else `ifFalse`.
public func mux(_ condition: Bits, _ ifTrue: Int, _ ifFalse: Bits) -> Bits {
  mux(condition, ifFalse.literal(ifTrue), ifFalse)
}

/// Bits that are 1 in at least one of `terms`; all equally wide, at least one.
public func any(of terms: [Bits]) -> Bits {
  require(!terms.isEmpty, "any(of:) of no terms; it needs at least one")
  return terms.dropFirst().reduce(terms[0]) { $0 | $1 }
}

/// Bits that are 1 in every one of `terms`; all equally wide, at least one.
public func all(of terms: [Bits]) -> Bits {
  require(!terms.isEmpty, "all(of:) of no terms; it needs at least one")
  return terms.dropFirst().reduce(terms[0]) { $0 & $1 }
}
