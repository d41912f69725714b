/// One pair of axes with lines, or with groups of bars over categories.
struct Panel {
  /// Points joined by a line.
  struct Line {
    var name: String
    var style: SeriesStyle
    var points: [(x: Double, y: Double)]
  }

  /// A bar for each category of the x axis; nil leaves a gap.
  struct Bars {
    var name: String
    var style: SeriesStyle
    var values: [Double?]
    /// Whether each bar's value is written above it.
    var hasLabels = false
  }

  /// How the bars of a category stand.
  enum BarArrangement {
    /// Side by side, to be compared.
    case beside
    /// On one another, each a part of a whole.
    case stacked
  }

  var title: String
  var x: Axis
  var y: Axis
  var arrangement = BarArrangement.beside
  var lines: [Line] = []
  var bars: [Bars] = []

  /// Room for the labels of the axes.
  static let leftMargin = 64.0
  static let rightMargin = 18.0
  static let topMargin = 30.0

  /// Room below the plot of a panel of that width; slanted labels need more, the longer they are.
  func bottomMargin(width: Double) -> Double {
    let length = width - Self.leftMargin - Self.rightMargin
    return x.hasSlantedLabels(length: length) ? 44 + 0.62 * x.widestLabel(size: 11) : 50
  }

  /// Draws the panel into the rectangle with the corner (`left`, `top`), margins included.
  func draw(on canvas: inout SVGCanvas, left: Double, top: Double, width: Double, height: Double) {
    let frame = Frame(
      left: left + Self.leftMargin, top: top + Self.topMargin,
      width: width - Self.leftMargin - Self.rightMargin,
      height: height - Self.topMargin - bottomMargin(width: width))
    drawAxes(on: &canvas, frame, bottom: top + height)
    drawBars(on: &canvas, frame)
    for line in lines {
      let places = line.points.map { (x: frame.x(x.position($0.x)), y: frame.y(y.position($0.y))) }
      canvas.polyline(places, line.style)
      for place in places { canvas.marker(place.x, place.y, line.style) }
    }
    canvas.text(
      title, frame.left + frame.width / 2, frame.top - 10, anchor: .middle, size: 13, isBold: true)
  }

  /// The rectangle between the axes.
  private struct Frame {
    var left, top, width, height: Double

    func x(_ share: Double) -> Double { left + share * width }
    func y(_ share: Double) -> Double { top + (1 - share) * height }
  }

  private func drawAxes(on canvas: inout SVGCanvas, _ frame: Frame, bottom: Double) {
    for tick in y.ticks {
      let place = frame.y(y.position(tick.value))
      canvas.line(frame.left, place, frame.left + frame.width, place, "#e4e4e4")
      canvas.text(tick.label, frame.left - 6, place + 4, anchor: .end, size: 11)
    }
    let isSlanted = x.hasSlantedLabels(length: frame.width)
    for tick in x.ticks {
      let place = frame.x(x.position(tick.value))
      let end = frame.top + frame.height
      canvas.line(place, end, place, end + 4, "#444444")
      if isSlanted {
        canvas.text(tick.label, place + 4, end + 16, anchor: .end, size: 11, angle: -40)
      } else {
        canvas.text(tick.label, place, end + 17, anchor: .middle, size: 11)
      }
    }
    canvas.rectangle(frame.left, frame.top, frame.width, frame.height, fill: "none", stroke: "#444444")
    canvas.text(x.title, frame.left + frame.width / 2, bottom - 10, anchor: .middle)
    canvas.text(
      y.title, frame.left - 46, frame.top + frame.height / 2, anchor: .middle, angle: -90)
  }

  private func drawBars(on canvas: inout SVGCanvas, _ frame: Frame) {
    guard case .categories(let names) = x.scale, !bars.isEmpty else { return }
    let place = frame.width / Double(names.count)
    let slots = arrangement == .beside ? bars.count : 1
    let width = (slots == 1 ? 0.6 : 0.84) * place / Double(slots)
    let margin = (place - width * Double(slots)) / 2
    var bases = [Double](repeating: 0, count: names.count)
    var labels: [(text: String, x: Double, y: Double)] = []
    for (index, series) in bars.enumerated() {
      for (category, value) in series.values.enumerated() {
        guard let value else { continue }
        let slot = arrangement == .beside ? index : 0
        let left = frame.left + Double(category) * place + margin + Double(slot) * width
        let bottom = frame.y(y.position(bases[category]))
        let top = frame.y(y.position(bases[category] + value))
        if arrangement == .stacked { bases[category] += value }
        canvas.rectangle(left, top, width, bottom - top, fill: series.style.color, stroke: "#ffffff")
        if series.hasLabels { labels.append((Self.label(value), left + width / 2, top - 4)) }
      }
    }
    // Labels lie above all bars, also above those of the next series.
    for label in labels { canvas.text(label.text, label.x, label.y, anchor: .middle, size: 9) }
  }

  /// Three digits.
  private static func label(_ value: Double) -> String {
    let digits = value < 1 ? 100.0 : value < 100 ? 10.0 : 1.0
    let rounded = (value * digits).rounded() / digits
    return rounded == rounded.rounded() ? String(Int(rounded)) : "\(rounded)"
  }
}
