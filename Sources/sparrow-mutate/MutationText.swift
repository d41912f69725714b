import CommandLineKit
import Mutation

/// The results of a survey for people and for machines.
struct MutationText {
  private let mutants: [SurveyedMutant]

  init(_ mutants: [SurveyedMutant]) { self.mutants = mutants }

  /// Each mutant that is neither killed nor shown equivalent, a line each.
  var survivors: [String] {
    mutants.filter { $0.fate == .survived }.map { "survived  \($0.place)  \($0.change)  (\($0.unit))" }
  }

  /// The figures by component.
  var table: String {
    var table = Table(
      .text("component"), .number("mutants"), .number("killed"), .number("equivalent"), .number("survived"),
      .number("killed of the different"))
    for share in mutants.byComponent { table.add(row: Self.row(share.component, share.mutants)) }
    table.add(row: Self.row("together", mutants))
    return table.text
  }

  private static func row(_ name: String, _ mutants: [SurveyedMutant]) -> [String] {
    let share = ComponentShare(component: name, mutants: mutants)
    return [
      name, "\(mutants.count)", "\(share.killed)", "\(share.equivalent)", "\(share.survivors.count)",
      percent(share.percentKilled),
    ]
  }

  private static func percent(_ value: Double) -> String {
    value == 100 ? "100 %" : "\(Int(value)).\(Int(value * 10) % 10) %"
  }

  /// Every mutant.
  var json: JSONValue { .array(mutants.map(Self.json)) }

  private static func json(_ mutant: SurveyedMutant) -> JSONValue {
    var fields = [
      JSONMember("component", .string(mutant.component)), JSONMember("place", .string(mutant.place)),
      JSONMember("unit", .string(mutant.unit)), JSONMember("change", .string(mutant.change)),
    ]
    switch mutant.fate {
    case .killed(let unit, let row):
      fields += [
        JSONMember("fate", "killed"), JSONMember("by", .string(unit)), JSONMember("row", .integer(row)),
      ]
    case .equivalent(let proof):
      fields += [JSONMember("fate", "equivalent"), JSONMember("proof", .string(proof.rawValue))]
    case .survived: fields.append(JSONMember("fate", "survived"))
    }
    return .object(fields)
  }
}
