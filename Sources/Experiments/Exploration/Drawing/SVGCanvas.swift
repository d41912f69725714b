import Foundation

/// SVG elements, one a line, in the order in which they are drawn. Lengths are in pixels, y grows downwards.
struct SVGCanvas {
  /// Where a text stands in relation to its place.
  enum Anchor: String {
    case start, middle, end
  }

  private var elements: [String] = []

  mutating func line(
    _ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, _ color: String, width: Double = 1
  ) {
    elements.append(
      "<line x1=\"\(pixel(x1))\" y1=\"\(pixel(y1))\" x2=\"\(pixel(x2))\" y2=\"\(pixel(y2))\" stroke=\"\(color)\" "
        + "stroke-width=\"\(pixel(width))\"/>")
  }

  mutating func polyline(_ points: [(x: Double, y: Double)], _ style: SeriesStyle) {
    let path = points.map { "\(pixel($0.x)),\(pixel($0.y))" }.joined(separator: " ")
    let dash = style.dash.isEmpty ? "" : " stroke-dasharray=\"\(style.dash)\""
    elements.append(
      "<polyline points=\"\(path)\" fill=\"none\" stroke=\"\(style.color)\" stroke-width=\"1.6\"\(dash)/>")
  }

  mutating func rectangle(
    _ x: Double, _ y: Double, _ width: Double, _ height: Double, fill: String, stroke: String = "none"
  ) {
    elements.append(
      "<rect x=\"\(pixel(x))\" y=\"\(pixel(y))\" width=\"\(pixel(width))\" height=\"\(pixel(height))\" "
        + "fill=\"\(fill)\" stroke=\"\(stroke)\"/>")
  }

  mutating func marker(_ x: Double, _ y: Double, _ style: SeriesStyle) {
    let size = 3.2
    switch style.marker {
    case .none: break
    case .circle:
      elements.append(
        "<circle cx=\"\(pixel(x))\" cy=\"\(pixel(y))\" r=\"\(pixel(size))\" fill=\"\(style.color)\"/>")
    case .square:
      rectangle(x - size, y - size, 2 * size, 2 * size, fill: style.color)
    case .triangle:
      let points = [(x, y - 1.3 * size), (x - 1.2 * size, y + size), (x + 1.2 * size, y + size)]
      let path = points.map { "\(pixel($0.0)),\(pixel($0.1))" }.joined(separator: " ")
      elements.append("<polygon points=\"\(path)\" fill=\"\(style.color)\"/>")
    }
  }

  mutating func text(
    _ text: String, _ x: Double, _ y: Double, anchor: Anchor = .start, size: Double = 12, angle: Double = 0,
    isBold: Bool = false
  ) {
    let turn = angle == 0 ? "" : " transform=\"rotate(\(pixel(angle)) \(pixel(x)) \(pixel(y)))\""
    let weight = isBold ? " font-weight=\"bold\"" : ""
    elements.append(
      "<text x=\"\(pixel(x))\" y=\"\(pixel(y))\" text-anchor=\"\(anchor.rawValue)\" font-size=\"\(pixel(size))\""
        + "\(weight)\(turn)>\(Self.escaped(text))</text>")
  }

  /// The whole drawing on white paper.
  func document(width: Double, height: Double, title: String) -> String {
    let size = "width=\"\(pixel(width))\" height=\"\(pixel(height))\""
    let head =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" \(size) viewBox=\"0 0 \(pixel(width)) \(pixel(height))\" "
      + "font-family=\"Helvetica, Arial, sans-serif\" fill=\"#111111\" role=\"img\">"
    let body = [
      "<title>\(Self.escaped(title))</title>", "<rect width=\"100%\" height=\"100%\" fill=\"white\"/>",
    ]
    return ([head] + body + elements + ["</svg>"]).joined(separator: "\n") + "\n"
  }

  /// How wide a text of that size is, about.
  static func width(of text: String, size: Double) -> Double { 0.56 * size * Double(text.count) }

  static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }

  private func pixel(_ number: Double) -> String {
    let text = String(format: "%.1f", number)
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
