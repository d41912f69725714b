import Foundation
import Mapping

/// A mapping as the papers draw it: the array three times, with the filter rows that it shares horizontally, the ifmap rows
/// that it shares diagonally, and the psums that it sums up vertically.
///
/// Every cell is asked for its place, as the configuration chain is; nothing is drawn by hand.
public struct MappingPicture {
  private let mapping: RowStationaryMapping
  private let title: String

  /// The picture of a legal mapping; `layer` is the layer's name.
  public init(_ mapping: RowStationaryMapping, layer: String) {
    self.mapping = mapping
    let array = mapping.configuration
    title = "\(layer) on \(array.rows) x \(array.columns) elements: \(mapping.folding)"
  }

  /// What a panel tells of an element: the text in its cell, and the hue that cells of the same kind share.
  private struct Panel {
    let name: String
    /// What its labels are, and what its colors or arrows.
    let explanation: [String]
    let label: (RowStationaryMapping.Place) -> String
    let kind: (RowStationaryMapping.Place) -> (index: Int, count: Int)
  }

  private var panels: [Panel] {
    let folding = mapping.folding
    let height = mapping.shape.filterHeight
    let rows = mapping.ifmapRows
    return [
      Panel(
        name: "filter rows", explanation: ["set . channels . row", "one word for all cells of a color"],
        label: { "\($0.filterSet).\($0.channelSet).\($0.filterRow)" },
        kind: {
          (($0.filterSet * folding.r + $0.channelSet) * height + $0.filterRow, folding.t * folding.r * height)
        }),
      Panel(
        name: "ifmap rows", explanation: ["channels . row", "one value for all cells of a color"],
        label: { "\($0.channelSet).\($0.ifmapRow)" },
        kind: { ($0.channelSet * rows + $0.ifmapRow, folding.r * rows) }),
      Panel(
        name: "psums", explanation: ["set . ofmap row of each chain", "summed up along the arrows"],
        label: { $0.isHighest ? "\($0.filterSet).\($0.ofmapRow)" : "" },
        kind: { ($0.filterSet * folding.e + $0.ofmapRow, folding.chains) }),
    ]
  }

  private static let cell = (width: 36.0, height: 24.0)
  private static let margin = 16.0

  /// Three panels side by side are at most this wide; wider ones stand below each other, so that a page can show them.
  private static let widest = 900.0

  /// The picture as an SVG document.
  public var svg: String {
    let array = mapping.configuration
    var canvas = SVGCanvas()
    let width = Double(array.columns) * Self.cell.width
    let height = Double(array.rows) * Self.cell.height
    // Above a panel stands its name, below it what its cells say.
    let (above, below) = (34.0, 38.0)
    let beside = 3 * width + 6 * Self.margin
    let isStacked = beside > Self.widest
    for (index, panel) in panels.enumerated() {
      let left = Self.margin + (isStacked ? 0 : Double(index) * (width + 2 * Self.margin))
      let top = above + (isStacked ? Double(index) * (above + height + below) : 0)
      canvas.text(panel.name, left + width / 2, top - 12, anchor: .middle, size: 13, isBold: true)
      draw(panel, on: &canvas, left: left, top: top)
      for (line, text) in panel.explanation.enumerated() {
        let y = top + height + 16 + 13 * Double(line)
        canvas.text(text, left + width / 2, y, anchor: .middle, size: 10)
      }
      if index == panels.count - 1 { drawChains(on: &canvas, left: left, top: top) }
    }
    let total = isStacked ? width + 2 * Self.margin : beside
    let bottom = (isStacked ? 3 : 1) * (above + height + below) + 14
    canvas.text(title, total / 2, bottom, anchor: .middle, size: 12)
    return canvas.document(width: total, height: bottom + 10, title: title)
  }

  /// Rows are counted from the lowest, so the first one is drawn last.
  private func corner(_ row: Int, _ column: Int, _ left: Double, _ top: Double) -> (x: Double, y: Double) {
    let fromTop = mapping.configuration.rows - 1 - row
    return (left + Double(column) * Self.cell.width, top + Double(fromTop) * Self.cell.height)
  }

  private func draw(_ panel: Panel, on canvas: inout SVGCanvas, left: Double, top: Double) {
    for row in 0..<mapping.configuration.rows {
      for column in 0..<mapping.configuration.columns {
        let (x, y) = corner(row, column, left, top)
        guard let place = mapping.place(row: row, column: column) else {
          canvas.rectangle(x, y, Self.cell.width, Self.cell.height, fill: "#f4f4f4", stroke: "#dddddd")
          continue
        }
        let (index, count) = panel.kind(place)
        let color = Self.color(index, of: count)
        canvas.rectangle(x, y, Self.cell.width, Self.cell.height, fill: color, stroke: "#ffffff")
        canvas.text(panel.label(place), x + Self.cell.width / 2, y + 15, anchor: .middle, size: 9)
      }
    }
  }

  /// An arrow up each chain, from its lowest element to below the label of its highest.
  private func drawChains(on canvas: inout SVGCanvas, left: Double, top: Double) {
    for row in 0..<mapping.configuration.rows {
      for column in 0..<mapping.configuration.columns {
        guard let place = mapping.place(row: row, column: column), place.isLowest else { continue }
        let (x, y) = corner(row, column, left, top)
        let middle = x + Self.cell.width / 2
        let end = y - Double(mapping.chainElements - 1) * Self.cell.height + 20
        guard end < y + 14 else { continue }
        canvas.line(middle, y + 14, middle, end, "#444444")
        canvas.line(middle - 3, end + 4, middle, end, "#444444")
        canvas.line(middle + 3, end + 4, middle, end, "#444444")
      }
    }
  }

  /// Light colors around the circle of hues, neighbours far apart.
  private static func color(_ index: Int, of count: Int) -> String {
    let golden = 0.618_033_988_75
    let hue =
      count <= 12
      ? Double(index) / Double(max(count, 1)) : (Double(index) * golden).truncatingRemainder(dividingBy: 1)
    let channels = [5.0, 3.0, 1.0].map { offset -> Int in
      let k = (offset + hue * 6).truncatingRemainder(dividingBy: 6)
      let value = 0.95 - 0.95 * 0.35 * max(0, min(k, 4 - k, 1))
      return Int((value * 255).rounded())
    }
    return "#" + channels.map { String(format: "%02x", $0) }.joined()
  }
}
