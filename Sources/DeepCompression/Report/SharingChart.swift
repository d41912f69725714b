/// The weights of a layer before sharing as bars, and the values they share as lines.
///
/// Bars and lines have scales of their own: a line's height is the number of weights that share the value.
struct SharingChart {
  private static let (width, height) = (420.0, 160.0)
  private let layer: SharedLayer
  private let before: WeightHistogram?

  init(_ layer: SharedLayer, before: WeightHistogram?) {
    self.layer = layer
    self.before = before
  }

  var svg: String {
    let size = "viewBox=\"0 0 \(Self.width) \(Self.height + 20)\" width=\"\(Self.width)\""
    let scales =
      "<text x=\"0\" y=\"\(Self.height + 15)\" font-size=\"11\">\(HTML.number(least, digits: 3))</text>"
      + "<text x=\"\(Self.width)\" y=\"\(Self.height + 15)\" font-size=\"11\" text-anchor=\"end\">"
      + "\(HTML.number(greatest, digits: 3))</text>"
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" \(size)>\(bars)\(lines)\(scales)</svg>"
  }

  private var least: Double {
    min(Double(before?.range.lowerBound ?? 0), layer.codebook.map(Double.init).min() ?? 0)
  }

  private var greatest: Double {
    max(Double(before?.range.upperBound ?? 0), layer.codebook.map(Double.init).max() ?? 0)
  }

  private func x(_ value: Double) -> Double {
    greatest > least ? (value - least) / (greatest - least) * Self.width : 0
  }

  private var bars: String {
    guard let before, let most = before.counts.max(), most > 0 else { return "" }
    let (start, end) = (x(Double(before.range.lowerBound)), x(Double(before.range.upperBound)))
    let step = max((end - start) / Double(before.counts.count), 0.5)
    return before.counts.enumerated().map { index, count in
      let bar = Double(count) / Double(most) * Self.height
      return rectangle(
        x: start + Double(index) * step, width: step, height: bar, color: "#bcc6d4",
        title: "\(count) weights")
    }.joined()
  }

  private var lines: String {
    var counts = [Int](repeating: 0, count: layer.codebook.count)
    for code in layer.codes where code != 0 { counts[Int(code)] += 1 }
    guard let most = counts.max(), most > 0 else { return "" }
    return counts.indices.dropFirst().map { code in
      let bar = Double(counts[code]) / Double(most) * Self.height
      return rectangle(
        x: x(Double(layer.codebook[code])) - 1, width: 2, height: bar, color: "#103080",
        title: "\(counts[code]) weights share \(layer.codebook[code])")
    }.joined()
  }

  private func rectangle(x: Double, width: Double, height: Double, color: String, title: String) -> String {
    let place = "x=\"\(HTML.number(x, digits: 1))\" y=\"\(HTML.number(Self.height - height, digits: 1))\""
    let size = "width=\"\(HTML.number(width, digits: 2))\" height=\"\(HTML.number(height, digits: 1))\""
    return "<rect \(place) \(size) fill=\"\(color)\"><title>\(title)</title></rect>"
  }
}
