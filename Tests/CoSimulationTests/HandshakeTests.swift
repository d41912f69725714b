import CoSimulation
import Testing

/// The rules of the handshake, and what the driver says of a device that breaks them.
@Suite(.enabled(if: Installed.verilator, "verilator is not installed"))
struct HandshakeTests {
  @Test(arguments: 1...20)
  func randomPausesChangeNoAnswer(seed: Int) throws {
    let (script, expected) = MemoryDevice.exercise(count: 100, dataWidth: 72)
    let rates: [UInt8] = [16, 128, 240]
    let pacing = HandshakePacing(
      seed: UInt64(seed), requestRate: rates[seed % 3], responseRate: rates[seed / 3 % 3])
    let driver = try HostPortDriver(VerilatedDevice(MemoryDevice.design()), pacing: pacing)
    #expect(try driver.run(script) == expected)
  }

  @Test func writesGoOutInEveryCycle() throws {
    let driver = try HostPortDriver(VerilatedDevice(MemoryDevice.design()))
    let before = driver.cycles
    var script = HostScript()
    for address in 0..<64 { script.write(space: 0, address: address, data: HostWord(UInt64(address))) }
    _ = try driver.run(script)
    #expect(driver.cycles - before == 64)
  }

  @Test func requestThatIsNeverAcceptedFails() throws {
    let driver = try HostPortDriver(VerilatedDevice(MemoryDevice.design()), patience: 50)
    let script = HostScript([
      .write(space: 0, pe: 0, address: 0, data: 1), .write(space: 5, pe: 1, address: 2, data: 3),
    ])
    let error = #expect(throws: HostPortError.self) { try driver.run(script) }
    #expect(
      error?.description
        == "the device made no progress for 50 cycles while the host waited for operation 1 "
        + "(write of space 5, pe 1, address 2) to be accepted")
    #expect(try driver.run(HostScript([.read(space: 0, pe: 0, address: 0)])) == [1])
  }

  @Test func readThatIsNeverAnsweredFails() throws {
    let driver = try HostPortDriver(VerilatedDevice(MemoryDevice.design()), patience: 50)
    let error = #expect(throws: HostPortError.self) {
      try driver.run(HostScript([.read(space: 7, pe: 0, address: 0), .read(space: 0, pe: 0, address: 0)]))
    }
    #expect(
      error?.description
        == "the device made no progress for 50 cycles while the host waited for the response to read 0")
  }

  @Test func withdrawnResponseIsNoticed() throws {
    let pacing = HandshakePacing(seed: 1, responseRate: 1)
    let driver = try HostPortDriver(VerilatedDevice(MemoryDevice.design()), pacing: pacing)
    let error = #expect(throws: HostPortError.self) {
      try driver.run(HostScript([.read(space: 6, pe: 0, address: 0)]))
    }
    #expect(error?.description.contains("withdrew or changed a response in cycle") == true)
  }

  @Test func operationsThatDoNotFitAreRefused() throws {
    let driver = try HostPortDriver(VerilatedDevice(MemoryDevice.design()))
    func refusal(_ operation: HostOperation) -> String? {
      let error = #expect(throws: HostPortError.self) { try driver.run(HostScript([operation])) }
      return error?.description
    }
    #expect(
      refusal(.read(space: 8, pe: 0, address: 0))
        == "operation 0 (read of space 8, pe 0, address 0): its space does not fit in 3 bits")
    #expect(
      refusal(.read(space: 0, pe: 4, address: 0))
        == "operation 0 (read of space 0, pe 4, address 0): its pe does not fit in 2 bits")
    #expect(
      refusal(.read(space: 0, pe: 0, address: 64))
        == "operation 0 (read of space 0, pe 0, address 64): its address does not fit in 6 bits")
    #expect(
      refusal(.write(space: 0, pe: 0, address: 0, data: HostWord(words: [0, 0x100])))
        == "operation 0 (write of space 0, pe 0, address 0): its data does not fit in 72 bits")
  }
}
