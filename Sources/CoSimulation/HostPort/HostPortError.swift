/// What can go wrong between a host and a device; the description is one line.
public enum HostPortError: Error, Equatable, CustomStringConvertible {
  /// The device lacks a port of the host port, or has it with another direction or width.
  case unfit(port: String, reason: String)
  /// An operation of the script does not fit the device's ports.
  case tooWide(operation: Int, HostOperation, field: String, bits: Int)
  /// For `cycles` cycles no request was accepted and no response given.
  case noProgress(cycles: Int, waitingFor: String)
  /// The simulation of the device cannot go on.
  case deviceFailed(String)
  /// The device gave a response, counted from 0, that no read had asked for.
  case unexpectedResponse(Int)
  /// The device took back or changed a response before it was accepted.
  case responseWithdrawn(cycle: Int)
  /// A response has bits that are `x` or `z`.
  case unknownResponse(read: Int, HostOperation, digits: String)
  /// A handshake signal of the device is `x` or `z`.
  case unknownSignal(String, operation: Int)

  /// One line: what is wrong, and where in the script.
  public var description: String {
    switch self {
    case .unfit(let port, let reason):
      "the device's port \(port) does not fit the host port: \(reason)"
    case .tooWide(let index, let operation, let field, let bits):
      "operation \(index) (\(operation)): its \(field) does not fit in \(bits) bits"
    case .noProgress(let cycles, let event):
      "the device made no progress for \(cycles) cycles while the host waited for \(event)"
    case .deviceFailed(let reason):
      "the device cannot go on: \(reason)"
    case .unexpectedResponse(let index):
      "the device gave response \(index) before any read had asked for it"
    case .responseWithdrawn(let cycle):
      "the device withdrew or changed a response in cycle \(cycle) before it was accepted"
    case .unknownResponse(let read, let operation, let digits):
      "the response to read \(read) (\(operation)) has unknown bits: \(digits)"
    case .unknownSignal(let name, let index):
      "\(name) is unknown (x or z) at operation \(index)"
    }
  }

  /// What the host waits for after `accepted` operations of `script` and `answered` responses, in words.
  static func awaited(_ script: HostScript, accepted: Int, answered: Int) -> String {
    let reads = script.operations[..<accepted].lazy.filter(\.isRead).count
    if answered < reads || accepted == script.operations.count {
      return "the response to read \(answered)"
    }
    return "operation \(accepted) (\(script.operations[accepted])) to be accepted"
  }
}
