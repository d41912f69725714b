import BitVectors
import Simulation

/// The C statements of a step with an operand or result beyond 64 bits.
///
/// What moves bits is written out word by word; arithmetic goes through the functions of `WideArithmetic`.
struct WideStatement {
  let step: Step
  let names: ValueNames
  let memories: [Program.Memory]

  private var count: Int { BitVector.wordCount(step.width) }
  private var countA: Int { BitVector.wordCount(step.widthA) }
  private var countB: Int { BitVector.wordCount(step.widthB) }

  /// The statements; `result(word)` is where a word of the result goes.
  func text(result: (Int) -> String) -> String {
    let lines: [String]
    switch step.code {
    case .and: lines = wordwise { "\(names.word(step.a, $0)) & \(names.word(step.b, $0))" }
    case .or: lines = wordwise { "\(names.word(step.a, $0)) | \(names.word(step.b, $0))" }
    case .xor: lines = wordwise { "\(names.word(step.a, $0)) ^ \(names.word(step.b, $0))" }
    case .not: lines = wordwise { masked("~(u64)\(names.word(step.a, $0))", $0) }
    case .mux:
      let condition = names.value(step.a)
      lines = wordwise { "\(condition) ? \(names.word(step.b, $0)) : \(names.word(step.c, $0))" }
    case .copy: lines = wordwise { names.word(step.a, $0) }
    case .slice: lines = wordwise { masked(shifted(64 * $0 + step.distance), $0) }
    case .join: lines = wordwise(joined)
    case .equal: lines = [differences.map { "!(\($0))" } ?? "1"]
    case .notEqual: lines = ["(\(differences ?? "0")) != 0"]
    case .memoryRead: lines = memoryWords
    default: return called(result)
    }
    return lines.enumerated().map { "  \(result($0)) = \($1);\n" }.joined()
  }

  private func wordwise(_ expression: (Int) -> String) -> [String] { (0..<count).map(expression) }

  private func masked(_ expression: String, _ word: Int) -> String {
    let isWhole = word < count - 1 || step.width % 64 == 0
    return isWhole
      ? expression : "(\(expression)) & \(ValueNames.literal(BitVector.lastWordMask(step.width)))"
  }

  /// 64 bits of the first operand from bit `low` on, which may be negative; zeros outside it.
  private func shifted(_ low: Int) -> String { Self.shifted(low, countA) { names.word(step.a, $0) } }

  private static func shifted(_ low: Int, _ count: Int, _ word: (Int) -> String) -> String {
    let index = low >= 0 ? low / 64 : -((63 - low) / 64)
    let bits = low - 64 * index
    func part(_ index: Int) -> String? { index >= 0 && index < count ? word(index) : nil }
    if bits == 0 { return part(index) ?? "0" }
    let lower = part(index).map { "(u64)\($0) >> \(bits)" }
    let upper = part(index + 1).map { "(u64)\($0) << \(64 - bits)" }
    return [lower, upper].compactMap { $0 }.joined(separator: " | ").ifEmpty("0")
  }

  private func joined(_ word: Int) -> String {
    let low = 64 * word < step.distance ? names.word(step.b, word) : "0"
    let high = shifted(64 * word - step.distance)
    return high == "0" ? low : low == "0" ? high : "\(low) | \(high)"
  }

  private var differences: String? {
    (0..<countA).map { "((u64)\(names.word(step.a, $0)) ^ (u64)\(names.word(step.b, $0)))" }
      .joined(separator: " | ")
  }

  private var memoryWords: [String] {
    let memory = memories[Int(step.b)]
    let start = names.layout.memories[Int(step.b)].start
    let address = names.value(step.a)
    return wordwise { word in
      "\(address) < \(memory.depth) ? "
        + "((const u64*)(m + \(start)))[(u64)\(address) * \(count) + \(word)] : 0"
    }
  }

  /// A call of a function on arrays of words; the result is copied from one.
  private func called(_ result: (Int) -> String) -> String {
    let a = "(const u64[]){\(names.words(step.a, countA))}"
    let b = step.widthB > 0 ? "(const u64[]){\(names.words(step.b, countB))}" : "0"
    let widths = "\(step.width), \(step.widthA), \(step.widthB)"
    let copies = (0..<count).map { "    \(result($0)) = r[\($0)];\n" }.joined()
    return "  {\n    u64 r[\(count)];\n    w_\(step.code)(r, \(a), \(b), \(widths));\n\(copies)  }\n"
  }
}

extension String {
  fileprivate func ifEmpty(_ other: String) -> String { isEmpty ? other : self }
}
