import CommandLineKit
import Foundation
import Mutation

/// The results of a run for people and for machines.
struct MutationText {
  let results: [MutationResult]

  init(_ results: [MutationResult]) { self.results = results }

  /// A line a unit, and one for each mutant that is neither killed nor shown equivalent.
  var lines: [String] {
    results.flatMap { result in
      ["\(result.unit): \(result.killed) of \(result.outcomes.count) killed, \(result.equivalent) equivalent"]
        + result.survivors.map { "  survived  \($0.place)  \($0.mutant.change)" }
    }
  }

  /// The figures by unit.
  var table: String {
    var table = Table(
      .text("unit"), .number("mutants"), .number("killed"), .number("equivalent"), .number("survived"),
      .number("killed of the different"), .number("seconds"), .text("stimulus"))
    for result in results {
      table.add(
        result.unit, "\(result.outcomes.count)", "\(result.killed)", "\(result.equivalent)",
        "\(result.survivors.count)", Self.percent([result].percentKilled),
        String(format: "%.1f", result.seconds), result.stimulus)
    }
    return table.text
  }

  /// All units in one line.
  var summary: String {
    let counts = results.map { ($0.outcomes.count, $0.killed, $0.equivalent) }
    let total = counts.reduce((0, 0, 0)) { ($0.0 + $1.0, $0.1 + $1.1, $0.2 + $1.2) }
    return
      "\(total.0) mutants: \(total.1) killed, \(total.2) equivalent, \(total.0 - total.1 - total.2) survived; "
      + "\(Self.percent(results.percentKilled)) of those that can be told from the original are killed"
  }

  private static func percent(_ value: Double) -> String { String(format: "%.1f %%", value) }

  /// Every mutant of every unit.
  var json: JSONValue {
    .array(
      results.map { result in
        [
          "unit": .string(result.unit), "stimulus": .string(result.stimulus),
          "seconds": .number(result.seconds),
          "percentKilled": .number([result].percentKilled),
          "mutants": .array(result.outcomes.map(Self.json)),
        ]
      })
  }

  private static func json(_ outcome: MutantOutcome) -> JSONValue {
    let (fate, cycle): (String, JSONValue) =
      switch outcome.fate {
      case .killed(let cycle): ("killed", .integer(cycle))
      case .killedElsewhere(let unit): ("killed by \(unit)", .null)
      case .equivalent: ("equivalent", .null)
      case .survived: ("survived", .null)
      }
    return [
      "number": .integer(outcome.mutant.number), "place": .string(outcome.place),
      "change": .string(outcome.mutant.change), "fate": .string(fate), "cycle": cycle,
    ]
  }
}
