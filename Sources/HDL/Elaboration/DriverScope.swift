/// Some bits of a signal and what drives them, while statements are folded.
struct Segment {
  enum State {
    /// Nothing drives the bits.
    case undriven
    /// Some arms of a conditional drive the bits, others do not.
    case partly(SourceLocation)
    /// A value as wide as the bits, and the line that assigned it.
    case driven(Node, SourceLocation)
  }

  var range: ClosedRange<Int>
  var state: State

  /// The part of the segment within `part`, which lies inside its range.
  func cut(to part: ClosedRange<Int>) -> Segment {
    guard case .driven(let value, let place) = state, part != range else {
      return Segment(range: part, state: state)
    }
    let local = (part.lowerBound - range.lowerBound)...(part.upperBound - range.lowerBound)
    return Segment(range: part, state: .driven(value.slice(local, at: place), place))
  }

  /// `a` where `condition` is 1, else `b`; both lists cover the same bits, lowest first.
  static func select(_ condition: Node, _ a: [Segment], _ b: [Segment], _ module: Module) -> [Segment] {
    let ends = Set(a.map(\.range.upperBound) + b.map(\.range.upperBound)).sorted()
    var low = 0
    var result: [Segment] = []
    for end in ends {
      let part = low...end
      let first = a.first { $0.range.contains(low) }!.cut(to: part)
      let second = b.first { $0.range.contains(low) }!.cut(to: part)
      result.append(Segment(range: part, state: select(condition, first.state, second.state, module)))
      low = end + 1
    }
    return result
  }

  private static func select(_ condition: Node, _ a: State, _ b: State, _ module: Module) -> State {
    switch (a, b) {
    case (.undriven, .undriven): return .undriven
    case (.partly(let place), _), (_, .partly(let place)): return .partly(place)
    case (.driven(_, let place), .undriven), (.undriven, .driven(_, let place)): return .partly(place)
    case (.driven(let x, let place), .driven(let y, _)):
      if x === y { return a }
      let choice = Node(.mux(condition, x, y), width: x.width, module: module, location: place)
      return .driven(choice, place)
    }
  }
}

/// What one block drives; asks the block around it for everything else.
final class Scope {
  private let parent: Scope?
  private var changes: [Node: [Segment]] = [:]
  /// The bits that statements of this block drive, on some path at least, and where.
  private var driven: [Node: [(range: ClosedRange<Int>, place: SourceLocation)]] = [:]
  private(set) var order: [Node] = []

  init(parent: Scope?) { self.parent = parent }

  func segments(of target: Node) -> [Segment] {
    if let segments = changes[target] ?? parent?.segments(of: target) { return segments }
    let all = 0...(target.width - 1)
    switch target.kind {
    case .register: return [Segment(range: all, state: .driven(target, target.location))]
    case .latch:
      let kept = Node(.kept(target), width: target.width, module: target.module, location: target.location)
      return [Segment(range: all, state: .driven(kept, target.location))]
    default: return [Segment(range: all, state: .undriven)]
    }
  }

  func set(_ target: Node, _ segments: [Segment]) {
    if changes.updateValue(segments, forKey: target) == nil { order.append(target) }
  }

  func drive(_ target: Node, _ range: ClosedRange<Int>, with value: Node, at place: SourceLocation) {
    var result: [Segment] = []
    for segment in segments(of: target) {
      if segment.range.lowerBound < range.lowerBound {
        let end = min(segment.range.upperBound, range.lowerBound - 1)
        result.append(segment.cut(to: segment.range.lowerBound...end))
      }
      if segment.range.contains(range.lowerBound) {
        result.append(Segment(range: range, state: .driven(value, place)))
      }
      if segment.range.upperBound > range.upperBound {
        let start = max(segment.range.lowerBound, range.upperBound + 1)
        result.append(segment.cut(to: start...segment.range.upperBound))
      }
    }
    set(target, result)
    if !holds(value, target) { driven[target, default: []].append((range, place)) }
  }

  /// Takes over what an arm of a conditional in this block drives.
  func note(drivenBy arm: Scope) {
    for (target, places) in arm.driven { driven[target, default: []] += places }
  }

  /// The line in this very block that already drives some of the bits: a later unconditional assignment makes it dead.
  func earlierDriver(of target: Node, within range: ClosedRange<Int>) -> SourceLocation? {
    driven[target]?.last { $0.range.overlaps(range) }?.place
  }

  /// Whether `value` is what a register or latch holds anyway.
  private func holds(_ value: Node, _ target: Node) -> Bool {
    if value === target { return true }
    switch value.kind {
    case .kept: return true
    case .slice(let inner, _): return holds(inner, target)
    default: return false
    }
  }
}
