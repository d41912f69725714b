import CommandLineKit
import Experiments
import Foundation

/// What zero gating saves in some layers, for people and for machines.
struct ZeroGatingText {
  private let layers: [(name: String, gating: ZeroGating)]

  init(_ layers: [(String, ZeroGating)]) { self.layers = layers.map { (name: $0.0, gating: $0.1) } }

  var text: String {
    let places = ZeroGating.Place.allCases
    var table = Table(
      columns: [.text("layer"), .text(""), .number("zero products")] + places.map { .number($0.rawValue) })
    for (name, gating) in layers {
      let rows = [("gated", gating.gated), ("zero buffers stuck at 0", gating.ungated)]
      for (index, (label, counts)) in rows.enumerated() {
        let share = index == 0 ? String(format: "%.1f %%", 100 * gating.zeroShare) : ""
        table.add(row: [index == 0 ? name : "", label, share] + places.map { "\(counts[$0] ?? 0)" })
      }
      let saved = places.map { String(format: "%.1f %%", 100 * gating.saved($0)) }
      table.add(row: ["", "saved", ""] + saved)
    }
    let verdict =
      layers.allSatisfy(\.gating.agrees)
      ? "the same ofmaps in as many cycles either way" : "ofmaps or cycles DIFFER without gating"
    return [
      "reads of filter scratchpads, and bits that change at the multipliers, in all elements together",
      table.text, verdict,
    ].joined(separator: "\n")
  }

  var json: JSONValue {
    .object([
      JSONMember("agrees", .boolean(layers.allSatisfy(\.gating.agrees))),
      JSONMember(
        "layers",
        .array(
          layers.map { name, gating in
            .object(
              [JSONMember("layer", .string(name)), JSONMember("zero_products", .number(gating.zeroShare))]
                + ZeroGating.Place.allCases.map { place in
                  JSONMember(
                    place.rawValue.replacing(" ", with: "_"),
                    .object([
                      JSONMember("gated", .integer(gating.gated[place] ?? 0)),
                      JSONMember("ungated", .integer(gating.ungated[place] ?? 0)),
                      JSONMember("saved", .number(gating.saved(place))),
                    ]))
                })
          })),
    ])
  }
}
