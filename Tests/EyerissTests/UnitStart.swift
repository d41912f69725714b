import Configurations
import LockStep
import Testing

/// What tests of single units share.
extension Bench {
  /// Sets fields of the layer and raises start for a cycle.
  func start(_ fields: [String: Int]) {
    for (name, value) in fields { self[name] = UInt64(value) }
    self["start"] = 1
    step()
    self["start"] = 0
  }
}

/// The unit answers alike in our simulators, in Verilator and in Icarus, and keeps what it promises.
func expectAgreement(_ benches: [(name: String, bench: Bench)]) throws {
  for (name, bench) in benches {
    #expect(bench.simulator.violations.map(\.description) == [], "\(name)")
  }
  let run = LockStepRun(benches.map { $0.bench.lockStep($0.name) })
  #expect(try run.problems() == [])
}

/// A small array: buffers so small that they are often full.
let tightArray: EyerissConfiguration = {
  var c = EyerissConfiguration.nest
  c.globalBufferBanks = 4
  c.globalBufferBankWords = 4
  c.filterQueueWords = 3
  c.biasQueueWords = 6
  return c
}()

/// Random words of `bits` bits.
func randomWords(_ count: Int, bits: Int, _ generator: inout TestGenerator) -> [[UInt64]] {
  (0..<count).map { _ in
    packed((0..<bits).map { _ in Int.random(in: 0...1, using: &generator) }, bits: 1)
  }
}
