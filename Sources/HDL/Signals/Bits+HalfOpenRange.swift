// The bits of a range as loops and arrays of Swift write it: `a[0..<n]` is `a[0...(n - 1)]`.

extension Bits {
  /// The bits from the lower bound up to the upper one, which is not included; as a target of an assignment, drives them.
  ///
  /// There is no value of no bits: an empty range is an error of the design.
  public subscript(range: Range<Int>, file: String = #fileID, line: Int = #line) -> Bits {
    get {
      guard let bits = closed(range, SourceLocation(file, line)) else { return Bits(0, width: 1) }
      return self[bits, file, line]
    }
    nonmutating set {
      guard let bits = closed(range, SourceLocation(file, line)) else { return }
      self[bits, file, line] = newValue
    }
  }

  /// Drives the bits from the lower bound up to the upper one, which is not included, with a number.
  @_disfavoredOverload
  public subscript(range: Range<Int>, file: String = #fileID, line: Int = #line) -> Int {
    @available(*, unavailable, message: "hardware has no value while it is described") get {
      fatalError("hardware has no value while it is described")
    }
    nonmutating set {
      guard let bits = closed(range, SourceLocation(file, line)) else { return }
      self[bits, file, line] = newValue
    }
  }

  /// The same bits with both ends included; nil, and an error of the design, where there are none.
  private func closed(_ range: Range<Int>, _ place: SourceLocation) -> ClosedRange<Int>? {
    if let last = range.last { return range.lowerBound...last }
    let message =
      "the range \(range.lowerBound)..<\(range.upperBound) of '\(node.display)' is empty; a value has at least one bit"
    guard let module = node.module else { fatalError("\(place): \(message)") }
    module.report(place, "in module '\(module.name)', " + message, [.init(node.location, "declared")])
    module.mention(node)
    return nil
  }
}
