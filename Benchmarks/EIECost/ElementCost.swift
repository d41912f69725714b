import Configurations
import EIE
import HDL
import Silicon

/// What an element of an array costs: gates and flip-flops as Yosys counts them, and bits of memory.
struct ElementCost {
  /// Gates and flip-flops of one element.
  let own: CellCount
  /// Its share of what the array has once: central control, fetch units, detection, adders of column groups.
  let sharedGates, sharedFlipFlops: Int
  /// Bits of the memories that a compiled macro would take the place of.
  let sramBits: Int

  /// Bits of register files: memories that are no SRAM.
  var registerFileBits: Int { own.memoryBits - sramBits }

  /// Synthesises the parts of the array of `configuration`.
  ///
  /// Throws `ToolError`, and `InvalidConfiguration`.
  init(_ configuration: EIEConfiguration) throws {
    let c = try configuration.validated()
    let element = try Design(ProcessingElement(configuration: c))
    own = try CellCount(of: element)
    sramBits = Self.sramBits(of: element.top)
    var shared = [(1, try CellCount(of: Design(CentralControl(configuration: c))))]
    shared.append((c.columnGroups, try CellCount(of: Design(FetchUnit(configuration: c)))))
    let detection = LeadingNonzeroDetection(lanes: c.groupElements, activationBits: c.activation.width)
    shared.append((c.columnGroups, try CellCount(of: Design(detection))))
    if c.columnGroups > 1 {
      let adder = GroupReduction(groups: c.columnGroups, accumulator: c.accumulator)
      shared.append((c.groupElements, try CellCount(of: Design(adder))))
    }
    func share(_ path: KeyPath<CellCount, Int>) -> Int {
      let total = shared.reduce(0) { $0 + $1.0 * $1.1[keyPath: path] }
      return (total + c.processingElements / 2) / c.processingElements
    }
    sharedGates = share(\.gates)
    sharedFlipFlops = share(\.flipFlops)
  }

  /// Bits in modules that stand for a memory macro.
  private static func sramBits(of module: Module) -> Int {
    let isMacro = module.name.hasPrefix("single_port_memory")
    let own = isMacro ? module.memories.reduce(0) { $0 + $1.width * $1.depth } : 0
    return module.instances.reduce(own) { $0 + sramBits(of: $1.definition) }
  }
}
