/// Bits that two assignments of one block drive, so that the earlier one can never hold.
enum MultiplyDrivenSignal {
  static func diagnostic(
    _ assignment: Assignment, range: ClosedRange<Int>, earlier: SourceLocation, in module: Module
  ) -> Diagnostic {
    let bits = NamedBits(range, of: assignment.target)
    return Diagnostic(
      assignment.location,
      "in module '\(module.name)', \(bits) \(bits.verb) driven twice; the earlier "
        + "assignment never holds", notes: [.init(earlier, "also driven")])
  }
}
