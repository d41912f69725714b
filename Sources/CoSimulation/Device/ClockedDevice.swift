/// A simulated synchronous circuit, driven cycle by cycle.
///
/// A cycle is: poke inputs, `settle()` if outputs that depend on them in the same cycle are to be read, peek,
/// then `step()`. Values are handed over in 64-bit words, little end first, so that no call allocates; a port
/// of up to 64 bits is its word 0.
public protocol ClockedDevice: AnyObject {
  /// The ports that handles refer to.
  var interface: DeviceInterface { get }

  /// Why the device cannot go on, in one line; nil as long as it can.
  var failure: String? { get }

  /// Sets 64 bits of an input from bit `64 * word` on; bits beyond the port's width are ignored.
  func poke(_ port: PortHandle, word: Int, _ value: UInt64)

  /// 64 bits of a port from bit `64 * word` on; bits beyond its width are zero.
  func peek(_ port: PortHandle, word: Int) -> UInt64

  /// Brings all outputs up to date with the inputs, without a clock edge.
  func settle()

  /// One rising edge of the clock with the inputs as poked; outputs are up to date afterwards.
  func step()

  /// Ends waveforms; throws ``ToolError`` if one could not be written whole.
  func finish() throws
}

extension ClockedDevice {
  /// A device that never fails.
  public var failure: String? { nil }

  /// Nothing to end.
  public func finish() throws {}

  /// Sets an input of any width to `value`, extended by zeros.
  @inlinable
  public func poke(_ port: PortHandle, _ value: UInt64) {
    poke(port, word: 0, value)
    let count = interface.ports[port.index].wordCount
    if count > 1 {
      for word in 1..<count { poke(port, word: word, 0) }
    }
  }

  /// Sets an input of any width to `words`, little end first, extended by zeros.
  public func poke(_ port: PortHandle, words: [UInt64]) {
    for word in 0..<interface[port].wordCount {
      poke(port, word: word, word < words.count ? words[word] : 0)
    }
  }

  /// The low 64 bits of a port.
  @inlinable
  public func peek(_ port: PortHandle) -> UInt64 { peek(port, word: 0) }

  /// All words of a port, little end first.
  public func peekWords(_ port: PortHandle) -> [UInt64] {
    (0..<interface[port].wordCount).map { peek(port, word: $0) }
  }

  /// Holds the reset for `cycles` clock edges, then lets go and settles; nothing if the device has no reset.
  public func holdReset(cycles: Int = 2) {
    guard let name = interface.reset, let reset = interface.handle(name) else { return }
    poke(reset, 1)
    for _ in 0..<cycles { step() }
    poke(reset, 0)
    settle()
  }
}
