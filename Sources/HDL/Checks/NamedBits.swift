/// A signal or some bits of it, as the subject of a message: "'x'", "bit 3 of 'x'", "bits 3:2 of 'x'".
struct NamedBits: CustomStringConvertible {
  let description: String
  /// "is" or "are".
  let verb: String

  /// - Parameter evenIfAll: names the bits also where there are as many as the signal has.
  init(_ bits: ClosedRange<Int>, of node: Node, evenIfAll: Bool = false) {
    let isWhole = bits.count == node.width && !evenIfAll
    verb = isWhole || bits.count == 1 ? "is" : "are"
    if isWhole {
      description = "'\(node.display)'"
    } else if bits.count == 1 {
      description = "bit \(bits.lowerBound) of '\(node.display)'"
    } else {
      description = "bits \(bits.upperBound):\(bits.lowerBound) of '\(node.display)'"
    }
  }
}
