import BitVectors
import Simulation

/// The C code of clock edges.
struct EdgeSource {
  let program: Program
  let layout: StorageLayout
  let prefix: String

  private static let parameters =
    "(char* restrict s, char* restrict m, void* context, const s64* numbers, s64 count)"

  // MARK: One function for all.

  /// All groups at once, with the computation of their next values; `statement` gives the code of a step.
  ///
  /// Registers in reset are first given their next values like all others and then their reset values: so there is one
  /// straight run of code, without branches.
  func fused(_ actions: [FusedEdge.Action], statement: (Step) -> String, names: () -> ValueNames) -> String {
    var flags = ""
    var resets = ""
    for (number, group) in program.groups.enumerated() {
      guard let condition = inReset(group, names()) else { continue }
      flags += "  const u8 reset_\(number) = \(condition);\n"
      resets += "  if (__builtin_expect(reset_\(number), 0)) {\n\(underReset(group, names()))  }\n"
    }
    let body = actions.map { action in
      switch action {
      case .step(let step): statement(step)
      case .write(let port): write(port, names())
      case .move(let register): move(register) { names().word(register.next, $0) }
      case .putAside(let register): putAside(register, names())
      case .takeBack(let register): move(register) { Self.aside(register, $0) }
      }
    }
    return "EXPORT void \(prefix)_commit\(Self.parameters) {\n\(flags)\(body.joined())\(resets)}\n"
  }

  private func move(_ register: Program.Register, from value: (Int) -> String) -> String {
    let slot = layout.slots[Int(register.current)]!
    return (0..<BitVector.wordCount(register.width))
      .map { "  \(ValueNames.variable(slot, $0)) = \(value($0));\n" }.joined()
  }

  private func putAside(_ register: Program.Register, _ names: ValueNames) -> String {
    let type = ValueNames.type(register.width)
    return (0..<BitVector.wordCount(register.width))
      .map { "  const \(type) \(Self.aside(register, $0)) = \(names.word(register.next, $0));\n" }.joined()
  }

  private static func aside(_ register: Program.Register, _ word: Int) -> String {
    "r\(register.current)_\(word)"
  }

  // MARK: A function for each group.

  /// Groups apart, because they have edges at different times; next values are computed before, and in memory.
  func separate(_ names: ValueNames) -> String {
    let plans = EdgePlan.plans(of: program)
    var text = ""
    for (number, group) in program.groups.enumerated() {
      let plan = plans[number]
      let from = { (copy: EdgePlan.Copy) in names.keptWord(copy.from) }
      let to = { (copy: EdgePlan.Copy) in names.keptWord(copy.to) }
      let stage = plan.staged.enumerated().map { "  stage[\($0)] = \(from($1));\n" }.joined()
      let unstage = plan.staged.enumerated().map { "  \(to($1)) = stage[\($0)];\n" }.joined()
      let ports = group.writePorts.map { write($0, names) }.joined()
      text += function("write_\(number)", ports)
      text += function("stage_\(number)", stage, ", u64* stage")
      text += moves(plan.direct, number, names)
      text += function(
        "move_\(number)", "  \(prefix)_direct_\(number)(s, m);\n\(unstage)", ", u64* stage")
      text += function("reset_\(number)", underReset(group, names))
    }
    return text + commit(plans, names)
  }

  private func function(_ name: String, _ body: String, _ more: String = "") -> String {
    "static __attribute__((noinline)) void \(prefix)_\(name)(char* restrict s, char* restrict m\(more)) {\n\(body)}\n"
  }

  /// Copies in their order, at most a thousand a function.
  private func moves(_ copies: [EdgePlan.Copy], _ number: Int, _ names: ValueNames) -> String {
    var text = ""
    var calls = ""
    for start in stride(from: 0, to: copies.count, by: 1000) {
      let part = copies[start..<min(start + 1000, copies.count)]
      let body = part.map { "  \(names.keptWord($0.to)) = \(names.keptWord($0.from));\n" }.joined()
      text += function("direct_\(number)_\(start)", body)
      calls += "  \(prefix)_direct_\(number)_\(start)(s, m);\n"
    }
    return text + function("direct_\(number)", calls)
  }

  private func commit(_ plans: [EdgePlan], _ names: ValueNames) -> String {
    var stage = ""
    var writes = ""
    var moves = ""
    for (number, group) in program.groups.enumerated() {
      let condition = inReset(group, names) ?? "0"
      stage += "    case \(number):\n"
      stage +=
        "      if (!(in_reset[\(number)] = \(condition))) \(prefix)_stage_\(number)(s, m, stage_\(number));\n"
      stage += "      break;\n"
      writes += "    case \(number): \(prefix)_write_\(number)(s, m); break;\n"
      moves += "    case \(number):\n      if (in_reset[\(number)]) \(prefix)_reset_\(number)(s, m);\n"
      moves += "      else \(prefix)_move_\(number)(s, m, stage_\(number));\n      break;\n"
    }
    let arrays = plans.enumerated().map { "  u64 stage_\($0)[\($1.staged.count + 1)];\n" }.joined()
    let loop = { (cases: String) in
      "  for (s64 i = 0; i < count; ++i) switch (numbers[i]) {\n\(cases)  }\n"
    }
    return """
      EXPORT void \(prefix)_commit\(Self.parameters) {
        u8 in_reset[\(program.groups.count + 1)];
      \(arrays)  \(prefix)_next(s, m, 0);
      \(loop(stage))\(loop(writes))\(loop(moves))}

      """
  }

  // MARK: Parts of both.

  private func inReset(_ group: Program.Group, _ names: ValueNames) -> String? {
    guard let reset = group.reset else { return nil }
    let level = names.value(reset)
    return group.activeHigh ? "\(level) != 0" : "\(level) == 0"
  }

  private func underReset(_ group: Program.Group, _ names: ValueNames) -> String {
    var text = ""
    for register in group.registers {
      guard let pattern = names.constant(register.reset) else { continue }
      for (index, word) in pattern.words.enumerated() {
        let target = ValueNames.variable(layout.slots[Int(register.current)]!, index)
        text += "    \(target) = \(ValueNames.literal(word));\n"
      }
    }
    return text
  }

  private func write(_ port: Program.WritePort, _ names: ValueNames) -> String {
    let memory = program.memories[port.memory]
    let (start, _) = layout.memories[port.memory]
    let words = BitVector.wordCount(memory.width)
    let address = names.value(port.address)
    let entry = "((\(ValueNames.type(memory.width))*)(m + \(start)))"
    let isAlwaysInside = port.addressWidth < 60 && 1 << port.addressWidth <= memory.depth
    let inside = isAlwaysInside ? "" : "\(address) < \(memory.depth)"
    let enable = port.enable.map { names.value($0) } ?? ""
    let condition = [enable, inside].filter { !$0.isEmpty }.joined(separator: " && ")
    let body: String
    if memory.width > 64 {
      let value = "(const u64[]){\(names.words(port.value, BitVector.wordCount(port.width)))}"
      body = "insert(\(entry) + (u64)\(address) * \(words), \(value), \(port.low), \(port.width));"
    } else if port.width == memory.width {
      body = "\(entry)[\(address)] = \(names.value(port.value));"
    } else {
      let mask: UInt64 = (port.width == 64 ? .max : (1 << UInt64(port.width)) - 1) << UInt64(port.low)
      let kept = "\(entry)[\(address)] & ~(u64)\(ValueNames.literal(mask))"
      let type = ValueNames.type(memory.width)
      body = "\(entry)[\(address)] = (\(type))((\(kept)) | (u64)\(names.value(port.value)) << \(port.low));"
    }
    return condition.isEmpty ? "  \(body)\n" : "  if (\(condition)) \(body)\n"
  }
}
