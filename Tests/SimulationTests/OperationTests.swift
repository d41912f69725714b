import HDL
import LockStep
import NativeSimulation
import Simulation
import Testing

/// Every operation at every width up to 130, against arithmetic on single bits, and in four simulators.
@Suite struct OperationTests {
  private static func sample(_ width: Int) -> OperationSample {
    var generator = StimulusGenerator(seed: UInt64(width))
    return OperationSample(width: width, distanceWidth: 2 + generator.below(9))
  }

  @Test(arguments: 1...130)
  func againstTheReference(width: Int) throws {
    let sample = Self.sample(width)
    check(sample, on: Simulator(try Design(sample.sketch)))
  }

  @Test func compiledAgainstTheReference() throws {
    let samples = (1...130).map(Self.sample)
    let library = try NativeLibrary(samples.map { try Design($0.sketch) }, optimization: .quick)
    for (index, sample) in samples.enumerated() { check(sample, on: library.simulator(index)) }
  }

  private func check(_ sample: OperationSample, on simulator: Simulator) {
    let seed = UInt64(sample.width) + 1000
    var generator = StimulusGenerator(seed: seed)
    let (a, b, d) = (simulator.signal("a"), simulator.signal("b"), simulator.signal("d"))
    for _ in 0..<12 {
      let (x, y) = (generator.vector(sample.width), generator.vector(sample.width))
      let z = generator.vector(sample.distanceWidth)
      simulator.poke(a, x)
      simulator.poke(b, y)
      simulator.poke(d, z)
      for (name, value) in sample.expected(x, y, z) {
        let found = simulator.peekBits(simulator.signal(name))
        #expect(
          found == value,
          "\(name) of a \(x.hexadecimal), b \(y.hexadecimal), d \(z.hexadecimal); seed \(seed)")
      }
    }
  }

  @Test func inFourSimulators() throws {
    let widths = [1, 2, 3, 7, 8, 16, 31, 32, 33, 63, 64, 65, 96, 100, 127, 128, 129, 130]
    let cases = try widths.map { width in
      let sample = OperationSample(width: width, distanceWidth: 2 + width % 7)
      return LockStepCase(random: "width \(width)", try Design(sample.sketch), rows: 150, seed: UInt64(width))
    }
    let problems = try LockStepRun(cases).problems()
    #expect(problems == [])
  }
}
