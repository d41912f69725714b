/// One end of a ready/valid handshake that carries `Payload`.
///
/// 1. An element passes at every clock edge at which `valid` and `ready` are both 1, and at no other.
/// 2. Once `valid` is 1 it stays 1, and the payload stays as it is, until the element has passed.
/// 3. `valid` does not wait for `ready`; `ready` may wait for `valid`.
/// 4. Under reset `valid` is 0, from the first clock edge that sees the reset.
///
/// Rule 1 is what `fires` says. Rule 2 is stated by `Module.checkRules(of:as:)` and checked at every clock edge. Rule 3
/// is checked on every design: a `valid` that follows its own `ready` within the cycle is an error. Rule 4 is up to the
/// registers behind `valid`; a component without any passes on what its neighbours do.
public struct Stream<Payload> {
  /// The sender offers an element.
  public let valid: Bits
  /// The receiver takes the element that is offered.
  public let ready: Bits
  /// The element; meaningless while `valid` is 0.
  public let payload: Payload

  /// A stream from its signals.
  public init(valid: Bits, ready: Bits, payload: Payload) {
    self.valid = valid
    self.ready = ready
    self.payload = payload
  }

  /// One bit: an element passes at the coming edge.
  public var fires: Bits { valid & ready }
}
