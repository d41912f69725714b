import EIE
import HDL

/// What a `SliceFilter` promises, of one column that the proof chooses: the bit written last is what a look-up gives.
struct SliceFilterContract: Component {
  var filter: SliceFilter

  struct Ports {
    let lookup, index, present, write, writeIndex, writeData: Bits
    let column: Bits
  }

  static let source = #fileID
  var moduleName: String { "slice_filter_contract" }
  var contract: String { "The promises of a filter over \(filter.columns) columns." }

  func ports(_ list: PortList) -> Ports {
    list.clockDomain()
    let bits = bitsToIndex(filter.columns)
    return Ports(
      lookup: list.input("lookup"), index: list.input("index", bits), present: list.output("present"),
      write: list.input("write"), writeIndex: list.input("write_index", bits),
      writeData: list.input("write_data"),
      column: list.input("column", bits))
  }

  func build(_ m: Module, _ io: Ports) {
    let filter = m.instance("filter", of: filter)
    filter.lookup[] = io.lookup
    filter.index[] = io.index
    filter.write[] = io.write
    filter.writeIndex[] = io.writeIndex
    filter.writeData[] = io.writeData
    io.present[] = filter.present

    m.heading("The column that is followed, and what was written there.")
    let column = m.register("chosen_column", io.column.width)
    m.when(m.reset) { column[] = io.column }
    let known = m.register("known", 1, resetTo: 0)
    let bit = m.register("bit", 1)
    m.when(io.write & (io.writeIndex == column)) {
      known[] = 1
      bit[] = io.writeData
    }

    m.heading("The last look-up was of that column.")
    let asked = m.register("asked", 1, resetTo: 0)
    let expected = m.register("expected", 1)
    m.when(io.lookup) {
      asked[] = known & (io.index == column)
      expected[] = bit
    }
    let columns = self.filter.columns
    if columns & (columns - 1) != 0 {
      m.assume("there are columns of these indices", (io.index < columns) & (io.writeIndex < columns))
    }
    m.assume("nothing is looked up while the host writes", ~(io.lookup & io.write))
    m.check(
      "present is what was written for the column looked up last", ~asked | (filter.present == expected))
  }
}
