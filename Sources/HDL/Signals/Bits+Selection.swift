// Taking some of many bits, or one of many values, where a variable says which.

extension Bits {
  /// The `width` bits from bit `index` upwards, at any offset; bits beyond the top are zero.
  ///
  /// In Verilog `value[index +: width]`, with zeros above the value where the index can reach beyond it. An index of more
  /// bits than number those of the value becomes a shift instead.
  public subscript(
    from index: Bits, width width: Int, file: String = #fileID, line: Int = #line
  ) -> Bits {
    require(width > 0, "\(file):\(line): a part of \(width) bits; it has at least one")
    let isShort = index.width <= bitsToIndex(self.width)
    let reach = isShort ? (1 << index.width) - 1 + width : width
    let whole = zeroExtended(to: max(self.width, reach))
    let shifted = whole >> index
    return width == whole.width ? shifted : shifted[0...(width - 1), file, line]
  }
}

/// The value whose bit of `selection` is 1, bit 0 the first; zero where no bit is 1, and the union where several are.
///
/// Costs an AND and an OR a bit, less than a chain of choices. There are as many values as `selection` has bits, all
/// equally wide.
public func select(oneHot selection: Bits, among values: [Bits]) -> Bits {
  require(
    !values.isEmpty && selection.width == values.count,
    "\(selection.width) select bits for \(values.count) values; each value needs one")
  return any(of: values.enumerated().map { $1 & selection[$0].repeated($1.width) })
}

/// The value at `index`, the first at 0; zero beyond the last. All are equally wide, and the index has just the bits that
/// number them.
public func select(_ index: Bits, among values: [Bits]) -> Bits {
  require(!values.isEmpty, "a selection among no values")
  let width = values[0].width
  for value in values { _ = Node.balanced(.and, values[0].node, value.node) }
  if values.count == 1 { return values[0] }
  let places = 1 << bitsToIndex(values.count)
  let missing = Array(repeating: Bits(0, width: width), count: places - values.count)
  return concatenate((values + missing).reversed()).part(index, width: width)
}
