/// The shared weights of a layer, ascending behind the reserved zero, and the search for the nearest of them.
struct Codebook: Hashable {
  /// Entry 0 is zero; the others ascend.
  let values: [Float]

  /// Bits of a code for a codebook of `entries` entries.
  static func codeBits(entries: Int) -> Int {
    max(1, Int.bitWidth - (entries - 1).leadingZeroBitCount)
  }

  /// A codebook of the given shared weights, in any order, and the zero.
  init(sharedWeights: [Float]) {
    values = [0] + sharedWeights.sorted()
  }

  /// The code of the shared weight nearest to `weight`; zero is not a shared weight.
  ///
  /// Ties go to the lesser one. Without any shared weight the answer is 0.
  func nearestSharedCode(to weight: Float) -> UInt8 {
    guard values.count > 1 else { return 0 }
    var (low, high) = (1, values.count - 1)
    while low < high {
      let middle = (low + high) / 2
      let boundary = (Double(values[middle]) + Double(values[middle + 1])) / 2
      if Double(weight) <= boundary { high = middle } else { low = middle + 1 }
    }
    return UInt8(low)
  }

  /// The code of the entry nearest to `weight`, the zero included; ties go to the zero.
  func nearestCode(to weight: Float) -> UInt8 {
    let code = nearestSharedCode(to: weight)
    let distance = (Double(values[Int(code)]) - Double(weight)).magnitude
    return distance < Double(weight.magnitude) ? code : 0
  }
}
