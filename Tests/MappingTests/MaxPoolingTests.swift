import Mapping
import Testing

@Suite struct MaxPoolingTests {
  /// The greatest of each square, map by map; rows and columns that fill no square are left out.
  @Test func eachSquareLeavesItsGreatest() {
    let first: [Int32] = [1, 2, 3, 4, 9, 5, 6, 7, 8, 9, -1, -2, -3, -4, 0]
    let second: [Int32] = [-9, -8, -7, -6, 0, -5, -9, -9, -1, 0, 3, 3, 3, 3, 3]
    #expect(MaxPooling(2).maxima(of: first + second, height: 3, width: 5) == [6, 8, -5, -1])
    #expect(MaxPooling(1).maxima(of: first, height: 3, width: 5) == first)
    #expect(MaxPooling(3).maxima(of: first, height: 3, width: 5) == [7])
  }
}
