import Foundation

/// Why memory images cannot be written or read; its description is one line that names the file or folder.
public struct MemoryImageError: Error, Hashable, CustomStringConvertible {
  /// What is wrong.
  public let description: String

  /// An error about `path` for a reason of our own.
  init(_ path: String, _ reason: String) {
    description = "\(path): \(reason)"
  }

  /// An error about `path` that the system reported.
  init(_ path: String, system error: any Error) {
    let underlying = (error as? CocoaError)?.underlying ?? error
    let reason = (underlying as? POSIXError).map { String(cString: strerror(Int32($0.code.rawValue))) }
    self.init(path, reason ?? error.localizedDescription.replacing("\n", with: " "))
  }
}
