import Networks

/// Trains the shared weights of a network: all weights of one code move as one.
///
/// The gradient of a shared weight is the sum of the gradients of the weights that have its code (Han, Mao
/// and Dally 2016, section 3.3). Codes never change, and code 0 stays zero.
public struct CentroidUpdate: UpdateRule {
  /// The network with the shared weights as trained so far.
  public private(set) var network: CompressedNetwork
  private var optimisers: [Adam]

  /// A rule at rest; training has to start from what `network.trainableLayers` gives.
  ///
  /// - Parameters:
  ///   - network: the codes, and the shared weights to start from.
  ///   - magnitudeLimit: what no shared weight exceeds in magnitude.
  public init(_ network: CompressedNetwork, magnitudeLimit: Float = .infinity) {
    self.network = network
    optimisers = network.layers.map { Adam(count: $0.codebook.count, magnitudeLimit: magnitudeLimit) }
  }

  /// One step of Adam on every codebook, which is then written back into all weights.
  public mutating func update(
    _ trained: inout [NetworkLayer], gradients: [[Float]], learningRate: Float
  ) {
    for index in network.layers.indices {
      let layer = network.layers[index]
      let sums = Self.sums(gradients[index], layer)
      optimisers[index].step(&network.layers[index].codebook, gradients: sums, learningRate: learningRate)
      let codebook = network.layers[index].codebook
      let stride = layer.inputs + 1
      for row in 0..<layer.outputs {
        for column in 0..<layer.columns {
          let code = layer.codes[row * layer.columns + column]
          if code != 0 { trained[index].weights.elements[row * stride + column] = codebook[Int(code)] }
        }
      }
    }
  }

  /// For each code the sum of its weights' gradients, in double precision; zero for code 0.
  private static func sums(_ gradients: [Float], _ layer: SharedLayer) -> [Float] {
    var sums = [Double](repeating: 0, count: layer.codebook.count)
    let stride = layer.inputs + 1
    for row in 0..<layer.outputs {
      for column in 0..<layer.columns {
        sums[Int(layer.codes[row * layer.columns + column])] += Double(gradients[row * stride + column])
      }
    }
    sums[0] = 0
    return sums.map(Float.init)
  }
}
