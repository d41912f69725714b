import BitVectors

/// Runs one operation with an operand or result beyond 64 bits, word by word.
///
/// What moves bits and compares goes straight from place to place; arithmetic is rare at such widths (memory rows,
/// buses) and is written to be read.
func executeWide(
  _ o: Step, _ v: UnsafeMutablePointer<UInt64>, _ memory: UnsafeMutablePointer<UInt64>,
  _ places: UnsafePointer<MemoryPlace>?
) {
  let result = v + Int(o.destination)
  let a = v + Int(o.a)
  let b = v + Int(o.b)
  let count = BitVector.wordCount(o.width)
  switch o.code {
  case .and: for index in 0..<count { result[index] = a[index] & b[index] }
  case .or: for index in 0..<count { result[index] = a[index] | b[index] }
  case .xor: for index in 0..<count { result[index] = a[index] ^ b[index] }
  case .not:
    for index in 0..<count { result[index] = ~a[index] }
    result[count - 1] &= BitVector.lastWordMask(o.width)
  case .equal: result[0] = isEqual(a, b, BitVector.wordCount(o.widthA)) ? 1 : 0
  case .notEqual: result[0] = isEqual(a, b, BitVector.wordCount(o.widthA)) ? 0 : 1
  case .mux:
    let chosen = a[0] != 0 ? b : v + Int(o.c)
    for index in 0..<count { result[index] = chosen[index] }
  case .copy: for index in 0..<count { result[index] = a[index] }
  case .slice: extract(a, o.widthA, from: o.distance, result, o.width)
  case .part:
    let (start, overflows) = b[0].multipliedReportingOverflow(by: UInt64(o.width))
    let isInside = !overflows && start < UInt64(o.widthA)
    extract(a, o.widthA, from: isInside ? Int(start) : o.widthA, result, o.width)
  case .join: join(a, o.widthA, b, o.distance, result, count)
  case .memoryRead:
    guard let place = places?[Int(o.b)] else { return }
    let isInside = a[0] < UInt64(place.depth)
    let word = memory + (isInside ? place.start + Int(a[0]) * place.wordsPerEntry : 0)
    for index in 0..<count { result[index] = isInside ? word[index] : 0 }
  default: store(compute(o, v), o, v)
  }
}

private func isEqual(_ a: UnsafePointer<UInt64>, _ b: UnsafePointer<UInt64>, _ count: Int) -> Bool {
  for index in 0..<count where a[index] != b[index] { return false }
  return true
}

/// The `width` bits of `a` from bit `low` on; zeros beyond its own.
private func extract(
  _ a: UnsafePointer<UInt64>, _ widthA: Int, from low: Int, _ result: UnsafeMutablePointer<UInt64>,
  _ width: Int
) {
  let available = BitVector.wordCount(widthA)
  let (skipped, bits) = (low / 64, UInt64(low % 64))
  let count = BitVector.wordCount(width)
  for index in 0..<count {
    let here = index + skipped
    var word = here < available ? a[here] >> bits : 0
    if bits > 0 && here + 1 < available { word |= a[here + 1] << (64 - bits) }
    result[index] = word
  }
  result[count - 1] &= BitVector.lastWordMask(width)
}

/// `high` above the `widthB` bits of `low`.
private func join(
  _ high: UnsafePointer<UInt64>, _ widthA: Int, _ low: UnsafePointer<UInt64>, _ widthB: Int,
  _ result: UnsafeMutablePointer<UInt64>, _ count: Int
) {
  let lowWords = BitVector.wordCount(widthB)
  for index in 0..<count { result[index] = index < lowWords ? low[index] : 0 }
  let (start, bits) = (widthB / 64, UInt64(widthB % 64))
  for index in 0..<BitVector.wordCount(widthA) {
    result[start + index] |= high[index] << bits
    if bits > 0 && start + index + 1 < count { result[start + index + 1] |= high[index] >> (64 - bits) }
  }
}

private func compute(_ o: Step, _ v: UnsafeMutablePointer<UInt64>) -> [UInt64] {
  let a = load(v, o.a, o.widthA)
  let b = load(v, o.b, o.widthB)
  switch o.code {
  case .add: return sum(a, b, carry: 0)
  case .subtract: return sum(a, b.map { ~$0 }, carry: 1)
  case .multiply: return product(a, b, o.width)
  case .multiplySigned:
    return product(signExtended(a, o.widthA, to: o.width), signExtended(b, o.widthB, to: o.width), o.width)
  case .less: return [isLess(a, b) ? 1 : 0]
  case .lessOrEqual: return [isLess(b, a) ? 0 : 1]
  case .lessSigned: return [isLess(biased(a, o), biased(b, o)) ? 1 : 0]
  case .lessOrEqualSigned: return [isLess(biased(b, o), biased(a, o)) ? 0 : 1]
  case .shiftLeft: return shifted(a, by: distance(b, o.width), o.width)
  case .shiftRight: return shifted(a, by: -distance(b, o.width), o.width)
  case .shiftRightArithmetic:
    let wide = signExtended(a, o.widthA, to: 2 * o.width)
    return shifted(wide, by: -distance(b, o.width), 2 * o.width)
  case .signExtend: return signExtended(a, o.widthA, to: o.width)
  case .reduceAnd:
    let last = BitVector.lastWordMask(o.widthA)
    return [a.dropLast().allSatisfy { $0 == .max } && a[a.count - 1] == last ? 1 : 0]
  case .reduceOr: return [a.contains { $0 != 0 } ? 1 : 0]
  case .reduceXor: return [UInt64(a.reduce(0) { $0 + $1.nonzeroBitCount } & 1)]
  default: preconditionFailure("\(o.code) is no arithmetic")
  }
}

private func load(_ v: UnsafeMutablePointer<UInt64>, _ place: Int32, _ width: Int) -> [UInt64] {
  (0..<BitVector.wordCount(width)).map { v[Int(place) + $0] }
}

private func store(_ words: [UInt64], _ o: Step, _ v: UnsafeMutablePointer<UInt64>) {
  let result = BitVector(words: words, width: o.width)
  for (index, word) in result.words.enumerated() { v[Int(o.destination) + index] = word }
}

private func zeros(_ width: Int) -> [UInt64] { [UInt64](repeating: 0, count: BitVector.wordCount(width)) }

/// A shift by the number `places`, at most all of the `width` bits.
private func distance(_ places: [UInt64], _ width: Int) -> Int {
  let isHuge = places.dropFirst().contains { $0 != 0 } || places.isEmpty || places[0] > UInt64(width)
  return isHuge ? width : Int(places[0])
}

private func sum(_ a: [UInt64], _ b: [UInt64], carry: UInt64) -> [UInt64] {
  var carry = carry
  return zip(a, b).map { x, y in
    let (first, overflowA) = x.addingReportingOverflow(y)
    let (second, overflowB) = first.addingReportingOverflow(carry)
    carry = (overflowA || overflowB) ? 1 : 0
    return second
  }
}

private func product(_ a: [UInt64], _ b: [UInt64], _ width: Int) -> [UInt64] {
  var result = zeros(width)
  for (i, x) in a.enumerated() {
    var carry: UInt64 = 0
    for (j, y) in b.enumerated() where i + j < result.count {
      let (high, low) = x.multipliedFullWidth(by: y)
      let (first, overflowA) = result[i + j].addingReportingOverflow(low)
      let (second, overflowB) = first.addingReportingOverflow(carry)
      result[i + j] = second
      carry = high &+ (overflowA ? 1 : 0) &+ (overflowB ? 1 : 0)
    }
    if i + b.count < result.count { result[i + b.count] = result[i + b.count] &+ carry }
  }
  return result
}

private func isLess(_ a: [UInt64], _ b: [UInt64]) -> Bool {
  for (x, y) in zip(a, b).reversed() where x != y { return x < y }
  return false
}

/// The pattern with its sign inverted: then unsigned order is signed order.
private func biased(_ a: [UInt64], _ o: Step) -> [UInt64] {
  var a = a
  let top = o.widthA - 1
  a[top / 64] ^= 1 << UInt64(top % 64)
  return a
}

private func signExtended(_ a: [UInt64], _ width: Int, to wider: Int) -> [UInt64] {
  let negative = (a[(width - 1) / 64] >> UInt64((width - 1) % 64)) & 1 == 1
  var result = zeros(wider)
  for index in result.indices {
    let used = min(64, max(0, width - 64 * index))
    let mask: UInt64 = used == 64 ? .max : (1 << UInt64(used)) - 1
    result[index] = (index < a.count ? a[index] & mask : 0) | (negative ? ~mask : 0)
  }
  return result
}

/// Moved up by `places`, or down where that is negative, zeros entering.
private func shifted(_ a: [UInt64], by places: Int, _ width: Int) -> [UInt64] {
  let count = BitVector.wordCount(width)
  let (words, bits) = (abs(places) / 64, UInt64(abs(places) % 64))
  func word(_ index: Int) -> UInt64 { index >= 0 && index < min(a.count, count) ? a[index] : 0 }
  return (0..<count).map { index in
    if places >= 0 {
      let low = bits == 0 ? 0 : word(index - words - 1) >> (64 - bits)
      return word(index - words) << bits | low
    }
    let high = bits == 0 ? 0 : word(index + words + 1) << (64 - bits)
    return word(index + words) >> bits | high
  }
}
