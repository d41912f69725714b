import BitVectors
import CoSimulation
import Compiler
import Configurations
import EIE
import Experiments
import GoldenModels
import HDL

extension MutationCatalogue {
  /// Whole arrays under random networks, played by a host as in the co-simulation: all units of the paper at once.
  static let arrays: [MutationUnit] = configurations.enumerated().map { number, c in
    array("eie_array_\(c.emptySlices.rawValue)", c, firstSeed: UInt64(100 * number + 1))
  }

  /// The arrays' parameters.
  static let configurations = [configuration(.filtered, .halfToEven), configuration(.queued, .halfUp)]

  /// Small memories and odd sizes: rows with unused bits, a tree of two levels, sums that saturate.
  private static func configuration(_ slices: EmptySlices, _ rounding: RoundingRule) -> EIEConfiguration {
    var c = EIEConfiguration(
      name: "mutation", processingElements: 5, weightCodeBits: 3, relativeIndexBits: 2,
      activation: FixedPointFormat(width: 8, fractionBits: 3),
      weight: FixedPointFormat(width: 8, fractionBits: 5),
      accumulator: FixedPointFormat(width: 12, fractionBits: 5), rounding: rounding, queueDepth: 3,
      weightRowBits: 12, weightRows: 128, pointerWords: 128, activationWords: 6, layers: 3)
    c.emptySlices = slices
    return c
  }

  private static let networks = 10

  private static func array(_ name: String, _ c: EIEConfiguration, firstSeed: UInt64) -> MutationUnit {
    MutationUnit(
      name, stimulus: "\(networks) random networks from seed \(firstSeed) on, noise and a reset before each",
      design: { try Design(EIEArray(c)) },
      drive: { device in
        let driver = try HostPortDriver(
          device, pacing: HandshakePacing(seed: firstSeed, requestRate: 230, responseRate: 128))
        var seed = firstSeed
        var played = 0
        while played < networks {
          defer { seed += 1 }
          guard let drawn = try? RandomCase(seed: seed, configuration: c),
            let compiled = try? CompiledNetwork(drawn.workload.network, for: c)
          else { continue }
          HostNoise(seed: seed, c).play(on: device, cycles: 1500)
          driver.reset()
          try play(drawn.workload, compiled, c, on: driver)
          played += 1
        }
      })
  }

  /// Loads a network and runs its inputs, with pauses between the layers and without.
  private static func play(
    _ workload: EIEWorkload, _ compiled: CompiledNetwork, _ c: EIEConfiguration, on driver: HostPortDriver
  ) throws {
    let scripts = EIEHostScripts(compiled)
    let golden = try EIENetworkModel(workload.network, configuration: c)
    _ = try driver.run(scripts.load())
    for input in workload.inputs {
      let words = try golden.inputWords(input)
      for pausing in [true, false] {
        _ = try driver.run(scripts.run(words: words, pausing: pausing))
      }
    }
  }
}
