import Configurations
import Experiments
import Mapping
import Testing

@testable import GoldenModels

/// The cycle model of the row-stationary array: a case counted by hand, laws that hold for every layer, the passes of
/// AlexNet.
@Suite struct EyerissCycleModelTests {
  private func dense(_ mapping: RowStationaryMapping, link: EyerissLink = .full) throws -> EyerissCycleCount {
    try EyerissCycleModel(mapping, link: link).run(EyerissTraffic(denseUnder: mapping))
  }

  /// One product. Its value enters in cycle 0, is decoded in 1, fetched in 2, offered in 3 and sent over the Y bus in 4,
  /// enters the ring in 5 and is issued in 6; so is its weight. The psum is in the send stage in 10, in the result queue in
  /// 11, in the output queue in 12, in the encoder in 13 and at the port in 14, where it leaves.
  @Test func oneProductTakesFifteenCycles() throws {
    let shape = ConvolutionShape(
      channels: 1, height: 1, width: 1, filters: 1, filterHeight: 1, filterWidth: 1)
    let mapping = try Mapper(.nest).best(shape).mapping
    let count = try dense(mapping)
    #expect(count.cycles == 15 && count.passEnds == [12])
    #expect(count.elements.issued == 1 && count.elements.held == 0)
    // Four biases, the last of them at cycle 30: in the word at 31, on the bus at 32, in the element at 33, sent at 34.
    let slow = EyerissLink(bias: EyerissLink.Pace(words: 1, cycles: 10))
    #expect(try dense(mapping, link: slow).cycles == 15 + 24)
  }

  @Test(arguments: UInt64(500)..<530)
  func everyCycleIsAccountedFor(seed: UInt64) throws {
    let mapping = RandomEyerissCase(seed: seed).layer.mapping
    let count = try dense(mapping)
    let label: Comment = "seed \(seed): \(mapping.layer), \(mapping.folding)"
    let elements = count.elements
    #expect(
      elements.issued == mapping.passes * mapping.activeElements * mapping.elementMultiplications, label)
    let spent = elements.issued + elements.held + elements.waitedForIfmaps + elements.waitedForFilters
    #expect(spent <= count.cycles * count.activeElements, label)
    #expect(count.cycles >= MappingEstimate(mapping).cycles, label)
    #expect(count.passEnds.count == mapping.passes && count.passEnds == count.passEnds.sorted(), label)
    #expect(count.passEnds[mapping.passes - 1] < count.cycles, label)

    // A slower host never makes a layer faster, and bounds it by its own words.
    let slow = EyerissLink(filter: EyerissLink.Pace(words: 1, cycles: 7))
    let slowed = try dense(mapping, link: slow)
    #expect(slowed.cycles >= count.cycles, label)
    #expect(slowed.cycles > 7 * (mapping.passes * mapping.filterStreamWords - 1), label)
  }

  /// Data without zeros takes as long as is said without data; zeros can only shorten what leaves.
  @Test func denseDataIsTheWorstCase() throws {
    let shape = ConvolutionShape(
      channels: 3, height: 6, width: 7, filters: 4, filterHeight: 3, filterWidth: 3)
    let mapping = try Mapper(.nest).best(shape).mapping
    func traffic(_ value: Int32) throws -> EyerissTraffic {
      let operands = LayerOperands(
        ifmaps: [Int32](repeating: value, count: shape.ifmapWords),
        filters: [Int32](repeating: 1, count: shape.filterWords), biases: [0, 0, 0, 0])
      let golden = try EyerissLayerModel(mapping, .plain).run(operands)
      return EyerissTraffic(try LayerStreams(mapping, operands), golden)
    }
    let model = try EyerissCycleModel(mapping)
    let full = try model.run(try traffic(1))
    let empty = try model.run(try traffic(0))
    if mapping.shape.outputHeight.isMultiple(of: mapping.folding.e) {
      #expect(try model.run(EyerissTraffic(denseUnder: mapping)) == full)
    }
    #expect(empty.cycles <= full.cycles)
  }

  /// Cycles from one pass to the next, on fewer channels and filters than the layers have. The chip takes 11,458, 5,104,
  /// 11,354 and 8,333.
  @Test(arguments: zip([0, 1, 2, 3], [10_100, 4_500, 10_400, 7_800]))
  func alexNetsPassesAreShort(layer: Int, limit: Int) throws {
    var folding = PublishedFoldings.alexNet[layer]
    var shape = NamedLayer.alexNetConvolutions[layer].shape.batched(folding.n)
    shape.groups = 1
    shape.channels = 3 * folding.passChannels
    shape.filters = folding.passFilters
    folding.m = folding.passFilters
    let mapping = RowStationaryMapping(shape, folding: folding, configuration: .eyeriss)
    let count = try dense(mapping)
    // From the second pass to the third: the first one fills the array, the last one waits for the encoder.
    let pass = count.passEnds[1] - count.passEnds[0]
    #expect(pass >= mapping.elementMultiplications && pass <= limit, "\(pass)")
  }
}
