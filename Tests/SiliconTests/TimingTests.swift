import Testing

@testable import Silicon

/// Reading OpenSTA's reports.
@Suite struct TimingTests {
  private static let report = """
    Startpoint: pointer_read.odd_bank
                (rising edge-triggered flip-flop clocked by clk)
    Endpoint: _23930_ (rising edge-triggered flip-flop clocked by clk)
    Path Group: clk
    Path Type: max

    Fanout   Delay    Time   Description
    -----------------------------------------------------------------------
              0.00    0.00   clock clk (rise edge)
              0.00    0.00 ^ pointer_read.odd_bank/clk (memory_w18)
         1    0.35    0.35 ^ pointer_read.odd_bank/read_data[0] (memory_w18)
         2    0.01    0.36 v _11976_/ZN (INV_X1)
              0.00    0.36 v _23930_/D (DFF_X1)
                      0.36   data arrival time

              1.25    1.25   clock clk (rise edge)
                      1.25 ^ _23930_/CK (DFF_X1)
                      1.21   data required time
    -----------------------------------------------------------------------
                     -0.85   slack (VIOLATED)
    """

  @Test func aPathIsReadCellByCell() throws {
    let path = try #require(TimingPath(Self.report))
    #expect(path.start == "pointer_read.odd_bank")
    #expect(path.end == "_23930_")
    #expect(path.slack == -0.85)
    #expect(path.steps.map(\.cell) == ["memory_w18", "memory_w18", "INV_X1", "DFF_X1"])
    #expect(path.steps.map(\.time) == [0, 0.35, 0.36, 0.36])
  }

  @Test func noPathIsNoPath() {
    #expect(TimingPath("No paths found.\n") == nil)
  }
}
