import Configurations
import HDL

/// What a fetch unit tells every element of its column group: the same wires to all of them.
public struct BroadcastBus {
  /// A non-zero activation is broadcast, with the pointer index of its column.
  public let valid: Bits
  public let activation: Bits
  public let index: Bits
  /// The column that may be broadcast in the next cycle, for the filter to look up; only with a filter.
  public let lookup: Bits?
  public let lookupIndex: Bits?
  /// The source word to look at, to make it the lane's activation, and which lane has been taken.
  public let sourceAddress: Bits
  public let load: Bits
  public let taken: Bits
  public let takenLane: Bits

  /// Declares the bus: outputs of a fetch unit, inputs of an element.
  init(_ list: PortList, _ c: EIEConfiguration, drives: Bool) {
    func signal(_ name: String, _ width: Int = 1) -> Bits {
      drives ? list.output(name, width) : list.input(name, width)
    }
    valid = list.group("broadcast") { signal("broadcast_valid") }
    activation = signal("broadcast_activation", c.activation.width)
    index = signal("broadcast_index", c.columnIndexBits)
    let filters = c.emptySlices == .filtered
    lookup = filters ? signal("lookup") : nil
    lookupIndex = filters ? signal("lookup_index", c.columnIndexBits) : nil
    sourceAddress = list.group("fetch") { signal("source_address", c.activationAddressBits) }
    load = signal("load")
    taken = signal("taken")
    takenLane = signal("taken_lane", c.laneBits)
  }

  private var signals: [Bits] {
    [valid, activation, index, sourceAddress, load, taken, takenLane]
      + [lookup, lookupIndex].compactMap { $0 }
  }

  /// Drives every wire of this end with the same wire of `other`.
  func connect(to other: BroadcastBus) {
    for (mine, theirs) in zip(signals, other.signals) { mine[] = theirs }
  }
}
