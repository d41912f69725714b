/// A convolution with a square kernel, without padding, followed by a rectification and the maximum of each
/// square of `pooling` x `pooling` sums.
public struct Convolution: Hashable, Sendable {
  /// Channels of the input.
  public var channels: Int
  /// Rows and columns of the input.
  public var size: Int
  /// Rows and columns of the kernel.
  public var kernel: Int
  /// Rows and columns of a pooled square; they divide the sums.
  public var pooling: Int
  /// Channels of the output.
  public var outputs: Int

  /// Rows and columns of the sums.
  var sums: Int { size - kernel + 1 }
  /// Rows and columns of the output.
  var pooled: Int { sums / pooling }
  /// Weights of an output, without its bias.
  var inputs: Int { channels * kernel * kernel }
  /// Numbers of an input image.
  var inputCount: Int { channels * size * size }
  /// Numbers of an output image.
  var outputCount: Int { outputs * pooled * pooled }
  /// Sums of one output channel of an image.
  var positions: Int { sums * sums }
}

/// Convolutions, and a chain of fully-connected layers behind them.
public struct ConvolutionalNetwork: TrainableNetwork, Hashable {
  /// The convolutions, first to last.
  public let convolutions: [Convolution]
  /// The layers: those of the convolutions, then the fully-connected ones.
  ///
  /// A kernel's weights lie in the order channel, row, column.
  public var layers: [NetworkLayer]

  /// An untrained network.
  ///
  /// - Parameters:
  ///   - convolutions: each takes what the one before puts out; traps when it does not.
  ///   - names: of all layers.
  ///   - hidden: outputs of each fully-connected layer.
  ///   - generator: where the weights come from.
  public init(
    convolutions: [Convolution], names: [String], hidden: [Int], generator: inout SeededGenerator
  ) {
    precondition(
      zip(convolutions, convolutions.dropFirst()).allSatisfy {
        $0.outputs == $1.channels && $0.pooled == $1.size
      }, "a convolution does not fit the one before")
    precondition(names.count == convolutions.count + hidden.count && !hidden.isEmpty, "a layer has no name")
    self.convolutions = convolutions
    let sizes = [convolutions.last?.outputCount ?? 0] + hidden
    let matrices = convolutions.map { ($0.outputs, $0.inputs) } + zip(sizes.dropFirst(), sizes)
    layers = zip(names, matrices).map { name, size in
      NetworkLayer(name: name, outputs: size.0, inputs: size.1, generator: &generator)
    }
  }

  /// LeNet-5 as Caffe's example has it: two convolutions of 5 x 5 with 20 and 50 outputs, 500 hidden units.
  ///
  /// - Parameters:
  ///   - classes: outputs of the last layer.
  ///   - generator: where the weights come from.
  public static func leNet5(classes: Int, generator: inout SeededGenerator) -> ConvolutionalNetwork {
    let convolutions = [
      Convolution(channels: 1, size: 28, kernel: 5, pooling: 2, outputs: 20),
      Convolution(channels: 20, size: 12, kernel: 5, pooling: 2, outputs: 50),
    ]
    return ConvolutionalNetwork(
      convolutions: convolutions, names: ["conv1", "conv2", "ip1", "ip2"], hidden: [500, classes],
      generator: &generator)
  }

  /// The shape of each layer's weights, biases not counted: outputs first.
  public var weightShapes: [[Int]] {
    layers.indices.map { index in
      guard index < convolutions.count else { return [layers[index].outputs, layers[index].inputs] }
      let convolution = convolutions[index]
      return [convolution.outputs, convolution.channels, convolution.kernel, convolution.kernel]
    }
  }

  /// The fully-connected layers as a network of their own.
  var head: FullyConnectedNetwork { FullyConnectedNetwork(layers: Array(layers[convolutions.count...])) }

  /// What computes gradients for batches of up to `batchSize` images.
  public func computation(batchSize: Int) -> ConvolutionalComputation {
    ConvolutionalComputation(self, batchSize: batchSize)
  }
}
