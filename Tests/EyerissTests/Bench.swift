import BitVectors
import HDL
import Simulation
import Testing

/// A unit on the simulator, with its signals by name: reset is over, inputs are zero.
final class Bench {
  let simulator: Simulator
  private var handles: [String: Simulator.Handle] = [:]

  init<C: Component>(_ component: C) throws {
    simulator = Simulator(try Design(component), initialState: .random(seed: 7))
    if simulator.handle("rst") != nil {
      self["rst"] = 1
      step()
      self["rst"] = 0
    }
  }

  subscript(name: String) -> UInt64 {
    get { simulator.peek(handle(name)) }
    set { simulator.poke(handle(name), newValue) }
  }

  /// A signal of any width, low word first.
  func words(_ name: String) -> [UInt64] {
    (0..<(handle(name).width + 63) / 64).map { simulator.peek(handle(name), word: $0) }
  }

  func set(_ name: String, words: [UInt64]) {
    for (index, word) in words.enumerated() { simulator.poke(handle(name), word: index, word) }
  }

  func step() { simulator.step() }
  func settle() { simulator.settle() }

  func handle(_ name: String) -> Simulator.Handle {
    if let known = handles[name] { return known }
    guard let handle = simulator.handle(name) else { fatalError("there is no signal '\(name)'") }
    handles[name] = handle
    return handle
  }
}

/// Offers words to a stream, in order, and pauses at random.
final class StreamSource {
  let name: String
  private let data: String
  private var words: ArraySlice<[UInt64]>
  private var isOffered = false
  var isDone: Bool { words.isEmpty }

  init(_ name: String, field: String = "data", _ words: [[UInt64]]) {
    self.name = name
    data = "\(name)_\(field)"
    self.words = words[...]
  }

  /// Before the edge: offers a word, perhaps.
  func offer(_ bench: Bench, mayPause: Bool) {
    if !isOffered { isOffered = !words.isEmpty && !mayPause }
    bench["\(name)_valid"] = isOffered ? 1 : 0
    if isOffered { bench.set(data, words: words.first!) }
  }

  /// Before the edge, after settling: was it taken?
  func observe(_ bench: Bench) {
    guard isOffered, bench["\(name)_ready"] == 1 else { return }
    words.removeFirst()
    isOffered = false
  }
}

/// Takes words from a stream and pauses at random.
final class StreamSink {
  let name: String
  private let data: String
  private(set) var words: [[UInt64]] = []

  init(_ name: String, field: String = "data") {
    self.name = name
    data = "\(name)_\(field)"
  }

  func offer(_ bench: Bench, mayPause: Bool) { bench["\(name)_ready"] = mayPause ? 0 : 1 }

  func observe(_ bench: Bench) {
    if bench["\(name)_valid"] == 1 && bench["\(name)_ready"] == 1 { words.append(bench.words(data)) }
  }
}

/// Runs streams until `isDone` or `limit` cycles have passed; gives the cycles.
func play(
  _ bench: Bench, sources: [StreamSource], sinks: [StreamSink], limit: Int, pauses: Int = 0, seed: UInt64 = 1,
  until isDone: () -> Bool
) -> Int {
  var generator = TestGenerator(state: seed)
  for cycle in 0..<limit {
    if isDone() { return cycle }
    func pause() -> Bool { pauses > 0 && Int.random(in: 0..<100, using: &generator) < pauses }
    for source in sources { source.offer(bench, mayPause: pause()) }
    for sink in sinks { sink.offer(bench, mayPause: pause()) }
    bench.settle()
    for source in sources { source.observe(bench) }
    for sink in sinks { sink.observe(bench) }
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
