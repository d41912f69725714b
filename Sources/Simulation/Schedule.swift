/// Puts steps into an order in which each comes after those whose results it reads.
enum Schedule {
  /// The steps, sorted topologically; nil if some depend on themselves.
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

  /// Steps that are in order, put into another order in which steps of one operation stand together where they can.
  ///
  /// An interpreter that runs many steps of one kind in a row decides once what to do, where it otherwise decides for
  /// every step. Each round takes the operation of which most steps are ready, with those that it makes ready.
  static func grouped(_ steps: [Step]) -> [Step] {
    let writer = writers(of: steps)
    var missing = [Int](repeating: 0, count: steps.count)
    var readers = [[Int]](repeating: [], count: steps.count)
    func key(_ index: Int) -> Int {
      steps[index].isNarrow ? Int(steps[index].code.rawValue) : OperationCode.allCases.count
    }
    var ready = [[Int]](repeating: [], count: OperationCode.allCases.count + 1)
    for (index, step) in steps.enumerated() {
      for place in step.reads {
        guard let earlier = writer[place] else { continue }
        missing[index] += 1
        readers[earlier].append(index)
      }
      if missing[index] == 0 { ready[key(index)].append(index) }
    }
    var result: [Step] = []
    result.reserveCapacity(steps.count)
    while let kind = ready.indices.max(by: { ready[$0].count < ready[$1].count }), !ready[kind].isEmpty {
      var number = 0
      while number < ready[kind].count {
        let index = ready[kind][number]
        number += 1
        result.append(steps[index])
        for reader in readers[index] {
          missing[reader] -= 1
          if missing[reader] == 0 { ready[key(reader)].append(reader) }
        }
      }
      ready[kind] = []
    }
    return result
  }
}
