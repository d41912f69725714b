/// What each single bit depends on within one cycle.
///
/// Wiring goes bit by bit: slices, concatenations and extensions. Of an operation every bit depends on every bit of
/// every operand, as synthesis tools see it; the simulator takes values apart by the same rule.
final class BitDependences {
  /// A bit of a node; or, with index -1, all bits of its operands together.
  struct Bit: Hashable {
    let node: Node
    let index: Int

    init(_ node: Node, _ index: Int) {
      self.node = node
      self.index = index
    }

    /// "total[3]", or "ready" for a signal of one bit.
    var display: String { node.width == 1 || index < 0 ? node.display : "\(node.display)[\(index)]" }
  }

  private struct Output: Hashable {
    let module: ObjectIdentifier
    let port: String
    let index: Int
  }

  private let paths: CombinationalPaths
  private var inputsOfOutput: [Output: [(port: String, index: Int)]] = [:]

  init(paths: CombinationalPaths) { self.paths = paths }

  /// The bits that `bit` is computed from.
  func dependences(of bit: Bit) -> [Bit] {
    let node = bit.node
    if let module = node.module, node.isNamed { return declared(bit, in: module) }
    if bit.index < 0 { return node.operands.flatMap(all) }
    switch node.kind {
    case .constant, .input, .output, .wire, .latch, .kept, .register: return []
    case .slice(let a, let low): return [Bit(a, low + bit.index)]
    case .signExtension(let a): return [Bit(a, min(bit.index, a.width - 1))]
    case .concatenation(let parts):
      var low = 0
      for part in parts.reversed() {
        if bit.index < low + part.width { return [Bit(part, bit.index - low)] }
        low += part.width
      }
      return []
    case .unary, .binary, .mux, .part, .memoryRead: return [Bit(node, -1)]
    }
  }

  private func all(_ node: Node) -> [Bit] { (0..<node.width).map { Bit(node, $0) } }

  private func declared(_ bit: Bit, in module: Module) -> [Bit] {
    if let value = paths.graph(of: module)?.drivers[bit.node] { return [Bit(value, bit.index)] }
    guard let instance = bit.node.instance,
      let connection = instance.connections.first(where: { $0.wire === bit.node && $0.isOutput })
    else { return [] }
    let inputs = inputs(
      of: Output(module: ObjectIdentifier(instance.definition), port: connection.port, index: bit.index),
      instance.definition)
    return inputs.compactMap { input in
      instance.connections.first { $0.port == input.port && !$0.isOutput }.map { Bit($0.wire, input.index) }
    }
  }

  /// The bits of input ports that reach one bit of an output port.
  private func inputs(of output: Output, _ module: Module) -> [(port: String, index: Int)] {
    if let known = inputsOfOutput[output] { return known }
    guard let port = module.ports.first(where: { $0.node.name == output.port }) else { return [] }
    var result: [(port: String, index: Int)] = []
    var visited: Set<Bit> = []
    var stack = [Bit(port.node, output.index)]
    while let bit = stack.popLast() {
      guard visited.insert(bit).inserted else { continue }
      if case .input = bit.node.kind, bit.node.instance == nil, let name = bit.node.name {
        result.append((name, bit.index))
      }
      stack += dependences(of: bit)
    }
    inputsOfOutput[output] = result
    return result
  }
}
