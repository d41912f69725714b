import Foundation

/// The stages of compression: size to the right, on a logarithmic scale, accuracy upwards.
struct StageChart {
  private static let (width, height) = (640.0, 220.0)
  private static let margin = 50.0
  private let stages: [CompressionReport.Stage]

  init(_ stages: [CompressionReport.Stage]) {
    self.stages = stages
  }

  var svg: String {
    let size = "viewBox=\"0 0 \(Self.width) \(Self.height)\" width=\"\(Self.width)\""
    let points = stages.map { "\(HTML.number(x($0), digits: 1)),\(HTML.number(y($0), digits: 1))" }
    let line = "<polyline points=\"\(points.joined(separator: " "))\" fill=\"none\" stroke=\"#bcc6d4\"/>"
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" \(size)>\(line)\(stages.map(dot).joined())</svg>"
  }

  private func dot(_ stage: CompressionReport.Stage) -> String {
    let place = "cx=\"\(HTML.number(x(stage), digits: 1))\" cy=\"\(HTML.number(y(stage), digits: 1))\""
    let percent = HTML.number(100 * stage.accuracy, digits: 2)
    let title = HTML.escaped("\(stage.name): \(stage.bytes) bytes, \(percent) %")
    let label = "x=\"\(HTML.number(x(stage), digits: 1))\" y=\"\(HTML.number(y(stage) - 9, digits: 1))\""
    return "<circle \(place) r=\"5\" fill=\"#103080\"><title>\(title)</title></circle>"
      + "<text \(label) font-size=\"11\" text-anchor=\"middle\">\(HTML.escaped(stage.name))</text>"
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
