import CoSimulation
import Configurations
import Foundation
import GoldenModels
import Mapping
import Testing

@testable import Experiments

/// Random array x layer x folding x data x host: every ofmap word, every cycle, every counter.
///
/// `SPARROW_SEED` moves the seeds, `SPARROW_SOAK` multiplies the number of cases; a failing case is named by its seed.
@Suite struct EyerissRandomCaseTests {
  private static let first = RandomCaseTests.firstSeed
  private static let soak = RandomCaseTests.factor
  private static let perPart = 10

  @Test(arguments: 0..<(20 * soak))
  func hardwareAndModelsAgree(part: Int) throws {
    let start = Self.first + UInt64(part * Self.perPart)
    print("row-stationary random cases of seeds \(start) to \(start + UInt64(Self.perPart) - 1)")
    for seed in start..<(start + UInt64(Self.perPart)) {
      let drawn = RandomEyerissCase(seed: seed)
      let device = SimulatedDevice(
        try EyerissHardware(drawn.layer.mapping.configuration).design, initialState: .random(seed: seed))
      let report = try drawn.layer.run(on: device)
      let label: Comment = "\(drawn)"
      #expect(report.mismatches == 0, label)
      #expect(report.cycles == report.modelCycles, label)
      #expect(report.flagAgrees, label)
      #expect(report.differingCounters == [:], label)
      #expect(device.failure == nil, label)
    }
  }

  /// A term bit too early or missing: the flag rises, the array stops, and nothing is said to be complete.
  @Test func aDamagedStreamStopsTheArray() throws {
    let shape = ConvolutionShape(
      channels: 3, height: 6, width: 7, filters: 4, filterHeight: 3, filterWidth: 3)
    let mapping = try Mapper(.nest).best(shape).mapping
    let operands = LayerOperands(
      ifmaps: [Int32](repeating: 1, count: shape.ifmapWords),
      filters: [Int32](repeating: 1, count: shape.filterWords), biases: [0, 0, 0, 0])
    let streams = try LayerStreams(mapping, operands)
    let whole = streams.ifmapStream()
    let last = try #require(whole.firstIndex { $0 & RunLengthCode.termBit != 0 })
    try #require(last > 0)
    var (early, endless) = (whole, whole)
    early[0] |= RunLengthCode.termBit
    endless[last] &= ~RunLengthCode.termBit
    for (ifmap, isCorrupt) in [(whole, false), (early, true), (endless, true)] {
      let host = EyerissHost(SimulatedDevice(try EyerissHardware(.nest).design), .nest)
      host.load(try mapping.program(.plain))
      let outcome = host.run(
        ifmap: ifmap, filter: streams.filterStream(), bias: streams.biasStream(), limit: 50_000)
      #expect(outcome.isCorrupt == isCorrupt && outcome.isComplete != isCorrupt)
    }
  }

  /// No parameter is one in name only: each takes three values or more among the cases, or all that it has.
  @Test func everyParameterVaries() {
    let layers = (0..<200).map { RandomEyerissCase(seed: Self.first + $0).layer }
    func values<Value: Hashable>(_ value: (EyerissLayerComparison) -> Value) -> Int {
      Set(layers.map(value)).count
    }
    let arrays: [KeyPath<EyerissConfiguration, Int>] = [
      \.rows, \.columns, \.psumBits, \.ifmapEntries, \.filterEntries, \.psumEntries, \.filterPortWords,
      \.psumPortWords, \.globalBufferBanks, \.globalBufferBankWords, \.filterQueueWords, \.biasQueueWords,
      \.ifmapRowIdBits, \.ifmapColumnIdBits, \.filterColumnIdBits, \.portQueues.ifmap, \.portQueues.filter,
      \.portQueues.psum, \.portQueues.link,
    ]
    for path in arrays { #expect(values { $0.mapping.configuration[keyPath: path] } >= 3, "\(path)") }
    #expect(values { $0.mapping.configuration.wordBits } == 2)
    let letters: [KeyPath<Folding, Int>] = [\.m, \.n, \.e, \.p, \.q, \.r, \.t, \.segments]
    for path in letters { #expect(values { $0.mapping.folding[keyPath: path] } >= 3, "\(path)") }
    let shapes: [KeyPath<ConvolutionShape, Int>] = [
      \.batch, \.channels, \.height, \.width, \.filters, \.filterHeight, \.filterWidth, \.stride, \.padding,
      \.groups,
    ]
    for path in shapes { #expect(values { $0.mapping.layer[keyPath: path] } >= 3, "\(path)") }
    #expect(values { $0.mapping.isFlattened } == 2 && values { $0.arithmetic.rectifies } == 2)
  }
}
