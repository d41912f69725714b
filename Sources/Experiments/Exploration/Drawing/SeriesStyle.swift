/// How a series looks: color, dash and marker together, so that series stay apart in black and white, too.
struct SeriesStyle: Hashable {
  /// The shape of a series' points.
  enum Marker: Hashable {
    case none, circle, square, triangle
  }

  var color: String
  /// SVG's dash pattern; empty for a whole line.
  var dash = ""
  var marker = Marker.circle

  /// Blue, orange and green of Okabe and Ito's palette, which color-blind readers can tell apart: a network each, in the
  /// order of the benchmark layers; the layers of a network differ in marker, dash and shade.
  static let layers = [
    SeriesStyle(color: "#08519c", marker: .circle),
    SeriesStyle(color: "#3182bd", dash: "6 3", marker: .square),
    SeriesStyle(color: "#6baed6", dash: "2 3", marker: .triangle),
    SeriesStyle(color: "#a63603", marker: .circle),
    SeriesStyle(color: "#e6550d", dash: "6 3", marker: .square),
    SeriesStyle(color: "#fd8d3c", dash: "2 3", marker: .triangle),
    SeriesStyle(color: "#006d2c", marker: .circle),
    SeriesStyle(color: "#31a354", dash: "6 3", marker: .square),
    SeriesStyle(color: "#74c476", dash: "2 3", marker: .triangle),
  ]

  /// Light to dark: what the paper says, then what ours says in several variants.
  static let variants = [
    SeriesStyle(color: "#bdbdbd"), SeriesStyle(color: "#636363"), SeriesStyle(color: "#9ecae1"),
    SeriesStyle(color: "#4292c6"), SeriesStyle(color: "#08519c"), SeriesStyle(color: "#e6550d"),
  ]

  /// A line to compare with.
  static let reference = SeriesStyle(color: "#888888", dash: "1 3", marker: .none)
}
