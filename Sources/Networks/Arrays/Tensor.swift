/// A dense array of floats of any rank, in row-major order.
public struct Tensor: Hashable, Sendable {
  /// The extent of each dimension, outermost first; empty for a single number.
  public let shape: [Int]
  /// The elements, the last dimension fastest.
  public var elements: [Float]

  /// A tensor from its elements; traps when they do not fill the shape.
  public init(shape: [Int], elements: [Float]) {
    precondition(shape.allSatisfy { $0 >= 0 }, "a dimension is negative")
    precondition(shape.reduce(1, *) == elements.count, "the elements do not fill the shape")
    self.shape = shape
    self.elements = elements
  }

  /// A tensor of equal elements.
  public init(shape: [Int], repeating element: Float = 0) {
    self.init(shape: shape, elements: [Float](repeating: element, count: shape.reduce(1, *)))
  }

  /// The number of dimensions.
  public var rank: Int { shape.count }

  /// The element at `row` and `column` of a matrix.
  public subscript(row: Int, column: Int) -> Float {
    get { elements[row * shape[1] + column] }
    set { elements[row * shape[1] + column] = newValue }
  }

  /// Elements that are not zero.
  public var nonzeros: Int { elements.reduce(0) { $0 + ($1 != 0 ? 1 : 0) } }

  /// The indices of the element at `position` of `elements`, outermost first.
  public func indices(at position: Int) -> [Int] {
    var rest = position
    var indices: [Int] = []
    for extent in shape.reversed() {
      indices.append(rest % extent)
      rest /= extent
    }
    return indices.reversed()
  }
}

extension Tensor {
  /// Checks that every element is a number: one NaN or infinity would poison thresholds and averages.
  ///
  /// - Throws: `ModelFileError` that names the array and the first offending index.
  public func requireFinite(file: String, array name: String) throws {
    guard let position = elements.firstIndex(where: { !$0.isFinite }) else { return }
    let index = indices(at: position).map(String.init).joined(separator: ", ")
    throw ModelFileError(
      file: file, what: "array '\(name)' holds \(elements[position]) at index [\(index)]",
      remedy: "replace it by a finite number that 32 bits can hold")
  }
}
