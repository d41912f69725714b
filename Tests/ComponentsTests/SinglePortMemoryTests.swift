import Components
import HDL
import LockStep
import Simulation
import Testing

/// A memory against an array.
@Suite struct SinglePortMemoryTests {
  @Test(arguments: [(1, 1), (8, 2), (16, 5), (64, 16), (13, 37)])
  func againstAnArray(width: Int, depth: Int) throws {
    let seed = UInt64(1000 * width + depth)
    var generator = StimulusGenerator(seed: seed)
    let simulator = Simulator(try Design(SinglePortMemory(width: width, depth: depth)))
    func poke(_ name: String, _ value: UInt64) { simulator.poke(simulator.handle(name)!, value) }
    var words = [UInt64](repeating: 0, count: depth)
    var last: UInt64 = 0
    for _ in 0..<500 {
      let (address, data) = (generator.below(depth), generator.vector(width).words[0])
      let (enable, write) = (generator.below(4) > 0, generator.below(2) == 0)
      poke("enable", enable ? 1 : 0)
      poke("write", write ? 1 : 0)
      poke("address", UInt64(address))
      poke("write_data", data)
      simulator.step()
      if enable && write { words[address] = data } else if enable { last = words[address] }
      try #require(simulator.peek(simulator.handle("read_data")!) == last, "seed \(seed)")
    }
  }
}
