/// The weights of an ONNX model: its initializers and constants, turned so that outputs come first.
///
/// The nodes that read a tensor tell which way it lies: a Gemm with `transB` and a convolution have outputs
/// first, a MatMul and a Gemm without `transB` inputs. They also tell which bias belongs to it and whether a
/// Relu follows. A recurrent layer's weights, [directions, gates x hidden, inputs], become a matrix.
struct OnnxFile: TensorSource {
  let tensors: [TensorDescription]
  let notes: [String]
  private let stored: [(tensor: OnnxTensor, isTransposed: Bool)]

  /// Whether `bytes` begin as a ModelProto does: with its version, one small number.
  static func mayBe(_ bytes: [UInt8]) -> Bool { bytes.count > 2 && bytes[0] == 0x08 && bytes[1] < 32 }

  /// Reads the model whose bytes are `bytes`; `file` names it in errors.
  ///
  /// - Throws: `ModelFileError`.
  init(bytes: [UInt8], file: String) throws {
    do {
      var nodes: [OnnxNode] = []
      var found: [OnnxTensor] = []
      try Self.read(bytes[...], &nodes, &found)
      for node in nodes {
        guard var tensor = node.tensor, let output = node.outputs.first else { continue }
        tensor.name = output
        found.append(tensor)
      }
      var names: Set<String> = []
      for tensor in found {
        guard names.insert(tensor.name).inserted else {
          throw ProtobufMessage.Failure(what: "two tensors are named '\(tensor.name)'")
        }
        try tensor.check()
      }
      let floats = found.filter { $0.elementType != nil }
      let graph = OnnxGraph(nodes: nodes, tensors: floats)
      stored = floats.map { ($0, graph.role(of: $0.name).isTransposed) }
      tensors = floats.map { graph.description(of: $0) }
      notes = graph.notes
    } catch let failure as ProtobufMessage.Failure {
      let isExternal = failure.what.hasSuffix("in another file")
      throw ModelFileError(
        file: file, what: failure.what,
        remedy: isExternal ? "save the model as one file" : "export the model again")
    }
  }

  func tensor(at index: Int) throws -> Tensor {
    let (tensor, isTransposed) = stored[index]
    let shape = tensors[index].shape
    guard isTransposed else { return Tensor(shape: shape, elements: tensor.elements) }
    return Tensor(shape: [shape[1], shape[0]], elements: tensor.elements).transposed
  }

  private static func read(
    _ bytes: ArraySlice<UInt8>, _ nodes: inout [OnnxNode], _ tensors: inout [OnnxTensor]
  ) throws {
    var model = ProtobufMessage(bytes, message: "the model")
    var graphs = 0
    while let (field, value) = try model.next() {
      guard field == 7 else { continue }
      graphs += 1
      var graph = ProtobufMessage(try value.bytes(of: "the graph"), message: "the graph")
      while let (field, value) = try graph.next() {
        switch field {
        case 1: nodes.append(try OnnxNode(value.bytes(of: "a node")))
        case 5: tensors.append(try OnnxTensor(value.bytes(of: "an initializer")))
        case 15: throw ProtobufMessage.Failure(what: "an initializer is sparse")
        default: break
        }
      }
    }
    guard graphs == 1 else { throw ProtobufMessage.Failure(what: "this is no ONNX model: it has no graph") }
  }
}

extension Tensor {
  /// The matrix with rows and columns exchanged.
  var transposed: Tensor {
    let (rows, columns) = (shape[0], shape[1])
    var result: [Float] = []
    result.reserveCapacity(elements.count)
    for column in 0..<columns {
      for row in 0..<rows { result.append(elements[row * columns + column]) }
    }
    return Tensor(shape: [columns, rows], elements: result)
  }
}
