import EIE
import HDL

/// A unit that reads weights, and shows when it reads its memories.
///
/// "A row is read only when it differs from the one read last" is part of the contract of `SparseMatrixRead` and of
/// `PaddingWindowRead` and saves most of their energy, but no output shows it.
struct ObservedMatrixRead<Unit: Component>: Component where Unit.Ports == SparseMatrixRead.Ports {
  var unit: Unit
  /// The wires that say so, by name.
  var reads: [String]

  struct Ports {
    let unit: SparseMatrixRead.Ports
    let reads: [Bits]
  }

  static var source: String { Unit.source }
  var moduleName: String { unit.moduleName }
  var contract: String { unit.contract }

  func ports(_ list: PortList) -> Ports {
    let ports = unit.ports(list)
    return Ports(
      unit: ports, reads: list.group("for the tests") { reads.map { list.output("shows_\($0)") } })
  }

  func build(_ m: Module, _ io: Ports) {
    unit.build(m, io.unit)
    for (name, output) in zip(reads, io.reads) {
      guard let read = m.wires.first(where: { $0.name == name }) else {
        preconditionFailure("\(unit.moduleName) has no wire called '\(name)' any more")
      }
      output[] = Bits(read)
    }
  }
}
