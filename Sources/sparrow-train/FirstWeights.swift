import DeepCompression
import Networks

extension TrainableNetwork {
  /// Replaces the weights by those of the compressed network at `path`, to train it further.
  ///
  /// - Throws: `ModelFileError` when the file cannot be read or its layers have other sizes.
  mutating func takeWeights(from path: String) throws {
    let model = try CompressedNetworkFile.contents(at: path).model
    let stored = CompressedNetwork(name: model.name, layers: model.layers.map(\.layer)).trainableLayers
    guard stored.map(\.weights.shape) == layers.map(\.weights.shape) else {
      throw ModelFileError(
        file: path, what: "its layers are not those of the network to be trained",
        remedy: "name a file that sparrow-train wrote for this network")
    }
    for index in layers.indices { layers[index].weights = stored[index].weights }
  }
}
