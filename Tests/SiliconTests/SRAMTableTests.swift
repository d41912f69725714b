import HDL
import Testing

@testable import Silicon

/// Costs of memories, in the table and between its points.
@Suite struct SRAMTableTests {
  private func shape(_ width: Int, _ depth: Int) -> MemoryShape {
    MemoryShape(width: width, depth: depth, ports: .onePort)
  }

  @Test func pointsOfTheTableAreThemselves() {
    let table = SRAMTable(nanometres: 45, devices: .highPerformance)
    let weights = table.cost(of: shape(64, 16384))
    #expect(weights == SRAMCost(read: 32.96, write: 21.16, access: 0.72, area: 387_428, leakage: 62.2))
    let bank = SRAMTable(nanometres: 45, devices: .lowLeakageCells).cost(of: shape(16, 8192))
    #expect(bank == SRAMCost(read: 6.76, write: 4.60, access: 0.53, area: 59_806, leakage: 2.07))
    #expect(SRAMTable(nanometres: 65, devices: .lowStandby).cost(of: shape(16, 224)).read == 1.16)
  }

  /// More words cost more of everything, wider words more energy.
  @Test(arguments: SRAMDevices.allCases)
  func largerIsMore(devices: SRAMDevices) {
    let table = SRAMTable(nanometres: 45, devices: devices)
    let (small, deep, wide) = (
      table.cost(of: shape(18, 8192)), table.cost(of: shape(18, 9000)), table.cost(of: shape(20, 7373))
    )
    #expect(deep.area > small.area && deep.read > small.read && deep.leakage > small.leakage)
    #expect(wide.read > small.read)
    #expect(deep.area / small.area < 1.2)
  }
}
