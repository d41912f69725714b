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
}
