import HDL

/// One cell: the product of what passes from the west and from the north, added up; both pass on a cycle later.
struct MACCell: Component {
  struct Ports {
    let west, north, east, south, sum: Bits
  }

  static let source = #fileID
  var moduleName: String { "mac_cell" }
  var contract: String {
    "Multiplies two numbers of 8 bits every cycle and adds the products in 32 bits; passes both on after one cycle."
  }

  func ports(_ list: PortList) -> Ports {
    list.clockDomain()
    return Ports(
      west: list.input("west", 8), north: list.input("north", 8), east: list.output("east", 8),
      south: list.output("south", 8), sum: list.output("sum", 32))
  }

  func build(_ m: Module, _ io: Ports) {
    let row = m.register("row", 8, resetTo: 0)
    let column = m.register("column", 8, resetTo: 0)
    let total = m.register("total", 32, resetTo: 0)
    row[] = io.west
    column[] = io.north
    total[] = total &+ (row * column).zeroExtended(to: 32)
    io.east[] = row
    io.south[] = column
    io.sum[] = total
  }
}

/// The design that simulators are compared on: a square array of cells, whose sums are folded into one word.
struct MACArray: Component {
  /// Cells along an edge, at most 8.
  var size = 8

  struct Ports {
    let rows, columns, fold: Bits
  }

  static let source = #fileID
  var moduleName: String { "mac_array_\(size)x\(size)" }
  var contract: String {
    "Multiply-accumulate cells in a square; fold is the exclusive or of all sums, in the same cycle."
  }

  func ports(_ list: PortList) -> Ports {
    list.clockDomain()
    return Ports(
      rows: list.input("rows", 8 * size), columns: list.input("columns", 8 * size),
      fold: list.output("fold", 32))
  }

  func build(_ m: Module, _ io: Ports) {
    var south = (0..<size).map { io.columns[(8 * $0)...(8 * $0 + 7)] }
    var fold: Bits?
    for y in 0..<size {
      var east = io.rows[(8 * y)...(8 * y + 7)]
      for x in 0..<size {
        let cell = m.instance("cell_\(y)_\(x)", of: MACCell())
        cell.west[] = east
        cell.north[] = south[x]
        fold = fold.map { $0 ^ cell.sum } ?? cell.sum
        if x + 1 < size { east = cell.east } else { m.ignore(cell.east, as: "east_\(y)") }
        if y + 1 < size { south[x] = cell.south } else { m.ignore(cell.south, as: "south_\(x)") }
      }
    }
    io.fold[] = fold!
  }
}
