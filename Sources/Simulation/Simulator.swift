import BitVectors
import HDL

/// Runs a design in this process, two-state: the same answers as its Verilog, with no build step.
///
/// Inputs are poked and outputs peeked. `step` is one cycle of the clocks; a clock that is poked like any other input
/// has its edges when the simulator next settles, which is how clocks of different speed are driven. Clocks made
/// inside the design (divided, gated) have their edges when their value changes.
///
/// A mistake in the calling code (a value that does not fit, a name that does not exist) ends the program with one line
/// that names the place of the call; nothing is cut silently.
public final class Simulator {
  /// A signal of the design, found once by name; it belongs to the simulator that gave it.
  public struct Handle: Hashable, Sendable {
    let owner: ObjectIdentifier
    let slot: Slot
    let place: Int32
    let index: Int32
    private let bits: Int32
    /// Bits of the signal.
    public var width: Int { Int(bits) }
    /// Whether it is an input of the top, which can be poked.
    public let isInput: Bool

    init(_ signal: Program.Signal, _ slot: Slot, owner: ObjectIdentifier) {
      self.owner = owner
      self.slot = slot
      place = signal.place
      index = Int32(signal.order)
      bits = Int32(signal.width)
      isInput = signal.isInput
    }
  }

  /// Checks that failed and assumptions that were broken, in order of time; empty while all is well.
  public private(set) var violations: [Violation] = []
  /// Cycles since the start.
  // Cycles are counted one access at a time: a check of overlapping ones would cost more than the count.
  @exclusivity(unchecked) public private(set) var cycle = 0

  let storage: Storage
  let edges: ClockEdges
  var recorders: [any CycleRecorder] = [] { didSet { hasRecorders = !recorders.isEmpty } }
  @exclusivity(unchecked) private var hasRecorders = false
  var dump: ValueChangeDump?
  private let owner: ObjectIdentifier
  private let properties: [WatchedProperty]
  private let hasProperties: Bool
  @exclusivity(unchecked) private var isSettled = false

  /// A simulator of `design` in its initial state, which interprets it.
  public convenience init(_ design: Design, initialState: InitialState = .zero) {
    self.init(Interpreter(ProgramBuilder.build(design)).execution, initialState: initialState)
  }

  /// A simulator of the program that `execution` carries out, in its initial state.
  package init(_ execution: Execution, initialState: InitialState) {
    storage = execution.storage
    owner = ObjectIdentifier(storage)
    storage.initialize(initialState)
    edges = ClockEdges(execution)
    properties = storage.program.properties.map { [storage] in WatchedProperty($0, storage) }
    hasProperties = !properties.isEmpty
  }

  /// Operations that one cycle computes.
  public var operationCount: Int { storage.program.steps.count }

  // MARK: Names.

  /// The paths of all signals, in order of declaration.
  public var signalPaths: [String] { storage.program.signalOrder }

  /// The signal at `path`: a port of the top, or a signal inside, as in "pe_3.queue.count"; nil if there is none.
  public func handle(_ path: String) -> Handle? {
    storage.program.signals[path].map { signal in
      Handle(signal, storage.slot(signal.place), owner: owner)
    }
  }

  /// The signal at `path`, which must exist.
  public func signal(_ path: String, file: StaticString = #fileID, line: UInt = #line) -> Handle {
    guard let handle = handle(path) else {
      misuse("design '\(storage.program.name)' has no signal '\(path)'", file, line)
    }
    return handle
  }

  // MARK: Looking and setting.

  /// Sets an input to `value`, which must fit it.
  public func poke(_ handle: Handle, _ value: UInt64, file: StaticString = #fileID, line: UInt = #line) {
    check(handle, "poke", file, line)
    if !handle.isInput { refuse(handle, file, line) }
    if handle.width < 64 && value >> UInt64(handle.width) != 0 {
      misuse("poke: \(value) does not fit the \(handle.width) bits of '\(name(handle))'", file, line)
    }
    storage.store(value, to: handle.slot)
    if handle.width > 64 {
      for word in 1..<BitVector.wordCount(handle.width) { storage.store(0, to: handle.slot, word: word) }
    }
    isSettled = false
  }

  /// Sets an input to a pattern of its own width.
  public func poke(
    _ handle: Handle, _ pattern: BitVector, file: StaticString = #fileID, line: UInt = #line
  ) {
    check(handle, "poke", file, line)
    if !handle.isInput { refuse(handle, file, line) }
    if pattern.width != handle.width {
      misuse(
        "poke: a pattern of \(pattern.width) bits for the \(handle.width) bits of '\(name(handle))'", file,
        line)
    }
    storage.store(pattern, to: handle.slot)
    isSettled = false
  }

  /// Sets 64 bits of an input from bit `64 * word` on; bits beyond its width must be zero.
  public func poke(
    _ handle: Handle, word: Int, _ value: UInt64, file: StaticString = #fileID, line: UInt = #line
  ) {
    check(handle, "poke", file, line)
    if !handle.isInput { refuse(handle, file, line) }
    let rest = handle.width - 64 * word
    if word < 0 || rest <= 0 { misuse(noWord("poke", word, handle), file, line) }
    if rest < 64 && value >> UInt64(rest) != 0 {
      misuse(
        "poke: word \(word) of \(value) does not fit the \(handle.width) bits of '\(name(handle))'", file,
        line)
    }
    storage.store(value, to: handle.slot, word: word)
    isSettled = false
  }

  /// The value of a signal of at most 64 bits.
  public func peek(_ handle: Handle, file: StaticString = #fileID, line: UInt = #line) -> UInt64 {
    check(handle, "peek", file, line)
    if handle.width > 64 {
      misuse("peek: '\(name(handle))' has \(handle.width) bits; ask for a word or peekBits", file, line)
    }
    settle()
    return storage.load(handle.slot)
  }

  /// 64 bits of a signal from bit `64 * word` on.
  public func peek(
    _ handle: Handle, word: Int, file: StaticString = #fileID, line: UInt = #line
  ) -> UInt64 {
    check(handle, "peek", file, line)
    if word < 0 || 64 * word >= handle.width {
      misuse(noWord("peek", word, handle), file, line)
    }
    settle()
    return storage.load(handle.slot, word: word)
  }

  /// All bits of a signal.
  public func peekBits(_ handle: Handle, file: StaticString = #fileID, line: UInt = #line) -> BitVector {
    check(handle, "peek", file, line)
    settle()
    return storage.bits(handle.slot, width: handle.width)
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
    if hasRecorders { record() }
    if hasProperties { checkProperties() }
    isSettled = edges.cycle(of: clock?.place)
    cycle += 1
  }

  private func record() {
    for recorder in recorders { recorder.record(cycle: cycle, storage) }
  }

  private func checkProperties() {
    for (index, property) in properties.enumerated() where property.isViolated(in: storage) {
      let stated = storage.program.properties[index]
      violations.append(Violation(stated.property, of: stated.path, cycle: cycle))
    }
  }

  /// Says that a memory was changed from outside.
  func memoryHasChanged() {
    edges.stateHasChanged()
    isSettled = false
  }

  // MARK: Mistakes.

  @inline(__always)
  private func check(_ handle: Handle, _ call: String, _ file: StaticString, _ line: UInt) {
    if handle.owner != owner { misuse("\(call): the handle belongs to another simulator", file, line) }
  }

  private func name(_ handle: Handle) -> String { storage.program.signalOrder[Int(handle.index)] }

  private func noWord(_ call: String, _ word: Int, _ handle: Handle) -> String {
    "\(call): there is no word \(word) of the \(handle.width) bits of '\(name(handle))'"
  }

  private func refuse(_ handle: Handle, _ file: StaticString, _ line: UInt) -> Never {
    misuse("poke: '\(name(handle))' is not an input of the top", file, line)
  }
}

/// A property as it is checked in every cycle.
private struct WatchedProperty {
  let condition: Slot
  let reset: Slot?
  let resetActiveHigh: Bool

  init(_ property: Program.Property, _ storage: Storage) {
    condition = storage.slot(property.condition)
    reset = property.reset.map(storage.slot)
    resetActiveHigh = property.resetActiveHigh
  }

  func isViolated(in storage: Storage) -> Bool {
    if storage.load(condition) != 0 { return false }
    guard let reset else { return true }
    return (storage.load(reset) != 0) != resetActiveHigh
  }
}
