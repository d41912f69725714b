import BitVectors

/// A bit vector in a design, unsigned: a port, wire, register, memory word or expression.
///
/// Reading is using it in an expression. Driving is assigning to `signal[]`, or to some of its bits with
/// `signal[4...7]`; for a register this is the value after the next clock edge. Brackets, rather than an
/// operator, because they know the line they stand on, so that every error can name it.
///
///     total[] = total &+ step
///     flags[0] = total == 0
///
/// Widths never change silently: `&+` and `&-` keep the width, `+`, `-` and `*` grow to hold every result, and
/// assignments, logic and comparisons want equal widths. An `Int` beside a `Bits` takes its width, if it fits.
///
/// `Bits` is deliberately not `Equatable`: `a == b` is hardware that compares, of one bit.
public struct Bits {
  /// The node behind the value.
  public let node: Node

  /// The value of `node`.
  public init(_ node: Node) { self.node = node }

  /// The number of bits.
  public var width: Int { node.width }

  /// The constant `value`; negative numbers are written in two's complement.
  public init(_ value: Int, width: Int, file: String = #fileID, line: Int = #line) {
    require(
      width > 0 && BitVector.fits(value, width: width),
      "\(file):\(line): constant \(value) does not fit \(width) bits")
    self.init(BitVector(value, width: width), file: file, line: line)
  }

  /// The constant `pattern`.
  public init(_ pattern: BitVector, file: String = #fileID, line: Int = #line) {
    node = Node(
      .constant(pattern), width: pattern.width, module: nil, location: SourceLocation(file, line))
  }

  /// Drives all bits.
  public subscript(file: String = #fileID, line: Int = #line) -> Bits {
    get { self }
    nonmutating set { node.drive(from: nil, with: newValue.node, at: SourceLocation(file, line)) }
  }

  /// Drives all bits with a number.
  public subscript(file: String = #fileID, line: Int = #line) -> Int {
    @available(*, unavailable, message: "hardware has no value while it is described") get {
      fatalError("hardware has no value while it is described")
    }
    nonmutating set {
      let place = SourceLocation(file, line)
      node.drive(from: nil, with: node.literal(newValue, at: place), at: place)
    }
  }

  /// The bit at `index`; as a target of an assignment, drives it.
  public subscript(index: Int, file: String = #fileID, line: Int = #line) -> Bits {
    get { self[index...index, file, line] }
    nonmutating set { self[index...index, file, line] = newValue }
  }

  /// The bits from the lower to the upper bound, both included; as a target of an assignment, drives them.
  public subscript(range: ClosedRange<Int>, file: String = #fileID, line: Int = #line) -> Bits {
    get { Bits(node.slice(range, at: SourceLocation(file, line))) }
    nonmutating set {
      node.drive(from: range, with: newValue.node, at: SourceLocation(file, line))
    }
  }

  /// Drives the bit at `index` with 0 or 1.
  @_disfavoredOverload
  public subscript(index: Int, file: String = #fileID, line: Int = #line) -> Int {
    @available(*, unavailable, message: "hardware has no value while it is described") get {
      fatalError("hardware has no value while it is described")
    }
    nonmutating set { self[index...index, file, line] = newValue }
  }

  /// Drives the bits from the lower to the upper bound with a number.
  @_disfavoredOverload
  public subscript(range: ClosedRange<Int>, file: String = #fileID, line: Int = #line) -> Int {
    @available(*, unavailable, message: "hardware has no value while it is described") get {
      fatalError("hardware has no value while it is described")
    }
    nonmutating set {
      let place = SourceLocation(file, line)
      // The number is checked against the bits it drives, not against the whole signal.
      let part = Node(
        .wire, width: range.count, module: node.module, location: node.location, name: node.name)
      node.drive(from: range, with: part.literal(newValue, at: place), at: place)
    }
  }

  /// This value under a name of its own, which the emitted Verilog and the waveforms show.
  public func named(_ name: String, file: String = #fileID, line: Int = #line) -> Bits {
    guard let module = node.module else {
      fatalError("\(file):\(line): a constant cannot be named '\(name)'; declare a wire")
    }
    let wire = module.wire(name, width, file: file, line: line)
    wire[file, line] = self
    return wire
  }
}
