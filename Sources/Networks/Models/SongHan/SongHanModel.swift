/// A `.net` file as a model: of the published networks, the one whose layers fit the file.
struct SongHanModel: TensorSource {
  let tensors: [TensorDescription]
  let notes: [String]
  private let layers: [SongHanFile.Layer]

  init(bytes: [UInt8], file: String) throws {
    var refusals: [String] = []
    for network in SongHanLayers.published {
      do {
        let contents = try SongHanFile(bytes: bytes, network: network, file: file)
        layers = contents.layers
        notes = ["read as \(network.name)"] + contents.notes
        tensors = contents.layers.flatMap { layer in
          let name = layer.description.name
          return [
            TensorDescription(name: name + ".weight", shape: layer.description.shape),
            TensorDescription(name: name + ".bias", shape: [layer.bias.count]),
          ]
        }
        return
      } catch let error as ModelFileError {
        refusals.append(error.what)
      }
    }
    throw ModelFileError(
      file: file, what: refusals.joined(separator: "; "), remedy: "give a published file, unchanged")
  }

  func tensor(at index: Int) throws -> Tensor {
    let layer = layers[index / 2]
    if index.isMultiple(of: 2) { return layer.weights }
    return Tensor(shape: [layer.bias.count], elements: layer.bias)
  }
}
