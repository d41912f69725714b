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
  static let arrays: [MutationUnit] = [
    array("eie_array_filtered", configuration(.filtered, .halfToEven), firstSeed: 1),
    array("eie_array_queued", configuration(.queued, .halfUp), firstSeed: 101),
  ]

  /// Small memories and odd sizes: rows with unused bits, a tree of two levels, sums that saturate.
  private static func configuration(_ slices: EmptySlices, _ rounding: RoundingRule) -> EIEConfiguration {
    var c = EIEConfiguration(
      name: "mutation", processingElements: 5, weightCodeBits: 3, relativeIndexBits: 2,
      activation: FixedPointFormat(width: 8, fractionBits: 3), weight: FixedPointFormat(width: 8, fractionBits: 5),
      accumulator: FixedPointFormat(width: 12, fractionBits: 5), rounding: rounding, queueDepth: 3,
      weightRowBits: 12, weightRows: 128, pointerWords: 128, activationWords: 6, layers: 3)
    c.emptySlices = slices
    return c
  }

  private static let networks = 8

  private static func array(_ name: String, _ c: EIEConfiguration, firstSeed: UInt64) -> MutationUnit {
    MutationUnit(
      name, stimulus: "\(networks) random networks from seed \(firstSeed) on, a run cut off by a reset",
      design: { try Design(EIEArray(c)) },
      drive: { device in
        let driver = try HostPortDriver(device, pacing: HandshakePacing(seed: firstSeed, requestRate: 230, responseRate: 128))
        var seed = firstSeed
        var played = 0
        while played < networks {
          defer { seed += 1 }
          guard let drawn = try? RandomCase(seed: seed, configuration: c),
            let compiled = try? CompiledNetwork(drawn.workload.network, for: c)
          else { continue }
          try play(drawn.workload, compiled, c, on: driver, cutOff: played == 3)
          played += 1
        }
      })
  }

  /// Loads a network and runs its inputs, with pauses between the layers and without.
  private static func play(
    _ workload: EIEWorkload, _ compiled: CompiledNetwork, _ c: EIEConfiguration, on driver: HostPortDriver, cutOff: Bool
  ) throws {
    let scripts = EIEHostScripts(compiled)
    let golden = try EIENetworkModel(workload.network, configuration: c)
    _ = try driver.run(scripts.load())
    for input in workload.inputs {
      let words = try golden.inputWords(input)
      for pausing in [true, false] {
        let script = scripts.run(words: words, pausing: pausing)
        if cutOff && pausing {
          _ = try driver.run(HostScript(script.operations.prefix { !$0.isRead }))
          driver.reset()
        }
        _ = try driver.run(script)
      }
    }
  }
}
