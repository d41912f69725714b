import BitVectors
import HDL

extension SignedBits {
  /// This number divided by two to the power of `distance`, rounded by `rule`.
  ///
  /// The result is `distance` bits narrower, and one bit wider where the rule may round up. In hardware `down` costs
  /// nothing, `halfUp` an increment, `halfToEven` an increment and a reduction of the dropped bits.
  public func shiftedRight(by distance: Int, rounding rule: RoundingRule) -> SignedBits {
    if distance == 0 { return self }
    require(distance > 0 && distance < width, "cannot drop \(distance) of \(width) bits")
    let kept = bits[distance...(width - 1)]
    let half = bits[distance - 1]
    switch rule {
    case .down: return kept.signed
    case .halfUp: return kept.incremented(by: half)
    case .halfToEven:
      let odd = kept[0]
      let beyondHalf = distance > 1 ? bits[0...(distance - 2)].anyOne | odd : odd
      return kept.incremented(by: half & beyondHalf)
    }
  }

  /// This number in `width` bits, the nearest end of the range where it does not fit; and whether it did not fit.
  ///
  /// `name` is what the number is called: the overflow condition is called after it.
  public func saturated(to width: Int, name: String) -> (value: SignedBits, overflows: Bits) {
    if self.width <= width { return (bits.signExtended(to: width).signed, Bits(0, width: 1)) }
    let upper = bits[(width - 1)...(self.width - 1)]
    let overflows = (upper.anyOne & ~upper.allOnes).named("\(name)_overflows")
    let top = BitVector.topBit(width: width)
    let least = Bits(top)
    let greatest = Bits(BitVector(words: top.words.map { ~$0 }, width: width))
    let end = mux(bits.topBit, least, greatest)
    return (mux(overflows, end, bits[0...(width - 1)]).signed, overflows)
  }
}

extension Bits {
  /// The sum with one bit, one bit wider so that nothing is lost; the value is signed.
  fileprivate func incremented(by bit: Bits) -> SignedBits {
    (signExtended(to: width + 1) &+ bit.zeroExtended(to: width + 1)).signed
  }
}

extension BitVector {
  /// Only the top bit is 1: the least two's-complement number.
  fileprivate static func topBit(width: Int) -> BitVector {
    var words = [UInt64](repeating: 0, count: wordCount(width))
    words[(width - 1) / 64] = 1 << UInt64((width - 1) % 64)
    return BitVector(words: words, width: width)
  }
}
