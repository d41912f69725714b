import Testing

@testable import GoldenModels

@Suite struct EIEFetchEventsTests {
  private func sequence(_ mask: String, lanes: Int, hasBias: Bool = false) throws -> [Int32] {
    let nonzero = mask.map { $0 == "1" }
    return try EIEFetchEvents(inputs: nonzero.count, hasBias: hasBias, lanes: lanes).sequence(
      nonzero: nonzero)
  }

  @Test func rowsEndInABubbleIfTheirLastLaneIsZero() throws {
    #expect(try sequence("1011", lanes: 2) == [0, -1, 2, 3])
    #expect(try sequence("0001", lanes: 4) == [3])
    #expect(try sequence("0000", lanes: 2) == [-1, -1])
  }

  @Test func lanesBeyondTheLastInputAreZero() throws {
    #expect(try sequence("111", lanes: 2) == [0, 1, 2, -1])
    #expect(try sequence("1", lanes: 64) == [0, -1])
  }

  @Test func oneLaneIsTheLastLane() throws {
    #expect(try sequence("101", lanes: 1) == [0, -1, 2])
  }

  @Test func theBiasComesLastAndHasNoRow() throws {
    #expect(try sequence("10", lanes: 2, hasBias: true) == [0, -1, 2])
    #expect(try sequence("01", lanes: 2, hasBias: true) == [1, 2])
  }
}
