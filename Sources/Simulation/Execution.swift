/// What carries out a program on its storage: the interpreter, or compiled code.
///
/// Everything else (edges of clocks, asynchronous resets, properties, waveforms) is the same for every execution.
package protocol Execution: AnyObject {
  /// The values and memories that it works on.
  var storage: Storage { get }

  /// Computes what follows from registers and memories alone.
  func evaluateState()

  /// Computes what follows from inputs as well; then latches keep what they have.
  func evaluateInputs()

  /// Lets the edges of the groups `numbers` happen together: registers take their next values, memories are written.
  ///
  /// All that the edge depends on has been evaluated.
  func commit(_ numbers: [Int])
}
