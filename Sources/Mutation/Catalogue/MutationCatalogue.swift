import Components
import HDL
import LockStep

/// The units that are mutated, each with the rows that must notice: the rows of the lock-step tests as well.
public enum MutationCatalogue {
  /// All units, components first, whole arrays last.
  public static let all = components + elements + arrays

  /// The library of components.
  static let components = queues + streams + [memory] + synchronizers

  /// A unit of `component` under random rows.
  static func random<C: Component>(_ component: C, suffix: String = "", _ rows: RandomRows) -> MutationUnit {
    MutationUnit(component, suffix: suffix, stimulus: rows.description, rows: rows.rows)
  }

  private static let queues =
    [1, 2, 3, 5, 8, 17].map { random(Fifo(width: 9, depth: $0), RandomRows(count: 1200, seed: UInt64($0))) }
    + [2, 4, 8].map { asynchronous(AsynchronousFifo(width: 9, depth: $0), rows: 4000) }

  private static let memory = random(
    SinglePortMemory(width: 70, depth: 16), RandomRows(count: 800, seed: 1))

  private static let synchronizers = [Synchronizer(), Synchronizer(width: 4, stages: 3, resetTo: 9)].map {
    random($0, RandomRows(count: 400, seed: 2, resets: 20))
  }

  /// Parts with ready/valid streams, senders and receivers at random: also such as break the rules of a stream.
  private static let streams: [MutationUnit] =
    RegisterSlice.Cut.allCases.flatMap { cut in
      [1, 70].map { random(RegisterSlice(width: $0, cut: cut), RandomRows(count: 800, seed: UInt64($0))) }
    }
    + [1, 2, 5].flatMap { count -> [MutationUnit] in
      let rows = RandomRows(count: 1500, seed: UInt64(20 + count))
      return [
        random(StreamFork(width: 7, branches: count), rows),
        random(StreamJoin(widths: Array(repeating: 7, count: count)), rows),
        random(RoundRobinArbiter(width: 7, inputs: count), rows),
        random(PriorityArbiter(width: 7, inputs: count), rows),
        random(WidthUpsizer(width: 7, ratio: count), rows),
        random(WidthDownsizer(width: 7, ratio: count), rows),
      ]
    }
}
