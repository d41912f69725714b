/// What synthesis made of a design.
public struct Netlist: Sendable {
  /// The module at the top.
  public let top: String
  /// The cells of each module; instances of other modules are among them.
  public let modules: [String: ModuleCells]
  /// The netlist as Verilog, with the ports of the RTL.
  public let verilog: String
  /// The same with one wire a bit, for the timing analyser; nil where levels are kept or there is no library.
  public let scalarVerilog: String?

  /// How many instances of each module the whole has.
  public var instances: [String: Int] {
    var counts: [String: Int] = [:]
    func add(_ module: String, _ count: Int) {
      counts[module, default: 0] += count
      for (cell, number) in modules[module]?.cells ?? [:] where modules[cell] != nil {
        add(cell, count * number)
      }
    }
    add(top, 1)
    return counts
  }

  /// The cells of the top with all below it.
  public var total: ModuleCells { total(of: top) }

  /// The cells of `module` with all below it; black boxes stay what they are.
  public func total(of module: String) -> ModuleCells {
    var sum = ModuleCells(cells: [:])
    for (cell, count) in modules[module]?.cells ?? [:] {
      guard modules[cell] != nil else {
        sum.cells[cell, default: 0] += count
        continue
      }
      for (name, number) in total(of: cell).cells { sum.cells[name, default: 0] += number * count }
    }
    return sum
  }
}

/// The cells of one module.
public struct ModuleCells: Hashable, Sendable {
  /// How many of each kind.
  public var cells: [String: Int]

  /// What the cells are: Yosys' own, those of a library, or neither, which is a memory.
  public enum Kind: Hashable, Sendable {
    case gate, state, memory
  }

  /// How many cells of one kind.
  public func count(_ kind: Kind, in library: StandardCellLibrary?) -> Int {
    cells.filter { Self.kind($0.key, library) == kind }.values.reduce(0, +)
  }

  /// The area of the cells of one kind, in the library's unit: um2 as a rule.
  public func area(_ kind: Kind, in library: StandardCellLibrary) -> Double {
    cells.filter { Self.kind($0.key, library) == kind }.reduce(0) {
      $0 + Double($1.value) * (library.areas[$1.key] ?? 0)
    }
  }

  /// The memories, by the name of their module.
  public func memories(in library: StandardCellLibrary?) -> [String: Int] {
    cells.filter { Self.kind($0.key, library) == .memory }
  }

  private static func kind(_ cell: String, _ library: StandardCellLibrary?) -> Kind {
    if let library, library.areas[cell] != nil { return library.sequential.contains(cell) ? .state : .gate }
    guard cell.hasPrefix("$") else { return .memory }
    let marks = ["DFF", "DLATCH", "_FF_", "_SR_"]
    return marks.contains { cell.contains($0) } ? .state : .gate
  }
}
