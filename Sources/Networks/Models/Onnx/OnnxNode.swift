/// A NodeProto: an operator, what it reads and writes, and the attributes that matter here.
struct OnnxNode {
  var inputs: [String] = []
  var outputs: [String] = []
  var operation = ""
  var integers: [String: Int] = [:]
  /// The tensor of a Constant.
  var tensor: OnnxTensor?

  /// Reads a node from the bytes of its message.
  ///
  /// - Throws: `ProtobufMessage.Failure`.
  init(_ bytes: ArraySlice<UInt8>) throws {
    var message = ProtobufMessage(bytes, message: "a node")
    var attributes: [ArraySlice<UInt8>] = []
    while let (field, value) = try message.next() {
      switch field {
      case 1: inputs.append(try value.string(of: "an input of a node"))
      case 2: outputs.append(try value.string(of: "an output of a node"))
      case 4: operation = try value.string(of: "the operator of a node")
      case 5: attributes.append(try value.bytes(of: "an attribute of a node"))
      default: break
      }
    }
    for attribute in attributes { try read(attribute: attribute) }
  }

  private mutating func read(attribute bytes: ArraySlice<UInt8>) throws {
    var message = ProtobufMessage(bytes, message: "an attribute")
    var name = ""
    var tensorBytes: ArraySlice<UInt8>?
    while let (field, value) = try message.next() {
      switch field {
      case 1: name = try value.string(of: "the name of an attribute")
      case 3: integers[name] = try value.integers(of: "an attribute").last
      case 5: tensorBytes = try value.bytes(of: "the tensor of an attribute")
      default: break
      }
    }
    // Subgraphs and their tensors are not looked into: a Constant is a node of the main graph.
    if operation == "Constant", name == "value", let tensorBytes { tensor = try OnnxTensor(tensorBytes) }
  }
}
