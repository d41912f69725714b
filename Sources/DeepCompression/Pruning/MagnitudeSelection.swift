/// Finds the n-th greatest magnitude of any number of weights, without sorting or copying them.
///
/// The bits of magnitudes order as the magnitudes do. A first pass counts their upper halves, a second the
/// lower halves of those that agree with the n-th in the upper. Weights may come in several pieces, so that a
/// threshold can be found for a whole model.
struct MagnitudeSelection {
  private var upperCounts = [Int](repeating: 0, count: 1 << 16)

  /// The weights counted so far that are not zero.
  var nonzeros: Int { upperCounts.reduce(0, +) }

  /// First pass: counts weights.
  mutating func count(_ weights: [Float]) {
    upperCounts.withUnsafeMutableBufferPointer { counts in
      for weight in weights where weight != 0 { counts[Int(weight.magnitude.bitPattern >> 16)] &+= 1 }
    }
  }

  /// Begins the second pass, which has to see all pieces of the first again.
  ///
  /// - Parameter kept: 1 to `nonzeros`.
  func refined(kept: Int) -> Refinement {
    let (upper, above) = Self.bucket(upperCounts, kept: kept)
    return Refinement(upper: UInt32(upper), kept: kept - above)
  }

  /// The second pass.
  struct Refinement {
    fileprivate let upper: UInt32
    /// Weights to keep of those whose upper halves agree.
    fileprivate let kept: Int
    private var lowerCounts = [Int](repeating: 0, count: 1 << 16)

    fileprivate init(upper: UInt32, kept: Int) {
      self.upper = upper
      self.kept = kept
    }

    /// Counts weights again.
    mutating func count(_ weights: [Float]) {
      for weight in weights {
        let bits = weight.magnitude.bitPattern
        if bits >> 16 == upper { lowerCounts[Int(bits & 0xFFFF)] += 1 }
      }
    }

    /// The magnitude that the asked number of weights reach or pass, those that equal it counted as needed.
    var threshold: Float {
      let (lower, _) = MagnitudeSelection.bucket(lowerCounts, kept: kept)
      return Float(bitPattern: upper << 16 | UInt32(lower))
    }
  }

  /// The bucket of the `kept`-th from above, and how many lie in the buckets above it.
  fileprivate static func bucket(_ counts: [Int], kept: Int) -> (bucket: Int, above: Int) {
    var above = 0
    for bucket in counts.indices.reversed() {
      if above + counts[bucket] >= kept { return (bucket, above) }
      above += counts[bucket]
    }
    return (0, above)
  }
}
