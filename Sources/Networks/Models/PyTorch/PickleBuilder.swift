/// What the whitelisted names of a state dictionary's pickle stand for.
enum PickleBuilder {
  /// The result of "calling" `global`.
  ///
  /// - Throws: `PickleMachine.Failure` unless the arguments are what PyTorch writes.
  static func call(_ global: PickleGlobal, _ arguments: [PickleValue]) throws -> PickleValue {
    switch global {
    case .orderedDictionary where arguments.isEmpty: return .dictionary(PickleDictionary())
    case .rebuildTensor: return .tensor(try tensor(arguments))
    case .rebuildParameter:
      if case .tensor? = arguments.first { return arguments[0] }
      fallthrough
    default: throw PickleMachine.Failure(what: "data.pkl calls a function with unknown arguments")
    }
  }

  /// The arguments are storage, offset, shape, strides, whether a gradient is needed, and hooks.
  private static func tensor(_ arguments: [PickleValue]) throws -> PickledTensor {
    guard arguments.count >= 4, case .storage(let storage) = arguments[0],
      case .integer(let offset) = arguments[1], let shape = integers(arguments[2]),
      let strides = integers(arguments[3]), shape.count == strides.count
    else { throw PickleMachine.Failure(what: "data.pkl describes a tensor in an unknown way") }
    return PickledTensor(storage: storage, offset: offset, shape: shape, strides: strides)
  }

  private static func integers(_ value: PickleValue) -> [Int]? {
    guard case .tuple(let values) = value else { return nil }
    var integers: [Int] = []
    for value in values {
      guard case .integer(let integer) = value else { return nil }
      integers.append(integer)
    }
    return integers
  }

  /// A persistent id: the word `storage`, class, key, device, number of elements.
  static func storage(_ id: PickleValue) throws -> PickledStorage {
    guard case .tuple(let fields) = id, fields.count == 5, case .string("storage") = fields[0],
      case .global(.storage(let type)) = fields[1], case .string(let key) = fields[2],
      case .integer(let count) = fields[4], count >= 0
    else { throw PickleMachine.Failure(what: "data.pkl refers to something that is no storage") }
    return PickledStorage(type: type, key: key, count: count)
  }
}
