/// A signal, or some bits of it, that nothing drives.
enum UndrivenSignal {
  static func diagnostic(_ node: Node, bits: ClosedRange<Int>, in module: Module) -> Diagnostic {
    let what = NamedBits(bits, of: node)
    let input = node.instance.map { " of instance '\($0.name)'" } ?? ""
    return Diagnostic(
      node.location,
      "in module '\(module.name)', \(what)\(input) \(what.verb) not driven; assign it on every path")
  }
}
