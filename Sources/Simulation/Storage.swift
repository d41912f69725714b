import BitVectors

/// Where a value lies in the memory of a running simulation.
///
/// Up to 64 bits it fills the whole of an unsigned integer of 1, 2, 4 or 8 bytes; beyond that an array of words of 8.
package struct Slot: Hashable, Sendable {
  private var start: Int32
  private var size: Int32

  package init(offset: Int, bytes: Int) {
    start = Int32(offset)
    size = Int32(bytes)
  }

  /// Bytes from the start.
  package var offset: Int { Int(start) }
  /// Bytes of the integer, or of each word.
  package var bytes: Int { Int(size) }
}

/// How a back end lays out the values of a program.
package struct StorageLayout {
  /// The slot of each place; nil for what is never kept.
  package var slots: [Slot?]
  /// Bytes of all values.
  package var byteCount: Int
  /// For each memory, where its first word lies in the bytes of all memories, and the slot size of one word.
  package var memories: [(start: Int, bytes: Int)]
  /// Bytes of all memories.
  package var memoryByteCount: Int

  package init(
    slots: [Slot?], byteCount: Int, memories: [(start: Int, bytes: Int)], memoryByteCount: Int
  ) {
    self.slots = slots
    self.byteCount = byteCount
    self.memories = memories
    self.memoryByteCount = memoryByteCount
  }

  /// Every place at its number, in words of 64 bits: what the interpreter works on.
  package static func words(of program: Program) -> StorageLayout {
    var start = 0
    let memories = program.memories.map { memory in
      defer { start += 8 * BitVector.wordCount(memory.width) * memory.depth }
      return (start: start, bytes: 8)
    }
    return StorageLayout(
      slots: (0..<program.placeCount).map { Slot(offset: 8 * $0, bytes: 8) },
      byteCount: 8 * program.placeCount,
      memories: memories, memoryByteCount: start)
  }
}

/// The values and memories of a running simulation.
///
/// Raw pointers: this is what every simulated cycle walks over.
package final class Storage {
  package let program: Program
  package let layout: StorageLayout
  package let values: UnsafeMutableRawPointer
  package let memory: UnsafeMutableRawPointer

  /// Storage of `program`, all zeros.
  package init(_ program: Program, _ layout: StorageLayout) {
    self.program = program
    self.layout = layout
    // A whole cache line beyond the end: what compilers read ahead in vectors stays inside.
    values = Self.zeros(layout.byteCount + 64)
    memory = Self.zeros(layout.memoryByteCount + 64)
  }

  private static func zeros(_ count: Int) -> UnsafeMutableRawPointer {
    let result = UnsafeMutableRawPointer.allocate(byteCount: count, alignment: 64)
    result.initializeMemory(as: UInt8.self, repeating: 0, count: count)
    return result
  }

  deinit {
    values.deallocate()
    memory.deallocate()
  }

  /// Where the value of `place` lies; a place that can be looked at has a slot.
  package func slot(_ place: Int32) -> Slot {
    guard let slot = layout.slots[Int(place)] else { preconditionFailure("place \(place) has no slot") }
    return slot
  }

  // MARK: Values.

  /// 64 bits of a value, from bit `64 * word` on.
  @inline(__always)
  package func load(_ slot: Slot, word: Int = 0) -> UInt64 {
    Self.load(values + slot.offset, slot.bytes, word)
  }

  /// Sets 64 bits of a value from bit `64 * word` on; they must fit it.
  @inline(__always)
  package func store(_ value: UInt64, to slot: Slot, word: Int = 0) {
    Self.store(value, values + slot.offset, slot.bytes, word)
  }

  /// All bits of a value.
  package func bits(_ slot: Slot, width: Int) -> BitVector {
    BitVector(words: (0..<BitVector.wordCount(width)).map { load(slot, word: $0) }, width: width)
  }

  /// Sets all bits of a value.
  package func store(_ pattern: BitVector, to slot: Slot) {
    for (index, word) in pattern.words.enumerated() { store(word, to: slot, word: index) }
  }

  // MARK: Memories.

  /// The word at `address` of a memory.
  package func memoryWord(_ address: Int, of number: Int) -> BitVector {
    let (pointer, bytes) = location(address, of: number)
    let width = program.memories[number].width
    return BitVector(
      words: (0..<BitVector.wordCount(width)).map { Self.load(pointer, bytes, $0) }, width: width)
  }

  /// Sets the word at `address` of a memory.
  package func setMemoryWord(_ word: BitVector, at address: Int, of number: Int) {
    let (pointer, bytes) = location(address, of: number)
    for (index, part) in word.words.enumerated() { Self.store(part, pointer, bytes, index) }
  }

  private func location(_ address: Int, of number: Int) -> (UnsafeMutableRawPointer, Int) {
    let (start, bytes) = layout.memories[number]
    let words = BitVector.wordCount(program.memories[number].width)
    return (memory + start + address * bytes * words, bytes)
  }

  @inline(__always)
  private static func load(_ pointer: UnsafeMutableRawPointer, _ bytes: Int, _ word: Int) -> UInt64 {
    switch bytes {
    case 1: UInt64(pointer.load(as: UInt8.self))
    case 2: UInt64(pointer.load(as: UInt16.self))
    case 4: UInt64(pointer.load(as: UInt32.self))
    default: pointer.load(fromByteOffset: 8 * word, as: UInt64.self)
    }
  }

  @inline(__always)
  private static func store(
    _ value: UInt64, _ pointer: UnsafeMutableRawPointer, _ bytes: Int, _ word: Int
  ) {
    switch bytes {
    case 1: pointer.storeBytes(of: UInt8(truncatingIfNeeded: value), as: UInt8.self)
    case 2: pointer.storeBytes(of: UInt16(truncatingIfNeeded: value), as: UInt16.self)
    case 4: pointer.storeBytes(of: UInt32(truncatingIfNeeded: value), as: UInt32.self)
    default: pointer.storeBytes(of: value, toByteOffset: 8 * word, as: UInt64.self)
    }
  }
}
