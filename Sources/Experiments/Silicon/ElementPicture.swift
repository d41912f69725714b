/// The block diagram of an element: units in the order in which an activation passes them, with what they hold.
struct ElementPicture {
  private let report: EIESiliconReport
  private static let order: [EIEUnit] = [.queue, .pointers, .weights, .arithmetic, .activations]
  private static let box = (width: 176.0, height: 86.0)

  init(_ report: EIESiliconReport) { self.report = report }

  var svg: String {
    var canvas = SVGCanvas()
    let step = Self.box.width + 34
    for (index, unit) in Self.order.enumerated() {
      let left = 12 + Double(index) * step
      canvas.rectangle(left, 40, Self.box.width, Self.box.height, fill: "#eef3f8", stroke: "#444444")
      canvas.text(unit.rawValue, left + Self.box.width / 2, 60, anchor: .middle, size: 12, isBold: true)
      for (line, text) in words(unit).enumerated() {
        canvas.text(text, left + Self.box.width / 2, 80 + 16 * Double(line), anchor: .middle, size: 11)
      }
      if index > 0 {
        canvas.line(left - 34, 83, left - 6, 83, "#444444", width: 1.5)
        canvas.line(left - 12, 79, left - 5, 83, "#444444", width: 1.5)
        canvas.line(left - 12, 87, left - 5, 83, "#444444", width: 1.5)
      }
    }
    // Sums go back and forth between the last two; activations leave to the detection.
    let last = 12 + 4 * step + Self.box.width / 2
    canvas.line(last, 126, last, 150, "#444444", width: 1.5)
    canvas.line(last, 150, last - step, 150, "#444444", width: 1.5)
    canvas.line(last - step, 150, last - step, 128, "#444444", width: 1.5)
    canvas.text("accumulators", last - step / 2, 145, anchor: .middle, size: 11)
    canvas.text("broadcast", 12, 30, size: 11)
    canvas.text("to the leading non-zero detection", last + Self.box.width / 2, 30, anchor: .end, size: 11)
    return canvas.document(
      width: 24 + 4 * step + Self.box.width, height: 166, title: "one processing element")
  }

  private func words(_ unit: EIEUnit) -> [String] {
    let c = report.configuration
    switch unit {
    case .queue: return ["\(c.queueDepth) activations"]
    case .pointers: return ["\(c.pointerWords) pointers", "two banks of SRAM"]
    case .weights: return ["\(c.weightRows) rows of \(c.weightRowBits) bits", "SRAM"]
    case .arithmetic:
      return ["\(c.activation.width) x \(c.weight.width) bits", "sums of \(c.accumulator.width) bits"]
    case .activations: return ["\(c.activationWords) words a file"]
    case .other: return []
    }
  }
}
