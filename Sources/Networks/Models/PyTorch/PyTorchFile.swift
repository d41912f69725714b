/// The tensors of a state dictionary that `torch.save` wrote: a zip archive of storages and a pickle.
///
/// Dictionaries inside the dictionary, as training scripts save them, are read as well; their keys are joined
/// by a point. What is no tensor of floats is left out, with a note.
struct PyTorchFile: TensorSource {
  let tensors: [TensorDescription]
  let notes: [String]
  private let archive: ZipArchive
  private let stem: String
  private let views: [PickledTensor]

  /// Opens the archive whose bytes are `bytes`; `file` names it in errors.
  ///
  /// - Throws: `ModelFileError`.
  init(bytes: [UInt8], file: String) throws {
    archive = try ZipArchive(bytes: bytes, file: file)
    let pickleName = "/data.pkl"
    guard let pickle = archive.entries.first(where: { $0.name.hasSuffix(pickleName) }) else {
      throw ModelFileError(file: file, what: "there is no data.pkl", remedy: "save it with torch.save")
    }
    stem = String(pickle.name.dropLast(pickleName.count))
    if let order = archive.entry(named: stem + "/byteorder"),
      try !archive.contents(of: order).elementsEqual("little".utf8)
    {
      throw ModelFileError(
        file: file, what: "its numbers have the most significant byte first",
        remedy: "save it on a little-endian machine")
    }
    var collector = Collector()
    do {
      let root = try PickleMachine.run(archive.contents(of: pickle), file: file)
      try collector.collect(root, prefix: "", depth: 0)
      for (name, view) in collector.views { try Self.check(view, name, archive, stem) }
    } catch let failure as PickleMachine.Failure {
      throw ModelFileError(file: file, what: failure.what, remedy: failure.remedy)
    }
    tensors = collector.views.map { TensorDescription(name: $0.name, shape: $0.view.shape) }
    views = collector.views.map(\.view)
    notes = collector.notes
  }

  func tensor(at index: Int) throws -> Tensor {
    let view = views[index]
    guard let entry = archive.entry(named: "\(stem)/data/\(view.storage.key)"), let type = view.storage.type
    else { preconditionFailure("the storage was found before") }
    let contents = try archive.contents(of: entry)
    let elements = type.elements(of: contents, bigEndian: false)
    return Tensor(shape: view.shape, elements: view.elements(of: elements))
  }

  /// Checks that a view lies inside its storage, and the storage inside the archive.
  private static func check(
    _ view: PickledTensor, _ name: String, _ archive: ZipArchive, _ stem: String
  ) throws {
    func refuse(_ what: String) -> PickleMachine.Failure {
      PickleMachine.Failure(what: "tensor '\(name)' \(what)")
    }
    let key = view.storage.key
    guard let entry = archive.entry(named: "\(stem)/data/\(key)") else {
      throw refuse("lies in storage '\(key)', which is not in the archive")
    }
    let width = view.storage.type?.size ?? 1
    guard view.storage.count <= entry.size, view.storage.count * width == entry.size else {
      let sizes = "\(entry.size) bytes, not \(view.storage.count) elements"
      throw refuse("lies in storage '\(key)', which has \(sizes)")
    }
    guard let count = TensorShape.count(view.shape), count <= view.storage.count else {
      throw refuse("of shape \(view.shape) is larger than its storage")
    }
    guard count == 0 || (view.lastElement.map { $0 < view.storage.count } ?? false) else {
      throw refuse("reaches past the end of its storage")
    }
  }
}

/// Finds the tensors in what a pickle built.
private struct Collector {
  /// How deep dictionaries may be nested, and how many members all of them may have.
  private static let deepest = 4
  private static let mostMembers = 1 << 20
  private static let mostNotes = 20

  var views: [(name: String, view: PickledTensor)] = []
  var notes: [String] = []
  private var names: Set<String> = []
  private var members = 0

  mutating func collect(_ value: PickleValue, prefix: String, depth: Int) throws {
    guard case .dictionary(let dictionary) = value else {
      throw PickleMachine.Failure(what: "it does not hold a dictionary of tensors")
    }
    guard depth < Self.deepest else { throw PickleMachine.Failure(what: "dictionaries are nested too deep") }
    for (key, value) in dictionary.members {
      members += 1
      guard members <= Self.mostMembers else { throw PickleMachine.Failure(what: "it has too many entries") }
      guard case .string(let key) = key else {
        note("an entry of '\(prefix)' is left out: its key is no string")
        continue
      }
      let name = prefix.isEmpty ? key : "\(prefix).\(key)"
      switch value {
      case .dictionary: try collect(value, prefix: name, depth: depth + 1)
      case .tensor(let view) where view.storage.type != nil:
        guard names.insert(name).inserted else {
          throw PickleMachine.Failure(what: "two tensors are named '\(name)'")
        }
        views.append((name, view))
      default:
        note("'\(name)' is left out: it is no tensor of floats")
      }
    }
  }

  private mutating func note(_ text: String) {
    if notes.count < Self.mostNotes { notes.append(text) }
  }
}

extension PickledTensor {
  /// The position of the view's last element in its storage; nil if there is none or a stride leads backwards.
  fileprivate var lastElement: Int? {
    var last = offset
    guard offset >= 0 else { return nil }
    for (extent, stride) in zip(shape, strides) {
      let (step, overflow) = (extent - 1).multipliedReportingOverflow(by: stride)
      let (sum, isBeyond) = last.addingReportingOverflow(step)
      guard stride >= 0, extent > 0, !overflow, !isBeyond else { return nil }
      last = sum
    }
    return last
  }

  /// The view's elements in row-major order.
  fileprivate func elements(of storage: [Float]) -> [Float] {
    let count = shape.reduce(1, *)
    var dense = 1
    let isDense = zip(shape, strides).reversed().allSatisfy { extent, stride in
      defer { dense *= extent }
      return extent == 1 || stride == dense
    }
    if isDense || count == 0 { return Array(storage[offset..<offset + count]) }
    var elements: [Float] = []
    elements.reserveCapacity(count)
    var indices = [Int](repeating: 0, count: shape.count)
    for _ in 0..<count {
      elements.append(storage[zip(indices, strides).reduce(offset) { $0 + $1.0 * $1.1 }])
      for dimension in indices.indices.reversed() {
        indices[dimension] += 1
        if indices[dimension] < shape[dimension] { break }
        indices[dimension] = 0
      }
    }
    return elements
  }
}
