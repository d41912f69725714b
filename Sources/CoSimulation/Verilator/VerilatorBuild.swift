import ExternalTools
import Foundation

/// Makes a shared library of a design, or finds the one made before.
struct VerilatorBuild {
  /// Raised when the shim or the recipe changes, so that old cache entries are not used.
  private static let recipe = "recipe 1"
  private static let libraryName = "model.so"

  var design: VerilogDesign
  var options: VerilatorOptions
  var toolchain: VerilatorToolchain
  var cache: SimulationCache

  /// The path of the library; `progress` hears of each step that takes time.
  func library(progress: (String) -> Void) throws -> String {
    let folder = try cache.entry("model-" + key) { workshop, destination in
      let runtime = try VerilatorRuntime(toolchain, options: options, cache: cache, progress: progress)
      try writeSources(in: workshop, finally: destination)
      progress("verilating \(design.top)")
      try verilate(in: workshop)
      progress("compiling \(design.top) (\(options.optimization.flag))")
      try compile(runtime, in: workshop)
      try? FileManager.default.removeItem(at: workshop.appendingPathComponent("generated"))
    }
    return folder.appendingPathComponent(Self.libraryName).path
  }

  /// The hash of all that the library depends on.
  private var key: String {
    let shim = ModelShim(interface: design.interface, tracing: options.tracing)
    var parts = [Self.recipe, toolchain.identity, DeviceShell(design: design).verilog, shim.source]
    parts += options.verilatorFlags + options.compilerFlags
    for file in design.files { parts += [file.name, file.text] }
    // Lengths keep two lists apart that differ only in where one part ends.
    return SHA256.hexadecimal(parts.map { "\($0.utf8.count):\($0)" }.joined())
  }

  private func writeSources(in workshop: URL, finally destination: URL) throws {
    for file in design.files {
      let text = file.isVerilog ? Self.pointing(file.text, to: design.files, in: destination) : file.text
      try ScratchFolder.write(text, to: file.name, in: workshop)
    }
    let shim = ModelShim(interface: design.interface, tracing: options.tracing)
    try ScratchFolder.write(DeviceShell(design: design).verilog, to: shellFile, in: workshop)
    try ScratchFolder.write(shim.source, to: "shim.cpp", in: workshop)
  }

  /// `text` with the names of data files made absolute: a model reads them when it starts, in whatever folder
  /// the program then works.
  private static func pointing(_ text: String, to files: [SourceFile], in folder: URL) -> String {
    // Looking for each of many names in each of many files takes longer than the build.
    guard text.contains("$readmem") else { return text }
    return files.filter { !$0.isVerilog && !$0.isHeader }.reduce(text) { text, file in
      let path = folder.appendingPathComponent(file.name).path
      return text.replacingOccurrences(of: "\"\(file.name)\"", with: "\"\(path)\"")
    }
  }

  private var shellFile: String { DeviceShell.moduleName + ".v" }

  private func verilate(in workshop: URL) throws {
    let names = ["--top-module", DeviceShell.moduleName, "--prefix", ModelShim.className]
    let sources = design.compiledFiles.map(\.name) + [shellFile]
    let run = ToolRun(
      program: toolchain.verilator,
      arguments: options.verilatorFlags + names + ["--Mdir", "generated", "-I."] + sources,
      folder: workshop, log: workshop.appendingPathComponent("verilate.log"))
    try run.check()
  }

  /// One translation unit of everything: the headers are read once, and the compiler sees all of the model.
  private func compile(_ runtime: VerilatorRuntime, in workshop: URL) throws {
    let generated = workshop.appendingPathComponent("generated")
    let files = (try? FileManager.default.contentsOfDirectory(atPath: generated.path)) ?? []
    let units = files.filter { $0.hasSuffix(".cpp") }.sorted()
    let all = (["shim.cpp"] + units).map { "#include \"\($0)\"\n" }.joined()
    try ScratchFolder.write(all, to: "all.cpp", in: workshop)
    let flags = options.compilerFlags + runtime.headerFlags + ["-I", "generated"] + toolchain.includeFlags
    let link = ["-shared", "all.cpp", "-x", "none", runtime.object, "-o", Self.libraryName]
    let run = ToolRun(
      program: toolchain.compiler, arguments: flags + link, folder: workshop,
      log: workshop.appendingPathComponent("compile.log"))
    try run.check()
  }
}
