import DeepCompression
import Mapping

/// A network of convolutions and fully-connected layers in real numbers: what its weights say if nothing is rounded.
public struct FloatConvolutionalNetwork: Sendable {
  /// The network.
  public let network: CompressedConvolutionalNetwork
  private let filters: [[Double]]
  private let head: [FloatReferenceLayer]

  /// The network with its shared weights as they are.
  ///
  /// - Throws: `EIEModelError` if a layer has no rows, or a code that is not in its codebook.
  public init(_ network: CompressedConvolutionalNetwork) throws {
    self.network = network
    for convolution in network.convolutions { try convolution.layer.checkCodes(codebookEntries: 256) }
    filters = network.convolutions.map { convolution in
      let layer = convolution.layer
      return (0..<layer.outputs).flatMap { row in
        layer.codes[(row * layer.columns)..<(row * layer.columns + layer.inputs)]
          .map { Double(layer.codebook[Int($0)]) }
      }
    }
    head = try network.head.layers.map { try FloatReferenceLayer($0) }
  }

  /// What one image becomes.
  public struct Result: Hashable, Sendable {
    /// The ofmaps of each convolution, its function applied, before pooling.
    public var ofmaps: [[Double]] = []
    /// What the fully-connected layers read.
    public var activations: [Double] = []
    /// The sums of each fully-connected layer, before its function.
    public var sums: [[Double]] = []

    /// The class with the greatest output; the first of several.
    public var classification: Int {
      let outputs = sums.last ?? []
      return outputs.indices.reduce(0) { outputs[$1] > outputs[$0] ? $1 : $0 }
    }
  }

  /// Runs an image: row by row, between 0 and 1.
  ///
  /// - Throws: `EIEModelError` if it does not have the network's size.
  public func run(_ image: [Float]) throws -> Result {
    try checkSize(image)
    var result = Result()
    var values = image.map(Double.init)
    for (index, convolution) in network.convolutions.enumerated() {
      let ofmaps = self.ofmaps(index, values)
      result.ofmaps.append(ofmaps)
      values = convolution.maxima(ofmaps)
    }
    result.activations = values
    for (layer, reference) in zip(network.head.layers, head) {
      let sums = try reference.sums(values)
      result.sums.append(sums)
      values = layer.function == .rectify ? sums.map { max($0, 0) } : sums
    }
    return result
  }

  /// How great the numbers of each convolution become over `images`.
  ///
  /// - Throws: `EIEModelError` if an image does not have the network's size.
  public func magnitudes(over images: [[Float]]) throws -> [ConvolutionMagnitudes] {
    var found = network.convolutions.map(Self.magnitudes)
    for image in images {
      try checkSize(image)
      var values = image.map(Double.init)
      for (index, convolution) in network.convolutions.enumerated() {
        let sums = FloatConvolution(convolution.shape(batch: 1)).run(
          ifmaps: values.map(abs), filters: filters[index].map(abs), biases: biases(index).map(abs))
        let ofmaps = self.ofmaps(index, values)
        found[index].ifmap = max(found[index].ifmap, values.lazy.map(abs).max() ?? 0)
        found[index].sum = max(found[index].sum, sums.max() ?? 0)
        found[index].ofmap = max(found[index].ofmap, ofmaps.lazy.map(abs).max() ?? 0)
        values = convolution.maxima(ofmaps)
      }
    }
    return found
  }

  /// What the weights alone say.
  private static func magnitudes(_ convolution: SharedConvolution) -> ConvolutionMagnitudes {
    let layer = convolution.layer
    var found = ConvolutionMagnitudes()
    for row in 0..<layer.outputs {
      let codes = layer.codes[(row * layer.columns)..<(row * layer.columns + layer.inputs)]
      found.products = max(found.products, codes.reduce(0) { $0 + ($1 == 0 ? 0 : 1) })
      for code in codes { found.weight = max(found.weight, Double(abs(layer.codebook[Int(code)]))) }
    }
    return found
  }

  private func checkSize(_ image: [Float]) throws {
    let first = network.convolutions[0]
    guard image.count == first.height * first.width else {
      throw EIEModelError(
        "network \(network.name): an image of \(image.count) pixels, not \(first.height) x \(first.width)")
    }
  }

  private func biases(_ index: Int) -> [Double] {
    let layer = network.convolutions[index].layer
    return layer.bias?.map(Double.init) ?? [Double](repeating: 0, count: layer.outputs)
  }

  private func ofmaps(_ index: Int, _ values: [Double]) -> [Double] {
    let convolution = network.convolutions[index]
    let sums = FloatConvolution(convolution.shape(batch: 1)).run(
      ifmaps: values, filters: filters[index], biases: biases(index))
    return convolution.layer.function == .rectify ? sums.map { max($0, 0) } : sums
  }
}

extension SharedConvolution {
  /// The maxima that the next layer reads.
  fileprivate func maxima(_ ofmaps: [Double]) -> [Double] {
    MaxPooling(Self.pooling).maxima(of: ofmaps, height: outputHeight, width: outputWidth)
  }
}
