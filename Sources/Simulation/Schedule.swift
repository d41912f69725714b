/// Puts operations into an order in which each comes after those whose results it reads.
enum Schedule {
  /// The operations, sorted topologically; nil if some depend on themselves.
  static func order(_ steps: [Step]) -> [Step]? {
    let writer = writers(of: steps)
    var state = [UInt8](repeating: 0, count: steps.count)
    var result: [Step] = []
    result.reserveCapacity(steps.count)
    for start in steps.indices where state[start] == 0 {
      var stack = [start]
      while let index = stack.last {
        if state[index] == 0 {
          state[index] = 1
          for place in steps[index].reads {
            guard let earlier = writer[place] else { continue }
            if state[earlier] == 0 { stack.append(earlier) }
            if state[earlier] == 1 { return nil }
          }
        } else {
          stack.removeLast()
          if state[index] == 1 {
            state[index] = 2
            result.append(steps[index])
          }
        }
      }
    }
    return result
  }

  /// The step that computes each place.
  static func writers(of steps: [Step]) -> [Int32: Int] {
    Dictionary(steps.enumerated().map { ($1.destination, $0) }, uniquingKeysWith: { a, _ in a })
  }
}
