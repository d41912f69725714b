import BitVectors

/// The memory of a running simulator: the buffer of all values, the memories, and the program as the inner loop wants it.
///
/// Raw pointers throughout: this is what every simulated cycle walks over.
final class SimulatorState {
  let program: Program
  let values: UnsafeMutablePointer<UInt64>
  let memory: UnsafeMutablePointer<UInt64>
  let layouts: UnsafeMutablePointer<MemoryLayout>
  let operationCount: Int
  private let operations: UnsafeMutablePointer<Operation>
  private let wide: UnsafeMutablePointer<Step>
  private let wideCount: Int

  init(_ program: Program) {
    self.program = program
    values = .allocate(capacity: program.bufferWords + 1)
    values.initialize(repeating: 0, count: program.bufferWords + 1)
    memory = .allocate(capacity: program.memoryWords + 1)
    memory.initialize(repeating: 0, count: program.memoryWords + 1)
    layouts = .allocate(capacity: program.memories.count + 1)
    layouts.initialize(from: program.memories, count: program.memories.count)
    var wideSteps: [Step] = []
    let packed = program.steps.map { step in
      if !step.isNarrow { wideSteps.append(step) }
      return step.packed(wideIndex: wideSteps.count - 1)
    }
    operationCount = packed.count
    operations = .allocate(capacity: packed.count + 1)
    operations.initialize(from: packed, count: packed.count)
    wideCount = wideSteps.count
    wide = .allocate(capacity: wideCount + 1)
    wide.initialize(from: wideSteps, count: wideCount)
  }

  deinit {
    values.deallocate()
    memory.deallocate()
    layouts.deallocate()
    operations.deallocate()
    wide.deallocate()
  }

  /// Computes everything that follows from inputs, registers and memories.
  func evaluate() {
    executeProgram(operations, count: operationCount, values, memory, layouts, wide)
    for latch in program.latches {
      for index in 0..<Int(latch.words) { values[Int(latch.kept) + index] = values[Int(latch.value) + index] }
    }
  }

  // MARK: The start.

  /// Sets constants, registers, latches and memories to what they are before the first cycle.
  func initialize(_ state: Simulator.InitialState) {
    for (place, pattern) in program.constants {
      for (index, word) in pattern.words.enumerated() { values[Int(place) + index] = word }
    }
    if case .random(let seed) = state { randomize(seed) }
    for (number, words) in program.memoryImages {
      for (index, word) in words.enumerated() { write(word, to: index, of: program.memories[number]) }
    }
  }

  /// Sets a word of a memory.
  func write(_ word: BitVector, to index: Int, of layout: MemoryLayout) {
    for part in 0..<layout.wordsPerEntry {
      memory[layout.base + index * layout.wordsPerEntry + part] = word.words[part]
    }
  }

  private func randomize(_ seed: UInt64) {
    var state = seed
    func next() -> UInt64 {
      // The finalizer of a 64-bit hash makes neighbouring seeds give unrelated patterns.
      state &+= 0x9e37_79b9_7f4a_7c15
      var z = (state ^ (state >> 30)) &* 0xbf58_476d_1ce4_e5b9
      z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
      return z ^ (z >> 31)
    }
    let widths = Dictionary(
      program.signals.values.map { ($0.place, $0.width) }, uniquingKeysWith: { a, _ in a })
    func fill(_ place: Int32, _ count: Int32, _ width: Int?) {
      let words = (0..<Int(count)).map { _ in next() }
      let pattern = BitVector(words: words, width: width ?? 64 * Int(count))
      for (index, word) in pattern.words.enumerated() { values[Int(place) + index] = word }
    }
    for register in program.groups.flatMap(\.registers) {
      fill(register.current, register.words, widths[register.current])
    }
    for latch in program.latches { fill(latch.kept, latch.words, widths[latch.value]) }
    for layout in program.memories {
      for entry in 0..<layout.depth {
        let words = (0..<layout.wordsPerEntry).map { _ in next() }
        write(BitVector(words: words, width: layout.width), to: entry, of: layout)
      }
    }
  }
}
