extension Stream {
  /// Connects this receiving end to the sending end `source`: valid and payload go this way, ready the other.
  ///
  ///     arbiter.inputs[0].takes(from: queue.pop) { $0.data[] = $1.data }
  ///
  /// - Parameter payload: drives each field of the first with that of the second.
  public func takes(
    from source: Stream<Payload>, file: String = #fileID, line: Int = #line,
    payload: (Payload, Payload) -> Void
  ) {
    valid[file, line] = source.valid
    source.ready[file, line] = ready
    payload(self.payload, source.payload)
  }
}

extension Stream where Payload == Bits {
  /// Connects this receiving end to the sending end `source`, whose payload is one value.
  public func takes(from source: Stream<Bits>, file: String = #fileID, line: Int = #line) {
    takes(from: source, file: file, line: line) { $0[file, line] = $1 }
  }
}
