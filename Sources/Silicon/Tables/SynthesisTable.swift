import CommandLineKit
import VerilogEmission

/// What was synthesized, row by row, for people and for machines.
public struct SynthesisTable {
  /// A module with all below it, or a whole.
  public struct Row {
    public var name: String
    /// How many of it the design has.
    public var instances: Int
    public var gates, state: Int
    /// um2, or the library's unit; nil without a library.
    public var gateArea, stateArea: Double?
    /// The memories inside, by module.
    public var memories: [String: Int]

    /// The row of what `netlist` has in `module`.
    public init(
      _ name: String, instances: Int = 1, _ cells: ModuleCells, library: StandardCellLibrary?
    ) {
      self.name = name
      self.instances = instances
      gates = cells.count(.gate, in: library)
      state = cells.count(.state, in: library)
      gateArea = library.map { cells.area(.gate, in: $0) }
      stateArea = library.map { cells.area(.state, in: $0) }
      memories = cells.memories(in: library)
    }

    /// Gates and state.
    public var area: Double? {
      guard let gateArea, let stateArea else { return nil }
      return gateArea + stateArea
    }
  }

  public var rows: [Row] = []

  /// No rows yet.
  public init() {}

  /// A row a module of `netlist`, the smallest parts first, with all below it; memories are not synthesized.
  public init(netlist: Netlist, memories: MemoryInventory, library: StandardCellLibrary?) {
    let known = Set(memories.entries.map(\.module))
    let counts = netlist.instances
    let names = netlist.modules.keys.filter { !known.contains($0) }
    rows = names.map { Row($0, instances: counts[$0] ?? 0, netlist.total(of: $0), library: library) }
    rows.sort { ($0.gates + $0.state, $0.name) < ($1.gates + $1.state, $1.name) }
  }

  /// The table; areas only where there is a library.
  public var text: String {
    let hasAreas = rows.contains { $0.area != nil }
    var columns: [Table.Column] = [.text("module"), .number("instances"), .number("gates"), .number("state")]
    if hasAreas { columns += [.number("gates um2"), .number("state um2"), .number("um2")] }
    var table = Table(columns: columns + [.text("memories")])
    for row in rows {
      var cells = [row.name, "\(row.instances)", "\(row.gates)", "\(row.state)"]
      if hasAreas { cells += [row.gateArea, row.stateArea, row.area].map { $0.map(Self.whole) ?? "" } }
      let memories = row.memories.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }
      table.add(row: cells + [memories.joined(separator: ", ")])
    }
    return table.text
  }

  /// The rows for machines.
  public var json: JSONValue { .array(rows.map(\.json)) }

  static func whole(_ area: Double) -> String { "\(Int(area.rounded()))" }
}

extension SynthesisTable.Row {
  fileprivate var json: JSONValue {
    var members = [
      JSONMember("module", .string(name)), JSONMember("instances", .integer(instances)),
      JSONMember("gates", .integer(gates)), JSONMember("state_cells", .integer(state)),
    ]
    if let gateArea, let stateArea {
      members += [
        JSONMember("gate_area", .number(gateArea)), JSONMember("state_area", .number(stateArea)),
      ]
    }
    let inside = memories.sorted { $0.key < $1.key }.map { JSONMember($0.key, .integer($0.value)) }
    members.append(JSONMember("memories", .object(inside)))
    return .object(members)
  }
}
