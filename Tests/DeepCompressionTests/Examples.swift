import DeepCompression
import Networks

/// Layers for tests.
enum Examples {
  /// A layer with random codes; about `density` of them are not zero.
  static func layer(
    name: String = "random", outputs: Int, inputs: Int, hasBias: Bool = true, density: Float,
    codebookEntries: Int = 16, generator: inout SeededGenerator
  ) -> SharedLayer {
    let codes = (0..<outputs * (inputs + (hasBias ? 1 : 0))).map { _ in
      let isKept = generator.unitInterval() < density && codebookEntries > 1
      return isKept ? UInt8(1 + generator.integer(below: codebookEntries - 1)) : 0
    }
    let codebook = [0] + (1..<codebookEntries).map { _ in 2 * generator.unitInterval() - 1 }
    return SharedLayer(
      name: name, outputs: outputs, inputs: inputs, hasBias: hasBias, codes: codes, codebook: codebook,
      function: .rectify)
  }

  /// Two small layers, one with a bias, one without; the first leaves a run of more than 16 zeros.
  static let network = CompressedNetwork(
    name: "klein & fein",
    layers: [
      SharedLayer(
        name: "erste", outputs: 3, inputs: 9, hasBias: true,
        codes: [1, 0, 0, 2, 0, 0, 0, 0, 0, 0] + [UInt8](repeating: 0, count: 15) + [3, 0, 0, 0, 0],
        codebook: [0, -0.5, 0.25, 1], function: .rectify),
      SharedLayer(
        name: "zweite", outputs: 2, inputs: 3, hasBias: false, codes: [0, 1, 0, 1, 0, 0],
        codebook: [0, 0.1], function: .identity),
    ])
}
