import BitVectors

/// A value in a module's graph: a constant, something with a name that holds or carries bits, or an operation.
///
/// Designs are written with `Bits`, which wraps a node; back ends and checks read the nodes.
public final class Node {
  /// What a node is.
  public enum Kind {
    /// A fixed pattern.
    case constant(BitVector)
    /// An input port, or an output of an instance as the parent sees it: driven from outside the module.
    case input
    /// An output port of the module.
    case output
    /// A named value that the module's statements drive.
    case wire
    /// A named value that keeps what it had wherever no statement drives it: a transparent latch, by intent.
    case latch
    /// What a latch has kept; stands only in the value that drives the latch.
    case kept(Node)
    /// A named value that changes at a clock edge.
    case register(RegisterTraits)
    /// An operation on one value.
    case unary(UnaryOperator, Node)
    /// An operation on two values.
    case binary(BinaryOperator, Node, Node)
    /// The second value where the first, one bit, is 1; else the third.
    case mux(Node, Node, Node)
    /// Values side by side, the most significant first.
    case concatenation([Node])
    /// The bits of a value from `low` upwards, as many as this node is wide.
    case slice(Node, low: Int)
    /// One of the equal parts of a value, each as wide as this node: part 0 is the lowest.
    case part(Node, index: Node)
    /// A value with copies of its own top bit above it.
    case signExtension(Node)
    /// The word of a memory at an address, in the same cycle.
    case memoryRead(Memory, Node)
  }

  /// What the node is.
  public let kind: Kind
  /// Bits; at least one.
  public let width: Int
  /// The module whose graph holds the node; constants belong to none.
  public private(set) weak var module: Module?
  /// Where the node was declared, or the last known place before an operation.
  public let location: SourceLocation
  /// The name its author gave; operations and constants have none.
  public let name: String?
  /// The instance that drives this node from inside (an output of it), or reads it (an input of it).
  public internal(set) weak var instance: Instance?
  /// Why another clock may take the value as it is; nil for values that need a synchroniser.
  public internal(set) var crossing: String?

  init(_ kind: Kind, width: Int, module: Module?, location: SourceLocation, name: String? = nil) {
    self.kind = kind
    self.width = width
    self.module = module
    self.location = location
    self.name = name
  }
}

/// Operations on one value.
public enum UnaryOperator: Hashable, Sendable {
  /// Every bit inverted; as wide as the operand.
  case not
  /// One bit: all bits are 1, some bit is 1, an odd number of bits is 1.
  case reduceAnd, reduceOr, reduceXor
}

/// Operations on two values of equal width, unless said otherwise.
public enum BinaryOperator: Hashable, Sendable {
  case and, or, xor
  /// Modulo two to the power of the width.
  case add, subtract
  /// The whole product, as wide as both operands together.
  case multiply(signed: Bool)
  /// One bit.
  case equal, notEqual
  /// One bit.
  case less(signed: Bool), lessOrEqual(signed: Bool), greater(signed: Bool), greaterOrEqual(signed: Bool)
  /// By a variable number of places; the second operand may have any width, the result is as wide as the first.
  case shiftLeft, shiftRight, shiftRightArithmetic
}

extension Node: Hashable {
  /// The same node, not an equal value.
  public static func == (a: Node, b: Node) -> Bool { a === b }
  /// By identity.
  public func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}

extension Node {
  /// Whether statements of the module may drive the node.
  var isDrivable: Bool {
    switch kind {
    case .output, .wire, .latch, .register: true
    default: false
    }
  }

  /// Whether the node is declared under a name of its own, rather than computed in place.
  public var isNamed: Bool { name != nil }

  /// The values that this node is computed from in the same cycle; none for anything declared.
  public var operands: [Node] {
    switch kind {
    case .constant, .input, .output, .wire, .latch, .kept, .register: []
    case .unary(_, let a), .slice(let a, _), .signExtension(let a): [a]
    case .binary(_, let a, let b): [a, b]
    case .mux(let s, let a, let b): [s, a, b]
    case .concatenation(let parts): parts
    case .part(let a, let index): [a, index]
    case .memoryRead(_, let address): [address]
    }
  }
}
