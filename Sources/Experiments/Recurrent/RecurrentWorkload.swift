import Configurations
import DeepCompression
import GoldenModels
import Networks

/// A recurrent network and sequences for it.
public struct RecurrentWorkload: Sendable {
  /// What the workload is called in reports.
  public var name: String
  /// The network.
  public var network: RecurrentNetwork
  /// Sequences: steps of as many numbers as the network reads.
  public var sequences: [[[Float]]]
  /// The right class of each sequence, if it has one.
  public var labels: [Int]?

  /// A workload from its parts.
  public init(name: String, network: RecurrentNetwork, sequences: [[[Float]]], labels: [Int]? = nil) {
    self.name = name
    self.network = network
    self.sequences = sequences
    self.labels = labels
  }

  /// Sequences of numbers of either sign, uniform in -1 ..< 1, drawn from a seed.
  public static func sequences(
    _ count: Int, steps: Int, inputs: Int, seed: UInt64
  ) -> [[[Float]]] {
    var generator = SeededGenerator(seed: seed)
    return (0..<count).map { _ in
      (0..<steps).map { _ in (0..<inputs).map { _ in Float.random(in: -1..<1, using: &generator) } }
    }
  }
}

extension RecurrentNetwork {
  /// Layers of cells with weights of 15 values, drawn from a seed: no network that has learned anything.
  ///
  /// - Parameters:
  ///   - inputs: numbers that the first layer reads.
  ///   - units: hidden units of each layer.
  ///   - density: the share of weights that are not zero.
  ///   - gain: the root of the summed squares of a gate's weights.
  public static func random(
    name: String, inputs: Int, units: [Int], density: Double, gain: Double, seed: UInt64
  ) -> RecurrentNetwork {
    var generator = SeededGenerator(seed: seed)
    var read = inputs
    let cells = units.enumerated().map { number, units in
      let columns = read + units
      // Fifteen values from -1 to 1 without zero have a mean square of a third or so.
      let scale = Float(gain * (3 / (density * Double(columns))).squareRoot())
      let levels: [Float] = [-7, -6, -5, -4, -3, -2, -1, 1, 2, 3, 4, 5, 6, 7, 8]
      let codes = (0..<(4 * units * columns)).map { _ -> UInt8 in
        let isKept = Double.random(in: 0..<1, using: &generator) < density
        let code = UInt8.random(in: 1...15, using: &generator)
        return isKept ? code : 0
      }
      // Gates that forget start open, as is usual.
      let bias = (0..<(4 * units)).map { $0 / units == LSTMLayer.Gate.forget.rawValue ? Float(1) : 0 }
      let matrix = SharedLayer(
        name: "lstm\(number + 1)", outputs: 4 * units, inputs: columns, hasBias: false, codes: codes,
        codebook: [0] + levels.map { $0 / 8 * scale }, function: .identity, exactBias: bias)
      defer { read = units }
      return LSTMLayer(inputs: read, units: units, matrix: matrix)
    }
    return RecurrentNetwork(name: name, cells: cells)
  }
}
