import ExternalTools
import Foundation

/// Verdicts that were reached before, each in a file named by the hash of all that it depends on.
///
/// A survey that is interrupted goes on where it stopped, and one after a change repeats only what the change concerns.
/// The folder may be deleted at any time.
public struct VerdictCache: Sendable {
  private let folder: URL

  /// A cache in `folder`, which is made when the first verdict is kept.
  public init(folder: URL) { self.folder = folder }

  /// The verdict on `parts`, reached by `decide` unless it is known.
  func verdict<Verdict: Codable>(on parts: [String], decide: () throws -> Verdict) throws -> Verdict {
    // Lengths keep two lists apart that differ only in where one part ends.
    let key = SHA256.hexadecimal(parts.map { "\($0.utf8.count):\($0)" }.joined())
    let file = folder.appendingPathComponent("\(key).json")
    if let data = try? Data(contentsOf: file),
      let known = try? JSONDecoder().decode([Verdict].self, from: data), known.count == 1
    {
      return known[0]
    }
    let verdict = try decide()
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try JSONEncoder().encode([verdict]).write(to: file, options: .atomic)
    return verdict
  }
}
