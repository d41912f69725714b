/// Sorting of floats by the bits of their patterns: three passes over the data, however many there are.
///
/// The patterns become keys where they lie, in memory that nobody else uses, and the two signs are sorted one after
/// the other: a layer may have a hundred million weights, and what the passes write to is only as large as the part
/// that has more of them.
enum FloatSorting {
  private static let passBits = 11
  private static let passes = 3

  /// `values` ascending; -0 comes before 0, and all have to be numbers.
  static func sorted(_ values: consuming [Float]) -> [Float] {
    // Below this, clearing the counters costs more than comparing.
    guard values.count > 4000 else { return values.sorted() }
    var values = consume values
    values.withUnsafeMutableBytes { bytes in
      bytes.withMemoryRebound(to: UInt32.self) { keys in
        for index in keys.indices { keys[index] = Self.key(of: keys[index]) }
        let negatives = partition(keys)
        let parts = [keys[..<negatives], keys[negatives...]].map(UnsafeMutableBufferPointer.init(rebasing:))
        let scratch = UnsafeMutableBufferPointer<UInt32>.allocate(capacity: parts.map(\.count).max() ?? 0)
        defer { scratch.deallocate() }
        for part in parts where !part.isEmpty { sort(part, scratch) }
        for index in keys.indices { keys[index] = Self.pattern(of: keys[index]) }
      }
    }
    return values
  }

  /// Moves the keys of negative numbers, whose highest bit is zero, to the front; returns how many there are.
  ///
  /// Every key is moved, to save a branch that nobody can predict.
  private static func partition(_ keys: UnsafeMutableBufferPointer<UInt32>) -> Int {
    var negatives = 0
    for index in keys.indices {
      let key = keys[index]
      keys[index] = keys[negatives]
      keys[negatives] = key
      negatives &+= Int(1 &- key &>> 31)
    }
    return negatives
  }

  /// Sorts keys with `scratch`, which is at least as large.
  private static func sort(
    _ keys: UnsafeMutableBufferPointer<UInt32>, _ scratch: UnsafeMutableBufferPointer<UInt32>
  ) {
    for pass in 0..<passes {
      let (source, target) = pass.isMultiple(of: 2) ? (keys, scratch) : (scratch, keys)
      distribute(
        UnsafeBufferPointer(rebasing: source[..<keys.count]), into: target, shift: UInt32(pass * passBits))
    }
    // An odd number of passes: what the last one wrote has to come back.
    keys.baseAddress?.update(from: scratch.baseAddress!, count: keys.count)
  }

  /// Moves each key to its place by 11 of its bits; keys that agree in them keep their order.
  private static func distribute(
    _ keys: UnsafeBufferPointer<UInt32>, into sorted: UnsafeMutableBufferPointer<UInt32>, shift: UInt32
  ) {
    let mask = UInt32(1 << passBits - 1)
    var places = [Int](repeating: 0, count: 1 << passBits)
    places.withUnsafeMutableBufferPointer { places in
      for key in keys { places[Int(key &>> shift & mask)] &+= 1 }
      var start = 0
      for bucket in places.indices { (places[bucket], start) = (start, start + places[bucket]) }
      for key in keys {
        let bucket = Int(key &>> shift & mask)
        sorted[places[bucket]] = key
        places[bucket] &+= 1
      }
    }
  }

  /// Bits that order as the number does: negative numbers have all bits inverted, others the sign.
  @inline(__always)
  private static func key(of pattern: UInt32) -> UInt32 {
    pattern ^ (pattern >> 31 == 1 ? .max : 0x8000_0000)
  }

  /// The bits of the number whose key this is.
  @inline(__always)
  private static func pattern(of key: UInt32) -> UInt32 {
    key ^ (key >> 31 == 1 ? 0x8000_0000 : .max)
  }
}
