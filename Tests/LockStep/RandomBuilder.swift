import BitVectors
import HDL

/// Builds a random design, one recipe after the other.
///
/// Every recipe has a generator of its own, so that leaving one out changes the others as little as possible.
struct RandomBuilder {
  private let m: Module
  private let design: RandomDesign
  /// What later recipes may read: everything driven already, and registers at once.
  private var pool: [Bits]
  private var made: [Bits] = []

  init(_ m: Module, _ design: RandomDesign, _ inputs: [Bits]) {
    self.m = m
    self.design = design
    pool = inputs
    made = inputs
  }

  /// Adds what recipe `number` says.
  mutating func add(_ number: Int) {
    var draw = RandomExpressions(
      pool: pool,
      generator: StimulusGenerator(seed: design.seed ^ (UInt64(number + 1) &* 0x1234_5678_9abc_def1)))
    switch draw.generator.below(16) {
    case 0...2: keep(draw.any(depth: 3), as: "value_\(number)")
    case 3...5: register(number, &draw)
    case 6: registers(number, &draw)
    case 7: process(number, &draw)
    case 8: cases(number, &draw)
    case 9: parts(number, &draw)
    case 10: memory(number, &draw)
    case 11: lookup(number, &draw)
    case 12, 13: mixedCases(number, &draw)
    default: instance(number, &draw)
    }
  }

  private mutating func keep(_ value: Bits) {
    pool.append(value)
    made.append(value)
  }

  /// Keeps a value under a name; a wire, because even a constant may be asked for.
  private mutating func keep(_ value: Bits, as name: String) {
    let wire = m.wire(name, value.width)
    wire[] = value
    keep(wire)
  }

  // MARK: Recipes.

  private mutating func register(_ number: Int, _ draw: inout RandomExpressions) {
    let r = m.register(
      "state_\(number)", resetTo: Bits(draw.generator.vector(RandomDesign.width(&draw.generator))))
    draw.pool.append(r)
    if draw.generator.below(2) == 0 {
      r[] = draw.value(r.width)
    } else {
      m.when(draw.condition()) { r[] = draw.value(r.width) }
    }
    keep(r)
  }

  /// Two registers in one tree of conditions.
  private mutating func registers(_ number: Int, _ draw: inout RandomExpressions) {
    let a = m.register(
      "left_\(number)", resetTo: Bits(draw.generator.vector(RandomDesign.width(&draw.generator))))
    let b = m.register(
      "right_\(number)", resetTo: Bits(draw.generator.vector(RandomDesign.width(&draw.generator))))
    draw.pool += [a, b]
    m.when(draw.condition()) {
      a[] = draw.value(a.width)
      b[] = draw.value(b.width)
    }
    statements([a, b], &draw, depth: 3)
    keep(a)
    keep(b)
  }

  private mutating func process(_ number: Int, _ draw: inout RandomExpressions) {
    let a = m.wire("choice_\(number)", RandomDesign.width(&draw.generator))
    let b = m.wire("other_\(number)", RandomDesign.width(&draw.generator))
    a[] = draw.value(a.width)
    b[] = draw.value(b.width)
    statements([a, b], &draw, depth: 3)
    keep(a)
    keep(b)
  }

  /// Conditional assignments to whole targets and to parts of them.
  private func statements(_ targets: [Bits], _ draw: inout RandomExpressions, depth: Int) {
    let first = draw.condition()
    let chain = m.when(first) { arm(targets, &draw, depth) }
    if draw.generator.below(2) == 0 { chain.elsewhen(draw.condition()) { arm(targets, &draw, depth) } }
    if draw.generator.below(2) == 0 { chain.otherwise { arm(targets, &draw, depth) } }
  }

  private func arm(_ targets: [Bits], _ draw: inout RandomExpressions, _ depth: Int) {
    for target in targets where draw.generator.below(3) > 0 {
      if target.width > 1 && draw.generator.below(3) == 0 {
        let low = draw.generator.below(target.width)
        let high = low + draw.generator.below(target.width - low)
        target[low...high] = draw.value(high - low + 1)
      } else {
        target[] = draw.value(target.width)
      }
    }
    if depth > 1 && draw.generator.below(3) == 0 { statements(targets, &draw, depth: depth - 1) }
  }

  private mutating func cases(_ number: Int, _ draw: inout RandomExpressions) {
    let subject = draw.value(1 + draw.generator.below(4))
    let target = m.wire("cases_\(number)", RandomDesign.width(&draw.generator))
    let all = draw.generator.below(2) == 0
    let count = all ? 1 << subject.width : 1 + draw.generator.below(1 << subject.width)
    if !all { target[] = draw.value(target.width) }
    m.choose(subject) { cases in
      for value in 0..<count { cases.when(value) { target[] = draw.value(target.width) } }
    }
    keep(target)
  }

  /// Cases that drive signals of several kinds, each in some arms only: the printer takes them apart, and an arm that
  /// drives nothing of one process still keeps that process from its default.
  private mutating func mixedCases(_ number: Int, _ draw: inout RandomExpressions) {
    let subject = draw.value(1 + draw.generator.below(3))
    let wires = ["mixed_a_\(number)", "mixed_b_\(number)"].map {
      m.wire($0, RandomDesign.width(&draw.generator))
    }
    let state = m.register("mixed_\(number)", resetTo: Bits(draw.generator.vector(5)))
    for wire in wires { wire[] = draw.value(wire.width) }
    draw.pool.append(state)
    m.when(draw.condition()) { state[] = draw.value(state.width) }
    let count =
      draw.generator.below(2) == 0 ? 1 << subject.width : 1 + draw.generator.below(1 << subject.width)
    let hasOtherwise = count < 1 << subject.width || draw.generator.below(3) == 0
    m.choose(subject) { cases in
      var value = 0
      while value < count {
        let shared = min(count - value, draw.generator.below(3) == 0 ? 2 + draw.generator.below(2) : 1)
        cases.when(Array(value..<value + shared)) { someOf(wires + [state], &draw) }
        value += shared
      }
      if hasOtherwise { cases.otherwise { someOf(wires + [state], &draw) } }
    }
    for signal in wires + [state] { keep(signal) }
  }

  /// Assignments to none, one or more of `targets`.
  private func someOf(_ targets: [Bits], _ draw: inout RandomExpressions) {
    for target in targets where draw.generator.below(3) == 0 { target[] = draw.value(target.width) }
  }

  /// A wire whose parts have statements of their own.
  private mutating func parts(_ number: Int, _ draw: inout RandomExpressions) {
    let target = m.wire("parts_\(number)", 2 + draw.generator.below(100))
    var low = 0
    while low < target.width {
      let high = min(target.width - 1, low + draw.generator.below(40))
      target[low...high] = draw.value(high - low + 1)
      low = high + 1
    }
    keep(target)
  }

  private mutating func memory(_ number: Int, _ draw: inout RandomExpressions) {
    let (width, depth) = (RandomDesign.width(&draw.generator), 1 << (1 + draw.generator.below(4)))
    let image = (0..<depth).map { _ in draw.generator.vector(width) }
    let words = m.memory(
      "words_\(number)", width, image: image, imageFile: "\(design.moduleName)_\(number).hex")
    let address = bitsToIndex(depth)
    // Before the reset a simulator with unknown values would write those.
    let started = m.register("started_\(number)", 1, resetTo: 0)
    started[] = 1
    m.when(started & draw.condition()) { words.write(draw.value(width), at: draw.value(address)) }
    if width > 1 && draw.generator.below(2) == 0 {
      let high = draw.generator.below(width)
      m.when(started & draw.condition()) {
        words.write(draw.value(high + 1), at: draw.value(address), bits: 0...high)
      }
    }
    keep(words[draw.value(address)], as: "read_\(number)")
    let r = m.register("word_\(number)", resetTo: Bits(0, width: width))
    m.when(draw.condition()) { r[] = words[draw.value(address)] }
    keep(r)
  }

  private mutating func lookup(_ number: Int, _ draw: inout RandomExpressions) {
    let index = draw.value(1 + draw.generator.below(4))
    let width = 1 + draw.generator.below(20)
    if draw.generator.below(2) == 0 {
      let entries = (0..<(1 << index.width)).map { _ in Bits(draw.generator.vector(width)) }
      return keep(concatenate(entries).part(index, width: width), as: "entry_\(number)")
    }
    let count = max(1, (1 << index.width) - draw.generator.below(1 << (index.width - 1)))
    let table = (0..<count).map { _ in draw.generator.vector(width) }
    keep(m.lookup("table_\(number)", index, table: table))
  }

  private mutating func instance(_ number: Int, _ draw: inout RandomExpressions) {
    guard design.levels > 0 else { return register(number, &draw) }
    let io = m.instance("inner_\(number)", of: design.child(number))
    for input in io.inputs { input[] = draw.value(input.width) }
    for output in io.outputs { keep(output) }
  }

  // MARK: The end.

  /// Drives the outputs, and reads every bit of everything.
  mutating func finish(_ outputs: [Bits]) {
    var draw = RandomExpressions(pool: pool, generator: StimulusGenerator(seed: design.seed &+ 2))
    let digest = m.register("digest", 32, resetTo: 0)
    let terms = made.map { $0.parity }
    digest[] = concatenate(digest[0...30], digest[31] ^ parity(terms))
    for (index, output) in outputs.enumerated() {
      let value = draw.value(output.width)
      output[] = index == 0 ? value ^ draw.fitted(digest, to: output.width) : value
    }
    m.ignore(digest, as: "digest")
  }

  private func parity(_ terms: [Bits]) -> Bits { terms.dropFirst().reduce(terms[0]) { $0 ^ $1 } }
}
