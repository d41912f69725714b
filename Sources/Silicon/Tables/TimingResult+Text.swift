import CommandLineKit
import Foundation

extension TimingResult {
  /// What a reader wants to know: the period, and the path cell by cell.
  public var lines: [String] {
    let period = String(format: "%.2f", shortestPeriod)
    let withPorts = String(format: "%.2f", shortestPeriodWithPorts)
    let steps = path.steps.map { step in
      String(format: "  %5.2f ns  ", step.time) + step.pin + "  " + step.cell
    }
    return [
      "shortest clock period \(period) ns between registers and memories, \(withPorts) ns with ports",
      "the longest path: \(path.summary)",
    ] + steps
  }

  /// The result for machines.
  public var json: JSONValue {
    .object([
      JSONMember("shortest_period_ns", .number((shortestPeriod * 1000).rounded() / 1000)),
      JSONMember("shortest_period_with_ports_ns", .number((shortestPeriodWithPorts * 1000).rounded() / 1000)),
      JSONMember("path_start", .string(path.start)), JSONMember("path_end", .string(path.end)),
      JSONMember("path_cells", .integer(path.steps.count)),
    ])
  }
}
