/// Something that plays host scripts against a device: a simulator inside this process, or a batch run of
/// one.
public protocol HostSession {
  /// Plays `script`; the responses to its reads, in order.
  ///
  /// Whether the device keeps its state from one call to the next is the session's to say. Throws
  /// ``HostPortError``, and ``ToolError`` where external tools are at work.
  func run(_ script: HostScript) throws -> [HostWord]

  /// Ends waveforms; throws ``ToolError`` if one could not be written whole.
  func finish() throws
}

extension HostSession {
  /// Nothing to end.
  public func finish() throws {}
}
