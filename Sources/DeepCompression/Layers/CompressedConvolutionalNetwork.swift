import Networks

/// A convolution with shared weights, as LeNet-5 has it: stride 1, no padding, and behind its function the maximum of each
/// square of `pooling` x `pooling` values.
public struct SharedConvolution: Hashable, Sendable {
  /// The weights: a row for each output channel; in a row channel, kernel row, kernel column.
  public let layer: SharedLayer
  /// Channels of its input.
  public let channels: Int
  /// Rows and columns of its input.
  public let height, width: Int
  /// Rows and columns of a kernel.
  public let kernelHeight, kernelWidth: Int

  /// Rows and columns of a square of which only the maximum goes on.
  public static let pooling = 2

  /// Rows of the values before pooling.
  public var outputHeight: Int { height - kernelHeight + 1 }
  /// Columns of the values before pooling.
  public var outputWidth: Int { width - kernelWidth + 1 }
  /// Rows of what the next layer reads.
  public var pooledHeight: Int { outputHeight / Self.pooling }
  /// Columns of what the next layer reads.
  public var pooledWidth: Int { outputWidth / Self.pooling }
  /// Values of what the next layer reads.
  public var pooledCount: Int { layer.outputs * pooledHeight * pooledWidth }
}

/// Convolutions, and the chain of fully-connected layers behind them: a network for both accelerators.
public struct CompressedConvolutionalNetwork: Hashable, Sendable {
  /// The network's name.
  public let name: String
  /// The convolutions, first to last; at least one.
  public let convolutions: [SharedConvolution]
  /// The fully-connected layers behind them; the first reads the last convolution's maxima by channel, row, column.
  public let head: CompressedNetwork
}

extension CompressedModel {
  /// The model as convolutions with a chain of fully-connected layers behind them, for grey images of that size.
  ///
  /// A file knows the shapes of its layers and not how they are joined. They are taken to be joined as in LeNet-5, stride 1,
  /// no padding, maxima of 2 x 2; what does not fit together that way is refused.
  ///
  /// - Throws: `ModelChainError`, which names the layer that does not fit.
  public func convolutionalNetwork(height: Int, width: Int) throws -> CompressedConvolutionalNetwork {
    let shared = try layersWithBiases()
    let shapes = layers.map(\.shape)
    let count = shapes.prefix { $0.count == 4 }.count
    guard let first = shared.first else { throw ModelChainError(description: "the model has no layers") }
    guard count > 0 else {
      let why = "layer '\(first.name)' comes first and is no convolution of images"
      throw ModelChainError(description: "\(why); 'sparrow cosim eie' runs such a network")
    }
    guard count < shared.count else {
      throw ModelChainError(description: "no fully-connected layer follows the convolutions")
    }
    if let wrong = shapes.indices.dropFirst(count).first(where: { shapes[$0].count != 2 }) {
      let shape = shapes[wrong].map { "\($0)" }.joined(separator: " x ")
      let what = "layer '\(shared[wrong].name)' of \(shape) weights follows a layer that is no convolution"
      throw ModelChainError(description: what)
    }
    var convolutions: [SharedConvolution] = []
    for index in 0..<count {
      let before = convolutions.last
      convolutions.append(
        try Self.convolution(
          shared[index], shapes[index], channels: before?.layer.outputs ?? 1,
          height: before?.pooledHeight ?? height, width: before?.pooledWidth ?? width))
    }
    let head = CompressedNetwork(name: name, layers: Array(shared[count...]))
    let maxima = convolutions[count - 1].pooledCount
    if head.layers[0].inputs != maxima {
      let sizes = "\(head.layers[0].inputs) inputs, but '\(shared[count - 1].name)' before it has \(maxima)"
      throw ModelChainError(description: "layer '\(head.layers[0].name)' has \(sizes) maxima")
    }
    try head.checkChain()
    return CompressedConvolutionalNetwork(name: name, convolutions: convolutions, head: head)
  }

  private static func convolution(
    _ layer: SharedLayer, _ shape: [Int], channels: Int, height: Int, width: Int
  ) throws -> SharedConvolution {
    func refuse(_ why: String) -> ModelChainError {
      ModelChainError(description: "convolution '\(layer.name)' \(why)")
    }
    guard shape[1] == channels else { throw refuse("reads \(shape[1]) channels, but gets \(channels)") }
    guard shape[2] <= height, shape[3] <= width, shape[2] > 0, shape[3] > 0 else {
      throw refuse("has kernels of \(shape[2]) x \(shape[3]) for maps of \(height) x \(width)")
    }
    let convolution = SharedConvolution(
      layer: layer, channels: channels, height: height, width: width, kernelHeight: shape[2],
      kernelWidth: shape[3])
    let (rows, columns) = (convolution.outputHeight, convolution.outputWidth)
    guard rows.isMultiple(of: SharedConvolution.pooling), columns.isMultiple(of: SharedConvolution.pooling)
    else { throw refuse("has maps of \(rows) x \(columns), which squares of 2 x 2 do not divide") }
    return convolution
  }
}
