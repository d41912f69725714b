import BitVectors
import Simulation

/// A program cut into C functions of bounded length, and which values one function leaves for another.
///
/// Compilers take more than linear time for very long functions; values that stay inside one never reach memory.
struct ProgramChunks {
  /// Steps in one function.
  private static let limit = 500
  /// Next-value steps that still go into one function together with the edge itself.
  private static let edgeLimit = 2000

  let state: [[Step]]
  let inputs: [[Step]]
  /// Next values; one function, if `isEdgeFused`.
  let next: [[Step]]
  /// Whether one function computes the next values and moves them: all groups have the same edge, and it is not long.
  let isEdgeFused: Bool
  /// For each place, whether it is kept in memory from one function to another, or for someone to look at.
  let isKept: [Bool]

  init(_ program: Program) {
    let edges = Set(program.groups.map { [$0.clock, $0.falling ? 1 : 0] })
    isEdgeFused = edges.count <= 1 && program.nextSteps.count <= Self.edgeLimit
    state = Self.cut(program.stateSteps)
    inputs = Self.cut(program.inputSteps)
    next = isEdgeFused ? [program.nextSteps] : Self.cut(program.nextSteps)
    isKept = Self.kept(program, state + inputs + next, isEdgeFused)
  }

  private static func cut(_ steps: [Step]) -> [[Step]] {
    stride(from: 0, to: steps.count, by: limit).map { Array(steps[$0..<min($0 + limit, steps.count)]) }
  }

  private static func kept(_ program: Program, _ chunks: [[Step]], _ isEdgeFused: Bool) -> [Bool] {
    var result = [Bool](repeating: false, count: program.placeCount)
    func keep(_ place: Int32) { result[Int(place)] = true }
    program.visiblePlaces.forEach(keep)
    program.latches.map(\.kept).forEach(keep)
    for register in program.groups.flatMap(\.registers) { keep(register.current) }
    var chunkOf = [Int](repeating: -1, count: program.placeCount)
    for (number, chunk) in chunks.enumerated() {
      for step in chunk {
        chunkOf[Int(step.destination)] = number
        if step.width > 64 { keep(step.destination) }
      }
    }
    for (number, chunk) in chunks.enumerated() {
      for place in chunk.flatMap(\.reads) where chunkOf[Int(place)] >= 0 && chunkOf[Int(place)] != number {
        keep(place)
      }
    }
    let edge = isEdgeFused ? chunks.count - 1 : chunks.count
    for place in program.nextPlaces where chunkOf[Int(place)] >= 0 && chunkOf[Int(place)] != edge {
      keep(place)
    }
    return result
  }
}
