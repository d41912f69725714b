// What a module promises, and what it needs from those around it.
//
// A property is one sentence and one bit. It counts at every active edge of the module's own clock at which the
// module's reset does not act, with the values that stand before the edge; in a module without a reset at every edge,
// in a module without a clock always. Nothing is said about the time before the first reset: registers may hold
// anything until then.

extension Module {
  /// A sentence that must hold at every clock edge out of reset.
  public struct Property {
    /// Who answers for it.
    public enum Kind: Hashable, Sendable {
      /// The module does.
      case check
      /// Whoever drives the module's inputs does.
      case assumption
    }

    /// Who answers for it.
    public let kind: Kind
    /// The sentence.
    public let sentence: String
    /// One bit that is 1 where it holds.
    public let condition: Node
    /// Where it is stated.
    public let location: SourceLocation
  }

  /// Promises that `condition`, one bit, is 1 at every clock edge out of reset, whatever the inputs do as long as they
  /// keep what the module assumes.
  ///
  /// The simulator reports a check that fails, with its sentence and line; the emitted Verilog asserts it where
  /// `PROPERTIES` is defined; a proof shows that it cannot fail.
  public func check(_ sentence: String, _ condition: Bits, file: String = #fileID, line: Int = #line) {
    state(.check, sentence, condition, SourceLocation(file, line))
  }

  /// Relies on `condition`, one bit, being 1 at every clock edge out of reset: what the module needs from those around
  /// it, and may mention only what they can see or keep.
  ///
  /// At the top of a proof it restricts the inputs. In an instance it is an obligation of the parent, and is proven
  /// like a check. The simulator reports an assumption that is broken; the emitted Verilog does where `PROPERTIES`
  /// is defined.
  public func assume(_ sentence: String, _ condition: Bits, file: String = #fileID, line: Int = #line) {
    state(.assumption, sentence, condition, SourceLocation(file, line))
  }

  private func state(_ kind: Property.Kind, _ sentence: String, _ condition: Bits, _ place: SourceLocation) {
    checkCondition(condition, place)
    add(property: Property(kind: kind, sentence: sentence, condition: condition.node, location: place))
  }
}
