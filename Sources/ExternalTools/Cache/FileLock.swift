import Foundation

/// An exclusive lock that a file stands for, against other threads and other processes.
///
/// It only saves work: nothing may depend on it, since some file systems do not lock.
struct FileLock {
  private let path: String
  private let descriptor: Int32

  /// Waits until nobody else holds the lock of `path`; holds nothing if the file cannot be made.
  init(_ path: String) {
    self.path = path
    descriptor = open(path, O_CREAT | O_RDWR | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { return }
    while flock(descriptor, LOCK_EX) != 0 && errno == EINTR {}
  }

  /// Lets the next one in, and removes the file.
  func release() {
    guard descriptor >= 0 else { return }
    unlink(path)
    close(descriptor)
  }
}
