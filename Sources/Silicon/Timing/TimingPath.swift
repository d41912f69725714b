import Foundation

/// The worst path of a report of OpenSTA.
public struct TimingPath: Sendable {
  /// A step: the pin that the edge has reached, its cell, and when.
  public struct Step: Sendable {
    public let pin, cell: String
    /// ns since the clock edge.
    public let time: Double
  }

  /// Where the path begins and ends, as the report names them.
  public let start, end: String
  /// ns to spare; negative where the path is late.
  public let slack: Double
  /// The outputs of cells on the way.
  public let steps: [Step]

  /// The first path of `report`; nil where there is none.
  init?(_ report: String) {
    let lines = report.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
    func name(_ key: String) -> String? {
      lines.first { $0.hasPrefix(key) }.map { line in
        String(line.dropFirst(key.count).prefix { $0 != "(" }).trimmingCharacters(in: .whitespaces)
      }
    }
    guard let start = name("Startpoint: "), let end = name("Endpoint: "),
      let line = lines.first(where: { $0.contains(" slack (") }),
      let slack = line.split(separator: " ").first.flatMap({ Double($0) })
    else { return nil }
    self.start = start
    self.end = end
    self.slack = slack
    steps = lines.prefix { !$0.hasSuffix("data arrival time") }.compactMap(Self.step)
  }

  /// The step of a line as "0.04 0.35 ^ pointer_read.odd_bank/read_data[0] (single_port_memory_w18_d8192)".
  private static func step(_ line: String) -> Step? {
    let words = line.split(separator: " ").map(String.init)
    guard let edge = words.firstIndex(where: { $0 == "^" || $0 == "v" }), edge > 0, edge + 2 < words.count,
      let time = Double(words[edge - 1])
    else { return nil }
    return Step(pin: words[edge + 1], cell: words[edge + 2].filter { !"()".contains($0) }, time: time)
  }

  /// The path in a line: "pointer_read.odd_bank, 24 cells, 1.15 ns".
  public var summary: String {
    let arrival = steps.last?.time ?? 0
    return "\(start) to \(end): \(max(0, steps.count - 2)) cells, \(arrival) ns"
  }
}
