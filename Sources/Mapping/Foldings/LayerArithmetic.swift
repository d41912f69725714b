import Configurations

/// What a layer does with the bits of its numbers (docs/eyeriss.md, section 4).
public struct LayerArithmetic: Hashable, Sendable {
  /// How far a product is shifted right before it is added.
  public var productShift: Int
  /// How far a psum is shifted right on its way out.
  public var outputShift: Int
  /// Whether negative outputs become zero.
  public var rectifies: Bool

  /// Shifts, and whether the layer ends in a rectifier.
  public init(productShift: Int, outputShift: Int, rectifies: Bool) {
    self.productShift = productShift
    self.outputShift = outputShift
    self.rectifies = rectifies
  }

  /// Whole numbers as they are.
  public static let plain = LayerArithmetic(productShift: 0, outputShift: 0, rectifies: false)

  /// What keeps the shifts from being those of an array; empty if nothing does.
  public func problems(on configuration: EyerissConfiguration) -> [String] {
    var found: [String] = []
    func require(_ value: Int, _ limit: Int, _ name: String) {
      if !(0...limit).contains(value) { found.append("\(name) \(value) is outside 0...\(limit)") }
    }
    require(productShift, 2 * configuration.wordBits - 1, "product shift")
    require(outputShift, configuration.psumBits - 1, "output shift")
    return found
  }
}
