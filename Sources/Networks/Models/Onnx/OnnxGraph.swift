/// What the nodes of a graph say about its tensors.
struct OnnxGraph {
  /// What a tensor is to the node that reads it.
  struct Role {
    /// Whether it lies with inputs first and has to be turned.
    var isTransposed = false
    /// Whether it is a recurrent layer's, of rank 3.
    var isRecurrent = false
    var biasName: String?
    var isRectified: Bool?
  }

  private(set) var notes: [String] = []
  private var roles: [String: Role] = [:]

  /// Looks at every node that reads one of `tensors`.
  init(nodes: [OnnxNode], tensors: [OnnxTensor]) {
    let shapes = Dictionary(tensors.map { ($0.name, $0.shape) }, uniquingKeysWith: { first, _ in first })
    var readers: [String: [OnnxNode]] = [:]
    for node in nodes { for input in node.inputs { readers[input, default: []].append(node) } }
    for (name, role) in nodes.flatMap({ Self.roles(in: $0, shapes, readers) }) {
      if let before = roles[name], before.isTransposed != role.isTransposed {
        notes.append("tensor '\(name)' is read both ways; it is taken as by its first reader")
      } else {
        roles[name] = role
      }
    }
  }

  /// What the tensor is; nothing in particular if no node says so.
  func role(of name: String) -> Role { roles[name] ?? Role() }

  /// The description of a tensor as it is given to the reader's caller.
  func description(of tensor: OnnxTensor) -> TensorDescription {
    let role = role(of: tensor.name)
    var shape = tensor.shape
    if role.isTransposed { shape.reverse() }
    if role.isRecurrent { shape = [shape[0] * shape[1], shape[2]] }
    return TensorDescription(
      name: tensor.name, shape: shape, biasName: role.biasName, isRectified: role.isRectified)
  }

  /// The tensors that `node` reads as weights.
  private static func roles(
    in node: OnnxNode, _ shapes: [String: [Int]], _ readers: [String: [OnnxNode]]
  ) -> [(String, Role)] {
    let bias = node.inputs.count > 2 && shapes[node.inputs[2]]?.count == 1 ? node.inputs[2] : nil
    let output = node.outputs.first ?? ""
    guard node.inputs.count > 1 else { return [] }
    let weight = node.inputs[1]
    let rank = shapes[weight]?.count
    switch node.operation {
    case "Gemm" where rank == 2:
      let isTransposed = node.integers["transB", default: 0] == 0
      let isRectified = Self.isRectified(output, readers)
      return [(weight, Role(isTransposed: isTransposed, biasName: bias, isRectified: isRectified))]
    case "Conv" where (rank ?? 0) > 2:
      return [(weight, Role(biasName: bias, isRectified: isRectified(output, readers)))]
    case "MatMul" where rank == 2:
      let (added, sum) = addedBias(output, shapes, readers)
      return [(weight, Role(isTransposed: true, biasName: added, isRectified: isRectified(sum, readers)))]
    case "LSTM", "GRU", "RNN":
      // Inputs 1 and 2 are the weights of the inputs and of the hidden state.
      let weights = node.inputs[1...].prefix(2).filter { shapes[$0]?.count == 3 }
      return weights.map { ($0, Role(isRecurrent: true)) }
    default: return []
    }
  }

  private static func isRectified(_ value: String, _ readers: [String: [OnnxNode]]) -> Bool {
    readers[value]?.contains { $0.operation == "Relu" } ?? false
  }

  /// The bias that an Add puts on a MatMul's output, and the name of the sum.
  private static func addedBias(
    _ output: String, _ shapes: [String: [Int]], _ readers: [String: [OnnxNode]]
  ) -> (bias: String?, sum: String) {
    guard let add = readers[output]?.first(where: { $0.operation == "Add" }),
      let bias = add.inputs.first(where: { shapes[$0]?.count == 1 })
    else { return (nil, output) }
    return (bias, add.outputs.first ?? output)
  }
}
