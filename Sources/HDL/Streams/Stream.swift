/// One end of a ready/valid handshake that carries `Payload`.
///
/// 1. An element passes at every clock edge at which `valid` and `ready` are both 1, and at no other.
/// 2. Once `valid` is 1 it stays 1, and the payload stays as it is, until the element has passed.
/// 3. `valid` does not wait for `ready`; `ready` may wait for `valid`.
/// 4. Under reset `valid` is 0.
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

/// Declares the fields that travel with a stream, in the direction of the stream.
public struct PayloadList {
  let list: PortList
  let prefix: String
  let isOutput: Bool

  /// A field of `width` bits, called after the stream and itself: "push_data".
  public func field(_ name: String, _ width: Int, file: String = #fileID, line: Int = #line) -> Bits {
    let full = "\(prefix)_\(name)"
    return isOutput
      ? list.output(full, width, file: file, line: line) : list.input(full, width, file: file, line: line)
  }
}

extension PortList {
  /// The receiving end of a stream: valid and payload come in, ready goes out.
  public func sink<Payload>(
    _ name: String, file: String = #fileID, line: Int = #line, payload: (PayloadList) -> Payload
  ) -> Stream<Payload> {
    group("\(name): in") {
      let valid = input("\(name)_valid", file: file, line: line)
      let ready = output("\(name)_ready", file: file, line: line)
      let list = PayloadList(list: self, prefix: name, isOutput: false)
      return Stream(valid: valid, ready: ready, payload: payload(list))
    }
  }

  /// The sending end of a stream: valid and payload go out, ready comes in.
  public func source<Payload>(
    _ name: String, file: String = #fileID, line: Int = #line, payload: (PayloadList) -> Payload
  ) -> Stream<Payload> {
    group("\(name): out") {
      let valid = output("\(name)_valid", file: file, line: line)
      let ready = input("\(name)_ready", file: file, line: line)
      let list = PayloadList(list: self, prefix: name, isOutput: true)
      return Stream(valid: valid, ready: ready, payload: payload(list))
    }
  }
}
