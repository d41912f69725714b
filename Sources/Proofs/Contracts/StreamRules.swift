import HDL

extension Module {
  /// Checks that whoever sends on `stream` keeps its rules: valid is 0 right after a reset, and what is offered stays
  /// offered, unchanged, until it has passed.
  func checkSender<Payload>(of stream: Stream<Payload>, _ name: String, payload: [Bits]) {
    let rules = senderRules(stream, name, payload)
    check("\(name) offers nothing right after a reset", rules.startsQuiet)
    check("\(name) stays valid until its element has passed", rules.staysValid)
    check("\(name) keeps its element until it has passed", rules.keepsPayload)
  }

  /// Assumes the same of the sender on a stream that comes in.
  func assumeSender<Payload>(of stream: Stream<Payload>, _ name: String, payload: [Bits]) {
    let rules = senderRules(stream, name, payload)
    assume("\(name) offers nothing right after a reset", rules.startsQuiet)
    assume("\(name) stays valid until its element has passed", rules.staysValid)
    assume("\(name) keeps its element until it has passed", rules.keepsPayload)
  }

  private func senderRules<Payload>(_ stream: Stream<Payload>, _ name: String, _ payload: [Bits])
    -> (startsQuiet: Bits, staysValid: Bits, keepsPayload: Bits)
  {
    let afterReset = register("\(name)_after_reset", 1, resetTo: 1)
    afterReset[] = 0
    let fields = payload.isEmpty ? [stream.valid] : payload
    let rules = rules(of: stream, as: "\(name)_contract") { _ in fields }
    return (~(afterReset & stream.valid), rules.validStays, rules.payloadStays)
  }
}
