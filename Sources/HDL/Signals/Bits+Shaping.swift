import BitVectors

// Putting bits together and taking them apart: none of it costs a gate but the mux.

extension Bits {
  /// The same number in `width` bits, zeros above.
  public func zeroExtended(to width: Int) -> Bits {
    if width == self.width { return self }
    precondition(width > self.width, "cannot extend \(self.width) bits to \(width); slice instead")
    if case .constant(let pattern) = node.kind, !node.isNamed {
      return Bits(
        BitVector(words: pattern.words, width: width), file: node.location.file, line: node.location.line)
    }
    return concatenate(Bits(0, width: width - self.width), self)
  }

  /// The same two's-complement number in `width` bits, copies of the top bit above.
  public func signExtended(to width: Int) -> Bits {
    if width == self.width { return self }
    precondition(width > self.width, "cannot extend \(self.width) bits to \(width); slice instead")
    return Bits(.operation(.signExtension(node), width: width, of: [node]))
  }

  /// One of the equal parts of `width` bits that this value consists of, part 0 the lowest.
  ///
  /// The index has just the bits that number the parts; an index beyond the last part gives zero in the simulator and
  /// is undefined in Verilog.
  public func part(_ index: Bits, width: Int) -> Bits {
    precondition(self.width % width == 0, "\(self.width) bits do not consist of parts of \(width)")
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
  precondition(!parts.isEmpty, "a concatenation of nothing")
  if parts.count == 1 { return parts[0] }
  let width = parts.reduce(0) { $0 + $1.width }
  return Bits(.operation(.concatenation(parts.map(\.node)), width: width, of: parts.map(\.node)))
}

/// `ifTrue` where `condition`, one bit, is 1; else `ifFalse`. Both are equally wide.
public func mux(_ condition: Bits, _ ifTrue: Bits, _ ifFalse: Bits) -> Bits {
  // The balance check is the one of any two operands; its result is dropped.
  _ = Node.balanced(.and, ifTrue.node, ifFalse.node)
  _ = Node.balanced(.and, condition.node, Bits(1, width: 1).node)
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
public func any(of terms: [Bits]) -> Bits { terms.dropFirst().reduce(terms[0]) { $0 | $1 } }

/// Bits that are 1 in every one of `terms`; all equally wide, at least one.
public func all(of terms: [Bits]) -> Bits { terms.dropFirst().reduce(terms[0]) { $0 & $1 } }

/// The value whose bit of `selection` is 1, bit 0 the first; zero where no bit is 1, and the union where several are.
///
/// Costs an AND and an OR a bit, less than a chain of choices. There are as many values as `selection` has bits, all
/// equally wide.
public func select(_ selection: Bits, among values: [Bits]) -> Bits {
  precondition(
    !values.isEmpty && selection.width == values.count,
    "\(selection.width) select bits for \(values.count) values; each value needs one")
  return any(
    of: values.enumerated().map { index, value in
      concatenate(Array(repeating: selection[index], count: value.width)) & value
    })
}
