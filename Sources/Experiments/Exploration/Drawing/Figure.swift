/// A figure: panels beside each other and one legend below them.
public struct Figure {
  /// The name of its file, without `.svg`.
  public let name: String
  /// What the figure shows, with the paper's figure that it stands beside.
  public let title: String
  /// What to read from it, and where its numbers come from.
  public let caption: String

  private let panels: [Panel]

  init(name: String, title: String, caption: String, panels: [Panel]) {
    self.name = name
    self.title = title
    self.caption = caption
    self.panels = panels
  }

  private static let width = 1080.0
  private static let legendRow = 20.0

  /// What the legend lists: every series once, in the order of the panels.
  private var legend: [(name: String, style: SeriesStyle, isBar: Bool)] {
    var seen: Set<String> = []
    let all = panels.flatMap { panel in
      panel.bars.map { (name: $0.name, style: $0.style, isBar: true) }
        + panel.lines.map { (name: $0.name, style: $0.style, isBar: false) }
    }
    return all.filter { !$0.name.isEmpty && seen.insert($0.name).inserted }
  }

  /// The figure as an SVG document.
  public var svg: String {
    var canvas = SVGCanvas()
    let panelWidth = Self.width / Double(panels.count)
    let panelHeight =
      (panels.count == 1 ? 330.0 : 290.0) + (panels.map { $0.bottomMargin(width: panelWidth) }.max() ?? 50)
    for (index, panel) in panels.enumerated() {
      panel.draw(
        on: &canvas, left: Double(index) * panelWidth, top: 8, width: panelWidth, height: panelHeight - 8)
    }
    let height = drawLegend(on: &canvas, top: panelHeight + 14)
    return canvas.document(width: Self.width, height: height, title: title)
  }

  /// Draws the legend in as many columns as fit; returns where it ends.
  private func drawLegend(on canvas: inout SVGCanvas, top: Double) -> Double {
    let items = legend
    guard !items.isEmpty else { return top }
    let widest = items.map { SVGCanvas.width(of: $0.name, size: 12) }.max() ?? 0
    let columnWidth = widest + 62
    // As many rows as needed, and then rows of even length.
    let rows = (items.count - 1) / max(1, Int((Self.width - 40) / columnWidth)) + 1
    let columns = (items.count + rows - 1) / rows
    let left = (Self.width - Double(columns) * columnWidth) / 2 + 10
    for (index, item) in items.enumerated() {
      let x = left + Double(index % columns) * columnWidth
      let y = top + Double(index / columns) * Self.legendRow
      if item.isBar {
        canvas.rectangle(x + 8, y - 9, 14, 11, fill: item.style.color)
      } else {
        canvas.polyline([(x, y - 4), (x + 30, y - 4)], item.style)
        canvas.marker(x + 15, y - 4, item.style)
      }
      canvas.text(item.name, x + 38, y)
    }
    return top + Double(rows) * Self.legendRow + 4
  }
}
