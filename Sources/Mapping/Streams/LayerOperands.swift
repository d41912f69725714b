import Configurations

/// The numbers that a layer works on, as integers.
public struct LayerOperands: Hashable, Sendable {
  /// Ifmap values: image, channel, row, column; without padding.
  public var ifmaps: [Int32]
  /// Filter values: filter, channel of its group, row, column.
  public var filters: [Int32]
  /// A bias for each filter, in the format of psums.
  public var biases: [Int32]

  /// Operands from their arrays.
  public init(ifmaps: [Int32], filters: [Int32], biases: [Int32]) {
    self.ifmaps = ifmaps
    self.filters = filters
    self.biases = biases
  }

  /// Throws unless the arrays are those of `shape` and their numbers fit the array of `configuration`.
  ///
  /// - Throws: `ShapeError` that names the array.
  public func check(_ shape: ConvolutionShape, _ configuration: EyerissConfiguration) throws {
    try Self.check(ifmaps, shape.ifmapWords, configuration.wordBits, "ifmaps")
    try Self.check(filters, shape.filterWords, configuration.wordBits, "filters")
    try Self.check(biases, shape.filters, configuration.psumBits, "biases")
  }

  private static func check(_ values: [Int32], _ count: Int, _ bits: Int, _ name: String) throws {
    guard values.count == count else {
      throw ShapeError("\(name): \(values.count) values for a shape of \(count)")
    }
    let greatest = Int32(truncatingIfNeeded: (1 << (bits - 1)) - 1)
    if let value = values.first(where: { $0 > greatest || $0 < -greatest - 1 }) {
      throw ShapeError("\(name): \(value) is not a number of \(bits) bits")
    }
  }
}
