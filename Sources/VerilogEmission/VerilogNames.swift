import HDL

/// The names of one module's signals in Verilog: the author's, unless Verilog reserves them.
///
/// A port or module with such a name keeps it, as an escaped identifier, because others know it by that name. Anything
/// inside gets an underscore behind it, and a number where that name is taken as well.
struct VerilogNames {
  private var taken: Set<String>
  private var renamed: [String: String] = [:]

  /// Names for `module`; everything declared there is taken.
  init(_ module: Module) {
    let ports = module.ports.map(\.node.display)
    var names =
      module.wires.map(\.display) + module.registers.map(\.display) + module.constants.map(\.display)
    names += module.memories.map(\.name) + module.instances.map(\.name)
    names += module.instances.flatMap { $0.connections.map(\.wire.display) }
    taken = Set(names + ports)
    for name in ports where VerilogKeywords.all.contains(name) { renamed[name] = Self.escaped(name) }
    for name in names where VerilogKeywords.all.contains(name) { renamed[name] = fresh(name + "_") }
  }

  /// The Verilog name of what its author calls `name`.
  subscript(name: String) -> String { renamed[name] ?? name }

  /// Gives what its author calls `name` another name, the first free one like `wanted`.
  mutating func rename(_ name: String, like wanted: String) { renamed[name] = fresh(wanted) }

  /// `wanted`, or with the first number behind it that is free.
  mutating func fresh(_ wanted: String) -> String {
    var name = wanted
    var number = 2
    while !taken.insert(name).inserted {
      name = "\(wanted)_\(number)"
      number += 1
    }
    return name
  }

  /// `name` of a port or module: escaped where it is a keyword, with the space that ends an escaped identifier.
  static func escaped(_ name: String) -> String { VerilogKeywords.all.contains(name) ? "\\\(name) " : name }
}
