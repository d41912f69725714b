/// A signal, or some bits of it, that nothing drives.
enum UndrivenSignal {
  static func diagnostic(_ node: Node, bits: ClosedRange<Int>, in module: Module) -> Diagnostic {
    let what = describeBits(bits, of: node)
    let input = node.instance.map { " of instance '\($0.name)'" } ?? ""
    return Diagnostic(
      node.location, "in module '\(module.name)', \(what)\(input) is not driven; assign it on every path")
  }
}

/// "'x'", or "bits 3:2 of 'x'" where only some are meant.
func describeBits(_ bits: ClosedRange<Int>, of node: Node) -> String {
  if bits.count == node.width { return "'\(node.display)'" }
  if bits.count == 1 { return "bit \(bits.lowerBound) of '\(node.display)'" }
  return "bits \(bits.upperBound):\(bits.lowerBound) of '\(node.display)'"
}
