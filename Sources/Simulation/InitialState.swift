import BitVectors

extension Simulator {
  /// What registers and memories without a reset or image hold at the start.
  public enum InitialState: Hashable, Sendable {
    /// All bits zero.
    case zero
    /// Any pattern, drawn from the seed: shows where a design relies on what nothing sets.
    case random(seed: UInt64)
  }
}

extension Storage {
  /// Sets constants, registers, latches and memories to what they are before the first cycle.
  ///
  /// A seed gives the same state in every back end: the patterns are drawn in the order of declaration.
  func initialize(_ state: Simulator.InitialState) {
    for (place, pattern) in program.constants {
      if let slot = layout.slots[Int(place)] { store(pattern, to: slot) }
    }
    if case .random(let seed) = state { randomize(seed) }
    for (number, memory) in program.memories.enumerated() {
      guard let image = memory.image else { continue }
      for (index, word) in image.enumerated() { setMemoryWord(word, at: index, of: number) }
    }
  }

  private func randomize(_ seed: UInt64) {
    var generator = StateGenerator(state: seed)
    for register in program.groups.flatMap(\.registers) {
      store(generator.pattern(register.width), to: slot(register.current))
    }
    for latch in program.latches { store(generator.pattern(latch.width), to: slot(latch.kept)) }
    for (number, memory) in program.memories.enumerated() {
      for entry in 0..<memory.depth {
        setMemoryWord(generator.pattern(memory.width), at: entry, of: number)
      }
    }
  }
}

/// Patterns from a seed; the finalizer of a 64-bit hash makes neighbouring seeds give unrelated ones.
private struct StateGenerator {
  var state: UInt64

  mutating func pattern(_ width: Int) -> BitVector {
    BitVector(words: (0..<BitVector.wordCount(width)).map { _ in next() }, width: width)
  }

  private mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = (state ^ (state >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }
}
