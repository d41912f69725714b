import DeepCompression
import Networks
import Testing

@Suite struct WeightSharingTests {
  private func share(
    _ weights: [Float], rows: Int, bias: [Float]?, bits: Int
  ) throws -> (layer: SharedLayer, sharing: WeightSharing) {
    let matrix = Tensor(shape: [rows, weights.count / rows], elements: weights)
    return try SharedLayer.sharing(
      name: "fc", weights: matrix, bias: bias, weightCodeBits: bits, function: .rectify)
  }

  @Test func fewDistinctValuesAreEncodedExactly() throws {
    let (layer, sharing) = try share([0, 0.1, -0.7, 0.1], rows: 2, bias: [0.3, 0], bits: 2)
    #expect(sharing.method == .exact)
    #expect(sharing.largestError == 0 && sharing.squaredError == 0)
    #expect(layer.codebook == [0, -0.7, 0.1, 0.3])
    #expect(layer.codes == [0, 2, 3, 1, 2, 0])
    #expect(layer.matrix == Tensor(shape: [2, 3], elements: [0, 0.1, 0.3, -0.7, 0.1, 0]))
    #expect(layer.hasBias && layer.inputs == 2 && layer.function == .rectify)
  }

  @Test func negativeZeroIsZero() throws {
    let (layer, _) = try share([-0.0, 1], rows: 1, bias: nil, bits: 1)
    #expect(layer.codes == [0, 1])
    #expect(layer.codebook == [0, 1])
  }

  @Test func theBiasTakesTheCodesThatAreLeft() throws {
    let (layer, sharing) = try share(
      [1, -1, 0, 1], rows: 4, bias: [0.5, 0.625, -0.01, 1], bits: 2)
    #expect(sharing.method == .exactWeights)
    // The one spare code goes to the mean of the three biases that are no weights.
    #expect(layer.codebook == [0, -1, 0.371_666_67, 1])
    #expect(layer.codes == [3, 2, 1, 2, 0, 0, 3, 3])
    #expect((sharing.largestError - 0.253_333_33).magnitude < 1e-6)
  }

  @Test func withoutSpareCodesTheBiasTakesTheNearestEntry() throws {
    let (layer, sharing) = try share([1, -1, 0.5, 0], rows: 4, bias: [0.8, 0.2, -0.5, -9], bits: 2)
    #expect(sharing.method == .exactWeights)
    #expect(layer.codebook == [0, -1, 0.5, 1])
    #expect(layer.matrix.elements == [1, 1, -1, 0, 0.5, 0, 0, -1])
  }

  @Test func manyValuesAreClustered() throws {
    let (layer, sharing) = try share([1, 1.5, -1, 0, -1.5, 4], rows: 2, bias: [4.5, -1.25], bits: 2)
    #expect(sharing.method == .clustered)
    #expect(layer.codebook == [0, -1.25, 1.25, 4.25])
    #expect(layer.codes == [2, 2, 1, 3, 0, 1, 3, 1])
    #expect(sharing.largestError == 0.25)
    #expect(sharing.squaredError == 6 * 0.0625)
  }

  /// However a layer is shared, what was pruned stays pruned and what was kept keeps a code.
  @Test(arguments: 1...6 as ClosedRange<UInt64>)
  func keepsThePatternOfTheWeights(_ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let weights = (0..<200).map { _ in generator.unitInterval() < 0.3 ? generator.unitInterval() - 0.5 : 0 }
    let (layer, sharing) = try share(weights, rows: 10, bias: nil, bits: 4)
    #expect(sharing.method == .clustered, "seed \(seed)")
    #expect(layer.codes.map { $0 != 0 } == weights.map { $0 != 0 }, "seed \(seed)")
    #expect(layer.codebook.count == 16, "seed \(seed)")
  }

  @Test func allZeroLayersHaveNothingToShare() throws {
    let (layer, sharing) = try share([0, 0], rows: 1, bias: [0], bits: 4)
    #expect(sharing.method == .exact)
    #expect(layer.codebook == [0] && layer.nonzeros == 0)
  }

  @Test func saysWhatIsWrong() {
    func fault(_ weights: Tensor, bias: [Float]? = nil, bits: Int = 4) -> String {
      let error = #expect(throws: WeightSharingError.self) {
        _ = try SharedLayer.sharing(
          name: "fc", weights: weights, bias: bias, weightCodeBits: bits, function: .identity)
      }
      return error?.description ?? ""
    }
    let good = Tensor(shape: [1, 2], elements: [1, 2])
    #expect(fault(good, bits: 0) == "layer 'fc': 0 code bits are not 1 to 8")
    #expect(fault(good, bias: [1, 2]) == "layer 'fc': 2 biases for 1 outputs")
    #expect(fault(good, bias: [.nan]) == "layer 'fc': a bias is not finite")
    #expect(fault(Tensor(shape: [2], elements: [1, 2])) == "layer 'fc': shape [2] is not that of a matrix")
    #expect(fault(Tensor(shape: [0, 2])) == "layer 'fc': shape [0, 2] holds no weights")
    #expect(fault(Tensor(shape: [1, 1], elements: [.infinity])) == "layer 'fc': a weight is not finite")
  }
}
