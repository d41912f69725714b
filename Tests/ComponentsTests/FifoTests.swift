import BitVectors
import Components
import HDL
import LockStep
import Simulation
import Testing

/// A queue of every depth against an array.
@Suite struct FifoTests {
  /// How often something is pushed and popped, in eighths of the cycles.
  enum Traffic: CaseIterable {
    case filling, draining, balanced

    var pushes: Int { self == .draining ? 2 : 6 }
    var pops: Int { self == .filling ? 2 : 6 }
  }

  @Test(arguments: 1...17)
  func againstAnArray(depth: Int) throws {
    let seed = UInt64(depth)
    var generator = StimulusGenerator(seed: seed)
    let simulator = Simulator(try Design(Fifo(width: 16, depth: depth)), initialState: .random(seed: seed))
    let names = ["rst", "push_valid", "push_ready", "push_data", "pop_valid", "pop_ready", "pop_data"]
    let ports = Dictionary(uniqueKeysWithValues: names.map { ($0, simulator.handle($0)!) })
    func poke(_ name: String, _ value: UInt64) { simulator.poke(ports[name]!, value) }
    func peek(_ name: String) -> UInt64 { simulator.peek(ports[name]!) }
    poke("rst", 1)
    simulator.step()
    poke("rst", 0)

    var model: [UInt64] = []
    for traffic in Traffic.allCases + Traffic.allCases {
      for _ in 0..<(40 * depth) {
        let (data, pushes, pops) = (generator.next() & 0xffff, generator.below(8), generator.below(8))
        poke("push_valid", pushes < traffic.pushes ? 1 : 0)
        poke("push_data", data)
        poke("pop_ready", pops < traffic.pops ? 1 : 0)
        try #require(peek("push_ready") == (model.count < depth ? 1 : 0), "seed \(seed)")
        try #require(peek("pop_valid") == (model.isEmpty ? 0 : 1), "seed \(seed)")
        if let first = model.first { try #require(peek("pop_data") == first, "seed \(seed)") }
        let pushed = pushes < traffic.pushes && model.count < depth
        if !model.isEmpty && pops < traffic.pops { model.removeFirst() }
        if pushed { model.append(data) }
        simulator.step()
      }
    }
    #expect(simulator.violations.isEmpty)
  }
}
