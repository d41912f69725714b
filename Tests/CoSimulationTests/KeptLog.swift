import CoSimulation
import ExternalTools
import Foundation

extension ToolError {
  /// The file with all that the tool has written, if the tool ran.
  var log: String? {
    switch self {
    case .failed(_, _, _, let log), .tookTooLong(_, _, let log): log
    default: nil
    }
  }

  /// Removes the folder that was kept for its log.
  func removeLog() {
    guard let log else { return }
    try? FileManager.default.removeItem(at: URL(fileURLWithPath: log).deletingLastPathComponent())
  }
}
