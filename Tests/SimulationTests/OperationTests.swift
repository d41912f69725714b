import HDL
import LockStep
import Simulation
import Testing

/// Every operation at every width up to 130, against arithmetic on single bits, and in three simulators.
@Suite struct OperationTests {
  @Test(arguments: 1...130)
  func againstTheReference(width: Int) throws {
    let seed = UInt64(width) + 1000
    var generator = StimulusGenerator(seed: seed)
    let sample = OperationSample(width: width, distanceWidth: 2 + generator.below(9))
    let simulator = Simulator(try Design(sample.sketch))
    let (a, b, d) = (simulator.handle("a")!, simulator.handle("b")!, simulator.handle("d")!)
    for _ in 0..<12 {
      let (x, y) = (generator.vector(width), generator.vector(width))
      let z = generator.vector(sample.distanceWidth)
      simulator.poke(a, x)
      simulator.poke(b, y)
      simulator.poke(d, z)
      for (name, value) in sample.expected(x, y, z) {
        let found = simulator.peekBits(simulator.handle(name)!)
        #expect(
          found == value,
          "\(name) of a \(x.hexadecimal), b \(y.hexadecimal), d \(z.hexadecimal); seed \(seed)")
      }
    }
  }

  @Test func inThreeSimulators() throws {
    let widths = [1, 2, 3, 7, 8, 16, 31, 32, 33, 63, 64, 65, 96, 100, 127, 128, 129, 130]
    let cases = try widths.map { width in
      let sample = OperationSample(width: width, distanceWidth: 2 + width % 7)
      return LockStepCase(random: "width \(width)", try Design(sample.sketch), rows: 150, seed: UInt64(width))
    }
    let problems = try LockStepRun(cases).problems()
    #expect(problems == [])
  }
}
