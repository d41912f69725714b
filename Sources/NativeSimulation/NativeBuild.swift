import ExternalTools
import Foundation

/// Makes a shared library of C code, or finds the one made before.
struct NativeBuild {
  private static let libraryName = "native.so"

  var source: String
  var optimization: NativeOptimization
  var compiler: NativeCompiler
  var cache: SimulationCache

  /// The path of the library.
  func library() throws -> String {
    let folder = try cache.entry("native-" + key) { workshop, _ in
      try ScratchFolder.write(source, to: "native.c", in: workshop)
      let run = ToolRun(
        program: compiler.path, arguments: flags + ["native.c", "-o", Self.libraryName], folder: workshop,
        log: workshop.appendingPathComponent("compile.log"))
      try run.check()
    }
    return folder.appendingPathComponent(Self.libraryName).path
  }

  // Loops of the functions on wide values must not be taken for calls into a C library that nobody linked.
  private var flags: [String] {
    ["-std=c11", "-w", optimization.flag, "-fPIC", "-shared", "-fvisibility=hidden", "-fno-strict-aliasing"]
  }

  /// The hash of all that the library depends on.
  private var key: String {
    let parts = [compiler.identity, source] + flags
    // Lengths keep two lists apart that differ only in where one part ends.
    return SHA256.hexadecimal(parts.map { "\($0.utf8.count):\($0)" }.joined())
  }
}
