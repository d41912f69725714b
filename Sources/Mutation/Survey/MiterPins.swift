import Components
import HDL

/// What the sides of a sequential miter have to be connected by.
struct MiterPins {
  /// A port or a state variable, as Yosys calls it.
  struct Pin {
    let name: String
    let width: Int
    /// Names of pins all of which must be 1 for this one to count.
    var conditions: [String] = []
  }

  /// What comes in: ports, and what comes out of instances that were taken out.
  let inputs: [Pin]
  /// What is compared: ports, and what goes into instances that were taken out, but for their clocks.
  let outputs: [Pin]
  /// Registers and memory words of the module itself.
  let state: [Pin]
  /// The clocks of these.
  let clocks: Set<Node>

  init(_ module: Module) {
    var inputs = Self.pins(module.ports.filter { !$0.isOutput })
    var outputs = Self.pins(module.ports.filter(\.isOutput))
    for instance in module.instances {
      let ports = instance.definition.ports
      let clock = instance.definition.domain?.clock
      inputs += Self.pins(ports.filter(\.isOutput), of: instance)
      outputs += Self.pins(ports.filter { !$0.isOutput && $0.node !== clock }, of: instance)
    }
    self.inputs = inputs
    self.outputs = outputs
    state =
      module.registers.map { Pin(name: $0.display, width: $0.width) }
      + module.memories.flatMap { memory in
        (0..<memory.depth).map { Pin(name: "\(memory.name)[\($0)]", width: memory.width) }
      }
    clocks = Self.clocks(of: module)
  }

  private static func pins(_ ports: [Module.Port], of instance: Instance? = nil) -> [Pin] {
    ports.map { port in
      let (name, width) = (port.node.display, port.node.width)
      guard let instance else { return Pin(name: name, width: width) }
      let conditions = conditions(of: name, in: instance.definition).map { "\(instance.name).\($0)" }
      return Pin(name: "\(instance.name).\(name)", width: width, conditions: conditions)
    }
  }

  /// The inputs of an instance that say whether it looks at the input `name`: a memory looks at an address only while
  /// it is enabled, and at a word only while it is written.
  private static func conditions(of name: String, in definition: Module) -> [String] {
    guard definition.source == SinglePortMemory.source else { return [] }
    switch name {
    case "address", "write": return ["enable"]
    case "write_data": return ["enable", "write"]
    default: return []
    }
  }

  private static func clocks(of module: Module) -> Set<Node> {
    let registers = module.registers.compactMap { register -> Node? in
      guard case .register(let traits) = register.kind else { return nil }
      return traits.domain.clock
    }
    return Set(registers + module.drivers.writes.map { $0.0.domain.clock })
  }
}
