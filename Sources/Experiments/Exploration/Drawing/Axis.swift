import Foundation

/// An axis: what stands on it, from where to where, and how its ticks are written.
struct Axis {
  /// How numbers become places.
  enum Scale {
    /// Equal steps for equal differences.
    case linear(ClosedRange<Double>, step: Double)
    /// Equal steps for equal ratios, with a tick at each power of two or, by `base`, of another number.
    case logarithmic(ClosedRange<Double>, base: Double)
    /// A place for each name; number i is the middle of place i.
    case categories([String])
  }

  var title: String
  var scale: Scale
  /// What follows the number of each tick, as in "%".
  var unit = ""

  /// The place of `value`, from 0 at the start of the axis to 1 at its end.
  func position(_ value: Double) -> Double {
    switch scale {
    case .linear(let range, _):
      (value - range.lowerBound) / (range.upperBound - range.lowerBound)
    case .logarithmic(let range, _):
      log(value / range.lowerBound) / log(range.upperBound / range.lowerBound)
    case .categories(let names):
      (value + 0.5) / Double(names.count)
    }
  }

  /// The ticks: a value and its label.
  var ticks: [(value: Double, label: String)] {
    switch scale {
    case .linear(let range, let step):
      let count = Int((range.upperBound - range.lowerBound) / step + 1e-6)
      return (0...count).map { index in
        let value = range.lowerBound + Double(index) * step
        return (value, label(value))
      }
    case .logarithmic(let range, let base):
      let count = Int((log(range.upperBound / range.lowerBound) / log(base)).rounded(.down))
      return (0...count).map { index in
        let value = range.lowerBound * pow(base, Double(index))
        return (value, label(value))
      }
    case .categories(let names):
      return names.enumerated().map { (Double($0), $1) }
    }
  }

  /// How wide the widest label is in a text of that size, about.
  func widestLabel(size: Double) -> Double {
    ticks.map { SVGCanvas.width(of: $0.label, size: size) }.max() ?? 0
  }

  /// Whether names are too long to stand beside each other on an axis of that length.
  func hasSlantedLabels(length: Double) -> Bool {
    guard case .categories(let names) = scale else { return false }
    return widestLabel(size: 11) + 6 > length / Double(names.count)
  }

  private func label(_ value: Double) -> String {
    let rounded = (value * 1000).rounded() / 1000
    let number = rounded == rounded.rounded() ? String(Int(rounded)) : "\(rounded)"
    return number + unit
  }
}

extension Axis {
  /// A linear axis from 0 to at least `maximum`, with four to eight ticks at round numbers.
  static func fromZero(_ title: String, to maximum: Double, unit: String = "") -> Axis {
    let rough = max(maximum, 1e-9) / 6
    let power = pow(10, log10(rough).rounded(.down))
    let step = [1, 2, 2.5, 5, 10].map { $0 * power }.first { $0 >= rough } ?? 10 * power
    let top = (maximum / step).rounded(.up) * step
    return Axis(title: title, scale: .linear(0...top, step: step), unit: unit)
  }

  /// An axis of percent from 0; beyond 100 there is only room for what is written above bars.
  static func percent(_ title: String, upTo end: Double = 100) -> Axis {
    Axis(title: title, scale: .linear(0...end, step: 20), unit: " %")
  }

  /// An axis with a tick at each power of two.
  static func powersOfTwo(_ title: String, _ range: ClosedRange<Double>) -> Axis {
    Axis(title: title, scale: .logarithmic(range, base: 2))
  }
}
