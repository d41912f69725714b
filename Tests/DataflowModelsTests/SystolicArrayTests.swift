import Mapping
import Testing

@testable import DataflowModels

/// The closed forms against what SCALE-Sim 3.0.0 schedules on 12x14 elements.
@Suite struct SystolicArrayTests {
  private let array = SystolicArray(rows: 12, columns: 14)

  @Test func firstLayerOfAlexNet() throws {
    let shape = try NamedLayer.named("alexnet-conv1").shape
    #expect(array.cycles(shape, keeping: .outputs) == 685_377)
    #expect(array.cycles(shape, keeping: .weights) == 664_237)
    #expect(array.cycles(shape.batched(3), keeping: .weights) == 3 * 664_237)
  }

  /// Millions of cycles for the convolutions of one image.
  @Test(arguments: zip(SystolicArray.Stationary.allCases, [4.42, 4.71, 5.14]))
  func allOfAlexNet(stationary: SystolicArray.Stationary, published: Double) {
    let cycles = NamedLayer.alexNetConvolutions.map { array.cycles($0.shape, keeping: stationary) }
    let millions = Double(cycles.reduce(0, +)) / 1e6
    #expect(abs(millions - published) < 0.006, "\(millions)")
  }

  /// K = 18 products of an output, P = 4 pixels, M = 15 filters on 12x14 elements: two folds of K, two of M, one of P.
  @Test func accessesAreCountedByFolds() {
    let shape = ConvolutionShape(
      channels: 2, height: 4, width: 4, filters: 15, filterHeight: 3, filterWidth: 3)
    let products = 1080.0
    let outputs = array.accesses(shape, keeping: .outputs)
    #expect(outputs.globalBuffer == Double(18 * 4 * 2 + 18 * 15))
    #expect(outputs.arrayInputs == 2 * products)
    #expect(outputs.arrayPsums == 0)
    #expect(outputs.registerFile == Double(2 * 60 * 17))
    let weights = array.accesses(shape, keeping: .weights)
    #expect(weights.globalBuffer == Double(18 * 15 + 18 * 4 * 2 + 2 * 60))
    #expect(weights.arrayInputs == products + 270)
    #expect(weights.arrayPsums == 960)
    let inputs = array.accesses(shape, keeping: .inputs)
    #expect(inputs.globalBuffer == Double(18 * 4 + 18 * 15 + 2 * 60))
    #expect(inputs.arrayInputs == products + 72)
    #expect(inputs.registerFile == products)
    for stationary in SystolicArray.Stationary.allCases {
      let one = array.accesses(shape, keeping: stationary)
      #expect(one.dram == 362)
      #expect(one.multiplications == products)
      // Images repeat all but the filters' way in from off chip.
      let three = array.accesses(shape.batched(3), keeping: stationary)
      #expect(three.globalBuffer == 3 * one.globalBuffer)
      #expect(three.dram == 546)
    }
  }
}
