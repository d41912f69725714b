/// Where the signals of the host port are among a device's ports, and how wide they are.
struct HostPortLayout {
  let requestValid: PortHandle
  let requestReady: PortHandle
  let requestWrite: PortHandle
  let requestSpace: PortHandle
  let requestPE: PortHandle
  let requestAddress: PortHandle
  let requestData: PortHandle
  let responseValid: PortHandle
  let responseReady: PortHandle
  let responseData: PortHandle

  /// The names of the ports.
  static let names: Set = [
    "request_valid", "request_ready", "request_write", "request_space", "request_pe", "request_address",
    "request_data", "response_valid", "response_ready", "response_data",
  ]

  let spaceWidth: Int
  let peWidth: Int
  let addressWidth: Int
  let dataWidth: Int
  /// 64-bit words of a response.
  let responseWords: Int

  /// Finds the ports; throws ``HostPortError/unfit(port:reason:)``.
  init(_ interface: DeviceInterface) throws {
    func find(_ name: String, _ direction: PortDescription.Direction, width: Int? = nil) throws -> PortHandle
    {
      guard let handle = interface.handle(name) else {
        throw HostPortError.unfit(port: name, reason: "it is missing")
      }
      let port = interface[handle]
      guard port.direction == direction else {
        throw HostPortError.unfit(port: name, reason: "it must be an \(direction)")
      }
      guard width == nil || port.width == width else {
        throw HostPortError.unfit(port: name, reason: "it must have 1 bit, not \(port.width)")
      }
      guard port.width <= 64 || name.hasSuffix("_data") else {
        throw HostPortError.unfit(port: name, reason: "it must have at most 64 bits, not \(port.width)")
      }
      return handle
    }
    requestValid = try find("request_valid", .input, width: 1)
    requestReady = try find("request_ready", .output, width: 1)
    requestWrite = try find("request_write", .input, width: 1)
    requestSpace = try find("request_space", .input)
    requestPE = try find("request_pe", .input)
    requestAddress = try find("request_address", .input)
    requestData = try find("request_data", .input)
    responseValid = try find("response_valid", .output, width: 1)
    responseReady = try find("response_ready", .input, width: 1)
    responseData = try find("response_data", .output)
    spaceWidth = interface[requestSpace].width
    peWidth = interface[requestPE].width
    addressWidth = interface[requestAddress].width
    dataWidth = interface[requestData].width
    responseWords = interface[responseData].wordCount
  }

  /// Throws ``HostPortError/tooWide(operation:_:field:bits:)`` for the first operation that the ports cannot
  /// carry.
  func check(_ script: HostScript) throws {
    for (index, operation) in script.operations.enumerated() {
      let target = operation.target
      try require(target.space, spaceWidth, "space", index, operation)
      try require(target.pe, peWidth, "pe", index, operation)
      try require(target.address, addressWidth, "address", index, operation)
      if case .write(_, _, _, let data) = operation, data.bitWidth > dataWidth {
        throw HostPortError.tooWide(operation: index, operation, field: "data", bits: dataWidth)
      }
    }
  }

  private func require(_ value: Int, _ bits: Int, _ field: String, _ index: Int, _ operation: HostOperation)
    throws
  {
    guard value >= 0, bits >= 63 || value < 1 << bits else {
      throw HostPortError.tooWide(operation: index, operation, field: field, bits: bits)
    }
  }
}
