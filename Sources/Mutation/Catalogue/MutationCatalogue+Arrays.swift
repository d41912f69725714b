import BitVectors
import CoSimulation
import Compiler
import Configurations
import DeepCompression
import EIE
import Experiments
import GoldenModels
import HDL

extension MutationCatalogue {
  /// Whole arrays under networks, played by a host as in the co-simulation: all units of the paper at once.
  static let arrays: [MutationUnit] = configurations.enumerated().map { number, c in
    array(c, firstSeed: UInt64(100 * number + 1))
  }

  /// The arrays' parameters: each way of treating empty slices, of adding biases and of rounding, and column groups.
  static let configurations: [EIEConfiguration] = {
    let filtered = configuration("filtered", .filtered, .halfToEven)
    var queued = configuration("queued", .queued, .halfUp)
    queued.bias = .accumulatorPreload
    var grouped = configuration("grouped", .filtered, .down)
    grouped.bias = .accumulatorPreload
    grouped.processingElements = 4
    grouped.columnGroups = 2
    return [filtered, queued, grouped]
  }()

  /// Small memories and odd sizes: rows with unused bits, a tree of two levels, sums that saturate.
  private static func configuration(
    _ name: String, _ slices: EmptySlices, _ rounding: RoundingRule
  ) -> EIEConfiguration {
    var c = EIEConfiguration(
      name: name, processingElements: 5, weightCodeBits: 3, relativeIndexBits: 2,
      activation: FixedPointFormat(width: 8, fractionBits: 3),
      weight: FixedPointFormat(width: 8, fractionBits: 5),
      accumulator: FixedPointFormat(width: 12, fractionBits: 5), rounding: rounding, queueDepth: 3,
      weightRowBits: 12, weightRows: 128, pointerWords: 128, activationWords: 6, layers: 3)
    c.emptySlices = slices
    return c
  }

  private static let networks = 10

  private static func array(_ c: EIEConfiguration, firstSeed: UInt64) -> MutationUnit {
    MutationUnit(
      EIEArray(c), suffix: "_\(c.name)",
      stimulus: """
        \(networks) random networks from seed \(firstSeed) on, noise and a reset before each; one network for each \
        element that works alone
        """
    ) { design in
      let device = RecordingDevice(SimulatedDevice(design))
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
      for element in 0..<c.processingElements {
        let lonely = try lonely(element, c)
        try play(lonely, CompiledNetwork(lonely.network, for: c), c, on: driver)
      }
      return device.lockStepCase(design)
    }
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

  /// A layer all of whose weights lie in one element: it alone has a full queue and sums that do not fit.
  private static func lonely(_ element: Int, _ c: EIEConfiguration) throws -> EIEWorkload {
    let (inputs, outputs) = (2 * c.processingElements, c.processingElements * c.activationWords)
    // With column groups an element works on the inputs of its own group only.
    func group(of element: Int) -> Int {
      let (part, lane) = element.quotientAndRemainder(dividingBy: c.groupElements)
      return (part + lane) % c.columnGroups
    }
    let own = (0..<inputs).map { group(of: $0 % c.processingElements) == group(of: element) }
    let codes = (0..<outputs).flatMap { row -> [UInt8] in
      let isOwnRow = row % c.groupElements == element % c.groupElements
      return own.map { isOwnRow && $0 ? 1 : 0 }
    }
    let layer = SharedLayer(
      name: "lonely", outputs: outputs, inputs: inputs, hasBias: false, codes: codes,
      codebook: [0, Float(c.weight.value(of: c.weight.maximum))], function: .identity)
    let greatest = Float(c.activation.value(of: c.activation.maximum))
    return try EIEWorkload(
      name: "element \(element) alone", network: CompressedNetwork(name: "lonely", layers: [layer]),
      inputs: [[Float](repeating: greatest, count: inputs)])
  }
}
