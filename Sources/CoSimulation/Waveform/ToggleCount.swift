import ExternalTools
import Foundation

/// How often bits changed in a recorded run: what dynamic power follows, counted in a VCD file.
///
/// Signals are counted in groups of the reader's choice. The first value of a signal is no change; unknown bits count as 0.
public struct ToggleCount: Sendable {
  /// Changes of single bits, by group.
  public private(set) var toggles: [String: Int] = [:]
  /// Time units of the file in which the signals of a group were not zero, summed up over its signals.
  public private(set) var timeNotZero: [String: Int] = [:]

  /// A signal that is counted.
  private struct Watched {
    let group: String
    var value: UInt64?
    var since = 0
  }

  /// Counts in the file at `path`.
  ///
  /// - Parameter group: the group of a signal, from the names of the scopes around it, outermost first, and its own; nil
  ///   for one that is not counted. A signal has 64 bits at most.
  /// - Throws: `ToolError` if the file cannot be read or is none.
  public init(vcd path: String, group: (_ scopes: [Substring], _ name: Substring) -> String?) throws {
    guard let data = try? Data(contentsOf: URL(fileURLWithPath: path), options: .mappedIfSafe) else {
      throw ToolError.unusable(path: path, reason: "the waveform cannot be read")
    }
    let marker = Data("$enddefinitions".utf8)
    guard let end = data.range(of: marker)?.upperBound else {
      throw ToolError.unusable(path: path, reason: "it is no waveform (VCD)")
    }
    var signals = Self.signals(in: String(decoding: data[..<end], as: UTF8.self), group)
    let time = count(data[end...], &signals)
    for signal in signals.values {
      for watched in signal where watched.value ?? 0 != 0 {
        timeNotZero[watched.group, default: 0] += time - watched.since
      }
    }
  }

  /// The counted signals by their codes in the file; a code may stand for a signal of several scopes, which counts once in
  /// each group.
  private static func signals(
    in header: String, _ group: ([Substring], Substring) -> String?
  ) -> [[UInt8]: [Watched]] {
    var scopes: [Substring] = []
    var signals: [[UInt8]: [Watched]] = [:]
    for line in header.split(separator: "\n") {
      let words = line.split(separator: " ")
      switch words.first {
      case "$scope" where words.count > 2: scopes.append(words[2])
      case "$upscope": scopes.removeLast()
      case "$var" where words.count > 4:
        guard let name = group(scopes, words[4]) else { continue }
        precondition(Int(words[2]).map { $0 <= 64 } ?? false, "\(words[4]) has \(words[2]) bits")
        let code = Array(words[3].utf8)
        if signals[code]?.contains(where: { $0.group == name }) != true {
          signals[code, default: []].append(Watched(group: name))
        }
      default: break
      }
    }
    return signals
  }

  /// Counts the changes in the body of the file; gives the last time in it.
  private mutating func count(_ body: Data, _ signals: inout [[UInt8]: [Watched]]) -> Int {
    var time = 0
    for line in body.split(separator: UInt8(ascii: "\n")) {
      guard let first = line.first else { continue }
      switch first {
      case UInt8(ascii: "#"):
        time = Int(String(decoding: line.dropFirst(), as: UTF8.self)) ?? time
      case UInt8(ascii: "b"), UInt8(ascii: "B"):
        guard let space = line.firstIndex(of: UInt8(ascii: " ")) else { continue }
        let value = line[line.index(after: line.startIndex)..<space].reduce(UInt64(0)) {
          $0 << 1 | ($1 == UInt8(ascii: "1") ? 1 : 0)
        }
        change(Array(line[line.index(after: space)...]), to: value, at: time, &signals)
      case UInt8(ascii: "0"), UInt8(ascii: "1"), UInt8(ascii: "x"), UInt8(ascii: "z"):
        change(Array(line.dropFirst()), to: first == UInt8(ascii: "1") ? 1 : 0, at: time, &signals)
      default: break
      }
    }
    return time
  }

  private mutating func change(
    _ code: [UInt8], to value: UInt64, at time: Int, _ signals: inout [[UInt8]: [Watched]]
  ) {
    guard let watched = signals[code] else { return }
    for (index, signal) in watched.enumerated() {
      if let old = signal.value {
        toggles[signal.group, default: 0] += (old ^ value).nonzeroBitCount
        if old != 0 { timeNotZero[signal.group, default: 0] += time - signal.since }
      }
      signals[code]![index].value = value
      signals[code]![index].since = time
    }
  }
}
