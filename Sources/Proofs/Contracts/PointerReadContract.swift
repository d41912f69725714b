import EIE
import HDL

/// What `PointerRead` promises, of one column that the proof chooses: both its pointers, a cycle after it was taken.
struct PointerReadContract: Component {
  var unit: PointerRead

  struct Ports {
    let unit: PointerRead.Ports
    let chosen: Bits
  }

  static let source = #fileID
  var moduleName: String { "pointer_read_contract" }
  var contract: String { "The promises of a pointer read over \(unit.words) pointers." }

  func ports(_ list: PortList) -> Ports {
    let ports = unit.ports(list)
    return Ports(
      unit: ports, chosen: list.group("the contract") { list.input("chosen", unit.indexBits) })
  }

  func build(_ m: Module, _ io: Ports) {
    unit.build(m, io.unit)
    let (column, unit) = (io.unit.column, io.unit)
    let index = column.payload.index

    m.heading("The column that is followed, and its two pointers.")
    let chosen = m.register("chosen_column", self.unit.indexBits)
    m.when(m.reset) { chosen[] = io.chosen }
    let next = (chosen &+ 1).named("next_index")
    var pointers: [Bits] = []
    var known: [Bits] = []
    for (name, place) in [("first", chosen), ("second", next)] {
      let isKnown = m.register("\(name)_known", 1, resetTo: 0)
      let pointer = m.register("\(name)_pointer", self.unit.pointerBits)
      m.when(unit.write & (unit.writeIndex == place)) {
        isKnown[] = 1
        pointer[] = unit.writeData
      }
      known.append(isKnown)
      pointers.append(pointer)
    }
    m.assume("the host writes only while no column is taken", ~(unit.write & column.fires))
    m.assume("the last pointer begins no column", ~column.valid | (index != self.unit.words - 1))

    m.heading("The column that was taken last.")
    let isChosen = m.register("is_chosen", 1, resetTo: 0)
    let taken = m.register("has_taken", 1, resetTo: 0)
    let activation = m.register("expected_activation", self.unit.activationBits)
    let (start, end) = (
      m.register("expected_start", self.unit.pointerBits), m.register("expected_end", self.unit.pointerBits)
    )
    m.when(column.fires) {
      taken[] = 1
      isChosen[] = (index == chosen) & known[0] & known[1]
      activation[] = column.payload.activation
      start[] = pointers[0]
      end[] = pointers[1]
    }
    let took = m.register("took", 1, resetTo: 0)
    took[] = column.fires

    m.check("a column is taken exactly when one is asked for", column.ready == unit.next)
    m.check("fresh follows a column that was taken", unit.fresh == took)
    m.check("first_entry is the column's pointer", ~isChosen | (unit.start == start))
    m.check("end_entry is the pointer after it", ~isChosen | (unit.end == end))
    m.check("the activation is that of the column", ~taken | (unit.activation == activation))
  }
}
