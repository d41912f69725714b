import BitVectors
import Simulation

/// The C expression of a step on values of at most 64 bits.
struct NarrowExpression {
  let step: Step
  let names: ValueNames
  let memories: [Program.Memory]

  private var a: String { names.value(step.a) }
  private var b: String { names.value(step.b) }
  /// Bits of the type in which arithmetic is done: no C rule may make it signed or cut it.
  private var bits: Int { max(step.width, step.widthA, step.widthB) <= 32 ? 32 : 64 }

  /// The expression; its value fits the result.
  var text: String {
    switch step.code {
    case .and: "\(a) & \(b)"
    case .or: "\(a) | \(b)"
    case .xor: "\(a) ^ \(b)"
    case .not: masked("~\(work(a))")
    case .add: masked("(\(work(a)) + \(work(b)))")
    case .subtract: masked("(\(work(a)) - \(work(b)))")
    case .multiply:
      step.width >= step.widthA + step.widthB
        ? "\(work(a)) * \(work(b))" : masked("(\(work(a)) * \(work(b)))")
    case .multiplySigned:
      masked("((u\(bits))\(signed(a, step.widthA)) * (u\(bits))\(signed(b, step.widthB)))")
    case .equal: "\(a) == \(b)"
    case .notEqual: "\(a) != \(b)"
    case .less: "\(work(a)) < \(work(b))"
    case .lessOrEqual: "\(work(a)) <= \(work(b))"
    case .lessSigned: "\(signed(a, step.widthA)) < \(signed(b, step.widthB))"
    case .lessOrEqualSigned: "\(signed(a, step.widthA)) <= \(signed(b, step.widthB))"
    case .shiftLeft: "\(b) >= \(step.width) ? 0 : \(masked("(\(work(a)) << \(b))"))"
    case .shiftRight: "\(b) >= \(step.width) ? 0 : \(work(a)) >> \(b)"
    case .shiftRightArithmetic:
      masked("(u\(bits))(\(signed(a, step.widthA)) >> (\(b) > \(bits - 1) ? \(bits - 1) : \(b)))")
    case .mux: "\(a) ? \(b) : \(names.value(step.c))"
    case .slice:
      step.distance + step.width >= step.widthA
        ? "\(work(a)) >> \(step.distance)" : masked("(\(work(a)) >> \(step.distance))")
    case .part:
      "\(b) >= \((step.widthA + step.width - 1) / step.width) ? 0 : "
        + masked("(\(work(a)) >> (\(b) * \(step.width)))")
    case .join: "(\(work(a)) << \(step.distance)) | \(b)"
    case .signExtend: masked("(u\(bits))\(signed(a, step.widthA))")
    case .reduceAnd: "\(a) == \(ValueNames.mask(step.widthA))"
    case .reduceOr: "\(a) != 0"
    case .reduceXor: "__builtin_parityll(\(a))"
    case .memoryRead: memoryRead
    case .copy: a
    }
  }

  private var memoryRead: String {
    let memory = memories[Int(step.b)]
    let start = names.layout.memories[Int(step.b)].start
    let word = "((const \(ValueNames.type(memory.width))*)(m + \(start)))[\(a)]"
    let isAlwaysInside = step.widthA < 60 && 1 << step.widthA <= memory.depth
    return isAlwaysInside ? word : "\(a) < \(memory.depth) ? \(word) : 0"
  }

  private func work(_ operand: String) -> String { "(u\(bits))\(operand)" }

  private func masked(_ expression: String) -> String {
    step.width == bits ? expression : "\(expression) & \(ValueNames.mask(step.width))"
  }

  private func signed(_ operand: String, _ width: Int) -> String {
    "((s\(bits))(\(work(operand)) << \(bits - width)) >> \(bits - width))"
  }
}
