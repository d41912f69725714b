import CommandLineKit

/// What a part of a design takes on an FPGA, and how fast it is.
public struct FPGAResult {
  public var blocks: FPGAMapping.Blocks
  /// After routing, one a seed.
  public var megahertz: [Double]

  /// A result.
  public init(blocks: FPGAMapping.Blocks, megahertz: [Double]) {
    self.blocks = blocks
    self.megahertz = megahertz
  }

  /// The range of frequencies over the seeds: "88 to 91".
  public var range: String {
    func whole(_ value: Double?) -> String { value.map { "\(Int($0.rounded()))" } ?? "-" }
    let (low, high) = (whole(megahertz.min()), whole(megahertz.max()))
    return low == high ? low : "\(low) to \(high)"
  }

  /// Parts and their results as a table.
  public static func table(_ rows: [(part: String, result: FPGAResult)]) -> String {
    let names = rows.first?.result.blocks.counts.map(\.name) ?? []
    let kinds = names.map { Table.Column.number($0.replacing("_", with: " ")) }
    var table = Table(columns: [.text("part")] + kinds + [.number("MHz")])
    for row in rows {
      table.add(row: [row.part] + row.result.blocks.counts.map { "\($0.count)" } + [row.result.range])
    }
    return table.text
  }

  /// The result for machines.
  public func json(of part: String) -> JSONValue {
    let counts = blocks.counts.map { JSONMember($0.name, .integer($0.count)) }
    return .object(
      [JSONMember("part", .string(part))] + counts
        + [JSONMember("megahertz_by_seed", .array(megahertz.map { .number($0) }))])
  }
}
