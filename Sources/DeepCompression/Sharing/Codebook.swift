/// The shared weights of a layer, ascending behind the reserved zero, and the search for the nearest of them.
struct Codebook: Hashable {
  /// Entry 0 is zero; the others ascend.
  let values: [Float]

  /// Bits of a code for a codebook of `entries` entries.
  static func codeBits(entries: Int) -> Int {
    max(1, Int.bitWidth - (entries - 1).leadingZeroBitCount)
  }

  /// Half-way between each shared weight and the next.
  /// The middles between neighbouring shared weights, ascending, with infinities up to one less than a power of two.
  private let boundaries: [Double]

  /// A codebook of the given shared weights, in any order, and the zero.
  init(sharedWeights: [Float]) {
    let ascending = sharedWeights.sorted()
    values = [0] + ascending
    let middles = zip(ascending, ascending.dropFirst()).map { (Double($0) + Double($1)) / 2 }
    var size = 1
    while size <= middles.count { size *= 2 }
    boundaries = middles + [Double](repeating: .infinity, count: size - 1 - middles.count)
  }

  /// The code of the shared weight nearest to `weight`; zero is not a shared weight.
  ///
  /// Ties go to the lesser one. Without any shared weight the answer is 0.
  func nearestSharedCode(to weight: Float) -> UInt8 {
    guard values.count > 1 else { return 0 }
    let weight = Double(weight)
    // The same steps for every weight, and the sign of a difference in place of a branch: nobody can predict it.
    var (below, step) = (0, (boundaries.count + 1) / 2)
    while step > 0 {
      let distance = boundaries[below &+ step &- 1] - weight
      below &+= Int(truncatingIfNeeded: distance.bitPattern &>> 63) &* step
      step /= 2
    }
    return UInt8(below + 1)
  }

  /// The code of the entry nearest to `weight`, the zero included; ties go to the zero.
  func nearestCode(to weight: Float) -> UInt8 {
    let code = nearestSharedCode(to: weight)
    let distance = (Double(values[Int(code)]) - Double(weight)).magnitude
    return distance < Double(weight.magnitude) ? code : 0
  }
}
