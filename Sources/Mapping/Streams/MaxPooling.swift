/// The host's step between a convolution and the next layer: of each square of values only the greatest goes on.
///
/// Neither the chip nor this array pools (docs/network.md); squares do not overlap, and what divides into none is left out.
public struct MaxPooling: Hashable, Sendable {
  /// Rows and columns of a square.
  public let size: Int

  /// Pooling by squares of `size` x `size`.
  public init(_ size: Int) {
    precondition(size > 0, "squares of \(size) x \(size)")
    self.size = size
  }

  /// The maxima of maps that lie one behind the other, each row by row.
  ///
  /// - Parameters:
  ///   - maps: any number of maps of `height` x `width` values.
  ///   - height: rows of a map.
  ///   - width: columns of a map.
  public func maxima<Value: Comparable>(of maps: [Value], height: Int, width: Int) -> [Value] {
    let (rows, columns) = (height / size, width / size)
    var maxima: [Value] = []
    maxima.reserveCapacity(maps.count / (size * size))
    for map in stride(from: 0, to: maps.count, by: height * width) {
      for row in 0..<rows {
        for column in 0..<columns {
          let corner = map + row * size * width + column * size
          var greatest = maps[corner]
          for y in 0..<size {
            for x in 0..<size { greatest = max(greatest, maps[corner + y * width + x]) }
          }
          maxima.append(greatest)
        }
      }
    }
    return maxima
  }
}
