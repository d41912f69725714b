/// What a module's statements do, kept as written until a back end needs them: the Verilog printer prints the tree
/// as `if` and `case`, the checks and the simulator fold it into multiplexers.
public indirect enum Statement {
  /// Drives bits of an output, wire or register.
  case assign(Assignment)
  /// Writes a word of a memory at the clock edge.
  case write(MemoryWrite)
  /// The first branch whose condition is 1, else the last block.
  case when([Branch], otherwise: Block?)
  /// The block whose value the subject has, else the default block.
  case choose(Node, [Choice], otherwise: Block?)

  /// One arm of a `when`.
  public struct Branch {
    /// One bit.
    public let condition: Node
    /// What happens where it is 1.
    public let block: Block
  }

  /// One arm of a `choose`.
  public struct Choice {
    /// The values that take this arm, at least one, constants as wide as the subject.
    public let values: [Node]
    /// What happens then.
    public let block: Block
  }
}

/// Statements in the order written; where two drive the same bits, the later one holds.
public final class Block {
  /// The statements.
  public internal(set) var statements: [Statement]

  /// A block of `statements`.
  public init(_ statements: [Statement] = []) { self.statements = statements }

  /// Every signal that the block drives on some path.
  public var targets: Set<Node> {
    var result: Set<Node> = []
    for statement in statements {
      switch statement {
      case .assign(let item): result.insert(item.target)
      case .write: break
      case .when(let branches, let otherwise):
        for block in branches.map(\.block) + [otherwise].compactMap({ $0 }) {
          result.formUnion(block.targets)
        }
      case .choose(_, let choices, let otherwise):
        for block in choices.map(\.block) + [otherwise].compactMap({ $0 }) { result.formUnion(block.targets) }
      }
    }
    return result
  }

  /// Every expression in the block, in order.
  public var expressions: [Node] {
    statements.flatMap { statement -> [Node] in
      switch statement {
      case .assign(let item): [item.value]
      case .write(let item): [item.address, item.value]
      case .when(let branches, let otherwise):
        branches.flatMap { [$0.condition] + $0.block.expressions } + (otherwise?.expressions ?? [])
      case .choose(let subject, let choices, let otherwise):
        [subject] + choices.flatMap(\.block.expressions) + (otherwise?.expressions ?? [])
      }
    }
  }
}

/// One assignment to a named signal.
public struct Assignment {
  /// The output, wire or register.
  public let target: Node
  /// The bits driven; nil for all.
  public let range: ClosedRange<Int>?
  /// The value, as wide as the bits.
  public let value: Node
  /// The line of the assignment.
  public let location: SourceLocation
}

/// One write port of a memory.
public struct MemoryWrite {
  /// The memory.
  public let memory: Memory
  /// The clock of this port.
  public let domain: ClockDomain
  /// The bits of the word that are written; nil for all.
  public let range: ClosedRange<Int>?
  /// The word's address.
  public let address: Node
  /// The new bits.
  public let value: Node
  /// The line of the write.
  public let location: SourceLocation
}
