import BitVectors

/// Lets slices reach through wiring to just the bits they take.
///
/// Bit 1 of a signal may depend on its bit 0, as in a chain of carries. Then whole values cannot be put in order, but
/// their parts can: each slice is computed from slices of the operands, by the rules of the check for loops.
struct BitSplitting {
  private(set) var steps: [Step]
  private(set) var placeCount: Int

  private let original: [Step]
  private let writer: [Int32: Int]
  private var known: [Slice: Int32] = [:]

  private struct Slice: Hashable {
    var place: Int32
    var low: Int
    var width: Int
  }

  init(_ steps: [Step], firstFreePlace: Int) {
    self.steps = steps
    original = steps
    placeCount = firstFreePlace
    writer = Schedule.writers(of: steps)
  }

  /// Replaces every slice of an operation by a copy of the same bits, computed apart.
  mutating func run() {
    for index in steps.indices where steps[index].code == .slice {
      let step = steps[index]
      guard writer[step.a] != nil else { continue }
      let place = slice(step.a, step.widthA, step.distance, step.width)
      steps[index] = Step(
        code: .copy, width: step.width, widthA: step.width, destination: step.destination, a: place)
    }
  }

  private mutating func slice(_ place: Int32, _ whole: Int, _ low: Int, _ width: Int) -> Int32 {
    if low == 0 && width == whole { return place }
    let key = Slice(place: place, low: low, width: width)
    if let result = known[key] { return result }
    let result = compute(place, whole, low, width)
    known[key] = result
    return result
  }

  private mutating func compute(_ place: Int32, _ whole: Int, _ low: Int, _ width: Int) -> Int32 {
    let plain = Step(code: .slice, width: width, widthA: whole, distance: low, destination: 0, a: place)
    guard let index = writer[place] else { return add(plain) }
    let step = original[index]
    switch step.code {
    case .copy: return slice(step.a, whole, low, width)
    case .slice: return slice(step.a, step.widthA, step.distance + low, width)
    case .join: return join(step, low, width)
    case .signExtend: return signExtension(step, low, width)
    default: return add(plain)
    }
  }

  private mutating func join(_ step: Step, _ low: Int, _ width: Int) -> Int32 {
    let border = step.distance
    if low >= border { return slice(step.a, step.widthA, low - border, width) }
    if low + width <= border { return slice(step.b, step.widthB, low, width) }
    let (inner, outer) = (border - low, low + width - border)
    let high = slice(step.a, step.widthA, 0, outer)
    let below = slice(step.b, step.widthB, low, inner)
    return add(
      Step(
        code: .join, width: width, widthA: outer, widthB: inner, distance: inner, destination: 0, a: high,
        b: below))
  }

  private mutating func signExtension(_ step: Step, _ low: Int, _ width: Int) -> Int32 {
    let start = min(low, step.widthA - 1)
    let kept = slice(step.a, step.widthA, start, min(width, step.widthA - start))
    let keptWidth = min(width, step.widthA - start)
    if keptWidth == width { return kept }
    return add(Step(code: .signExtend, width: width, widthA: keptWidth, destination: 0, a: kept))
  }

  private mutating func add(_ step: Step) -> Int32 {
    var step = step
    step.destination = Int32(placeCount)
    placeCount += BitVector.wordCount(step.width)
    steps.append(step)
    return step.destination
  }
}
