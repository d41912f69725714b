import BitVectors

extension Simulator {
  /// A memory of the design, found once by name.
  public struct MemoryHandle: Hashable, Sendable {
    let owner: ObjectIdentifier
    let number: Int
    /// Bits of a word.
    public let width: Int
    /// Words.
    public let depth: Int
  }

  /// The paths of all memories, in order of declaration.
  public var memoryPaths: [String] { storage.program.memories.map(\.path) }

  /// The memory at `path`, as in "pe_3.weights"; nil if there is none.
  public func memory(_ path: String) -> MemoryHandle? {
    storage.program.memories.firstIndex { $0.path == path }.map { number in
      let memory = storage.program.memories[number]
      return MemoryHandle(
        owner: ObjectIdentifier(storage), number: number, width: memory.width, depth: memory.depth)
    }
  }

  /// The word at `address` of a memory.
  public func peek(
    _ memory: MemoryHandle, at address: Int, file: StaticString = #fileID, line: UInt = #line
  ) -> BitVector {
    check(memory, "peek", address, file, line)
    settle()
    return storage.memoryWord(address, of: memory.number)
  }

  /// Sets the word at `address` of a memory to a pattern of its own width, at once.
  public func poke(
    _ memory: MemoryHandle, at address: Int, _ word: BitVector, file: StaticString = #fileID,
    line: UInt = #line
  ) {
    check(memory, "poke", address, file, line)
    if word.width != memory.width {
      misuse(
        "poke: a pattern of \(word.width) bits for the \(memory.width) bits of memory '\(path(memory))'",
        file,
        line)
    }
    storage.setMemoryWord(word, at: address, of: memory.number)
    memoryHasChanged()
  }

  /// Fills a memory from its first word on with the words of a file as `$readmemh` takes it; the rest stays.
  ///
  /// Throws `SimulationError`, and leaves the memory as it is, when the file is missing, has something else than
  /// numbers, or does not fit the memory.
  public func load(
    _ memory: MemoryHandle, from path: String, file: StaticString = #fileID, line: UInt = #line
  ) throws {
    check(memory, "load", 0, file, line)
    let words = try MemoryImageFile.words(
      of: path, width: memory.width, depth: memory.depth, memory: self.path(memory))
    for (address, word) in words.enumerated() {
      storage.setMemoryWord(word, at: address, of: memory.number)
    }
    memoryHasChanged()
  }

  private func path(_ memory: MemoryHandle) -> String { storage.program.memories[memory.number].path }

  private func check(
    _ memory: MemoryHandle, _ call: String, _ address: Int, _ file: StaticString, _ line: UInt
  ) {
    if memory.owner != ObjectIdentifier(storage) {
      misuse("\(call): the handle belongs to another simulator", file, line)
    }
    if address < 0 || address >= memory.depth {
      misuse("\(call): memory '\(path(memory))' of \(memory.depth) words has no word \(address)", file, line)
    }
  }
}
