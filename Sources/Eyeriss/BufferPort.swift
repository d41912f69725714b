import HDL

/// One user's end of the global buffer.
struct BufferPort {
  /// Reads a word; `readData` is the word of the last read.
  let read: Bits
  let readAddress: Bits
  let readData: Bits
  /// Writes a word.
  let write: Bits
  let writeAddress: Bits
  let writeData: Bits

  /// Declares the user's end.
  init(_ list: PortList, addressBits: Int, width: Int) {
    read = list.group("the global buffer") { list.output("read") }
    readAddress = list.output("read_address", addressBits)
    readData = list.input("read_data", width)
    write = list.output("write")
    writeAddress = list.output("write_address", addressBits)
    writeData = list.output("write_data", width)
  }

  /// Joins this end with the buffer's.
  func connect(to user: GlobalBuffer.User) {
    user.read[] = read
    user.readAddress[] = readAddress
    readData[] = user.readData
    user.write[] = write
    user.writeAddress[] = writeAddress
    user.writeData[] = writeData
  }
}

/// The word at the head of a queue that lies in a synchronous memory: the memory's own output register holds it.
///
/// The next word is read in the cycle in which this one is taken, so words follow each other without a gap.
struct FetchedWord {
  /// A word is read in this cycle.
  let reads: Bits

  /// Drives valid and ready of `word`, whose payload is the memory's output; `canRead` says that a word is there.
  init(_ m: Module, _ word: Stream<Bits>, readData: Bits, canRead: Bits) {
    let isFetched = m.register("is_fetched", 1, resetTo: 0)
    reads = (canRead & (~isFetched | word.ready)).named("reads")
    m.when(reads) { isFetched[] = 1 }
      .elsewhen(word.ready) { isFetched[] = 0 }
    word.valid[] = isFetched
    word.payload[] = readData
  }
}
