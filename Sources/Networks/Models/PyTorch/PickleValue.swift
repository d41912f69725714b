/// What the values of a state dictionary's pickle can be.
enum PickleValue {
  case none
  case boolean(Bool)
  case integer(Int)
  case real(Double)
  case string(String)
  case tuple([PickleValue])
  /// Lists are of no use here beyond being there.
  case list
  case dictionary(PickleDictionary)
  /// A name that the whitelist knows; nothing is ever called.
  case global(PickleGlobal)
  case storage(PickledStorage)
  case tensor(PickledTensor)
}

/// A dictionary, shared by all places that refer to it.
final class PickleDictionary {
  var members: [(key: PickleValue, value: PickleValue)] = []
}

/// The names that a state dictionary's pickle may contain.
enum PickleGlobal: Equatable {
  case orderedDictionary
  case rebuildTensor
  case rebuildParameter
  /// A class of storages and the type of their elements; nil for one that cannot be read.
  case storage(ElementType?)

  /// The global of this module and name, or nothing when it is not on the whitelist.
  init?(module: String, name: String) {
    switch (module, name) {
    case ("collections", "OrderedDict"): self = .orderedDictionary
    case ("torch._utils", "_rebuild_tensor_v2"): self = .rebuildTensor
    case ("torch._utils", "_rebuild_parameter"): self = .rebuildParameter
    case ("torch", "FloatStorage"): self = .storage(.float32)
    case ("torch", "HalfStorage"): self = .storage(.float16)
    case ("torch", "BFloat16Storage"): self = .storage(.bfloat16)
    case ("torch", "DoubleStorage"): self = .storage(.float64)
    case ("torch", "LongStorage"), ("torch", "IntStorage"), ("torch", "ShortStorage"),
      ("torch", "CharStorage"), ("torch", "ByteStorage"), ("torch", "BoolStorage"):
      self = .storage(nil)
    default: return nil
    }
  }
}

/// A storage that the pickle refers to: a member of the archive.
struct PickledStorage {
  var type: ElementType?
  var key: String
  /// Elements.
  var count: Int
}

/// A view of a storage.
struct PickledTensor {
  var storage: PickledStorage
  var offset: Int
  var shape: [Int]
  var strides: [Int]
}
