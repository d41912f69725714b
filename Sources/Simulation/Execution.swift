/// What carries out a program on its storage: the interpreter, or compiled code.
///
/// Everything else (edges of clocks, asynchronous resets, properties, waveforms) is the same for every execution. The
/// parts are C functions, not methods: a call in the middle of every cycle counts no references.
package final class Execution {
  /// Works on the values, the memories, and what the execution itself needs.
  package typealias Evaluation =
    @convention(c) (UnsafeMutableRawPointer, UnsafeMutableRawPointer, UnsafeMutableRawPointer?) -> Void
  /// The same, with the numbers of groups and how many there are.
  package typealias Commit =
    @convention(c) (
      UnsafeMutableRawPointer, UnsafeMutableRawPointer, UnsafeMutableRawPointer?, UnsafePointer<Int>?, Int
    ) -> Void

  /// The values and memories that it works on.
  package let storage: Storage
  private let state: Evaluation
  private let inputs: Evaluation
  private let edges: Commit
  private let context: UnsafeMutableRawPointer?
  /// Keeps the functions, and what `context` points to.
  private let owner: AnyObject

  /// An execution by three functions that live as long as `owner`; they are handed a pointer to `context`.
  package init(
    _ storage: Storage, state: @escaping Evaluation, inputs: @escaping Evaluation, edges: @escaping Commit,
    owner: AnyObject, context: AnyObject? = nil
  ) {
    self.storage = storage
    self.state = state
    self.inputs = inputs
    self.edges = edges
    self.owner = owner
    self.context = context.map { Unmanaged.passUnretained($0).toOpaque() }
  }

  /// Computes what follows from registers and memories alone.
  @inline(__always)
  func evaluateState() { state(storage.values, storage.memory, context) }

  /// Computes what follows from inputs as well; then latches keep what they have.
  @inline(__always)
  func evaluateInputs() { inputs(storage.values, storage.memory, context) }

  /// Lets the edges of the groups `numbers` happen together: registers take their next values, memories are written.
  ///
  /// All that the edge depends on has been evaluated.
  @inline(__always)
  func commit(_ numbers: UnsafeBufferPointer<Int>) {
    edges(storage.values, storage.memory, context, numbers.baseAddress, numbers.count)
  }
}
