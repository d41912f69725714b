import CommandLineKit
import Foundation

/// What a benchmark found: a table for people, the same as JSON, and the goals that were missed.
struct BenchmarkReport {
  var text: String
  var json: JSONValue
  var failures: [String] = []

  func write(to path: String) throws {
    try Data((try JSONWriter().text(json) + "\n").utf8).write(
      to: URL(fileURLWithPath: path), options: .atomic)
  }
}

/// Processor time: on a machine with other work it says more than the clock on the wall.
enum ProcessorTime {
  /// Seconds that `body` takes of this thread.
  static func ofThread(_ body: () throws -> Void) rethrows -> Double {
    let start = now(CLOCK_THREAD_CPUTIME_ID)
    try body()
    return now(CLOCK_THREAD_CPUTIME_ID) - start
  }

  /// Seconds that `body` takes of this process and of the programs that it starts, and on the wall.
  static func ofAll(_ body: () throws -> Void) rethrows -> (processor: Double, wall: Double) {
    let start = (used(), now(CLOCK_MONOTONIC))
    try body()
    return (used() - start.0, now(CLOCK_MONOTONIC) - start.1)
  }

  private static func now(_ clock: clockid_t) -> Double {
    var time = timespec()
    clock_gettime(clock, &time)
    return Double(time.tv_sec) + 1e-9 * Double(time.tv_nsec)
  }

  private static func used() -> Double {
    [RUSAGE_SELF, RUSAGE_CHILDREN].reduce(0) { sum, who in
      var usage = rusage()
      getrusage(__rusage_who_t(who.rawValue), &usage)
      let seconds = usage.ru_utime.tv_sec + usage.ru_stime.tv_sec
      return sum + Double(seconds) + 1e-6 * Double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec)
    }
  }
}

extension [Double] {
  /// The middle value; zero of none.
  var median: Double {
    let sorted = self.sorted()
    return sorted.isEmpty ? 0 : (sorted[(count - 1) / 2] + sorted[count / 2]) / 2
  }
}

extension Double {
  /// The number with `digits` digits after the point.
  func text(_ digits: Int) -> String { String(format: "%.\(digits)f", self) }
}
