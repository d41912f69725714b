import Foundation

/// A library of standard cells, as far as synthesis asks: its name, the areas of its cells, and the few cells that a
/// script must name.
///
/// Nothing of a library is part of this package; the user says where the Liberty file lies.
public struct StandardCellLibrary: Hashable, Sendable {
  /// A cell with one data input, one control input and one output.
  public struct GatedCell: Hashable, Sendable {
    /// The cell and its pins: of a latch D, G and Q, of a clock gate E, CK and GCK.
    public let cell, data, control, output: String
  }

  /// A cell of one output pin.
  public struct OutputCell: Hashable, Sendable {
    public let cell, pin: String
  }

  /// The Liberty file.
  public let path: String
  /// The name that the file gives itself.
  public let name: String
  /// Areas in the unit of the file, um2 as a rule, by cell.
  public let areas: [String: Double]
  /// mW that a cell leaks, by cell.
  public let leakage: [String: Double]
  /// The smallest flip-flop of a rising edge with neither reset nor enable; control is its clock.
  public let flipFlop: GatedCell?
  /// Whether some cell has delays: without them no gate can be sized.
  public let hasDelays: Bool
  /// The flip-flops.
  public let flipFlops: Set<String>
  /// The cells with state: flip-flops, latches and clock gates.
  public let sequential: Set<String>
  /// A latch that is transparent while its control is high: the smallest.
  public let latch: GatedCell?
  /// A clock gate with a latch before the gate, for rising edges: the smallest.
  public let clockGate: GatedCell?
  /// What gives a constant one, and a constant zero.
  public let tieHigh, tieLow: OutputCell?
  /// The buffer of middling strength that is taken for the driver of inputs.
  public let buffer: String?

  /// Reads the file at `path`.
  ///
  /// - Throws: ``LibraryError`` where it cannot be read, is not Liberty, or has no flip-flop or no gate.
  public init(path: String) throws {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw LibraryError(path: path, reason: "the file cannot be read")
    }
    let library: LibertyGroup
    do {
      library = try LibertyGroup.parse(data)
    } catch let error as LibertySyntaxError {
      throw LibraryError(path: path, reason: "it is not Liberty: \(error)")
    }
    try self.init(library, path: path)
  }

  init(_ library: LibertyGroup, path: String) throws {
    let cells = library.groups("cell")
    guard cells.contains(where: { !$0.groups("ff").isEmpty }) else {
      throw LibraryError(path: path, reason: "no cell of it is a flip-flop")
    }
    self.path = URL(fileURLWithPath: path).path
    name = library.name
    areas = Dictionary(cells.map { ($0.name, $0.number("area") ?? 0) }) { first, _ in first }
    sequential = Set(
      cells.filter { cell in
        let kinds = cell.groups.map(\.kind)
        return kinds.contains { ["ff", "latch", "statetable"].contains($0) }
      }.map(\.name))
    let smallest = cells.sorted {
      ($0.number("area") ?? 0, $0.name) < ($1.number("area") ?? 0, $1.name)
    }
    let unit = Self.leakageUnit(library.attributes["leakage_power_unit"])
    leakage = Dictionary(cells.map { ($0.name, unit * ($0.number("cell_leakage_power") ?? 0)) }) { first, _ in
      first
    }
    hasDelays = cells.contains { cell in cell.groups("pin").contains { !$0.groups("timing").isEmpty } }
    flipFlops = Set(cells.filter { !$0.groups("ff").isEmpty }.map(\.name))
    flipFlop = smallest.lazy.compactMap(Self.flipFlop).first
    latch = smallest.lazy.compactMap(Self.latch).first
    clockGate = smallest.lazy.compactMap(Self.clockGate).first
    tieHigh = smallest.lazy.compactMap { Self.tie($0, "1") }.first
    tieLow = smallest.lazy.compactMap { Self.tie($0, "0") }.first
    let buffers = smallest.filter(Self.isBuffer).map(\.name)
    guard smallest.contains(where: Self.isInverter) else {
      throw LibraryError(path: path, reason: "no cell of it is an inverter")
    }
    buffer = buffers.isEmpty ? nil : buffers[buffers.count / 2]
  }

  private static func pins(_ cell: LibertyGroup, _ direction: String) -> [LibertyGroup] {
    cell.groups("pin").filter { $0.attributes["direction"] == direction }
  }

  private static func function(_ pin: LibertyGroup) -> String {
    (pin.attributes["function"] ?? "").filter { !" ()".contains($0) }
  }

  /// mW in a unit such as "1nW"; 0 where there is none, and nothing is said of leakage.
  private static func leakageUnit(_ text: String?) -> Double {
    let units = ["fW": 1e-12, "pW": 1e-9, "nW": 1e-6, "uW": 1e-3, "mW": 1]
    guard let text, let scale = units[String(text.suffix(2))], let number = Double(text.dropLast(2)) else {
      return 0
    }
    return number * scale
  }

  private static func flipFlop(_ cell: LibertyGroup) -> GatedCell? {
    guard let register = cell.groups("ff").first, let clock = register.attributes["clocked_on"],
      let data = register.attributes["next_state"], let state = register.arguments.first,
      Set(pins(cell, "input").map(\.name)) == [clock, data],
      let output = pins(cell, "output").first(where: { function($0) == state })
    else { return nil }
    return GatedCell(cell: cell.name, data: data, control: clock, output: output.name)
  }

  /// A cell with one latch, an enable that is a pin by itself, and no preset, clear or scan.
  private static func latch(_ cell: LibertyGroup) -> GatedCell? {
    guard let latch = cell.groups("latch").first, let enable = latch.attributes["enable"],
      let data = latch.attributes["data_in"], latch.attributes["clear"] == nil,
      latch.attributes["preset"] == nil, Set(pins(cell, "input").map(\.name)) == [enable, data],
      cell.attributes["clock_gating_integrated_cell"] == nil, let state = latch.arguments.first,
      let output = pins(cell, "output").first(where: { function($0) == state })
    else { return nil }
    return GatedCell(cell: cell.name, data: data, control: enable, output: output.name)
  }

  private static func clockGate(_ cell: LibertyGroup) -> GatedCell? {
    guard cell.attributes["clock_gating_integrated_cell"] == "latch_posedge" else { return nil }
    func pin(_ mark: String) -> String? {
      cell.groups("pin").first { $0.attributes[mark] == "true" }?.name
    }
    guard let clock = pin("clock_gate_clock_pin"), let enable = pin("clock_gate_enable_pin"),
      let output = pin("clock_gate_out_pin")
    else { return nil }
    return GatedCell(cell: cell.name, data: enable, control: clock, output: output)
  }

  private static func tie(_ cell: LibertyGroup, _ value: String) -> OutputCell? {
    guard pins(cell, "input").isEmpty, pins(cell, "output").count == 1 else { return nil }
    let output = pins(cell, "output")[0]
    return function(output) == value ? OutputCell(cell: cell.name, pin: output.name) : nil
  }

  private static func isBuffer(_ cell: LibertyGroup) -> Bool {
    let (inputs, outputs) = (pins(cell, "input"), pins(cell, "output"))
    return inputs.count == 1 && outputs.count == 1 && function(outputs[0]) == inputs[0].name
  }

  private static func isInverter(_ cell: LibertyGroup) -> Bool {
    let (inputs, outputs) = (pins(cell, "input"), pins(cell, "output"))
    guard inputs.count == 1, outputs.count == 1 else { return false }
    return ["!" + inputs[0].name, inputs[0].name + "'"].contains(function(outputs[0]))
  }
}

/// Why a library cannot be used; the description is one line.
public struct LibraryError: Error, Equatable, CustomStringConvertible {
  public let path: String
  public let reason: String

  public var description: String { "cannot use the library \(path): \(reason)" }
}
