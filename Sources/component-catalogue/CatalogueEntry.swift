import HDL
import Silicon

/// The part of the catalogue that describes one component, made from the component itself.
struct CatalogueEntry {
  /// The Swift expression that makes the component, as a reader would write it.
  let expression: String
  private let design: Design

  init<C: Component>(_ expression: String, _ component: C) {
    self.expression = expression
    do {
      design = try Design(component)
    } catch { preconditionFailure("\(expression): \(error)") }
  }

  private var module: Module { design.top }

  /// The section of the page; throws where Yosys is missing or fails.
  func section() throws -> String {
    let size = try CellCount(of: design)
    var lines = ["### `\(expression)`", "", indented(module.contract), ""]
    lines += ["| port | bits | | |", "|---|---|---|---|"]
    var group = ""
    for port in module.ports {
      if !port.group.isEmpty { group = port.group }
      lines.append(
        "| `\(port.node.display)` | \(port.node.width) | \(port.isOutput ? "out" : "in") | \(group) |")
    }
    lines += ["", "\(size.gates) gates, \(size.flipFlops) flip-flops, \(size.memoryBits) memory bits.", ""]
    return lines.joined(separator: "\n")
  }

  private func indented(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? "" : "    " + $0 }.joined(separator: "\n")
  }
}
