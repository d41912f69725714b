import CommandLineKit
import Configurations
import DataflowModels
import Experiments
import Foundation
import Mapping

private let layers = LayerArguments()
private let configuration = Option(
  optional: "--config", .text, "the named array to start from: eyeriss or nest")
private let sizes = EyerissArguments()
private let cycles = Flag(
  "--cycles",
  "step the cycle model through each layer, for data without zeros; takes seconds to minutes a layer")
private let objective = Option(
  "--objective", ArgumentType<Mapper.Objective>.choice, default: .energyDelay, "what to minimise")
private let json = Option(optional: "--json", .file, "write the mappings for machines")
private let picture = Option(optional: "--picture", .file, "draw the mapping of a single layer, as SVG")

let mapCommand = Command(
  "map", summary: "Fold convolution layers onto the row-stationary array",
  discussion: """
    For each layer the folding that takes the fewest cycles, the least energy or the least product of both, among all \
    that the array can run, by the papers' letters: m ofmap channels in the global buffer, n images, e ofmap rows, p \
    filters and q channels interleaved in an element, r and t sets beside one another. Cycles are a lower bound, energy \
    is in units of a multiplication at the published costs. Where a mapping is published it is compared, and the cycles \
    of a systolic array of the same size stand beside ours.
    """,
  arguments: layers.all + [configuration, objective, cycles, json, picture] + sizes.all,
  examples: [
    .init("--layer alexnet --batch 4", "AlexNet as in the published tables"),
    .init("--layer vgg16-conv1-2 --objective energy", "one layer of VGG-16, least energy"),
    .init("--layer alexnet-conv3 --batch 4 --picture conv3.svg", "what every element works on, drawn"),
    .init("--layer alexnet-conv5 --batch 4 --cycles", "with the cycles that the array takes"),
    .init("--shape C=7,H=19,W=23,M=9,R=3,S=5,stride=2 --config nest", "a layer of yours on the small array"),
    .init("--layer vgg16 --rows 16 --columns 16", "on an array of yours"),
  ]
) { arguments, console in
  let array = try sizes.configuration(arguments, named: arguments[configuration]).validated()
  let asked = try layers.chosen(arguments, to: "map")
  let mapper = Mapper(array, objective: arguments[objective])
  let progress = ProgressLine()
  let mapped = try asked.map { layer in
    progress.show(layer.name)
    let choice = try mapper.best(layer.shape)
    let timing = arguments[cycles] ? try DenseTiming(choice.mapping) : nil
    return MappedLayer(name: layer.name, choice: choice, timing: timing)
  }
  progress.clear()
  if arguments[picture] != nil && mapped.count > 1 {
    throw UsageError("--picture: draws one layer, and \(mapped.count) are asked for")
  }
  console.line(text(of: mapped, on: array, objective: arguments[objective]))
  if let path = arguments[picture] {
    let svg = MappingPicture(mapped[0].choice.mapping, layer: mapped[0].name).svg
    try AtomicFile.write(svg, to: path)
  }
  if let path = arguments[json] {
    let value = JSONValue.object([
      JSONMember("configuration", .string(array.name)),
      JSONMember("objective", .string(arguments[objective].rawValue)),
      JSONMember("layers", .array(mapped.map(\.json))),
    ])
    try AtomicFile.write(JSONWriter().text(value), to: path)
  }
  return .success
}

private struct MappedLayer {
  let name: String
  let choice: Mapper.Choice
  /// What the cycle model says, if it was asked.
  let timing: DenseTiming?

  /// The published mapping of the layer for the same array, where there is one.
  var published: RowStationaryMapping? {
    guard let folding = PublishedFoldings.folding(of: name) else { return nil }
    let mapping = choice.mapping
    let other = RowStationaryMapping(mapping.layer, folding: folding, configuration: mapping.configuration)
    return other.problems().isEmpty ? other : nil
  }

  /// Products that are none of filling up, over elements times cycles.
  var utilization: Double {
    let cycles = choice.estimate.cycles * choice.mapping.configuration.elements
    return Double(choice.mapping.layer.multiplications) / Double(cycles)
  }

  /// Energy of a product of the layer, with all that it takes.
  var energy: Double { choice.estimate.energy / Double(choice.mapping.layer.multiplications) }

  func systolicCycles(_ stationary: SystolicArray.Stationary) -> Int {
    let array = choice.mapping.configuration
    return SystolicArray(rows: array.rows, columns: array.columns)
      .cycles(choice.mapping.layer, keeping: stationary)
  }

  var json: JSONValue {
    let mapping = choice.mapping
    let letters = mapping.folding.letters.map { JSONMember($0.letter, .integer($0.value)) }
    var members = [
      JSONMember("layer", .string(name)), JSONMember("shape", .string(mapping.layer.description)),
      JSONMember("folding", .object(letters)), JSONMember("flattened", .boolean(mapping.isFlattened)),
      JSONMember("passes", .integer(mapping.passes)),
      JSONMember("active_pes", .integer(mapping.activeElements)),
      JSONMember("cycles_at_least", .integer(choice.estimate.cycles)),
      JSONMember("dram_values", .integer(choice.estimate.dram)),
      JSONMember("energy", .number(choice.estimate.energy)),
      JSONMember("compared", .integer(choice.compared)),
    ]
    if let timing {
      members.append(JSONMember("cycles", .integer(timing.cycles)))
      members.append(JSONMember("cycles_per_pass", .number(timing.cyclesPerPass)))
      members.append(JSONMember("utilization_of_active_pes", .number(timing.utilization)))
    }
    if let published {
      let comparison = MappingComparison(mapping, with: published)
      members.append(JSONMember("beside_published", .string(comparison.reason)))
    }
    return .object(members)
  }
}

private func text(
  of mapped: [MappedLayer], on array: EyerissConfiguration, objective: Mapper.Objective
) -> String {
  var table = Table(
    .text("layer"), .text("folding"), .number("passes"), .number("elements"), .number("cycles at least"),
    .number("utilization"), .number("energy/MAC"), .number("systolic OS"), .number("systolic WS"))
  for layer in mapped {
    let mapping = layer.choice.mapping
    table.add(
      layer.name, mapping.folding.description + (mapping.isFlattened ? " flattened" : ""),
      "\(mapping.passes)", "\(mapping.activeElements)", "\(layer.choice.estimate.cycles)",
      String(format: "%.1f %%", 100 * layer.utilization), String(format: "%.2f", layer.energy),
      "\(layer.systolicCycles(.outputs))", "\(layer.systolicCycles(.weights))")
  }
  let compared = mapped.map(\.choice.compared).reduce(0, +)
  var lines = [
    "array '\(array.name)', \(array.rows) x \(array.columns), least \(objective.rawValue) of \(compared) foldings",
    table.text,
  ]
  for layer in mapped {
    guard let timing = layer.timing else { continue }
    let share = String(
      format: "%.1f %% of the working elements' cycles make products", 100 * timing.utilization)
    let pass = String(format: "%.1f", timing.cyclesPerPass)
    lines.append("\(layer.name): \(timing.cycles) cycles without zeros, \(pass) a pass, \(share)")
  }
  for layer in mapped {
    guard let published = layer.published else { continue }
    let reason = MappingComparison(layer.choice.mapping, with: published).reason
    lines.append("\(layer.name) beside the published \(published.folding): \(reason)")
  }
  return lines.joined(separator: "\n")
}
