import EIE
import HDL

/// What `SparseMatrixRead` promises: every entry of a column once, in order, one a cycle; of one entry that the proof
/// chooses also its bits.
struct SparseMatrixReadContract: Component {
  var unit: SparseMatrixRead

  struct Ports {
    let unit: SparseMatrixRead.Ports
    let chosen: Bits
  }

  static let source = #fileID
  var moduleName: String { "sparse_matrix_read_contract" }
  var contract: String { "The promises of a sparse matrix read over \(unit.rows) rows." }

  func ports(_ list: PortList) -> Ports {
    let ports = unit.ports(list)
    return Ports(
      unit: ports, chosen: list.group("the contract") { list.input("chosen", unit.pointerBits) })
  }

  func build(_ m: Module, _ io: Ports) {
    unit.build(m, io.unit)
    let unit = io.unit

    m.heading("Entries left, and the number of the next.")
    let left = m.register("entries_left", self.unit.pointerBits, resetTo: 0)
    let position = m.register("position", self.unit.pointerBits)
    let now = mux(unit.fresh, unit.end &- unit.start, left).named("entries_now")
    let here = mux(unit.fresh, unit.start, position).named("entry_here")
    let reads = (now != 0).named("reads")
    m.when(reads) {
      left[] = now &- 1
      position[] = here &+ 1
    }.otherwise { left[] = 0 }

    let asked = m.register("asked", 1, resetTo: 1)
    asked[] = unit.next
    m.assume("a column comes the cycle after one was asked for", ~unit.fresh | asked)
    m.assume("a column does not end before it begins", ~unit.fresh | (unit.start <= unit.end))
    m.assume("the host writes only while nothing is read", ~unit.write | unit.idle)

    m.check("another column is asked for with at most one entry left", unit.next == (now <= 1))
    m.check("it is idle exactly when no entry is left", unit.idle == (now == 0))

    let known = m.register("entry_known", 1, resetTo: 0)
    let bits = m.register("entry_bits", self.unit.codeBits + self.unit.zeroBits)
    let chosen = m.register("chosen_entry", self.unit.pointerBits)
    m.when(m.reset) { chosen[] = io.chosen }
    follow(m, unit, chosen, known, bits)

    m.heading("What must leave two cycles later.")
    let first = delayed(m, "first", unit.fresh)
    let valid = delayed(m, "read", reads)
    let activation = delayed(m, "activation", unit.activation)
    let isChosen = delayed(m, "chosen", reads & known & (here == chosen))
    let expected = delayed(m, "bits", bits)
    let entry = unit.entry
    m.check("an entry leaves two cycles after it was read, and no other", entry.valid == valid)
    m.check("the first of a column says so", ~valid | (entry.first == first))
    m.check("an entry carries its column's activation", ~valid | (entry.activation == activation))
    m.check("an entry is what the host wrote", ~isChosen | (concatenate(entry.code, entry.zeros) == expected))
  }

  /// Notes what the host writes into the place of the chosen entry.
  private func follow(
    _ m: Module, _ unit: SparseMatrixRead.Ports, _ chosen: Bits, _ known: Bits, _ bits: Bits
  ) {
    let slotBits = self.unit.entriesPerRow == 1 ? 0 : bitsToIndex(self.unit.entriesPerRow)
    let row = chosen[slotBits...(chosen.width - 1)]
    let slots = unit.writeData[0...(self.unit.entriesPerRow * bits.width - 1)]
    let written = slotBits == 0 ? slots : slots.part(chosen[0...(slotBits - 1)], width: bits.width)
    m.when(unit.write & (unit.writeRow == row)) {
      known[] = 1
      bits[] = written
    }
  }

  /// `value` two cycles later; 0 after a reset.
  private func delayed(_ m: Module, _ name: String, _ value: Bits) -> Bits {
    let once = m.register("\(name)_once", value.width, resetTo: 0)
    let twice = m.register("\(name)_twice", value.width, resetTo: 0)
    once[] = value
    twice[] = once
    return twice
  }
}
