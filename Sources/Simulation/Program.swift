import BitVectors
import HDL

/// A design flattened: every signal of every instance has a place in one buffer, and the operations stand in an order
/// in which each reads only what is already computed.
struct Program {
  /// A register and where its next value is computed.
  struct Register {
    var current: Int32
    var next: Int32
    var words: Int32
    /// The constant it takes under reset; where there is none, its next value.
    var reset: Int32
  }
  /// A memory write port; `low` and `width` say which bits of the word it writes.
  struct WritePort {
    var memory: Int
    var enable: Int32?
    var address: Int32
    var value: Int32
    var low: Int
    var width: Int
  }
  /// What changes at one edge of one clock, under one reset.
  struct Group {
    var clock: Int32
    var falling: Bool
    /// One bit that, at level `activeHigh`, makes the registers take their reset values.
    var reset: Int32?
    var activeHigh: Bool
    /// Whether the reset acts without an edge, too.
    var isAsynchronous: Bool
    var registers: [Register] = []
    var writePorts: [WritePort] = []
  }
  /// What a latch keeps from one evaluation to the next.
  struct Latch {
    var value: Int32
    var kept: Int32
    var words: Int32
  }
  struct Property {
    /// The instance that states it, as in "pe_3.queue."; empty for the top.
    var path: String
    var property: Module.Property
    var condition: Int32
    var reset: Int32?
    var resetActiveHigh: Bool
  }
  /// A named signal, for peeking and for waveforms.
  struct Signal {
    var place: Int32
    var width: Int
    var isInput: Bool
  }

  var steps: [Step] = []
  var groups: [Group] = []
  var latches: [Latch] = []
  var properties: [Property] = []
  var memories: [MemoryLayout] = []
  var memoryImages: [(memory: Int, words: [BitVector])] = []
  var memoryPaths: [String: Int] = [:]
  /// Signals by path, "pe_3.queue.count"; ports of the top have no prefix.
  var signals: [String: Signal] = [:]
  /// The same paths in the order of declaration.
  var signalOrder: [String] = []
  var constants: [(place: Int32, pattern: BitVector)] = []
  /// Words of the buffer.
  var bufferWords = 0
  /// Words of all memories.
  var memoryWords = 0
}
