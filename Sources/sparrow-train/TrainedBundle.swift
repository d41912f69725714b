import DeepCompression
import Foundation
import Networks

/// What a run leaves behind: the network, and a few images that show what it can do.
struct TrainedBundle {
  /// Images that are kept: enough to hold every class, few enough to ship.
  private static let imageCount = 100

  /// The compressed network.
  var model: CompressedModel
  /// The test images; the first `imageCount` of them are kept.
  var images: LabelledImages

  /// The name of the network's file.
  var fileName: String { model.name.lowercased() + ".sparrow" }

  /// A line that tells the size of the file.
  func summary() throws -> String {
    try Self.summary(fileName, CompressedNetworkFile.encode(model, file: fileName), model)
  }

  /// Writes the network, `PREFIX-100.images.idx` and `PREFIX-100.labels.idx` into `directory`.
  ///
  /// - Returns: a line that tells the size of the network's file.
  /// - Throws: `ModelFileError` when a file cannot be written.
  func write(to directory: String, prefix: String) throws -> String {
    let path = "\(directory)/\(fileName)"
    let bytes = try CompressedNetworkFile.encode(model, file: path)
    try FileContents.replace(path, with: bytes)
    let stem = "\(directory)/\(prefix)-\(Self.imageCount)"
    try images.prefix(Self.imageCount).write(images: stem + ".images.idx", labels: stem + ".labels.idx")
    return Self.summary(path, bytes, model)
  }

  private static func summary(_ path: String, _ bytes: [UInt8], _ model: CompressedModel) -> String {
    let denseBytes = 4 * model.elements
    let factor = String(format: "%.1f", Double(denseBytes) / Double(bytes.count))
    return "\(path): \(bytes.count) bytes, \(factor) times fewer than \(denseBytes) for 32-bit floats"
  }
}
