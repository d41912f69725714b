import DeepCompression
import Testing

@testable import GoldenModels

@Suite struct FloatReferenceLayerTests {
  @Test func sumsByHand() throws {
    let layer = try FloatReferenceLayer(
      outputs: 2, inputs: 3, weights: [1, 2, 3, -1, 0, 0.5], bias: [10, 0.25])
    #expect(try layer.sums([1, -1, 2]) == [15, 0.25])
    let unbiased = try FloatReferenceLayer(outputs: 1, inputs: 2, weights: [0.5, 4])
    #expect(try unbiased.sums([2, 3]) == [13])
  }

  @Test func sharedLayersAreTheirMatrix() throws {
    let shared = SharedLayer(
      name: "shared", outputs: 2, inputs: 2, hasBias: true, codes: [1, 0, 2, 0, 2, 1],
      codebook: [0, 0.5, -3], function: .rectify)
    #expect(try FloatReferenceLayer(shared).sums([4, 1]) == [-1, -2.5])
  }

  @Test func sizesMustAgree() throws {
    #expect(throws: EIEModelError.self) { try FloatReferenceLayer(outputs: 2, inputs: 2, weights: [1]) }
    #expect(throws: EIEModelError.self) {
      try FloatReferenceLayer(outputs: 2, inputs: 1, weights: [1, 1], bias: [1])
    }
    let layer = try FloatReferenceLayer(outputs: 1, inputs: 1, weights: [1])
    #expect(throws: EIEModelError.self) { try layer.sums([]) }
  }
}
