import BitVectors
import HDL

/// A design flattened: every signal of every instance has a place, and the steps stand in an order in which each reads
/// only what is already computed.
///
/// Places are numbered in words of 64 bits; where a back end really keeps them is its own affair.
package struct Program {
  /// A register and where its next value is computed.
  package struct Register {
    package var current: Int32
    package var next: Int32
    package var width: Int
    /// The constant it takes under reset; where there is none, its next value.
    package var reset: Int32
  }
  /// A memory write port; `low` and `width` say which bits of the word it writes.
  package struct WritePort {
    package var memory: Int
    package var enable: Int32?
    package var address: Int32
    package var addressWidth: Int
    package var value: Int32
    package var low: Int
    package var width: Int
  }
  /// What changes at one edge of one clock, under one reset.
  package struct Group {
    package var clock: Int32
    package var falling: Bool
    /// One bit that, at level `activeHigh`, makes the registers take their reset values.
    package var reset: Int32?
    package var activeHigh: Bool
    /// Whether the reset acts without an edge, too.
    package var isAsynchronous: Bool
    package var registers: [Register] = []
    package var writePorts: [WritePort] = []
  }
  /// What a latch keeps from one evaluation to the next.
  package struct Latch {
    package var value: Int32
    package var kept: Int32
    package var width: Int
  }
  package struct Property {
    /// The instance that states it, as in "pe_3.queue."; empty for the top.
    package var path: String
    package var property: Module.Property
    package var condition: Int32
    package var reset: Int32?
    package var resetActiveHigh: Bool
  }
  /// A named signal, for peeking and for waveforms.
  package struct Signal {
    package var place: Int32
    package var width: Int
    package var isInput: Bool
    /// Its number in the order of declaration.
    package var order: Int
  }
  /// A memory; all words of all memories are numbered through.
  package struct Memory {
    package var path: String
    package var depth: Int
    package var width: Int
    package var image: [BitVector]?
  }

  /// What follows from registers and memories alone, and can be seen: worth computing again only after an edge.
  package var stateSteps: [Step] = []
  /// What follows from inputs as well, and can be seen.
  package var inputSteps: [Step] = []
  /// What only the next values of registers and memories need: computed at an edge.
  package var nextSteps: [Step] = []
  package var groups: [Group] = []
  package var latches: [Latch] = []
  package var properties: [Property] = []
  package var memories: [Memory] = []
  /// Signals by path, "pe_3.queue.count"; ports of the top have no prefix.
  package var signals: [String: Signal] = [:]
  /// The same paths in the order of declaration.
  package var signalOrder: [String] = []
  package var constants: [(place: Int32, pattern: BitVector)] = []
  /// Words that all places take.
  package var placeCount = 0
  /// The name of the design's top module.
  package var name = ""

  /// All steps.
  package var steps: [Step] { stateSteps + inputSteps + nextSteps }

  /// The places that are looked at between edges: signals, clocks, resets, properties and latches.
  package var visiblePlaces: [Int32] {
    var result = signals.values.map(\.place)
    for group in groups { result += [group.clock] + (group.reset.map { [$0] } ?? []) }
    for property in properties { result += [property.condition] + (property.reset.map { [$0] } ?? []) }
    return result + latches.map(\.value)
  }

  /// The places that registers and memories take at an edge.
  package var nextPlaces: [Int32] {
    groups.flatMap { group in
      group.registers.map(\.next)
        + group.writePorts.flatMap { [$0.address, $0.value] + ($0.enable.map { [$0] } ?? []) }
    }
  }
}
