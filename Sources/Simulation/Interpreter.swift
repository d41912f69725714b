import BitVectors

/// Runs a program step by step, without a build.
final class Interpreter {
  private let storage: Storage
  private let values: UnsafeMutablePointer<UInt64>
  private let memory: UnsafeMutablePointer<UInt64>
  private let places: UnsafeMutableBufferPointer<MemoryPlace>
  private let latches: [EdgePlan.Copy]
  private let stateSteps: InterpreterSteps
  private let inputSteps: InterpreterSteps
  private let nextSteps: InterpreterSteps
  private let edges: InterpreterEdges

  init(_ program: Program) {
    storage = Storage(program, .words(of: program))
    values = storage.values.assumingMemoryBound(to: UInt64.self)
    memory = storage.memory.assumingMemoryBound(to: UInt64.self)
    places = .allocate(capacity: program.memories.count)
    for (number, memory) in program.memories.enumerated() {
      let place = MemoryPlace(
        start: storage.layout.memories[number].start / 8, depth: memory.depth, width: memory.width,
        wordsPerEntry: BitVector.wordCount(memory.width))
      places.initializeElement(at: number, to: place)
    }
    latches = program.latches.flatMap { latch in
      (0..<Int32(BitVector.wordCount(latch.width))).map {
        EdgePlan.Copy(to: latch.kept + $0, from: latch.value + $0)
      }
    }
    stateSteps = InterpreterSteps(program.stateSteps)
    inputSteps = InterpreterSteps(program.inputSteps)
    nextSteps = InterpreterSteps(program.nextSteps)
    edges = InterpreterEdges(program, values, memory, UnsafeBufferPointer(places))
  }

  deinit { places.deallocate() }

  /// The execution that runs this interpreter.
  var execution: Execution {
    Execution(
      storage,
      state: { _, _, context in Interpreter.at(context).evaluateState() },
      inputs: { _, _, context in Interpreter.at(context).evaluateInputs() },
      edges: { _, _, context, numbers, count in
        Interpreter.at(context).commit(UnsafeBufferPointer(start: numbers, count: count))
      },
      owner: self, context: self)
  }

  @inline(__always)
  private static func at(_ context: UnsafeMutableRawPointer?) -> Interpreter {
    Unmanaged<Interpreter>.fromOpaque(context!).takeUnretainedValue()
  }

  private func evaluateState() { run(stateSteps) }

  private func evaluateInputs() {
    run(inputSteps)
    for latch in latches { values[Int(latch.to)] = values[Int(latch.from)] }
  }

  private func commit(_ numbers: UnsafeBufferPointer<Int>) {
    run(nextSteps)
    edges.commit(numbers)
  }

  private func run(_ list: InterpreterSteps) {
    for run in list.runs {
      let first = list.steps.baseAddress! + run.first
      if run.isWide {
        for step in UnsafeBufferPointer(start: first, count: run.count) {
          executeWide(list.wide[Int(step.a)], values, memory, places.baseAddress)
        }
      } else {
        execute(run.code, first, run.count, values, memory, places.baseAddress)
      }
    }
  }
}
