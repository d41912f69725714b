import Testing

@testable import BitVectors

@Suite struct FixedPointFormatTests {
  @Test(arguments: [(8, -128, 127), (16, -32768, 32767), (1, -1, 0), (48, -(1 << 47), (1 << 47) - 1)])
  func range(width: Int, minimum: Int, maximum: Int) {
    let format = FixedPointFormat(width: width, fractionBits: 0)
    #expect(format.minimum == minimum)
    #expect(format.maximum == maximum)
    #expect(format.contains(minimum) && format.contains(maximum))
    #expect(!format.contains(minimum - 1) && !format.contains(maximum + 1))
  }

  @Test func saturatesToTheNearestEnd() {
    let format = FixedPointFormat(width: 8, fractionBits: 3)
    #expect(
      [-1000, -129, -128, 0, 127, 128, 1000].map(format.saturate) == [-128, -128, -128, 0, 127, 127, 127])
  }

  @Test func quantisesToTheNearestAwayFromZero() {
    let format = FixedPointFormat(width: 8, fractionBits: 2)
    let reals = [0, 0.124, 0.125, -0.125, 0.375, 1, -1, 31.75, 31.9, 1e30, -32, -1e30, .infinity, -.infinity]
    let expected = [0, 0, 1, -1, 2, 4, -4, 127, 127, 127, -128, -128, 127, -128]
    #expect(reals.map(format.quantize) == expected)
  }

  @Test(arguments: [0, 3, 7])
  func everyIntegerIsTheQuantisedFormOfItsValue(fractionBits: Int) {
    let format = FixedPointFormat(width: 8, fractionBits: fractionBits)
    for integer in format.minimum...format.maximum {
      #expect(format.quantize(format.value(of: integer)) == integer)
    }
  }

  @Test func describesItself() {
    #expect("\(FixedPointFormat(width: 16, fractionBits: 10))" == "16 bits, 10 fraction")
  }
}
