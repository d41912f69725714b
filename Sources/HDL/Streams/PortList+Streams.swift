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
      if case .definition = side { module.add(source: (valid.node, ready.node)) }
      return Stream(valid: valid, ready: ready, payload: payload(list))
    }
  }

  /// As many receiving ends as `count`, called "name_0", "name_1" and so on.
  public func sinks<Payload>(
    _ name: String, count: Int, file: String = #fileID, line: Int = #line,
    payload: (PayloadList) -> Payload
  ) -> [Stream<Payload>] {
    (0..<count).map { sink("\(name)_\($0)", file: file, line: line, payload: payload) }
  }

  /// As many sending ends as `count`, called "name_0", "name_1" and so on.
  public func sources<Payload>(
    _ name: String, count: Int, file: String = #fileID, line: Int = #line,
    payload: (PayloadList) -> Payload
  ) -> [Stream<Payload>] {
    (0..<count).map { source("\(name)_\($0)", file: file, line: line, payload: payload) }
  }
}
