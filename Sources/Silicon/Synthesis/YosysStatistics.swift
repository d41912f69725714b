import ExternalTools
import Foundation

/// Reads what `stat -json` writes.
enum YosysStatistics {
  private struct File: Decodable {
    struct Module: Decodable {
      let cells: [String: Int]
      enum CodingKeys: String, CodingKey { case cells = "num_cells_by_type" }
    }
    let modules: [String: Module]
  }

  private static func decoded(_ data: Data) -> File? { try? JSONDecoder().decode(File.self, from: data) }

  /// The text up to the end of its modules: of a design with several, version 0.23 goes on with a hierarchy that is no
  /// JSON.
  static func closed(_ text: String) -> String {
    guard let end = text.range(of: "\n   },\n") else { return text }
    return text[..<end.lowerBound] + "\n   }\n}\n"
  }

  /// The cells of each module; throws ``ToolError``.
  static func modules(in file: URL) throws -> [String: ModuleCells] {
    guard let data = try? Data(contentsOf: file),
      let read = decoded(data) ?? decoded(Data(closed(String(decoding: data, as: UTF8.self)).utf8))
    else { throw ToolError.unusable(path: file.path, reason: "it is not what 'stat -json' writes") }
    let named = read.modules.map { (name: $0.key, module: $0.value) }
    return Dictionary(
      uniqueKeysWithValues: named.map { entry in
        let name = entry.name.hasPrefix("\\") ? String(entry.name.dropFirst()) : entry.name
        return (name, ModuleCells(cells: entry.module.cells))
      })
  }
}
