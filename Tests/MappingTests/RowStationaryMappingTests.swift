import Configurations
import Testing

@testable import Mapping

/// Counts of a mapping, its rules one by one, and where everything lies on the array.
@Suite struct RowStationaryMappingTests {
  private let shape = ConvolutionShape(
    batch: 2, channels: 6, height: 9, width: 10, filters: 8, filterHeight: 2, filterWidth: 3)
  private let legal = Folding(m: 8, n: 2, e: 4, p: 4, q: 3, r: 2, t: 1)

  private func problems(
    _ folding: Folding, _ change: (inout EyerissConfiguration) -> Void = { _ in }
  ) -> [MappingProblem] {
    var configuration = EyerissConfiguration.nest
    change(&configuration)
    return RowStationaryMapping(shape, folding: folding, configuration: configuration).problems()
  }

  private func folding(_ change: (inout Folding) -> Void) -> Folding {
    var folding = legal
    change(&folding)
    return folding
  }

  /// Each rule is broken alone, with its name and its numbers.
  @Test func everyRuleIsNamed() throws {
    #expect(problems(legal) == [])
    let cases: [(MappingProblem.Rule, String, [MappingProblem])] = [
      (.folding, "e=0", problems(folding { $0.e = 0 })),
      (.folding, "m=6 is no multiple of the p*t=4", problems(folding { $0.m = 6 })),
      (.folding, "4 segments of a filter of 3", problems(folding { $0.segments = 4 })),
      (.chainHeight, "R*r=6 elements is higher than the array's 4", problems(folding { $0.r = 3 })),
      (.chainCount, "8 chains (e*t) do not fit 1 bands of 4", problems(folding { $0.t = 2 })),
      (.ifmapScratchpad, "q*S=15 words exceed the scratchpad's 12", problems(folding { $0.q = 5 })),
      (.filterScratchpad, "p*q*S=36 words", problems(legal) { $0.filterEntries = 35 }),
      (.psumScratchpad, "psums of p=4 words", problems(legal) { $0.psumEntries = 3 }),
      (.globalBuffer, "need 2 banks of the global buffer's 1", problems(legal) { $0.globalBufferBanks = 1 }),
      (.biasQueue, "take 1 words of the bias queue's 0", problems(legal) { $0.biasQueueWords = 0 }),
      (.ids, "2 channel sets would collide in ids of 0", problems(legal) { $0.ifmapRowIdBits = 0 }),
      (.ids, "5 ifmap rows would collide in ids of 2", problems(legal) { $0.ifmapColumnIdBits = 2 }),
      (.ids, "4 filter rows of a chain would", problems(legal) { $0.filterRowIdBits = 1 }),
    ]
    for (rule, text, found) in cases {
      #expect(found.map(\.rule) == [rule], "\(found)")
      #expect(found.first?.description.contains(text) == true, "\(found)")
    }
    let covered = Set(cases.map(\.0)).union([.counters])
    #expect(covered == Set(MappingProblem.Rule.allCases))
  }

  @Test func countsThatTheArrayCannotHoldAreRefused() {
    let wide = ConvolutionShape(
      channels: 1, height: 1, width: 5000, filters: 1, filterHeight: 1, filterWidth: 1)
    let mapping = RowStationaryMapping(
      wide, folding: Folding(m: 1, n: 1, e: 1, p: 1, q: 1, r: 1, t: 1), configuration: .eyeriss)
    #expect(mapping.problems().map(\.rule) == [.counters])
  }

  /// Every value and every filter word reaches exactly the elements that the picture of the mapping wants: filter rows
  /// horizontally, ifmap rows diagonally, one chain a column.
  @Test func placesAreThePicture() throws {
    let layer = try NamedLayer.named("alexnet-conv2").shape.batched(4)
    let mapping = RowStationaryMapping(layer, folding: PublishedFoldings.alexNet[1], configuration: .eyeriss)
    let program = try mapping.program(.plain)
    #expect(program.problems(on: .eyeriss) == [])
    // Two bands of five rows: 14 chains in the lower one, 13 in the upper one.
    for row in 0..<12 {
      for column in 0..<14 {
        let element = program.elements[row * 14 + column]
        let chain = row / 5 * 14 + column
        #expect(element.isEnabled == (row < 10 && chain < 27))
        guard element.isEnabled else { continue }
        #expect(element.ifmapColumn == chain + row % 5)
        #expect(program.buses[row].filterRow == row % 5 && program.buses[row].ifmapRow == 0)
        #expect(element.takesFromBelow == (row % 5 != 0) && element.sendsAbove == (row % 5 != 4))
      }
    }
    #expect(program.bits(for: .eyeriss).count == EyerissConfiguration.eyeriss.chainBits)
  }

  @Test func segmentsAreChannelsOfTheirOwn() {
    let wide = ConvolutionShape(
      channels: 2, height: 1, width: 30, filters: 1, filterHeight: 1, filterWidth: 20, stride: 3)
    let mapping = RowStationaryMapping(
      wide, folding: Folding(m: 1, n: 1, e: 1, p: 1, q: 1, r: 1, t: 1, segments: 2), configuration: .nest)
    #expect(mapping.segmentWidth == 10 && mapping.channels == 4 && mapping.channelGroups == 4)
    #expect(mapping.outputs == 4 && mapping.ifmapColumns == 19 && mapping.releasedEntries == 3)
    #expect(mapping.column(ofStep: 0, segment: 1) == 10)
  }

  /// Columns between windows are not sent.
  @Test func columnsBetweenWindowsAreLeftOut() {
    let sparse = ConvolutionShape(
      channels: 1, height: 1, width: 14, filters: 1, filterHeight: 1, filterWidth: 2, stride: 4)
    let mapping = RowStationaryMapping(
      sparse, folding: Folding(m: 1, n: 1, e: 1, p: 1, q: 1, r: 1, t: 1), configuration: .nest)
    #expect(mapping.ifmapColumns == 8)
    #expect((0..<8).map { mapping.column(ofStep: $0, segment: 0) } == [0, 1, 4, 5, 8, 9, 12, 13])
  }
}
