import Foundation
import Testing

/// The layers of the package: a target imports only what stands below it.
///
/// The list is the picture of the architecture; the test reads every import, so an arrow that points up, or from a
/// golden model to the hardware, is found whatever the manifest allows.
@Suite struct LayersTests {
  /// Each target with the targets that it may import.
  static let layers: [String: Set<String>] = [
    "BitVectors": [],
    "CommandLineKit": [],
    "ExternalTools": [],
    "Configurations": ["BitVectors"],
    "Networks": ["BitVectors", "CZlib", "COpenBLAS"],
    "DeepCompression": ["BitVectors", "Networks"],
    "Compiler": ["BitVectors", "Configurations", "DeepCompression"],
    "Mapping": ["Configurations"],
    "GoldenModels": ["BitVectors", "Configurations", "DeepCompression", "Mapping"],
    "DataflowModels": ["Mapping"],
    "HDL": ["BitVectors"],
    "VerilogEmission": ["BitVectors", "HDL"],
    "Simulation": ["BitVectors", "HDL"],
    "NativeSimulation": ["BitVectors", "HDL", "ExternalTools", "Simulation"],
    "Components": ["BitVectors", "HDL"],
    "EIE": ["BitVectors", "Configurations", "HDL", "Components"],
    "Eyeriss": ["BitVectors", "Configurations", "HDL", "Components"],
    "CoSimulation": ["BitVectors", "ExternalTools", "HDL", "VerilogEmission", "Simulation"],
    "Silicon": ["ExternalTools", "HDL", "VerilogEmission", "CoSimulation", "CommandLineKit"],
    "Proofs": [
      "BitVectors", "Configurations", "ExternalTools", "HDL", "VerilogEmission", "Components", "EIE",
      "CoSimulation",
    ],
    "Experiments": [
      "BitVectors", "Configurations", "Networks", "DeepCompression", "Compiler", "Mapping", "GoldenModels",
      "DataflowModels", "HDL", "VerilogEmission", "EIE", "Eyeriss", "ExternalTools", "CoSimulation",
      "CommandLineKit", "Silicon",
    ],
    "Mutation": [
      "BitVectors", "Configurations", "DeepCompression", "Compiler", "GoldenModels", "HDL", "VerilogEmission",
      "Components", "EIE", "ExternalTools", "CoSimulation", "Proofs", "Experiments",
    ],
    "sparrow-mutate": ["Mutation", "Proofs", "ExternalTools", "CommandLineKit"],
    "component-catalogue": ["HDL", "Components", "EIE", "Silicon"],
    "sparrow": [
      "BitVectors", "Configurations", "Networks", "DeepCompression", "Compiler", "Mapping", "DataflowModels",
      "CommandLineKit", "ExternalTools", "VerilogEmission", "CoSimulation", "Silicon", "Experiments",
      "Proofs",
    ],
    "sparrow-train": ["Networks", "DeepCompression", "Configurations", "GoldenModels", "CommandLineKit"],
  ]

  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static func swiftFiles(below folder: String) -> [URL] {
    let start = root.appending(path: folder)
    let files = FileManager.default.enumerator(at: start, includingPropertiesForKeys: nil)
    return (files?.allObjects as? [URL] ?? []).filter { $0.pathExtension == "swift" }
  }

  private static func imports(of file: URL) throws -> [String] {
    let text = try String(contentsOf: file, encoding: .utf8)
    return text.split(separator: "\n").compactMap { line in
      let words = line.split(separator: " ").filter { !$0.hasPrefix("@") }
      guard words.first == "import", let name = words.last else { return nil }
      return String(name.split(separator: ".")[0])
    }
  }

  @Test(arguments: layers.keys.sorted())
  func importsPointDown(target: String) throws {
    let own = Set(Self.layers.keys).union(["CZlib", "COpenBLAS"])
    let files = Self.swiftFiles(below: "Sources/\(target)")
    #expect(!files.isEmpty, "target \(target) has no sources")
    for file in files {
      for name in try Self.imports(of: file) where own.contains(name) {
        let isAllowed = Self.layers[target]!.contains(name)
        #expect(isAllowed, "\(target)/\(file.lastPathComponent) imports \(name), which is not below it")
      }
    }
  }

  /// Nothing goes round in a circle: every target can be put after all that it imports.
  @Test func theLayersHaveAnOrder() {
    var rest = Self.layers.mapValues { $0.subtracting(["CZlib", "COpenBLAS"]) }
    while let lowest = rest.first(where: { $0.value.isEmpty })?.key {
      rest[lowest] = nil
      rest = rest.mapValues { $0.subtracting([lowest]) }
    }
    #expect(rest.isEmpty, "in a circle: \(rest.keys.sorted())")
  }

  @Test func everyTargetIsListed() throws {
    let folders = try FileManager.default.contentsOfDirectory(
      atPath: Self.root.appending(path: "Sources").path)
    let targets = Set(folders).subtracting(["CZlib", "COpenBLAS"])
    #expect(targets == Set(Self.layers.keys))
  }

  @Test(arguments: layers.keys.sorted())
  func everyTargetHasAReadme(target: String) throws {
    let text = try String(
      contentsOf: Self.root.appending(path: "Sources/\(target)/README.md"), encoding: .utf8)
    #expect(text.split(separator: "\n").count >= 5, "Sources/\(target)/README.md says too little")
  }

  /// One concept a file: beyond 300 lines it is more than one.
  @Test func noFileIsTooLong() throws {
    for file in Self.swiftFiles(below: "Sources") + Self.swiftFiles(below: "Tests") {
      let lines = try String(contentsOf: file, encoding: .utf8).split(
        separator: "\n", omittingEmptySubsequences: false)
      #expect(lines.count <= 301, "\(file.lastPathComponent) has \(lines.count) lines")
    }
  }
}
