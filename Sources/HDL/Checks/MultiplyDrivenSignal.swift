/// Bits that two assignments of one block drive, so that the earlier one can never hold.
enum MultiplyDrivenSignal {
  static func diagnostic(
    _ assignment: Assignment, range: ClosedRange<Int>, earlier: SourceLocation, in module: Module
  ) -> Diagnostic {
    Diagnostic(
      assignment.location,
      "in module '\(module.name)', \(describeBits(range, of: assignment.target)) is driven twice; the earlier "
        + "assignment never holds", notes: [.init(earlier, "also driven")])
  }
}
