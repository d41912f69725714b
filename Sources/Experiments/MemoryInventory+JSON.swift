import CommandLineKit
import VerilogEmission

extension MemoryInventory {
  /// The name of the file in a delivery.
  static let fileName = "memories.json"

  /// The list for machines: one object a module, with the instances of it.
  public var json: JSONValue {
    .object([
      JSONMember("memories", .array(entries.map(\.json))), JSONMember("total_bits", .integer(bits)),
    ])
  }
}

extension MemoryInventory.Entry {
  fileprivate var json: JSONValue {
    .object([
      JSONMember("module", .string(module)),
      JSONMember("depth", .integer(shape.depth)),
      JSONMember("width", .integer(shape.width)),
      JSONMember("kind", .string(shape.ports.rawValue)),
      JSONMember("ports", .array(ports.map(\.json))),
      JSONMember("init", image.map { .string($0) } ?? .null),
      JSONMember("instances", .array(instances.map { .string($0) })),
    ])
  }
}

extension MemoryInventory.Port {
  fileprivate var json: JSONValue {
    .object([
      JSONMember("name", .string(name)), JSONMember("direction", .string(isOutput ? "output" : "input")),
      JSONMember("width", .integer(width)),
    ])
  }
}
