import Foundation

/// A line on standard error that says what is going on and disappears at the end; nothing if that is no
/// terminal.
public final class ProgressLine {
  private let isTerminal: Bool
  private let columns: Int
  private let interval: Duration
  private let write: (String) -> Void
  private var lastShown: ContinuousClock.Instant?
  private var isShown = false

  /// A line on standard error.
  public convenience init() {
    self.init(
      isTerminal: isatty(STDERR_FILENO) != 0, columns: Self.terminalColumns(), interval: .milliseconds(50),
      write: { try? FileHandle.standardError.write(contentsOf: Data($0.utf8)) })
  }

  /// A line written through `write`, at most once in `interval`, cut to `columns`.
  init(isTerminal: Bool, columns: Int, interval: Duration, write: @escaping (String) -> Void) {
    self.isTerminal = isTerminal
    self.columns = columns
    self.interval = interval
    self.write = write
  }

  deinit { clear() }

  /// Shows `text` in place of what was shown before; dropped if the last one is too recent.
  public func show(_ text: @autoclosure () -> String) {
    guard isTerminal else { return }
    let now = ContinuousClock.now
    if let lastShown, now - lastShown < interval { return }
    lastShown = now
    isShown = true
    write("\r\u{1B}[K" + text().prefix(columns - 1))
  }

  /// Removes the line, so that other output can follow.
  public func clear() {
    guard isShown else { return }
    isShown = false
    lastShown = nil
    write("\r\u{1B}[K")
  }

  private static func terminalColumns() -> Int {
    var size = winsize()
    guard ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 1 else { return 80 }
    return Int(size.ws_col)
  }
}
