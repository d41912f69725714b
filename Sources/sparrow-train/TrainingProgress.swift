import Foundation
import Networks

/// Shows how far a phase of training is, on standard error.
///
/// On a terminal one line is redrawn, with a bar and the time left; elsewhere a line an epoch is printed.
struct TrainingProgress {
  private let title: String
  private let isTerminal = isatty(FileHandle.standardError.fileDescriptor) == 1
  private let start = ContinuousClock.now

  init(title: String) {
    self.title = title
  }

  /// Shows `progress`.
  func show(_ progress: Training.Progress) {
    let isEpoch = progress.batch % progress.batchesPerEpoch == 0
    if isTerminal {
      guard isEpoch || progress.batch % 20 == 0 else { return }
      let isLast = progress.batch == progress.batches
      write("\r\u{1B}[K" + (isLast ? "" : bar(progress)))
    } else if isEpoch {
      let epoch = progress.batch / progress.batchesPerEpoch
      let epochs = progress.batches / progress.batchesPerEpoch
      write("\(title): epoch \(epoch) of \(epochs), loss \(rounded(progress.loss))\n")
    }
  }

  private func bar(_ progress: Training.Progress) -> String {
    let width = 30
    let filled = width * progress.batch / progress.batches
    let elapsed = (ContinuousClock.now - start) / .seconds(1)
    let left = elapsed / Double(progress.batch) * Double(progress.batches - progress.batch)
    let blocks = String(repeating: "#", count: filled) + String(repeating: ".", count: width - filled)
    return "\(title) [\(blocks)] \(Int(left.rounded(.up))) s left, loss \(rounded(progress.loss))"
  }

  private func rounded(_ loss: Float) -> String { String(format: "%.4f", loss) }

  private func write(_ text: String) {
    FileHandle.standardError.write(Data(text.utf8))
  }
}
