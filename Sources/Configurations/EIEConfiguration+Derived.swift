extension EIEConfiguration {
  /// Bits of one encoded entry (v, z).
  public var entryBits: Int { weightCodeBits + relativeIndexBits }

  /// Entries in one row of the weight memory: the largest power of two that fits, so that the low bits of a
  /// pointer select the entry and the high bits the row.
  public var entriesPerRow: Int {
    var count = 1
    while count * 2 * entryBits <= weightRowBits { count *= 2 }
    return count
  }

  /// Entries that a padding window looks at.
  public static let windowEntries = 4

  /// Bits of the zeros that an element skips in one cycle: a relative index, and above it the fillers in front of it
  /// that a window takes with it, as each stands for `2^Z` rows.
  public var skipBits: Int {
    switch fillers {
    case .issued: relativeIndexBits
    case .windowed: relativeIndexBits + Self.bitsToIndex(Self.windowEntries)
    }
  }

  /// Banks of the weight memory: a window may reach into the next row.
  public var weightBanks: Int { fillers == .windowed ? 2 : 1 }

  /// Entries that one processing element can hold.
  public var entryCapacity: Int { weightRows * entriesPerRow }

  /// Bits of a column pointer: it counts from zero up to and including `entryCapacity`.
  public var pointerBits: Int { Self.bitsToCount(entryCapacity) }

  /// Entries of one codebook.
  public var codebookEntries: Int { 1 << weightCodeBits }

  /// How far a product is shifted right before it is added.
  public var productShift: Int {
    activation.fractionBits + weight.fractionBits - accumulator.fractionBits
  }

  /// How far an accumulator is shifted right when it is read as an activation.
  public var activationShift: Int { accumulator.fractionBits - activation.fractionBits }

  /// The most inputs a resident layer can have.
  public var inputCapacity: Int { processingElements * activationWords }

  /// Elements of one column group, M: the lanes of its fetch unit.
  public var groupElements: Int { processingElements / columnGroups }

  /// Accumulators of one element: every group has all rows.
  public var accumulators: Int { activationWords * columnGroups }

  /// Words of an element's bias memory: an output row of every resident layer.
  public var biasWords: Int { layers * activationWords }

  /// Bits that hold every number from zero up to and including `maximum`; at least one.
  public static func bitsToCount(_ maximum: Int) -> Int {
    max(1, Int.bitWidth - maximum.leadingZeroBitCount)
  }

  /// Bits of an index into `count` things; at least one.
  public static func bitsToIndex(_ count: Int) -> Int { bitsToCount(max(1, count - 1)) }
}
