/// Sorting of floats by the bits of their patterns: three passes over the data, however many there are.
enum FloatSorting {
  private static let passBits = 11
  private static let passes = 3

  /// `values` ascending; -0 comes before 0, and all have to be numbers.
  static func sorted(_ values: [Float]) -> [Float] {
    // Below this, clearing the counters costs more than comparing.
    guard values.count > 4000 else { return values.sorted() }
    var keys = [UInt32](unsafeUninitializedCapacity: values.count) { keys, count in
      for index in values.indices { keys[index] = Self.key(of: values[index]) }
      count = values.count
    }
    var scratch = [UInt32](repeating: 0, count: keys.count)
    for pass in 0..<passes {
      distribute(keys, into: &scratch, shift: UInt32(pass * passBits))
      swap(&keys, &scratch)
    }
    scratch = []
    return [Float](unsafeUninitializedCapacity: keys.count) { values, count in
      for index in keys.indices { values[index] = Self.value(of: keys[index]) }
      count = keys.count
    }
  }

  /// Moves each key to its place by 11 of its bits; keys that agree in them keep their order.
  private static func distribute(_ keys: [UInt32], into sorted: inout [UInt32], shift: UInt32) {
    let mask = UInt32(1 << passBits - 1)
    var places = [Int](repeating: 0, count: 1 << passBits)
    keys.withUnsafeBufferPointer { keys in
      sorted.withUnsafeMutableBufferPointer { sorted in
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
    }
  }

  /// Bits that order as the number does: negative numbers have all bits inverted, others the sign.
  @inline(__always)
  private static func key(of value: Float) -> UInt32 {
    let bits = value.bitPattern
    return bits ^ (bits >> 31 == 1 ? .max : 0x8000_0000)
  }

  @inline(__always)
  private static func value(of key: UInt32) -> Float {
    Float(bitPattern: key ^ (key >> 31 == 1 ? 0x8000_0000 : .max))
  }
}
