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

  /// The cells of each module; throws ``ToolError``.
  static func modules(in file: URL) throws -> [String: ModuleCells] {
    guard let data = try? Data(contentsOf: file), let read = try? JSONDecoder().decode(File.self, from: data)
    else { throw ToolError.unusable(path: file.path, reason: "it is not what 'stat -json' writes") }
    let named = read.modules.map { (name: $0.key, module: $0.value) }
    return Dictionary(
      uniqueKeysWithValues: named.map { entry in
        let name = entry.name.hasPrefix("\\") ? String(entry.name.dropFirst()) : entry.name
        return (name, ModuleCells(cells: entry.module.cells))
      })
  }
}
