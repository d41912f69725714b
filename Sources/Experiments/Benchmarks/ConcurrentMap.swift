import Dispatch
import Synchronization

extension Array where Element: Sendable {
  /// What `transform` makes of each element, in order; elements are transformed on all cores.
  ///
  /// - Throws: the first error of `transform`, after all other elements are done.
  func concurrentMap<Result: Sendable>(
    _ transform: @Sendable (Element) throws -> Result
  ) throws -> [Result] {
    let outcomes = Mutex([Swift.Result<Result, any Error>?](repeating: nil, count: count))
    DispatchQueue.concurrentPerform(iterations: count) { index in
      let outcome = Swift.Result { try transform(self[index]) }
      outcomes.withLock { $0[index] = outcome }
    }
    return try outcomes.withLock { try $0.map { try $0!.get() } }
  }
}
