import CommandLineKit
import DeepCompression
import Foundation

/// A compressed file in a table of the paper's shape: per layer the weights, what is kept of them, and what it takes.
///
/// P is pruning, Q sharing with codes and indices of fixed widths, H Huffman coding on top (Han, Mao and Dally 2016,
/// tables 2 to 5). Bits are means over the kept weights, fillers and tables included, so that they add up to the file.
struct CompressedFileText {
  private let contents: CompressedNetworkFile.Contents
  private let file: String
  private let outcomes: [LayerOutcome]

  /// The text for what `file` holds; with outcomes it tells target and achieved values as well.
  init(_ contents: CompressedNetworkFile.Contents, file: String, outcomes: [LayerOutcome] = []) {
    self.contents = contents
    self.file = file
    self.outcomes = outcomes
  }

  /// The lines.
  var text: String {
    let layers = contents.model.layers
    let isCompared = !outcomes.isEmpty
    var columns: [Table.Column] = [
      .text("layer"), .text("shape"), .number("weights"), .number("kept"), .number("kept %"),
      .number("P+Q bits"), .number("P+Q+H bits"), .number("index P+Q"), .number("P+Q+H"),
      .number("bytes P+Q"),
      .number("P+Q+H"), .number("factor"),
    ]
    if isCompared { columns.insert(.number("target %"), at: 4) }
    var table = Table(columns: columns)
    var total = Row(name: "total")
    for (index, layer) in layers.enumerated() {
      let row = Row(layer, contents.sizes[index], target: isCompared ? outcomes[index].targetDensity : nil)
      table.add(row: row.cells(isCompared: isCompared))
      total.add(row)
    }
    table.add(row: total.cells(isCompared: isCompared))
    return ([heading, table.text, summary(total)] + remarks).joined(separator: "\n")
  }

  private var heading: String {
    let model = contents.model
    let name = model.name.isEmpty ? "(unnamed)" : model.name
    return "\(name): \(model.layers.count) layers in \(file), format version \(contents.version)"
  }

  private func summary(_ total: Row) -> String {
    let plain = 4 * contents.model.elements
    let factor = String(format: "%.1f", Double(plain) / Double(max(contents.bytes, 1)))
    let rest = contents.bytes - total.bytes
    return
      "file: \(contents.bytes) bytes, \(factor) times fewer than the \(plain) of all tensors in 32-bit floats; "
      + "\(rest) bytes are for other tensors, the name and the frame"
  }

  private var remarks: [String] {
    outcomes.flatMap { outcome -> [String] in
      var lines: [String] = []
      if let note = outcome.note { lines.append("note: \(outcome.name): \(note)") }
      if let target = outcome.targetDensity, abs(target - outcome.density) > 0.005 {
        let percent = String(format: "%.1f %%, not %.1f %%", 100 * outcome.density, 100 * target)
        lines.append(
          "note: \(outcome.name): \(percent) of the weights are kept; the others were zero before, or rounded"
        )
      }
      if let imbalance = outcome.imbalance {
        lines.append(
          String(format: "balance: \(outcome.name): busiest element %.3f times the mean", imbalance))
      }
      return lines
    }
  }

  /// A line of the table.
  private struct Row {
    var name: String
    var shape = ""
    var target: Double?
    var weights = 0
    var kept = 0
    var entries = 0
    var fixedCodeBits = 0
    var fixedIndexBits = 0
    var codeBytes = 0
    var gapBytes = 0
    var fixedBytes = 0
    var bytes = 0

    init(name: String) { self.name = name }

    init(_ model: ModelLayer, _ sizes: LayerSizes, target: Double?) {
      name = model.layer.name
      shape = model.shape.map(String.init).joined(separator: "x") + (model.layer.hasBias ? " + bias" : "")
      self.target = target
      weights = model.layer.codes.count
      kept = model.layer.nonzeros
      entries = sizes.entries
      fixedCodeBits = sizes.entries * sizes.codeBits
      fixedIndexBits = sizes.entries * sizes.indexBits
      (codeBytes, gapBytes) = (sizes.codeBytes, sizes.gapBytes)
      (fixedBytes, bytes) = (sizes.bytesWithoutHuffman, sizes.sectionBytes)
    }

    mutating func add(_ row: Row) {
      weights += row.weights
      kept += row.kept
      entries += row.entries
      fixedCodeBits += row.fixedCodeBits
      fixedIndexBits += row.fixedIndexBits
      codeBytes += row.codeBytes
      gapBytes += row.gapBytes
      fixedBytes += row.fixedBytes
      bytes += row.bytes
    }

    func cells(isCompared: Bool) -> [String] {
      func each(_ bits: Int) -> String { String(format: "%.2f", Double(bits) / Double(max(kept, 1))) }
      func percent(_ share: Double) -> String { String(format: "%.1f", 100 * share) }
      let factor = String(format: "%.1f", Double(4 * weights) / Double(max(bytes, 1)))
      var cells = [
        name, shape, "\(weights)", "\(kept)", percent(Double(kept) / Double(max(weights, 1))),
        each(fixedCodeBits),
        each(8 * codeBytes), each(fixedIndexBits), each(8 * gapBytes), "\(fixedBytes)", "\(bytes)", factor,
      ]
      if isCompared { cells.insert(target.map(percent) ?? "-", at: 4) }
      return cells
    }
  }
}
