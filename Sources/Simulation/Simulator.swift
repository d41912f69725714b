import BitVectors
import HDL

/// Runs a design in this process, two-state: the same answers as its Verilog, with no build step.
///
/// Inputs are poked and outputs peeked. `step` is one cycle of the clocks; a clock that is poked like any other input
/// has its edges when the simulator next settles, which is how clocks of different speed are driven. Clocks made
/// inside the design (divided, gated) have their edges when their value changes.
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
    /// Whether it is an input of the top, which can be poked.
    public let isInput: Bool
  }

  /// Checks that failed and assumptions that were broken, in order of time; empty while all is well.
  public private(set) var violations: [Violation] = []
  /// Cycles since the start.
  public private(set) var cycle = 0

  /// Operations that one evaluation executes.
  public var operationCount: Int { state.operationCount }

  let state: SimulatorState
  private let edges: ClockEdges
  private let values: UnsafeMutablePointer<UInt64>
  private var isSettled = false
  private var dump: ValueChangeDump?

  /// A simulator of `design` in its initial state.
  public init(_ design: Design, initialState: InitialState = .zero) {
    state = SimulatorState(ProgramBuilder.build(design))
    values = state.values
    state.initialize(initialState)
    edges = ClockEdges(state)
  }

  // MARK: Waveforms.

  /// Writes a VCD file from this cycle on: every signal, or those whose path begins with `scope`.
  ///
  /// Throws a file-system error when the file cannot be written.
  public func startTrace(_ path: String, scope: String = "") throws {
    let signals = signalPaths.filter { $0.hasPrefix(scope) }.map { path in
      let signal = state.program.signals[path]!
      return (path: path, place: Int(signal.place), width: signal.width)
    }
    dump = try ValueChangeDump(path: path, signals: signals)
  }

  /// Ends the VCD file; whether all of it was written.
  @discardableResult
  public func stopTrace() -> Bool {
    dump?.flush()
    defer { dump = nil }
    return dump?.hasFailed != true
  }

  // MARK: Looking and setting.

  /// The paths of all signals, in order of declaration.
  public var signalPaths: [String] { state.program.signalOrder }

  /// The signal at `path`: a port of the top, or a signal inside, as in "pe_3.queue.count"; nil if there is none.
  public func handle(_ path: String) -> Handle? {
    state.program.signals[path].map { Handle(place: Int($0.place), width: $0.width, isInput: $0.isInput) }
  }

  /// Sets an input to `value`, which must fit it.
  @inlinable
  public func poke(_ handle: Handle, _ value: UInt64, file: StaticString = #fileID, line: UInt = #line) {
    precondition(
      handle.width >= 64 || value >> UInt64(handle.width) == 0,
      "poke: \(value) does not fit the \(handle.width) bits of the signal", file: file, line: line)
    poke(handle, word: 0, value, file: file, line: line)
    if handle.width > 64 {
      for word in 1..<BitVector.wordCount(handle.width) {
        poke(handle, word: word, 0, file: file, line: line)
      }
    }
  }

  /// Sets an input to a pattern of its own width.
  public func poke(
    _ handle: Handle, _ pattern: BitVector, file: StaticString = #fileID, line: UInt = #line
  ) {
    precondition(
      pattern.width == handle.width,
      "poke: a pattern of \(pattern.width) bits for a signal of \(handle.width)",
      file: file, line: line)
    for (index, word) in pattern.words.enumerated() {
      poke(handle, word: index, word, file: file, line: line)
    }
  }

  /// Sets 64 bits of an input from bit `64 * word` on; bits beyond its width are dropped.
  public func poke(
    _ handle: Handle, word: Int, _ value: UInt64, file: StaticString = #fileID, line: UInt = #line
  ) {
    precondition(handle.isInput, "poke: the signal is not an input of the top", file: file, line: line)
    let last = BitVector.wordCount(handle.width) - 1
    precondition(
      word >= 0 && word <= last, "poke: there is no word \(word) of the signal", file: file, line: line)
    values[handle.place + word] = word == last ? value & BitVector.lastWordMask(handle.width) : value
    isSettled = false
  }

  /// 64 bits of a signal from bit `64 * word` on.
  public func peek(_ handle: Handle, word: Int) -> UInt64 {
    settle()
    return values[handle.place + word]
  }

  /// The low 64 bits of a signal.
  public func peek(_ handle: Handle) -> UInt64 {
    settle()
    return values[handle.place]
  }

  /// All bits of a signal.
  public func peekBits(_ handle: Handle) -> BitVector {
    settle()
    let words = (0..<BitVector.wordCount(handle.width)).map { values[handle.place + $0] }
    return BitVector(words: words, width: handle.width)
  }

  // MARK: Time.

  /// Recomputes what depends on changed inputs, and lets the edges of poked clocks happen.
  public func settle() {
    guard !isSettled else { return }
    isSettled = true
    edges.settle()
  }

  /// One cycle of every clock: the rising edge, and the falling edge after it.
  public func step() { step(clock: nil) }

  /// One cycle of `clock`, an input of the top; of every clock if nil.
  public func step(clock: Handle?) {
    settle()
    dump?.record(cycle: cycle, words: values)
    checkProperties()
    isSettled = edges.cycle(of: clock?.place)
    cycle += 1
  }

  private func checkProperties() {
    for property in state.program.properties where values[Int(property.condition)] == 0 {
      if let reset = property.reset, (values[Int(reset)] != 0) == property.resetActiveHigh { continue }
      violations.append(Violation(property.property, of: property.path, cycle: cycle))
    }
  }
}
