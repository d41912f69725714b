import HDL

/// All memories of a design that macros can take the place of: what a memory compiler has to be asked for.
public struct MemoryInventory: Hashable, Sendable {
  /// One module that is a memory.
  public struct Entry: Hashable, Sendable {
    /// The module's name.
    public let module: String
    /// Words, bits of a word, and the kind of ports.
    public let shape: MemoryShape
    /// The ports in order.
    public let ports: [Port]
    /// The words at the start; nil where they are undefined until they are written.
    public let image: String?
    /// Hierarchical names of the instances, below the top module; the top's own name if it is the memory itself.
    public let instances: [String]
  }

  /// A port of such a module.
  public struct Port: Hashable, Sendable {
    public let name: String
    public let isOutput: Bool
    public let width: Int
  }

  /// One entry a module, in the order of the files.
  public let entries: [Entry]

  /// The memories of `design`.
  public init(of design: Design) {
    var places: [String: [String]] = [:]
    Self.collect(design.top, "", &places)
    entries = design.modules.compactMap { module in
      guard let shape = module.memoryShape else { return nil }
      return Entry(
        module: module.name, shape: shape,
        ports: module.ports.map { Port(name: $0.node.display, isOutput: $0.isOutput, width: $0.node.width) },
        image: module.memories.first?.imageFile,
        instances: module === design.top ? [module.name] : places[module.name] ?? [])
    }
  }

  /// Bits of all instances.
  public var bits: Int { entries.reduce(0) { $0 + $1.shape.bits * $1.instances.count } }

  private static func collect(_ module: Module, _ path: String, _ places: inout [String: [String]]) {
    for instance in module.instances {
      let place = path + instance.name
      if instance.definition.memoryShape != nil {
        places[instance.definition.name, default: []].append(place)
      }
      collect(instance.definition, place + ".", &places)
    }
  }
}
