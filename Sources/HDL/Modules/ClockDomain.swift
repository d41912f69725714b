import BitVectors

/// The clock and, where there is one, the reset of some registers.
public struct ClockDomain {
  /// When a reset acts.
  public enum ResetKind: Hashable, Sendable {
    /// At the clock edge.
    case synchronous
    /// At once.
    case asynchronous
  }

  /// The edge at which registers take their next value.
  public enum Edge: Hashable, Sendable {
    case rising, falling
  }

  /// The clock, one bit.
  public let clock: Node
  /// The reset, one bit; nil where no register of the domain has one.
  public let reset: Node?
  /// When the reset acts.
  public let resetKind: ResetKind
  /// The level at which the reset acts: true for a reset that acts while it is 1.
  public let resetActiveHigh: Bool
  /// The edge that counts.
  public let edge: Edge

  /// A domain from its signals.
  public init(
    clock: Bits, reset: Bits?, resetKind: ResetKind = .synchronous, resetActiveHigh: Bool = true,
    edge: Edge = .rising
  ) {
    self.clock = clock.node
    self.reset = reset?.node
    self.resetKind = resetKind
    self.resetActiveHigh = resetActiveHigh
    self.edge = edge
  }

  /// Whether registers of both domains can stand in one process.
  public func isSame(as other: ClockDomain) -> Bool {
    clock === other.clock && reset === other.reset && resetKind == other.resetKind
      && resetActiveHigh == other.resetActiveHigh && edge == other.edge
  }
}

/// What makes a register more than a wire.
public struct RegisterTraits {
  /// Its clock and reset.
  public let domain: ClockDomain
  /// The value under reset, a constant; nil for a register without reset.
  public let resetValue: Node?
  /// Whether the register is the first stage of a synchroniser: what it takes may belong to any clock.
  public let isSynchronizer: Bool

  /// The bits of the value under reset.
  public var resetPattern: BitVector? {
    if case .constant(let pattern)? = resetValue?.kind { return pattern }
    return nil
  }
}
