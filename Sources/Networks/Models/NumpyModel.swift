/// NumPy's arrays as a model: those of an archive by their names, a single one as `weight`.
struct NumpyModel: TensorSource {
  private enum Contents {
    case archive(NumpyArchive)
    case array(Tensor)
  }

  let tensors: [TensorDescription]
  let notes: [String] = []
  private let contents: Contents

  init(archive: NumpyArchive) throws {
    contents = .archive(archive)
    tensors = try archive.names.map { name in
      TensorDescription(name: name, shape: try archive.shape(ofArray: name))
    }
  }

  init(array bytes: [UInt8], file: String) throws {
    let tensor = try NumpyFile.decode(bytes[...], file: file, array: "the array")
    contents = .array(tensor)
    tensors = [TensorDescription(name: "weight", shape: tensor.shape)]
  }

  func tensor(at index: Int) throws -> Tensor {
    switch contents {
    case .archive(let archive): try archive.array(named: tensors[index].name)
    case .array(let tensor): tensor
    }
  }
}
