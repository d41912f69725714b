import Foundation

/// The tables of this target.
enum Resource {
  /// The rows of a CSV file, without its comments and its head.
  static func rows(_ name: String) -> [[Substring]] {
    guard let url = Bundle.module.url(forResource: "Resources/\(name)", withExtension: "csv"),
      let text = try? String(contentsOf: url, encoding: .utf8)
    else { preconditionFailure("Resources/\(name).csv is missing") }
    let lines = text.split(separator: "\n").filter { !$0.hasPrefix("#") }
    return lines.dropFirst().map { line in
      // A row keeps its text: the fields are slices of it.
      line.split(separator: ",", omittingEmptySubsequences: false)
    }
  }
}
