/// Puts operations into an order in which each comes after those whose results it reads.
enum Schedule {
  /// The operations, sorted topologically; a design that passed its checks has no loop.
  static func order(_ operations: [Operation]) -> [Operation] {
    var writer: [Int32: Int] = [:]
    for (index, operation) in operations.enumerated() { writer[operation.destination] = index }
    var state = [UInt8](repeating: 0, count: operations.count)
    var result: [Operation] = []
    result.reserveCapacity(operations.count)
    for start in operations.indices where state[start] == 0 {
      var stack = [start]
      while let index = stack.last {
        if state[index] == 0 {
          state[index] = 1
          for place in reads(operations[index]) {
            if let earlier = writer[place], state[earlier] == 0 { stack.append(earlier) }
          }
        } else {
          stack.removeLast()
          if state[index] == 1 {
            state[index] = 2
            result.append(operations[index])
          }
        }
      }
    }
    return result
  }

  private static func reads(_ operation: Operation) -> [Int32] {
    switch operation.code {
    case .not, .slice, .signExtend, .reduceAnd, .reduceOr, .reduceXor, .memoryRead: [operation.a]
    case .mux: [operation.a, operation.b, operation.c]
    default: [operation.a, operation.b]
    }
  }
}
