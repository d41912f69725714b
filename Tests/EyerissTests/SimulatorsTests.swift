import BitVectors
import CoSimulation
import Configurations
import Eyeriss
import HDL
import LockStep
import Testing

/// Whole layers in three simulators: every output of every cycle alike.
@Suite struct SimulatorsTests {
  /// A device that notes what its inputs are in each cycle.
  private final class RecordedDevice: ClockedDevice {
    let device: SimulatedDevice
    var interface: DeviceInterface { device.interface }
    private(set) var rows: [[String: BitVector]] = []
    private var inputs: [String: BitVector] = [:]

    init(_ design: Design) {
      device = SimulatedDevice(design)
      for port in device.interface.ports where port.direction == .input {
        inputs[port.name] = .zero(width: port.width)
      }
    }

    func poke(_ port: PortHandle, word: Int, _ value: UInt64) {
      let description = interface[port]
      var words = inputs[description.name]!.words
      words[word] = value
      inputs[description.name] = BitVector(words: words, width: description.width)
      device.poke(port, word: word, value)
    }
    func peek(_ port: PortHandle, word: Int) -> UInt64 { device.peek(port, word: word) }
    func settle() { device.settle() }
    func step() {
      rows.append(inputs)
      device.step()
    }
  }

  @Test func nestAgrees() throws {
    let run = LockStepRun([try recorded(.nest, EyerissArrayTests.layers[1], "nest")])
    #expect(try run.differences().map(\.description) == [])
  }

  @Test(arguments: 301...307)
  func randomArraysAgree(seed: UInt64) throws {
    let c = EyerissConfiguration.random(seed: seed)
    let run = LockStepRun([try recorded(c, .random(seed: seed, fitting: c), c.name)])
    #expect(try run.problems() == [])
  }

  /// A stream that is broken in any of the ways of `StatusTests` stops the array in every simulator alike: it says so, takes
  /// nothing more, gives nothing more, and after a reset computes as if nothing had been.
  @Test func brokenStreamsStopTheArrayAlike() throws {
    let c = EyerissConfiguration.nest
    var cases: [LockStepCase] = []
    for (number, change) in StatusTests.brokenStreams.enumerated() {
      let design = try Design(EyerissArray(c))
      let device = RecordedDevice(design)
      let data = TestData(StatusTests.layer, c)
      let stream = TestCode.encode(data.ifmapBlocks(), c)
      let broken = play(StatusTests.layer, change(stream), on: device, c)
      #expect(broken.corrupt && !broken.isDone)
      for _ in 0..<30 { device.step() }
      let valid = device.interface.handle("ofmap_valid")!
      #expect(device.peek(device.interface.handle("corrupt")!) == 1 && device.peek(valid) == 0)
      let whole = play(StatusTests.layer, stream, on: device, c)
      #expect(!whole.corrupt && whole.words == TestCode.encode(data.expected().blocks, c))
      cases.append(lockStep(device, design, "stream broken in way \(number)"))
    }
    #expect(try LockStepRun(cases).differences().map(\.description) == [])
  }

  /// Resets the device and plays a layer with that ifmap stream.
  private func play(
    _ layer: TestLayer, _ ifmap: [UInt64], on device: RecordedDevice, _ c: EyerissConfiguration
  ) -> ArrayDriver.Outcome {
    let data = TestData(layer, c)
    let driver = ArrayDriver(device, c)
    driver.load(layer.program(c))
    return driver.run(ifmap: ifmap, filter: data.filterWords(), bias: data.biasPsums(), limit: 20_000)
  }

  /// The same inputs for every simulator. Data without reset are unknown in Icarus until they are written; valid and ready
  /// never are.
  private func lockStep(_ device: RecordedDevice, _ design: Design, _ name: String) -> LockStepCase {
    LockStepCase(name, design, allowsUnknown: true, comparedFrom: 2) { inputs in
      device.rows.map { row in inputs.map { row[$0.node.display]! } }
    }
  }

  private func recorded(
    _ c: EyerissConfiguration, _ layer: TestLayer, _ name: String
  ) throws -> LockStepCase {
    let design = try Design(EyerissArray(c))
    let device = RecordedDevice(design)
    let data = TestData(layer, c)
    let driver = ArrayDriver(device, c)
    driver.load(layer.program(c))
    let outcome = driver.run(
      ifmap: TestCode.encode(data.ifmapBlocks(), c), filter: data.filterWords(), bias: data.biasPsums(),
      limit: 50_000, pauses: 20, seed: layer.seed)
    #expect(outcome.words == TestCode.encode(data.expected().blocks, c), "\(name)")
    return lockStep(device, design, name)
  }
}
