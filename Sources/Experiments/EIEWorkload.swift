import Configurations
import DeepCompression
import GoldenModels

/// Something to run: a compressed network, inputs for it, and real-valued layers to measure errors against.
public struct EIEWorkload: Sendable {
  /// What the workload is called in reports.
  public var name: String
  /// The network.
  public var network: CompressedNetwork
  /// Input vectors.
  public var inputs: [[Float]]
  /// The right class of each input, if it has one.
  public var labels: [Int]?
  /// The same layers with real-valued weights: what the outputs are compared with in real numbers.
  public var reference: [FloatReferenceLayer]

  /// A workload whose reference is the network's own shared weights.
  public init(name: String, network: CompressedNetwork, inputs: [[Float]], labels: [Int]? = nil) throws {
    let reference = try network.layers.map { try FloatReferenceLayer($0) }
    self.init(name: name, network: network, inputs: inputs, labels: labels, reference: reference)
  }

  /// A workload with a reference of its own: the weights before they were shared.
  public init(
    name: String, network: CompressedNetwork, inputs: [[Float]], labels: [Int]?,
    reference: [FloatReferenceLayer]
  ) {
    self.name = name
    self.network = network
    self.inputs = inputs
    self.labels = labels
    self.reference = reference
  }

  /// The sums of every layer in real numbers, for one input.
  func referenceSums(_ input: [Float]) throws -> [[Double]] {
    var activations = input.map(Double.init)
    var sums: [[Double]] = []
    for (layer, reference) in zip(network.layers, reference) {
      let outputs = try reference.sums(activations)
      sums.append(outputs)
      activations = layer.function == .rectify ? outputs.map { max($0, 0) } : outputs
    }
    return sums
  }

  /// `configuration` with its widths kept and fractions in which nothing of this workload saturates.
  ///
  /// Sums are bounded by the sum of all magnitudes that can meet in one accumulator, so no order of additions
  /// overflows; the bound is taken over the inputs of the workload.
  public func fitted(_ configuration: EIEConfiguration) throws -> EIEConfiguration {
    var weight = 0.0
    var activation = 0.0
    var sum = 0.0
    for layer in network.layers { weight = max(weight, layer.codebook.map { Double(abs($0)) }.max() ?? 0) }
    for input in inputs {
      let sums = try referenceSums(input)
      var read = input.map(Double.init)
      for (layer, outputs) in zip(network.layers, sums) {
        activation = max(activation, read.map { abs($0) }.max() ?? 0)
        sum = max(sum, layer.largestSum(of: read))
        read = layer.function == .rectify ? outputs.map { max($0, 0) } : outputs
      }
    }
    return try configuration.fitted(toWeights: weight, activations: activation * 1.05, sums: sum * 1.05)
  }
}

extension SharedLayer {
  /// The greatest sum of magnitudes that one accumulator can meet for these activations.
  fileprivate func largestSum(of activations: [Double]) -> Double {
    let magnitudes = codebook.map { Double(abs($0)) }
    var largest = 0.0
    for output in 0..<outputs {
      var sum = exactBias.map { Double(abs($0[output])) } ?? 0
      for column in 0..<columns {
        let code = codes[output * columns + column]
        if code != 0 { sum += magnitudes[Int(code)] * (column < inputs ? abs(activations[column]) : 1) }
      }
      largest = max(largest, sum)
    }
    return largest
  }
}
