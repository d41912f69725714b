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

  /// Assumes of the sender on `stream` that what waits stays, and no more: it may offer its first element at once.
  func assumeRules<Payload>(of stream: Stream<Payload>, as name: String, payload: (Payload) -> [Bits]) {
    let rules = rules(of: stream, as: name, payload: payload)
    assume("an element that waits on \(name) stays offered", rules.validStays)
    assume("an element that waits on \(name) does not change", rules.payloadStays)
  }

  /// The same of a stream whose payload is one value.
  func assumeRules(of stream: Stream<Bits>, as name: String) { assumeRules(of: stream, as: name) { [$0] } }

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
