/// Energies of operations at 45 nm (`Resources/operations.csv`), scaled to other widths.
///
/// The table has them for 32 bits and for a product of 16: an addition and an access of a register file grow with the
/// bits, a product with the bits of both factors.
public struct OperationEnergies: Sendable {
  private let picojoules: [String: Double]

  /// The table.
  public init() {
    let rows = Resource.rows("operations").compactMap { row in Double(row[1]).map { (String(row[0]), $0) } }
    picojoules = Dictionary(rows) { first, _ in first }
  }

  /// pJ of an addition of integers.
  public func addition(bits: Int) -> Double { self["int32 add"] * Double(bits) / 32 }

  /// pJ of a product of integers.
  public func multiplication(bits: Int, by other: Int) -> Double {
    self["int16 multiply"] * Double(bits * other) / 256
  }

  /// pJ of one word read from, or written into, a register file.
  public func registerFileAccess(bits: Int) -> Double {
    self["32-bit register file access"] * Double(bits) / 32
  }

  private subscript(operation: String) -> Double {
    guard let energy = picojoules[operation] else {
      preconditionFailure("operations.csv has no '\(operation)'")
    }
    return energy
  }
}
