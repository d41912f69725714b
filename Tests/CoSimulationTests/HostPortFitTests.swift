import CoSimulation
import Testing

/// Devices that have no proper host port are refused by name of the port.
@Suite struct HostPortFitTests {
  private func refusal(_ change: (inout [PortDescription]) -> Void) -> String? {
    var ports = MemoryDevice.ports(dataWidth: 72)
    change(&ports)
    let design = VerilogDesign(top: "t", files: [], ports: ports)
    return (#expect(throws: HostPortError.self) { try IcarusRun(design).run(HostScript()) })?.description
  }

  @Test func missingPort() {
    #expect(
      refusal { $0.removeAll { $0.name == "request_pe" } }
        == "the device's port request_pe does not fit the host port: it is missing")
  }

  @Test func wrongDirection() {
    #expect(
      refusal { $0[3] = .input("request_ready") }
        == "the device's port request_ready does not fit the host port: it must be an output")
  }

  @Test func wrongWidth() {
    #expect(
      refusal { $0[2] = .input("request_valid", width: 2) }
        == "the device's port request_valid does not fit the host port: it must have 1 bit, not 2")
  }
}
