import Foundation
import Synchronization

/// Files and folders that are being written under a name of their own; an interrupt removes them before it ends
/// the program.
///
/// Interrupts are what a shell and `kill` send: INT, TERM and HUP, unless the program handles or ignores them.
enum Drafts {
  private static let paths = Mutex<Set<String>>([])

  /// Runs `body` while `path` is a draft.
  static func with<Result>(_ path: String, _ body: () throws -> Result) rethrows -> Result {
    Interrupts.watch
    _ = paths.withLock { $0.insert(path) }
    defer { _ = paths.withLock { $0.remove(path) } }
    return try body()
  }

  /// Removes all drafts, and again while others still write into them.
  fileprivate static func removeAll() {
    for path in paths.withLock({ $0 }) {
      for _ in 0..<100 where access(path, F_OK) == 0 { try? FileManager.default.removeItem(atPath: path) }
    }
  }
}

/// The signals that end a program. A handler may do next to nothing: it wakes a thread that may do anything.
private enum Interrupts {
  /// Reading and writing end of a pipe that carries the numbers of signals.
  private static let pipeEnds: (read: Int32, write: Int32) = {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return (-1, -1) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return (ends[0], ends[1])
  }()

  /// Begins to watch, once.
  static let watch: Void = {
    guard pipeEnds.read >= 0 else { return }
    Thread.detachNewThread {
      var number: UInt8 = 0
      guard read(pipeEnds.read, &number, 1) == 1 else { return }
      Drafts.removeAll()
      signal(Int32(number), SIG_DFL)
      kill(getpid(), Int32(number))
    }
    for number in [SIGINT, SIGTERM, SIGHUP] {
      var present = sigaction()
      guard sigaction(number, nil, &present) == 0, present.__sigaction_handler.sa_handler == nil else {
        continue
      }
      signal(number) { number in
        var byte = UInt8(truncatingIfNeeded: number)
        _ = write(Interrupts.pipeEnds.write, &byte, 1)
      }
    }
  }()
}
