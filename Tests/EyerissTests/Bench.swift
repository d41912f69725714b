import BitVectors
import HDL
import LockStep
import Simulation
import Testing

/// A unit on the simulator, with its signals by name: reset is over, inputs are zero. What it was given is kept, for other
/// simulators to be given it too.
final class Bench {
  let simulator: Simulator
  private let design: Design
  private var handles: [String: Simulator.Handle] = [:]
  private var inputs: [String: BitVector] = [:]
  private var rows: [[String: BitVector]] = []

  init<C: Component>(_ component: C) throws {
    design = try Design(component)
    simulator = Simulator(design, initialState: .random(seed: 7))
    for port in design.top.ports where !port.isOutput {
      inputs[port.node.display] = .zero(width: port.node.width)
    }
    if simulator.handle("rst") != nil {
      self["rst"] = 1
      step()
      self["rst"] = 0
    }
  }

  subscript(name: String) -> UInt64 {
    get { simulator.peek(handle(name)) }
    set { set(name, words: [newValue]) }
  }

  /// A signal of any width, low word first.
  func words(_ name: String) -> [UInt64] {
    (0..<(handle(name).width + 63) / 64).map { simulator.peek(handle(name), word: $0) }
  }

  func set(_ name: String, words: [UInt64]) {
    let width = handle(name).width
    let padded = words + [UInt64](repeating: 0, count: BitVector.wordCount(width) - words.count)
    for (index, word) in padded.enumerated() { simulator.poke(handle(name), word: index, word) }
    inputs[name] = BitVector(words: padded, width: width)
  }

  /// Ends a cycle; for a unit without a clock, shows it the next inputs.
  func step() {
    rows.append(inputs)
    if simulator.handle("clk") == nil { simulator.settle() } else { simulator.step() }
  }

  /// The same inputs for every simulator. Registers without reset are unknown in Icarus until they are written.
  func lockStep(_ name: String) -> LockStepCase {
    LockStepCase(name, design, allowsUnknown: true, comparedFrom: 1) { ports in
      self.rows.map { row in ports.map { row[$0.node.display]! } }
    }
  }

  func settle() { simulator.settle() }

  func handle(_ name: String) -> Simulator.Handle {
    if let known = handles[name] { return known }
    guard let handle = simulator.handle(name) else { fatalError("there is no signal '\(name)'") }
    handles[name] = handle
    return handle
  }
}

/// What plays a unit's neighbour on some of its ports.
protocol Neighbour {
  /// Before the edge: sets inputs that depend on no output of this cycle.
  func offer(_ bench: Bench, mayPause: Bool)
  /// Before the edge, after settling: looks at outputs.
  func observe(_ bench: Bench)
}

/// Offers words to a stream, in order, and pauses at random.
final class StreamSource: Neighbour {
  let name: String
  private let fields: [String]
  private var words: ArraySlice<[[UInt64]]>
  private var isOffered = false
  var isDone: Bool { words.isEmpty }
  /// Words that were not taken yet.
  var left: Int { words.count }

  init(_ name: String, field: String = "data", _ words: [[UInt64]]) {
    self.name = name
    fields = ["\(name)_\(field)"]
    self.words = words.map { [$0] }[...]
  }

  /// Elements of several fields, each of at most 64 bits.
  init(_ name: String, fields: [String], _ elements: [[UInt64]]) {
    self.name = name
    self.fields = fields.map { "\(name)_\($0)" }
    words = elements.map { $0.map { [$0] } }[...]
  }

  /// Before the edge: offers a word, perhaps.
  func offer(_ bench: Bench, mayPause: Bool) {
    if !isOffered { isOffered = !words.isEmpty && !mayPause }
    bench["\(name)_valid"] = isOffered ? 1 : 0
    guard isOffered else { return }
    for (field, value) in zip(fields, words.first!) { bench.set(field, words: value) }
  }

  /// Before the edge, after settling: was it taken?
  func observe(_ bench: Bench) {
    guard isOffered, bench["\(name)_ready"] == 1 else { return }
    words.removeFirst()
    isOffered = false
  }
}

/// Takes words from a stream and pauses at random.
final class StreamSink: Neighbour {
  let name: String
  private let fields: [String]
  /// The words of all fields, one after the other.
  private(set) var words: [[UInt64]] = []

  init(_ name: String, field: String = "data") {
    self.name = name
    fields = ["\(name)_\(field)"]
  }

  /// Elements of several fields.
  init(_ name: String, fields: [String]) {
    self.name = name
    self.fields = fields.map { "\(name)_\($0)" }
  }

  func offer(_ bench: Bench, mayPause: Bool) { bench["\(name)_ready"] = mayPause ? 0 : 1 }

  func observe(_ bench: Bench) {
    guard bench["\(name)_valid"] == 1 && bench["\(name)_ready"] == 1 else { return }
    words.append(fields.flatMap { bench.words($0) })
  }
}

/// Runs streams until `isDone` or `limit` cycles have passed; gives the cycles.
func play(
  _ bench: Bench, sources: [StreamSource], sinks: [StreamSink], others: [any Neighbour] = [], limit: Int,
  pauses: Int = 0, seed: UInt64 = 1, until isDone: () -> Bool
) -> Int {
  let neighbours: [any Neighbour] = sources + sinks + others
  var generator = TestGenerator(state: seed)
  for cycle in 0..<limit {
    if isDone() { return cycle }
    func pause() -> Bool { pauses > 0 && Int.random(in: 0..<100, using: &generator) < pauses }
    for neighbour in neighbours { neighbour.offer(bench, mayPause: pause()) }
    bench.settle()
    for neighbour in neighbours { neighbour.observe(bench) }
    bench.step()
  }
  return limit
}

/// Elements of `bits` bits side by side, the first in the low bits, as words of 64 bits.
func packed(_ elements: [Int], bits: Int) -> [UInt64] {
  var words = [UInt64](repeating: 0, count: (elements.count * bits + 63) / 64)
  for (index, element) in elements.enumerated() {
    for bit in 0..<bits where element >> bit & 1 == 1 {
      let place = index * bits + bit
      words[place / 64] |= 1 << UInt64(place % 64)
    }
  }
  return words
}

/// The signed elements of `bits` bits in `words`.
func unpacked(_ words: [UInt64], bits: Int, count: Int) -> [Int] {
  (0..<count).map { index in
    var value = 0
    for bit in 0..<bits {
      let place = index * bits + bit
      if words[place / 64] >> UInt64(place % 64) & 1 == 1 { value |= 1 << bit }
    }
    return value >> (bits - 1) & 1 == 1 ? value - 1 << bits : value
  }
}

/// Numbers drawn from a seed.
struct TestGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
