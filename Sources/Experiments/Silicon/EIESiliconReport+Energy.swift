import EIE
import GoldenModels
import Silicon

/// Energy by its cause, pJ.
public struct EnergyShare: Hashable, Sendable {
  /// Reads of SRAM.
  public var sram = 0.0
  /// Arithmetic and accesses of register files and queues.
  public var operations = 0.0
  /// Flip-flops that get a clock edge; 0 without a library.
  public var clock = 0.0
  /// What cells and SRAM leak in that time.
  public var cellLeakage = 0.0, sramLeakage = 0.0

  /// Everything that depends on what is done.
  public var dynamic: Double { sram + operations + clock }

  /// Both.
  public static func + (a: EnergyShare, b: EnergyShare) -> EnergyShare {
    EnergyShare(
      sram: a.sram + b.sram, operations: a.operations + b.operations, clock: a.clock + b.clock,
      cellLeakage: a.cellLeakage + b.cellLeakage, sramLeakage: a.sramLeakage + b.sramLeakage)
  }

  /// Every part times `factor`.
  func scaled(by factor: Double) -> EnergyShare {
    EnergyShare(
      sram: sram * factor, operations: operations * factor, clock: clock * factor,
      cellLeakage: cellLeakage * factor, sramLeakage: sramLeakage * factor)
  }
}

extension EIESiliconReport {
  /// pJ of `unit` in all elements during one run of `layer`.
  public func energy(_ unit: EIEUnit, in layer: Layer) throws -> EnergyShare {
    let uses = layer.activity
    let elementCycles = Double(uses.cycles) * Double(configuration.processingElements)
    var share = EnergyShare()
    share.sram = sram(unit, uses)
    share.operations = arithmetic(unit, uses)
    let leaking = (memories[unit] ?? []).reduce(0) { $0 + $1.leakage }
    share.sramLeakage = leaking * elementCycles * period
    if let logic {
      let cells = cells(unit, logic)
      let leakage = cells.cells.reduce(0.0) { $0 + Double($1.value) * (logic.library.leakage[$1.key] ?? 0) }
      share.cellLeakage = leakage * elementCycles * period
      if let clock = logic.clock {
        let flipFlops = cells.cells.filter { logic.library.flipFlops.contains($0.key) }.values.reduce(0, +)
        let busy = elementCycles == 0 ? 0 : Double(uses.entries) / elementCycles
        share.clock = try clock(busy * Self.changingShare) * Double(flipFlops) * elementCycles
      }
    }
    return share
  }

  /// Mean power of one element's unit while `layer` runs, mW, by cause.
  public func power(_ unit: EIEUnit, in layer: Layer) throws -> EnergyShare {
    let time = Double(layer.activity.cycles) * period * Double(configuration.processingElements)
    return try energy(unit, in: layer).scaled(by: time == 0 ? 0 : 1 / time)
  }

  private func sram(_ unit: EIEUnit, _ uses: EIEActivity) -> Double {
    guard let memory = memories[unit]?.first else { return 0 }
    switch unit {
    case .pointers: return Double(uses.pointerReads) * memory.read
    case .weights: return Double(uses.rowReads) * memory.read
    case .other: return Double(uses.filterReads) * memory.read
    case .queue, .arithmetic, .activations: return 0
    }
  }

  private func arithmetic(_ unit: EIEUnit, _ uses: EIEActivity) -> Double {
    let c = configuration
    let sum = c.accumulator.width
    switch unit {
    case .queue:
      let word = c.activation.width + c.columnIndexBits
      return Double(uses.queued) * 2 * operations.registerFileAccess(bits: word)
    case .arithmetic:
      let look = operations.registerFileAccess(bits: c.weight.width)
      let product = operations.multiplication(bits: c.activation.width, by: c.weight.width)
      return Double(uses.entries) * look + Double(uses.updates) * (product + operations.addition(bits: sum))
    case .activations:
      let accesses = 2 * uses.updates + uses.sourceReads
      return Double(accesses) * operations.registerFileAccess(bits: sum)
    case .pointers, .weights, .other: return 0
    }
  }
}
