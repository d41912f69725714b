/// What one read of EIE's weight memory costs, by the width of a row: 128 KB of SRAM at 45 nm.
///
/// Results of CACTI 7.0 (HewlettPackard/cacti, commit 1ffd8df): type "ram", one read/write port, one bank, block size =
/// row width, objective ED^2, conservative interconnect, 300 K, ECC on (one bit more for eight data bits). Energies are
/// picojoules for one access that moves one row.
///
/// The paper's figure 9 has energies of its own, without numbers. Which cells its authors used is not known: only
/// high-performance periphery reads 128 KB within the 1.25 ns of 800 MHz, and only the low-power cells leak as little as
/// the paper's element, so both are given.
public struct MemoryReadEnergy: Hashable, Sendable {
  /// CACTI's ITRS types of cells and periphery.
  public enum Cells: String, CaseIterable, Hashable, Sendable {
    /// itrs-hp cells and periphery: 0.72-0.89 ns an access.
    case highPerformance = "high performance"
    /// itrs-lop cells and periphery: 1.40-1.58 ns an access, too slow for 800 MHz.
    case lowOperatingPower = "low operating power"
  }

  /// Row widths of the table, in bits.
  public static let widths = [32, 64, 128, 256, 512]

  private static let picojoules: [Cells: [Double]] = [
    .highPerformance: [22.4478, 37.4928, 46.6211, 65.6439, 91.9007],
    .lowOperatingPower: [11.7210, 17.7318, 24.5634, 39.7153, 63.1529],
  ]

  /// Picojoules of one read of a row of `width` bits; nil for a width that was not modelled.
  public static func picojoules(_ cells: Cells, width: Int) -> Double? {
    guard let index = widths.firstIndex(of: width), let energies = picojoules[cells] else { return nil }
    return energies[index]
  }
}
