import Configurations
import Mapping

/// One row of psums on its way up the array: all outputs of the row at once, each with its own sums.
///
/// `Sum` holds the sum of any two psums.
struct EyerissOfmapRow<Sum: FixedWidthInteger & SignedInteger> {
  /// Whether a product or a sum has saturated since the row was started.
  private(set) var hasSaturated = false
  /// Values that did not fit their word when the row left, except those that rectification makes zero anyway.
  private(set) var outputSaturations = 0

  /// What the elements so far have handed up.
  private var psums: [Sum]
  /// What one element has summed up.
  private var own: [Sum]

  private let stride: Int
  private let productShift: Int
  private let outputShift: Int
  private let wordBits: Int
  private let rectifies: Bool
  private let least: Sum
  private let greatest: Sum

  init(_ mapping: RowStationaryMapping, _ arithmetic: LayerArithmetic) {
    psums = [Sum](repeating: 0, count: mapping.outputs)
    own = psums
    stride = mapping.shape.stride
    productShift = arithmetic.productShift
    outputShift = arithmetic.outputShift
    wordBits = mapping.configuration.wordBits
    rectifies = arithmetic.rectifies
    greatest = Sum(truncatingIfNeeded: (1 << (mapping.configuration.psumBits - 1)) - 1)
    least = -greatest - 1
  }

  /// Every psum is the bias.
  mutating func start(bias: Int32) {
    hasSaturated = false
    for output in psums.indices { psums[output] = Sum(bias) }
  }

  /// The next element begins its sums.
  mutating func startElement() {
    for output in own.indices { own[output] = 0 }
  }

  /// Adds, to every output's sum, a weight times the value below it.
  ///
  /// The innermost loop of the model, for which pointers pay: it runs once for each multiplication of the layer.
  @inline(__always)
  mutating func add(_ values: [Int32], from first: Int, times weight: Int32) {
    var strange: Sum = 0
    let (shift, stride, least, greatest) = (Sum(productShift), stride, least, greatest)
    let factor = Sum(weight)
    values.withUnsafeBufferPointer { values in
      own.withUnsafeMutableBufferPointer { own in
        for output in 0..<own.count {
          let product = (Sum(truncatingIfNeeded: values[first + output &* stride]) &* factor) &>> shift
          let term = min(max(product, least), greatest)
          let sum = own[output] &+ term
          let saturated = min(max(sum, least), greatest)
          strange |= (product ^ term) | (sum ^ saturated)
          own[output] = saturated
        }
      }
    }
    if strange != 0 { hasSaturated = true }
  }

  /// The element hands its sums up: each psum grows by the element's own.
  mutating func finishElement() {
    for output in psums.indices {
      let sum = own[output] &+ psums[output]
      let saturated = min(max(sum, least), greatest)
      if saturated != sum { hasSaturated = true }
      psums[output] = saturated
    }
  }

  /// The psums leave the array: rounded half up, saturated to a word, rectified.
  mutating func finish() -> [Int32] {
    let limit = (1 << (wordBits - 1)) - 1
    let half = outputShift > 0 ? 1 << (outputShift - 1) : 0
    outputSaturations = 0
    return psums.map { psum in
      let rounded = (Int(psum) + half) >> outputShift
      let word = min(max(rounded, -limit - 1), limit)
      // What the rectifier makes zero anyway has lost nothing.
      if word != rounded && !(rectifies && rounded < 0) { outputSaturations += 1 }
      return Int32(rectifies ? max(word, 0) : word)
    }
  }
}
