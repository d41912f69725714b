/// Why numbers or a text are no shape of a layer; its description is one line.
public struct ShapeError: Error, Hashable, CustomStringConvertible {
  /// What is wrong, with the numbers that show it, and what to do.
  public let description: String

  /// An error that says `description`.
  public init(_ description: String) { self.description = description }
}

extension ConvolutionShape {
  /// The greatest number that any dimension may be: products of six of them stay far from the end of `Int`
  /// only together with `multiplicationLimit`.
  static let dimensionLimit = 1 << 16
  /// More multiplications than any layer that is looked at in one run.
  static let multiplicationLimit = 1 << 50

  /// The shape itself, if it is one.
  ///
  /// - Throws: `ShapeError`, which names the first number that makes no sense.
  @discardableResult
  public func validated() throws -> ConvolutionShape {
    for field in Self.fields {
      let value = self[keyPath: field.path]
      guard value >= field.least else {
        throw ShapeError("\(field.key)=\(value): \(field.meaning) must be at least \(field.least)")
      }
      guard value <= Self.dimensionLimit else {
        throw ShapeError("\(field.key)=\(value): \(field.meaning) must be at most \(Self.dimensionLimit)")
      }
    }
    guard channels.isMultiple(of: groups) else {
      throw ShapeError("groups=\(groups) do not divide the C=\(channels) channels; change one of them")
    }
    guard filters.isMultiple(of: groups) else {
      throw ShapeError("groups=\(groups) do not divide the M=\(filters) filters; change one of them")
    }
    guard filterHeight <= paddedHeight else {
      throw ShapeError("R=\(filterHeight) is more than the \(paddedHeight) rows of an ifmap with its padding")
    }
    guard filterWidth <= paddedWidth else {
      throw ShapeError(
        "S=\(filterWidth) is more than the \(paddedWidth) columns of an ifmap with its padding")
    }
    try checkSize()
    return self
  }

  /// Multiplies in floating point first: the product of all dimensions may be beyond `Int`.
  private func checkSize() throws {
    let outputs = Double(batch) * Double(filters) * Double(outputHeight) * Double(outputWidth)
    let work = outputs * Double(channelsPerGroup) * Double(filterHeight) * Double(filterWidth)
    let words = Double(batch) * Double(channels) * Double(paddedHeight) * Double(paddedWidth)
    guard max(work, words) <= Double(Self.multiplicationLimit) else {
      throw ShapeError("\(self): more than 2^50 multiplications or ifmap words; lower N, C, H, W or M")
    }
  }
}
