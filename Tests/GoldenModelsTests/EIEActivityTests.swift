import Configurations
import Testing

@testable import Experiments
@testable import GoldenModels

/// How often an array uses its parts.
@Suite struct EIEActivityTests {
  /// The paper's figure 2: element 0 has the entries 3, 1, 2, 0, 2, 2, 1, 2 in columns 0 to 7.
  @Test func aSmallMatrixByHand() throws {
    var configuration = EIEConfiguration.paper
    configuration.processingElements = 1
    let entries: [Int32] = [3, 1, 2, 0, 2, 2, 1, 2]
    let counts = EIEEntryCounts(
      processingElements: 1, columns: 8, entries: entries, weightsOfColumn: entries.map(Int.init))
    let model = EIECycleModel(entryCounts: [counts], inputs: 8, outputs: 16, configuration: configuration)
    // Rows of four entries: 0 1 2 | 3 in row 0, 4 5 | 6 7 in row 1, 8 9 | 10 | 11 in row 2, 12 in row 3.
    let mask = [true, false, true, true, false, true, false, true]
    let activity = try model.activity(nonzero: mask, entriesPerRow: 4)
    #expect(activity.broadcasts == 5)
    #expect(activity.queued == 5)
    #expect(activity.pointerReads == 10)
    #expect(activity.entries == 3 + 2 + 0 + 2 + 2)
    #expect(activity.updates == 9)
    // Column 0: row 0; column 2: row 1; column 5: entries 8 and 9, row 2; column 7: 11, held, and 12, row 3.
    #expect(activity.rowReads == 4)
    #expect(activity.sourceReads == 8)
    #expect(activity.cycles == (try model.run(nonzero: mask)).cycles)
  }

  /// Another count of the reads, made for the sweep of row widths.
  @Test func rowReadsAgreeWithTheExploration() throws {
    let layer = try #require(BenchmarkLayer.all.first { $0.name == "NT-We" })
    let drawn = BenchmarkCase(layer, sigma: 0.5)
    let configuration = EIEConfiguration.paper
    let counts = drawn.pattern.storedEntries(for: configuration)
    let model = EIECycleModel(
      entryCounts: counts, inputs: layer.inputs, outputs: layer.outputs, configuration: configuration)
    let activity = try model.activity(nonzero: drawn.nonzero, entriesPerRow: 8)
    let reads = RowReads(counts[0]).count(nonzero: drawn.nonzero, entriesPerRow: 8, holdsRow: true)
    #expect(activity.rowReads == reads)
    #expect(activity.updates == drawn.usefulMACs)
  }
}
