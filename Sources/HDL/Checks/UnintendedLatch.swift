/// A wire or output that some arms of a conditional drive and others do not: it would have to remember.
enum UnintendedLatch {
  static func diagnostic(
    _ node: Node, bits: ClosedRange<Int>, assigned: SourceLocation, in module: Module
  ) -> Diagnostic {
    let bits = NamedBits(bits, of: node)
    return Diagnostic(
      node.location,
      "in module '\(module.name)', \(bits) \(bits.verb) driven on some paths only, which would be a "
        + "latch; assign a default before the condition", notes: [.init(assigned, "driven")])
  }
}
