import BitVectors
import Configurations
import DeepCompression

/// What a run of a whole network leaves behind.
public struct EIENetworkResult: Hashable, Sendable {
  /// The results of the layers, first to last.
  public var layers: [EIELayerResult]

  /// The raw accumulator words of the last layer; its own function is left to whoever reads them.
  public var outputs: [Int] { layers.last?.accumulators ?? [] }

  /// The index of the greatest output; the first of several.
  public var classification: Int {
    let outputs = outputs
    return outputs.indices.reduce(0) { outputs[$1] > outputs[$0] ? $1 : $0 }
  }

  /// Updates by weights that are not padding, of all layers.
  public var usefulMACs: Int { layers.reduce(0) { $0 + $1.usefulMACs } }

  /// Sums that saturated, of all layers.
  public var accumulatorSaturations: Int { layers.reduce(0) { $0 + $1.accumulatorSaturations } }
}

/// The golden model of a chain of layers.
///
/// Accumulator words pass from layer to layer; the function of one layer is applied where the next one reads,
/// as in the paper's hardware (Han et al. 2016, figure 4).
public struct EIENetworkModel: Sendable {
  /// The network's name.
  public let name: String
  /// The models of the layers, first to last.
  public let layers: [EIELayerModel]
  /// The formats and the rounding rule.
  public let configuration: EIEConfiguration

  /// For every layer, whether it reads negative activations as zero.
  public let rectifies: [Bool]

  /// The model of `network` under the formats of `configuration`.
  ///
  /// - Throws: `InvalidConfiguration`, or `EIEModelError` if there is no layer, if two layers do not chain, or if
  ///   codes do not fit their codebook.
  public init(_ network: CompressedNetwork, configuration: EIEConfiguration) throws {
    guard !network.layers.isEmpty else { throw EIEModelError("network \(network.name) has no layers") }
    for (layer, next) in zip(network.layers, network.layers.dropFirst()) where layer.outputs != next.inputs {
      throw EIEModelError(
        "layer \(next.name) reads \(next.inputs) inputs, but layer \(layer.name) has \(layer.outputs) outputs"
      )
    }
    name = network.name
    self.configuration = configuration
    layers = try network.layers.map { try EIELayerModel($0, configuration: configuration) }
    rectifies = [false] + network.layers.dropLast().map { $0.function == .rectify }
  }

  /// An input vector as it is loaded: quantised to activations and written as accumulator words.
  ///
  /// - Throws: `EIEModelError` if the length is wrong or a number is not a number; infinities saturate.
  public func inputWords(_ input: [Float]) throws -> [Int] {
    guard input.count == layers[0].inputs else {
      throw EIEModelError("network \(name): \(input.count) numbers given for \(layers[0].inputs) inputs")
    }
    return try input.map { number in
      guard !number.isNaN else { throw EIEModelError("network \(name): an input is not a number") }
      return configuration.activation.quantize(Double(number)) << configuration.activationShift
    }
  }

  /// Runs all layers on accumulator words.
  ///
  /// - Throws: `EIEModelError` if the number or the range of the words is wrong.
  public func run(words: [Int]) throws -> EIENetworkResult {
    var result = EIENetworkResult(layers: [])
    var words = words
    for (layer, rectify) in zip(layers, rectifies) {
      let layerResult = try layer.run(words: words, rectify: rectify)
      words = layerResult.accumulators
      result.layers.append(layerResult)
    }
    return result
  }

  /// Runs all layers on an input vector of real numbers.
  ///
  /// - Throws: `EIEModelError` as for `inputWords`.
  public func run(_ input: [Float]) throws -> EIENetworkResult {
    try run(words: inputWords(input))
  }

  /// The share of images whose classification is their label, from 0 to 1.
  ///
  /// - Throws: `EIEModelError` if there are no images, not one label an image, or an image of the wrong length.
  public func accuracy(images: some Collection<[Float]>, labels: some Collection<some BinaryInteger>) throws
    -> Double
  {
    guard !images.isEmpty, images.count == labels.count else {
      throw EIEModelError("network \(name): \(images.count) images with \(labels.count) labels")
    }
    var correct = 0
    for (image, label) in zip(images, labels) where try run(image).classification == Int(label) {
      correct += 1
    }
    return Double(correct) / Double(images.count)
  }
}
