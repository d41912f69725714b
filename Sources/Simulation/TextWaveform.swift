import BitVectors

/// A waveform as text, for tests to compare and people to read: a line a signal, a column a cycle.
///
/// A signal of one bit is drawn low or high; a wider one shows its value in hexadecimal where it changes and a line
/// where it stays. A column shows the values before the edge that ends the cycle.
///
///     cycle  0  1  2  3
///     push   ▁▁▁▔▔▔▔▔▔▁▁▁
///     count  00 ── 01 02
public final class TextWaveform: CycleRecorder {
  private struct Line {
    let name: String
    let slot: Slot
    let width: Int
    var values: [BitVector] = []
  }

  private var lines: [Line]
  private let window: Range<Int>?
  private var cycles: [Int] = []

  init(_ signals: [(path: String, slot: Slot, width: Int)], cycles: Range<Int>?) {
    lines = signals.map { Line(name: $0.path, slot: $0.slot, width: $0.width) }
    window = cycles
  }

  func record(cycle: Int, _ storage: Storage) {
    if let window, !window.contains(cycle) { return }
    cycles.append(cycle)
    for index in lines.indices {
      lines[index].values.append(storage.bits(lines[index].slot, width: lines[index].width))
    }
  }

  /// The picture so far, without a newline at the end.
  public var text: String {
    let names = ["cycle"] + lines.map(\.name)
    let margin = (names.map(\.count).max() ?? 0) + 2
    let digits = cycles.map { String($0).count } + lines.map { $0.width == 1 ? 1 : ($0.width + 3) / 4 }
    let column = max(1, digits.max() ?? 1) + 1
    let head = cycles.map { Self.pad(String($0), column) }.joined()
    let body = lines.map { line in line.width == 1 ? levels(line, column) : numbers(line, column) }
    return zip(names, [head] + body)
      .map { name, cells in Self.trimmed(Self.pad(name, margin) + cells) }
      .joined(separator: "\n")
  }

  private func levels(_ line: Line, _ column: Int) -> String {
    line.values.map { String(repeating: $0[0] ? "▔" : "▁", count: column) }.joined()
  }

  private func numbers(_ line: Line, _ column: Int) -> String {
    line.values.enumerated().map { index, value in
      let isSame = index > 0 && line.values[index - 1] == value
      let text = value.hexadecimal
      return Self.pad(isSame ? String(repeating: "─", count: text.count) : text, column)
    }.joined()
  }

  private static func pad(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }

  private static func trimmed(_ text: String) -> String {
    String(text.reversed().drop { $0 == " " }.reversed())
  }
}
