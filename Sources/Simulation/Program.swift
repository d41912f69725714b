import BitVectors
import HDL

/// A design flattened: every signal of every instance has a place in one buffer, and the operations stand in an order
/// in which each reads only what is already computed.
struct Program {
  /// A register, or a memory write port, that changes at an edge of a clock.
  struct Register {
    var current: Int32
    var next: Int32
    var words: Int32
    var clock: Int32
    var falling: Bool
  }
  struct WritePort {
    var memory: Int
    var enable: Int32?
    var address: Int32
    var value: Int32
    var clock: Int32
    var falling: Bool
  }
  struct AsynchronousReset {
    var register: Register
    var reset: Int32
    var activeHigh: Bool
    var value: BitVector
  }
  struct Property {
    var sentence: String
    var condition: Int32
    var reset: Int32?
    var resetActiveHigh: Bool
  }
  /// A named signal, for peeking and for waveforms.
  struct Signal {
    var place: Int32
    var width: Int
  }

  var operations: [Operation] = []
  var registers: [Register] = []
  var writePorts: [WritePort] = []
  var asynchronousResets: [AsynchronousReset] = []
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
