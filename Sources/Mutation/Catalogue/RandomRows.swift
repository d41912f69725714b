import BitVectors
import HDL
import LockStep

/// Random inputs for a unit: each input with a law of its own.
///
/// A single bit whose law is not given is now frequent and now rare: every 50 rows it draws a density from never to
/// always, so that queues fill and run dry, and each condition meets every other for a while. Wider inputs are
/// mostly random, with corner values often.
struct RandomRows {
  /// How the values of an input are drawn.
  enum Law: Sendable {
    /// Below a number, where all values of the width would hardly ever meet.
    case below(Int)
    /// 1 in one row of so many.
    case rare(Int)
    /// As a function says.
    case drawn(@Sendable (inout StimulusGenerator) -> UInt64)
  }

  /// Rows.
  var count: Int
  /// What everything is drawn from.
  var seed: UInt64
  /// After the first two rows, one row of so many is a reset.
  var resets = 60
  /// Whether they lead to decisions on memory words that nothing has written: see `LockStepCase`.
  var isTwoState = false
  /// The inputs with a law of their own, by name.
  var laws: [String: Law] = [:]

  /// "800 random rows of seed 5".
  var description: String { "\(count) random rows of seed \(seed)" }

  /// The case of `design`, whose one clock each row cycles.
  func rows(of design: Design) -> LockStepCase {
    let reset = design.top.domain?.reset
    let names = Set(design.top.ports.map(\.node.display))
    precondition(names.isSuperset(of: laws.keys), "\(design.top.name) has not all of \(laws.keys.sorted())")
    return LockStepCase(design.top.name, design, allowsUnknown: true, isTwoState: isTwoState) { inputs in
      var generator = StimulusGenerator(seed: seed)
      var densities = inputs.map { _ in 4 }
      return (0..<count).map { row in
        inputs.enumerated().map { index, port in
          if row % 50 == 0 { densities[index] = generator.below(9) }
          if port.node === reset {
            return BitVector(row < 2 || generator.below(resets) == 0 ? 1 : 0, width: 1)
          }
          return value(of: port.node, density: densities[index], &generator)
        }
      }
    }
  }

  private func value(of node: Node, density: Int, _ generator: inout StimulusGenerator) -> BitVector {
    switch laws[node.display] {
    case .below(let limit): return BitVector(generator.below(limit), width: node.width)
    case .rare(let rows): return BitVector(generator.below(rows) == 0 ? 1 : 0, width: 1)
    case .drawn(let draw):
      let bits = draw(&generator)
      let mask = node.width < 64 ? (UInt64(1) << UInt64(node.width)) - 1 : UInt64.max
      return BitVector(words: [bits & mask], width: node.width)
    case nil where node.width == 1: return BitVector(generator.below(8) < density ? 1 : 0, width: 1)
    case nil: return generator.vector(node.width)
    }
  }
}
