/// Rule 2 of a stream as two conditions that hold at every clock edge out of reset: what waits, stays.
///
/// Both look one cycle back, with registers that nothing but checks reads (`Module.ghosts`): the simulator has them, the
/// synthesised hardware has not.
public struct StreamRules {
  /// One bit: an element that was offered and not taken is offered again.
  public let validStays: Bits
  /// One bit: an element that was offered and not taken is the same as before.
  public let payloadStays: Bits

  /// The rules of the stream `name`, whose payload is `payload`, in a module whose clock domain has a reset.
  init(
    _ name: String, valid: Bits, ready: Bits, payload: [Bits], in module: Module, file: String, line: Int
  ) {
    let waits = module.register("\(name)_waits", 1, resetTo: 0, file: file, line: line)
    waits[file, line] = valid & ~ready
    validStays = ~waits | valid
    let now = concatenate(payload)
    let before = module.register("\(name)_before", now.width, file: file, line: line)
    before[file, line] = now
    payloadStays = ~waits | (now == before)
  }
}

extension Module {
  /// The rules of `stream` as conditions: to check them of what a module sends, to assume them of what it receives.
  public func rules<Payload>(
    of stream: Stream<Payload>, as name: String, file: String = #fileID, line: Int = #line,
    payload: (Payload) -> [Bits]
  ) -> StreamRules {
    StreamRules(
      name, valid: stream.valid, ready: stream.ready, payload: payload(stream.payload), in: self, file: file,
      line: line)
  }

  /// Checks rule 2 of `stream` at every clock edge out of reset; `name` is what the sentences call it.
  public func checkRules<Payload>(
    of stream: Stream<Payload>, as name: String, file: String = #fileID, line: Int = #line,
    payload: (Payload) -> [Bits]
  ) {
    let rules = rules(of: stream, as: name, file: file, line: line, payload: payload)
    check("an element that waits on \(name) stays offered", rules.validStays, file: file, line: line)
    check("an element that waits on \(name) does not change", rules.payloadStays, file: file, line: line)
  }

  /// Checks rule 2 of a stream whose payload is one value.
  public func checkRules(
    of stream: Stream<Bits>, as name: String, file: String = #fileID, line: Int = #line
  ) {
    checkRules(of: stream, as: name, file: file, line: line) { [$0] }
  }
}
