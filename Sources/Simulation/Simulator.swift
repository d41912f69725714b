import BitVectors
import HDL

/// Runs a design in this process, cycle by cycle, two-state: the same answers as its Verilog, with no build step.
///
/// Inputs are poked, outputs peeked, `step` is one cycle of the clock. What depends on an input within the cycle is
/// recomputed when it is next looked at.
public final class Simulator {
  /// What registers and memories without a reset or image hold at the start.
  public enum InitialState: Hashable, Sendable {
    /// All bits zero.
    case zero
    /// Any pattern, drawn from the seed: shows where a design relies on what nothing sets.
    case random(seed: UInt64)
  }

  /// A signal of the design, found once by name.
  public struct Handle: Hashable, Sendable {
    let place: Int
    /// Bits of the signal.
    public let width: Int
  }

  /// Properties that did not hold, with the cycle; empty while all is well.
  public private(set) var violations: [(sentence: String, cycle: Int)] = []
  /// Cycles since the start.
  public private(set) var cycle = 0

  /// Operations that one evaluation executes.
  public var operationCount: Int { program.operations.count }

  let program: Program
  private let buffer: UnsafeMutablePointer<UInt64>
  private let memory: UnsafeMutablePointer<UInt64>
  private let operations: UnsafeMutablePointer<Operation>
  private let layouts: UnsafeMutablePointer<MemoryLayout>
  private let staging: UnsafeMutablePointer<UInt64>
  private var isSettled = false
  private let hasFallingEdge: Bool
  private var dump: ValueChangeDump?

  /// A simulator of `design` in its initial state.
  public init(_ design: Design, initialState: InitialState = .zero) {
    program = ProgramBuilder.build(design)
    buffer = .allocate(capacity: program.bufferWords + 1)
    buffer.initialize(repeating: 0, count: program.bufferWords + 1)
    memory = .allocate(capacity: program.memoryWords + 1)
    memory.initialize(repeating: 0, count: program.memoryWords + 1)
    operations = .allocate(capacity: max(1, program.operations.count))
    operations.initialize(from: program.operations, count: program.operations.count)
    layouts = .allocate(capacity: max(1, program.memories.count))
    layouts.initialize(from: program.memories, count: program.memories.count)
    let words = program.registers.reduce(0) { $0 + Int($1.words) }
    staging = .allocate(capacity: words + 1)
    staging.initialize(repeating: 0, count: words + 1)
    hasFallingEdge =
      program.registers.contains(where: \.falling) || program.writePorts.contains(where: \.falling)
    initialize(initialState)
  }

  deinit {
    buffer.deallocate()
    memory.deallocate()
    operations.deallocate()
    layouts.deallocate()
    staging.deallocate()
  }

  private func initialize(_ state: InitialState) {
    for (place, pattern) in program.constants {
      for (index, word) in pattern.words.enumerated() { buffer[Int(place) + index] = word }
    }
    if case .random(let seed) = state { randomize(seed) }
    for (number, words) in program.memoryImages {
      let layout = program.memories[number]
      for (index, word) in words.enumerated() {
        for part in 0..<layout.wordsPerEntry {
          memory[layout.base + index * layout.wordsPerEntry + part] = word.words[part]
        }
      }
    }
  }

  private func randomize(_ seed: UInt64) {
    var state = seed
    func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 29)
    }
    let widths = Dictionary(
      program.signals.values.map { ($0.place, $0.width) }, uniquingKeysWith: { a, _ in a })
    for register in program.registers {
      let width = widths[register.current] ?? 64 * Int(register.words)
      let pattern = BitVector(words: (0..<Int(register.words)).map { _ in next() }, width: width)
      for (index, word) in pattern.words.enumerated() { buffer[Int(register.current) + index] = word }
    }
    for layout in program.memories {
      for entry in 0..<layout.depth {
        let pattern = BitVector(words: (0..<layout.wordsPerEntry).map { _ in next() }, width: layout.width)
        for (part, word) in pattern.words.enumerated() {
          memory[layout.base + entry * layout.wordsPerEntry + part] = word
        }
      }
    }
  }

  // MARK: Waveforms.

  /// Writes a VCD file from this cycle on: every signal, or those whose path begins with `scope`.
  ///
  /// Throws a file-system error when the file cannot be written.
  public func startTrace(_ path: String, scope: String = "") throws {
    let signals = program.signalOrder.filter { $0.hasPrefix(scope) }.map { path in
      let signal = program.signals[path]!
      return (path: path, place: Int(signal.place), width: signal.width)
    }
    dump = try ValueChangeDump(path: path, signals: signals)
  }

  /// Ends the VCD file.
  public func stopTrace() { dump = nil }

  // MARK: Looking and setting.

  /// The signal at `path`: a port of the top, or a signal inside, as in "pe_3.queue.count"; nil if there is none.
  public func handle(_ path: String) -> Handle? {
    program.signals[path].map { Handle(place: Int($0.place), width: $0.width) }
  }

  /// Sets an input to the low bits of `value`, which must fit it.
  public func poke(_ handle: Handle, _ value: UInt64) {
    precondition(
      handle.width >= 64 || value >> UInt64(handle.width) == 0,
      "poke: \(value) does not fit the \(handle.width) bits of the signal")
    buffer[handle.place] = value
    for index in 1..<max(1, BitVector.wordCount(handle.width)) { buffer[handle.place + index] = 0 }
    isSettled = false
  }

  /// Sets an input to a pattern of its own width.
  public func poke(_ handle: Handle, _ pattern: BitVector) {
    precondition(
      pattern.width == handle.width,
      "poke: a pattern of \(pattern.width) bits for a signal of \(handle.width)")
    for (index, word) in pattern.words.enumerated() { buffer[handle.place + index] = word }
    isSettled = false
  }

  /// Sets 64 bits of an input from bit `64 * word` on; bits beyond its width are dropped.
  public func poke(_ handle: Handle, word: Int, _ value: UInt64) {
    let isLast = word == BitVector.wordCount(handle.width) - 1
    buffer[handle.place + word] = isLast ? value & BitVector.lastWordMask(handle.width) : value
    isSettled = false
  }

  /// 64 bits of a signal from bit `64 * word` on.
  public func peek(_ handle: Handle, word: Int) -> UInt64 {
    settle()
    return buffer[handle.place + word]
  }

  /// The low 64 bits of a signal.
  public func peek(_ handle: Handle) -> UInt64 {
    settle()
    return buffer[handle.place]
  }

  /// All bits of a signal.
  public func peekBits(_ handle: Handle) -> BitVector {
    settle()
    let words = (0..<BitVector.wordCount(handle.width)).map { buffer[handle.place + $0] }
    return BitVector(words: words, width: handle.width)
  }

  // MARK: Time.

  /// Recomputes what depends on changed inputs.
  public func settle() {
    guard !isSettled else { return }
    evaluate()
    if applyAsynchronousResets() { evaluate() }
    isSettled = true
  }

  private func evaluate() {
    for index in 0..<program.operations.count {
      let operation = operations[index]
      if operation.isNarrow {
        executeNarrow(operation, buffer, memory, layouts)
      } else {
        executeWide(operation, buffer, memory, layouts)
      }
    }
  }

  /// One cycle of every clock: the rising edge, and the falling edge after it.
  public func step() { step(clock: nil) }

  /// One cycle of `clock`, an input of the top; of every clock if nil.
  public func step(clock: Handle?) {
    settle()
    dump?.record(cycle: cycle, words: buffer)
    checkProperties()
    commit(clock, falling: false)
    cycle += 1
    isSettled = false
    if hasFallingEdge {
      settle()
      commit(clock, falling: true)
      isSettled = false
    }
    settle()
  }

  private func commit(_ clock: Handle?, falling: Bool) {
    func isMeant(_ place: Int32, _ edge: Bool) -> Bool {
      edge == falling && (clock == nil || clock!.place == Int(place))
    }
    var offset = 0
    for register in program.registers {
      for index in 0..<Int(register.words) { staging[offset + index] = buffer[Int(register.next) + index] }
      offset += Int(register.words)
    }
    for port in program.writePorts where isMeant(port.clock, port.falling) { write(port) }
    offset = 0
    for register in program.registers {
      if isMeant(register.clock, register.falling) {
        for index in 0..<Int(register.words) {
          buffer[Int(register.current) + index] = staging[offset + index]
        }
      }
      offset += Int(register.words)
    }
  }

  private func write(_ port: Program.WritePort) {
    if let enable = port.enable, buffer[Int(enable)] == 0 { return }
    let layout = layouts[port.memory]
    let address = buffer[Int(port.address)]
    guard address < UInt64(layout.depth) else { return }
    let start = layout.base + Int(address) * layout.wordsPerEntry
    for index in 0..<layout.wordsPerEntry { memory[start + index] = buffer[Int(port.value) + index] }
  }

  private func applyAsynchronousResets() -> Bool {
    var changed = false
    for item in program.asynchronousResets where (buffer[Int(item.reset)] != 0) == item.activeHigh {
      for (index, word) in item.value.words.enumerated()
      where buffer[Int(item.register.current) + index] != word {
        buffer[Int(item.register.current) + index] = word
        changed = true
      }
    }
    return changed
  }

  private func checkProperties() {
    for property in program.properties where buffer[Int(property.condition)] == 0 {
      if let reset = property.reset, (buffer[Int(reset)] != 0) == property.resetActiveHigh { continue }
      violations.append((property.sentence, cycle))
    }
  }
}
