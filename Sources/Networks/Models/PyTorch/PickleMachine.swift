/// Runs the pickle of a state dictionary: a stack machine that can build dictionaries and name tensors, and
/// nothing else.
///
/// Python's own machine calls whatever a pickle names. This one knows a whitelist of names and calls none.
struct PickleMachine {
  /// Why a pickle was refused.
  struct Failure: Error {
    var what: String
    var remedy = "save model.state_dict() with torch.save, or use safetensors.torch.save_file"
  }

  /// A place on the stack: a value, or the mark that delimits a sequence of them.
  private enum Slot {
    case mark
    case value(PickleValue)
  }

  private var cursor: ByteCursor
  private var stack: [Slot] = []
  private var memo: [Int: PickleValue] = [:]
  private static let part = "data.pkl"

  /// The value that the pickle builds; `file` names the file in errors.
  ///
  /// - Throws: `Failure`, or `ModelFileError` when the pickle ends early.
  static func run(_ pickle: ArraySlice<UInt8>, file: String) throws -> PickleValue {
    var machine = PickleMachine(cursor: ByteCursor(pickle, file: file))
    while true {
      let opcode = try machine.byte()
      if opcode == UInt8(ascii: ".") { return try machine.pop() }
      try machine.step(opcode)
    }
  }

  private init(cursor: ByteCursor) {
    self.cursor = cursor
  }

  private mutating func step(_ opcode: UInt8) throws {
    switch opcode {
    case 0x80: _ = try byte()  // protocol
    case 0x95: _ = try cursor.take(8, part: Self.part)  // frame
    case UInt8(ascii: "("): stack.append(.mark)
    case UInt8(ascii: "N"): push(.none)
    case 0x88: push(.boolean(true))
    case 0x89: push(.boolean(false))
    case UInt8(ascii: "}"): push(.dictionary(PickleDictionary()))
    case UInt8(ascii: "]"): push(.list)
    case UInt8(ascii: ")"): push(.tuple([]))
    case 0x85...0x87:
      let count = Int(opcode - 0x84)
      push(.tuple(Array(try (0..<count).map { _ in try pop() }.reversed())))
    case UInt8(ascii: "t"): push(.tuple(try popToMark()))
    case UInt8(ascii: "s"): try setItems([pop(), pop()].reversed())
    case UInt8(ascii: "u"): try setItems(popToMark())
    case UInt8(ascii: "a"): _ = try pop()  // one more element of a list
    case UInt8(ascii: "e"): _ = try popToMark()
    case UInt8(ascii: "b"): _ = try pop()  // the attributes of an ordered dictionary
    case UInt8(ascii: "R"): try reduce()
    case UInt8(ascii: "Q"): push(.storage(try PickleBuilder.storage(pop())))
    default: try number(opcode)
    }
  }

  /// Numbers, strings, names, and places in the memo.
  private mutating func number(_ opcode: UInt8) throws {
    switch opcode {
    case UInt8(ascii: "K"): push(.integer(Int(try byte())))
    case UInt8(ascii: "M"): push(.integer(Int(try word(UInt16.self))))
    case UInt8(ascii: "J"): push(.integer(Int(Int32(bitPattern: try word(UInt32.self)))))
    case 0x8A: push(.integer(try long()))
    case UInt8(ascii: "G"):
      push(.real(Double(bitPattern: try cursor.bigEndian(UInt64.self, part: Self.part))))
    case UInt8(ascii: "X"): push(.string(try string(Int(word(UInt32.self)))))
    case 0x8C, UInt8(ascii: "U"): push(.string(try string(Int(byte()))))
    case UInt8(ascii: "c"): push(.global(try global(module: line(), name: line())))
    case 0x93:
      guard case .string(let name) = try pop(), case .string(let module) = try pop() else {
        throw Failure(what: "a name is not a string")
      }
      push(.global(try global(module: module, name: name)))
    case UInt8(ascii: "q"): memo[Int(try byte())] = try top()
    case UInt8(ascii: "r"): memo[Int(try word(UInt32.self))] = try top()
    case 0x94: memo[memo.count] = try top()
    case UInt8(ascii: "h"): push(try recalled(Int(byte())))
    case UInt8(ascii: "j"): push(try recalled(Int(word(UInt32.self))))
    default:
      let code = "0x" + String(opcode, radix: 16)
      throw Failure(what: "data.pkl has opcode \(code) at byte \(cursor.offset - 1), unknown in state dicts")
    }
  }

  private mutating func reduce() throws {
    let arguments = try pop()
    guard case .global(let global) = try pop(), case .tuple(let values) = arguments else {
      throw Failure(what: "data.pkl calls something that is no function")
    }
    push(try PickleBuilder.call(global, values))
  }

  private mutating func setItems(_ values: [PickleValue]) throws {
    guard case .dictionary(let dictionary) = try top(), values.count.isMultiple(of: 2) else {
      throw Failure(what: "data.pkl sets the items of something that is no dictionary")
    }
    for index in stride(from: 0, to: values.count, by: 2) {
      dictionary.members.append((values[index], values[index + 1]))
    }
  }

  private func global(module: String, name: String) throws -> PickleGlobal {
    if let global = PickleGlobal(module: module, name: name) { return global }
    throw Failure(
      what: "it names '\(module).\(name)', which would have to run",
      remedy: "save model.state_dict() in place of the model, or use safetensors.torch.save_file")
  }
}

extension PickleMachine {
  private mutating func push(_ value: PickleValue) { stack.append(.value(value)) }

  private mutating func pop() throws -> PickleValue {
    guard case .value(let value)? = stack.popLast() else { throw Failure(what: "data.pkl is damaged") }
    return value
  }

  private func top() throws -> PickleValue {
    guard case .value(let value)? = stack.last else { throw Failure(what: "data.pkl is damaged") }
    return value
  }

  private mutating func popToMark() throws -> [PickleValue] {
    var values: [PickleValue] = []
    while let slot = stack.popLast() {
      guard case .value(let value) = slot else { return values.reversed() }
      values.append(value)
    }
    throw Failure(what: "data.pkl is damaged")
  }

  private func recalled(_ index: Int) throws -> PickleValue {
    guard let value = memo[index] else { throw Failure(what: "data.pkl is damaged") }
    return value
  }

  private mutating func byte() throws -> UInt8 { try word(UInt8.self) }

  private mutating func word<Word: FixedWidthInteger & UnsignedInteger>(_ type: Word.Type) throws -> Word {
    try cursor.littleEndian(type, part: Self.part)
  }

  /// An integer of up to eight bytes.
  private mutating func long() throws -> Int {
    let bytes = try cursor.take(Int(byte()), part: Self.part)
    guard bytes.count <= 8 else { throw Failure(what: "data.pkl has an integer of \(bytes.count) bytes") }
    let isNegative = bytes.last.map { $0 >= 0x80 } ?? false
    return bytes.reversed().reduce(isNegative ? -1 : 0) { $0 << 8 | Int($1) }
  }

  private mutating func string(_ length: Int) throws -> String {
    guard let text = String(validating: try cursor.take(length, part: Self.part), as: UTF8.self) else {
      throw Failure(what: "a string of data.pkl is not UTF-8")
    }
    return text
  }

  /// The text up to the end of the line, which a name is.
  private mutating func line() throws -> String {
    var bytes: [UInt8] = []
    while true {
      let byte = try byte()
      if byte == 0x0A { return String(decoding: bytes, as: UTF8.self) }
      bytes.append(byte)
      guard bytes.count < 1000 else { throw Failure(what: "data.pkl has an endless name") }
    }
  }
}
