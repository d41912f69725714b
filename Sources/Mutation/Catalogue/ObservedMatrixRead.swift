import EIE
import HDL

/// A sparse matrix read that shows when it reads its memory.
///
/// "The memory is read only when the row differs from the one read last" is part of the unit's contract and saves most of
/// its energy, but no output of the unit shows it.
struct ObservedMatrixRead: Component {
  var unit: SparseMatrixRead

  struct Ports {
    let unit: SparseMatrixRead.Ports
    let memoryRead: Bits
  }

  static let source = SparseMatrixRead.source
  var moduleName: String { unit.moduleName }
  var contract: String { unit.contract }

  func ports(_ list: PortList) -> Ports {
    let ports = unit.ports(list)
    return Ports(unit: ports, memoryRead: list.group("for the tests") { list.output("memory_read") })
  }

  func build(_ m: Module, _ io: Ports) {
    unit.build(m, io.unit)
    guard let read = m.wires.first(where: { $0.name == "read" }) else {
      preconditionFailure("the matrix read has no wire called 'read' any more")
    }
    io.memoryRead[] = Bits(read)
  }
}
