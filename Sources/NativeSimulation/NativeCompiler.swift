import ExternalTools
import Foundation

/// The C compiler that makes native simulations: the clang of the Swift toolchain, or another clang.
struct NativeCompiler {
  let path: String
  /// What tells one compiler from another: part of every cache key.
  let identity: String

  /// Looks beside the `swift` of the search path, where every toolchain has one, and then for `clang` in the path.
  ///
  /// Throws `ToolError.missing`.
  static func find(with search: ToolSearch) throws -> NativeCompiler {
    guard let path = besideSwift(search) ?? search.path(of: "clang") else {
      throw ToolError.missing(
        tool: "clang (part of every Swift toolchain, beside 'swift')", command: "apt-get install clang")
    }
    let resolved = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    let attributes = try? FileManager.default.attributesOfItem(atPath: resolved)
    let size = (attributes?[.size] as? NSNumber)?.intValue ?? 0
    let date = (attributes?[.modificationDate] as? Date)?.timeIntervalSince1970 ?? 0
    return NativeCompiler(path: path, identity: "\(resolved) \(size) \(date)")
  }

  private static func besideSwift(_ search: ToolSearch) -> String? {
    guard let swift = search.path(of: "swift") else { return nil }
    // `swift` may be a link into the toolchain: its clang lies beside the file itself.
    let places = [swift, URL(fileURLWithPath: swift).resolvingSymlinksInPath().path]
    return places.lazy
      .map { URL(fileURLWithPath: $0).deletingLastPathComponent().appendingPathComponent("clang").path }
      .first(where: FileManager.default.isExecutableFile(atPath:))
  }
}
