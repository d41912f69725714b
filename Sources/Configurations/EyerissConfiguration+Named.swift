extension EyerissConfiguration {
  /// The chip's size: 12 x 14 elements, 108 KB of global buffer, psum port twice as wide as the chip's (docs/eyeriss.md).
  public static let eyeriss = EyerissConfiguration(
    name: "eyeriss", rows: 12, columns: 14, wordBits: 16, psumBits: 16, ifmapEntries: 12,
    filterEntries: 224, psumEntries: 24, filterPortWords: 4, psumPortWords: 8, globalBufferBanks: 25,
    globalBufferBankWords: 256, filterQueueWords: 1024, biasQueueWords: 64, ifmapRowIdBits: 4,
    ifmapColumnIdBits: 6, filterRowIdBits: 4, filterColumnIdBits: 4)

  /// Sixteen elements of 8 bits: small enough to be read, and to run in every test.
  public static let nest = EyerissConfiguration(
    name: "nest", rows: 4, columns: 4, wordBits: 8, psumBits: 20, ifmapEntries: 12, filterEntries: 64,
    psumEntries: 8, filterPortWords: 4, psumPortWords: 4, globalBufferBanks: 8, globalBufferBankWords: 128,
    filterQueueWords: 256, biasQueueWords: 16, ifmapRowIdBits: 3, ifmapColumnIdBits: 5, filterRowIdBits: 3,
    filterColumnIdBits: 3)

  /// Every named configuration, in the order in which they are listed to people.
  public static let named: [EyerissConfiguration] = [.eyeriss, .nest]
}
