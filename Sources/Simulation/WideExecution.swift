import BitVectors

/// Runs one operation with an operand or result beyond 64 bits, word by word.
///
/// Wide values are rare in a design (memory rows, buses), so this is written to be read.
func executeWide(
  _ o: Operation, _ v: UnsafeMutablePointer<UInt64>, _ memory: UnsafeMutablePointer<UInt64>,
  _ layouts: UnsafePointer<MemoryLayout>
) {
  let a = load(v, o.a, o.widthA)
  let width = Int(o.width)
  switch o.code {
  case .and: store(zip(a, load(v, o.b, o.widthB)).map { $0 & $1 }, o, v)
  case .or: store(zip(a, load(v, o.b, o.widthB)).map { $0 | $1 }, o, v)
  case .xor: store(zip(a, load(v, o.b, o.widthB)).map { $0 ^ $1 }, o, v)
  case .not: store(a.map { ~$0 }, o, v)
  case .add: store(sum(a, load(v, o.b, o.widthB), carry: 0), o, v)
  case .subtract: store(sum(a, load(v, o.b, o.widthB).map { ~$0 }, carry: 1), o, v)
  case .multiply: store(product(a, load(v, o.b, o.widthB), width), o, v)
  case .multiplySigned:
    let x = signExtended(a, Int(o.widthA), to: width)
    let y = signExtended(load(v, o.b, o.widthB), Int(o.widthB), to: width)
    store(product(x, y, width), o, v)
  case .equal: store([a == load(v, o.b, o.widthB) ? 1 : 0], o, v)
  case .notEqual: store([a != load(v, o.b, o.widthB) ? 1 : 0], o, v)
  case .less: store([isLess(a, load(v, o.b, o.widthB)) ? 1 : 0], o, v)
  case .lessOrEqual: store([isLess(load(v, o.b, o.widthB), a) ? 0 : 1], o, v)
  case .lessSigned: store([isLess(biased(a, o), biased(load(v, o.b, o.widthB), o)) ? 1 : 0], o, v)
  case .lessOrEqualSigned:
    store([isLess(biased(load(v, o.b, o.widthB), o), biased(a, o)) ? 0 : 1], o, v)
  case .shiftLeft: store(shifted(a, by: distance(v, o), width), o, v)
  case .shiftRight: store(shifted(a, by: -distance(v, o), width), o, v)
  case .shiftRightArithmetic:
    let places = min(distance(v, o), width)
    let wide = signExtended(a, Int(o.widthA), to: 2 * width)
    store(shifted(wide, by: -places, 2 * width), o, v)
  case .mux:
    let chosen = v[Int(o.a)] != 0 ? o.b : o.c
    store(load(v, chosen, o.width), o, v)
  case .slice: store(shifted(a, by: -Int(o.distance), Int(o.widthA)), o, v)
  case .part:
    let places = Int(min(v[Int(o.b)], 65536)) * width
    store(shifted(a, by: -min(places, Int(o.widthA)), Int(o.widthA)), o, v)
  case .join:
    let high = shifted(a + zeros(width), by: Int(o.distance), width)
    let low = load(v, o.b, o.widthB) + zeros(width)
    store(zip(high, low).map { $0 | $1 }, o, v)
  case .signExtend: store(signExtended(a, Int(o.widthA), to: width), o, v)
  case .reduceAnd:
    store([(0..<Int(o.widthA)).allSatisfy { BitVector(words: a, width: Int(o.widthA))[$0] } ? 1 : 0], o, v)
  case .reduceOr: store([a.contains { $0 != 0 } ? 1 : 0], o, v)
  case .reduceXor: store([UInt64(a.reduce(0) { $0 + $1.nonzeroBitCount } & 1)], o, v)
  case .memoryRead:
    let layout = layouts[Int(o.b)]
    guard a[0] < UInt64(layout.depth) else { return store(zeros(width), o, v) }
    let start = layout.base + Int(a[0]) * layout.wordsPerEntry
    store((0..<layout.wordsPerEntry).map { memory[start + $0] }, o, v)
  }
}

private func load(_ v: UnsafeMutablePointer<UInt64>, _ place: Int32, _ width: UInt16) -> [UInt64] {
  (0..<BitVector.wordCount(Int(width))).map { v[Int(place) + $0] }
}

private func store(_ words: [UInt64], _ o: Operation, _ v: UnsafeMutablePointer<UInt64>) {
  let result = BitVector(words: words, width: Int(o.width))
  for (index, word) in result.words.enumerated() { v[Int(o.destination) + index] = word }
}

private func zeros(_ width: Int) -> [UInt64] { [UInt64](repeating: 0, count: BitVector.wordCount(width)) }

private func distance(_ v: UnsafeMutablePointer<UInt64>, _ o: Operation) -> Int {
  let places = load(v, o.b, o.widthB)
  return places.dropFirst().contains { $0 != 0 } || places[0] > 65535 ? 65536 : Int(places[0])
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
private func biased(_ a: [UInt64], _ o: Operation) -> [UInt64] {
  var a = a
  let top = Int(o.widthA) - 1
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
