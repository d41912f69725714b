import BitVectors
import Foundation

/// Writes signals of a simulation as a VCD file (IEEE 1364, section 18): one time unit a cycle, only what changed.
final class ValueChangeDump: CycleRecorder {
  private struct Entry {
    let slot: Slot
    let width: Int
    let code: String
    var last: BitVector?
  }

  private let file: FileHandle
  private var entries: [Entry] = []
  private var pending = ""
  private let window: Range<Int>?
  /// Part of the waveform could not be written, to a full disk for instance.
  private(set) var hasFailed = false

  /// Creates the file with its header; signals are named by their paths, whose dots become scopes.
  init(path: String, signals: [(path: String, slot: Slot, width: Int)], cycles: Range<Int>?) throws {
    window = cycles
    let url = URL(fileURLWithPath: path)
    try Data().write(to: url)
    file = try FileHandle(forWritingTo: url)
    pending = "$timescale 1ns $end\n$scope module top $end\n"
    var scope: [Substring] = []
    for (index, signal) in signals.enumerated() {
      let parts = signal.path.split(separator: ".")
      change(from: scope, to: Array(parts.dropLast()))
      scope = Array(parts.dropLast())
      let code = Self.code(index)
      pending += "$var wire \(signal.width) \(code) \(parts[parts.count - 1]) $end\n"
      entries.append(Entry(slot: signal.slot, width: signal.width, code: code))
    }
    change(from: scope, to: [])
    pending += "$upscope $end\n$enddefinitions $end\n"
  }

  deinit {
    flush()
    try? file.close()
  }

  private func change(from old: [Substring], to new: [Substring]) {
    let common = zip(old, new).prefix { $0 == $1 }.count
    for _ in common..<old.count { pending += "$upscope $end\n" }
    for name in new[common...] { pending += "$scope module \(name) $end\n" }
  }

  /// Printable codes, shortest first.
  private static func code(_ index: Int) -> String {
    var rest = index
    var code = ""
    repeat {
      code.unicodeScalars.append(Unicode.Scalar(UInt8(33 + rest % 94)))
      rest = rest / 94 - 1
    } while rest >= 0
    return code
  }

  /// Writes what changed since the last call as of `cycle`, if it lies in the window.
  func record(cycle: Int, _ storage: Storage) {
    if let window, !window.contains(cycle) { return }
    pending += "#\(cycle)\n"
    for index in entries.indices {
      let entry = entries[index]
      let value = storage.bits(entry.slot, width: entry.width)
      if entry.last == value { continue }
      entries[index].last = value
      pending += entry.width == 1 ? "\(value[0] ? 1 : 0)\(entry.code)\n" : "b\(value.binary) \(entry.code)\n"
    }
    if pending.utf8.count > 1 << 20 { flush() }
  }

  /// Writes what is pending; `hasFailed` says whether anything could not be written.
  func flush() {
    do {
      try file.write(contentsOf: Data(pending.utf8))
    } catch {
      hasFailed = true
    }
    pending = ""
  }
}

extension BitVector {
  /// Binary digits, the most significant first.
  fileprivate var binary: String { String((0..<width).reversed().map { self[$0] ? "1" : "0" }) }
}
