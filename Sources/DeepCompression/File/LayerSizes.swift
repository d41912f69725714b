/// What a layer takes in a file, in the terms of the tables of Han, Mao and Dally 2016.
public struct LayerSizes: Hashable, Sendable {
  /// Bits of a gap.
  public var indexBits: Int
  /// Stored entries: kept weights and fillers.
  public var entries: Int
  /// Entries that are no weights.
  public var fillers: Int
  /// Bits of a code before Huffman coding.
  public var codeBits: Int
  /// Bytes of the codes with all that decoding them takes; as packed bits in version 1.
  public var codeBytes: Int
  /// Bytes of the gaps with all that decoding them takes; as packed bits in version 1.
  public var gapBytes: Int
  /// Bytes of the shared weights.
  public var codebookBytes: Int
  /// Bytes of the layer's whole section, names and checksum included.
  public var sectionBytes: Int

  /// Bytes of the section if codes and gaps were packed in their fixed widths: pruning and sharing without
  /// Huffman coding.
  public var bytesWithoutHuffman: Int {
    sectionBytes - codeBytes - gapBytes + (entries * codeBits + 7) / 8 + (entries * indexBits + 7) / 8
  }
}
