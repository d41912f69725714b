import Foundation

/// The stages of compression: size to the right, on a logarithmic scale, accuracy upwards.
struct StageChart {
  private static let (width, height) = (640.0, 220.0)
  private static let margin = 60.0
  private let stages: [CompressionReport.Stage]

  init(_ stages: [CompressionReport.Stage]) {
    self.stages = stages
  }

  var svg: String {
    let size = "viewBox=\"0 0 \(Self.width) \(Self.height)\" width=\"\(Self.width)\""
    let points = stages.map { "\(HTML.number(x($0), digits: 1)),\(HTML.number(y($0), digits: 1))" }
    let line = "<polyline points=\"\(points.joined(separator: " "))\" fill=\"none\" stroke=\"#bcc6d4\"/>"
    let body = scales + line + stages.map(dot).joined() + labels
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" \(size)>\(body)</svg>"
  }

  private func dot(_ stage: CompressionReport.Stage) -> String {
    let place = "cx=\"\(HTML.number(x(stage), digits: 1))\" cy=\"\(HTML.number(y(stage), digits: 1))\""
    let percent = HTML.number(100 * stage.accuracy, digits: 2)
    let title = HTML.escaped("\(stage.name): \(stage.bytes) bytes, \(percent) %")
    return "<circle \(place) r=\"5\" fill=\"#103080\"><title>\(title)</title></circle>"
  }

  /// The numbers of the stages, as the table has them; those of dots that touch stand together.
  private var labels: String {
    var groups: [(stage: CompressionReport.Stage, numbers: [Int])] = []
    for (index, stage) in stages.enumerated() {
      let near = groups.firstIndex { abs(x($0.stage) - x(stage)) < 14 && abs(y($0.stage) - y(stage)) < 14 }
      if let near { groups[near].numbers.append(index + 1) } else { groups.append((stage, [index + 1])) }
    }
    return groups.map { stage, numbers in
      text(numbers.map(String.init).joined(separator: ", "), x: x(stage), y: y(stage) - 10)
    }.joined()
  }

  /// The extremes of both scales, along the edges.
  private var scales: String {
    let ascending = stages.sorted { $0.bytes < $1.bytes }
    let rising = stages.sorted { $0.accuracy < $1.accuracy }
    let bytes = [ascending.first, ascending.last].compactMap { $0 }.map {
      text("\($0.bytes) bytes", x: x($0), y: Self.height - 6)
    }
    let percents = [rising.first, rising.last].compactMap { $0 }.map {
      text(HTML.number(100 * $0.accuracy, digits: 2) + " %", x: 24, y: y($0) + 4)
    }
    return (bytes + percents).joined()
  }

  private func text(_ words: String, x: Double, y: Double) -> String {
    let place = "x=\"\(HTML.number(x, digits: 1))\" y=\"\(HTML.number(y, digits: 1))\""
    return "<text \(place) font-size=\"11\" text-anchor=\"middle\">\(words)</text>"
  }

  private func x(_ stage: CompressionReport.Stage) -> Double {
    let logarithms = stages.map { log(Double(max($0.bytes, 1))) }
    return place(log(Double(max(stage.bytes, 1))), logarithms, Self.width)
  }

  private func y(_ stage: CompressionReport.Stage) -> Double {
    Self.height - place(stage.accuracy, stages.map(\.accuracy), Self.height)
  }

  private func place(_ value: Double, _ values: [Double], _ extent: Double) -> Double {
    guard let least = values.min(), let greatest = values.max(), greatest > least else { return extent / 2 }
    return Self.margin + (value - least) / (greatest - least) * (extent - 2 * Self.margin)
  }
}
