import BitVectors
import Simulation

extension StorageLayout {
  /// Every value in the smallest integer that holds it, values of one kind side by side: what a C compiler turns into
  /// vectors. What nothing looks at and no other function needs (`isKept` false) has no slot.
  static func native(of program: Program, isKept: [Bool]) -> StorageLayout {
    var slots = [Slot?](repeating: nil, count: program.placeCount)
    var offset = 0
    let widths = PlaceWidths(program)
    // Wide integers first: then no integer needs filling in front of it.
    for bytes in [8, 4, 2, 1] {
      for place in widths.order where isKept[Int(place)] && slots[Int(place)] == nil {
        let width = widths[place]
        guard Self.bytes(width) == bytes else { continue }
        // The places within a wide value have slots as well: edges move word by word.
        for word in 0..<BitVector.wordCount(width) {
          slots[Int(place) + word] = Slot(offset: offset, bytes: bytes)
          offset += bytes
        }
      }
    }
    var start = 0
    let memories = program.memories.map { memory in
      let bytes = Self.bytes(memory.width)
      defer {
        let size = memory.depth * bytes * BitVector.wordCount(memory.width)
        start += (size + 7) / 8 * 8
      }
      return (start: start, bytes: bytes)
    }
    return StorageLayout(slots: slots, byteCount: offset, memories: memories, memoryByteCount: start)
  }

  /// Bytes of the integer that holds `width` bits, or of a word of an array of them.
  static func bytes(_ width: Int) -> Int { width <= 8 ? 1 : width <= 16 ? 2 : width <= 32 ? 4 : 8 }
}

/// The bits of each place, and an order of places in which what belongs together stands together.
struct PlaceWidths {
  private var widths: [Int]
  /// Registers first, in order of declaration, then their next values in the same order, then the rest.
  private(set) var order: [Int32] = []

  init(_ program: Program) {
    widths = [Int](repeating: 0, count: program.placeCount)
    let registers = Self.registers(of: program)
    for register in registers { add(register.current, register.width) }
    for register in registers { add(register.next, register.width) }
    for path in program.signalOrder {
      let signal = program.signals[path]!
      add(signal.place, signal.width)
    }
    for step in program.steps { add(step.destination, step.width) }
    for (place, pattern) in program.constants { add(place, pattern.width) }
    for latch in program.latches {
      add(latch.value, latch.width)
      add(latch.kept, latch.width)
    }
  }

  /// All registers, those of one name side by side: instances of a module do the same to different data, which then lies
  /// as vectors want it.
  static func registers(of program: Program) -> [Program.Register] {
    var names: [Int32: Substring] = [:]
    for path in program.signalOrder {
      let place = program.signals[path]!.place
      if names[place] == nil { names[place] = path.split(separator: ".").last ?? "" }
    }
    let registers = program.groups.flatMap(\.registers)
    var rank: [Substring: Int] = [:]
    for register in registers {
      let name = names[register.current] ?? ""
      if rank[name] == nil { rank[name] = rank.count }
    }
    let ranked = registers.enumerated().map { (rank[names[$1.current] ?? ""]!, $0, $1) }
    return ranked.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.2)
  }

  private mutating func add(_ place: Int32, _ width: Int) {
    if widths[Int(place)] == 0 { order.append(place) }
    widths[Int(place)] = max(widths[Int(place)], width)
  }

  /// The bits of the value at `place`.
  subscript(place: Int32) -> Int { widths[Int(place)] }
}
