import HDL

/// Writes a design as Verilog-2005, one file a module: what Icarus, Verilator and Yosys read alike.
///
/// The same design gives the same bytes in every run and process.
public enum VerilogWriter {
  /// One file of Verilog, or one memory image that a file reads at start.
  public struct File: Hashable, Sendable {
    /// The file's name, without a folder.
    public let name: String
    /// Its text.
    public let text: String

    /// A file from its name and text.
    public init(name: String, text: String) {
      self.name = name
      self.text = text
    }
  }

  /// The files of `design`, modules before those that instantiate them, images last.
  ///
  /// - Parameters:
  ///   - provenance: lines for the end of each header: how to make the file again.
  ///   - mutants: plants faults, one or all.
  public static func files(
    of design: Design, provenance: [String] = [], mutants: MutantPrinter? = nil
  ) -> [File] {
    var files = design.modules.map { module in
      File(
        name: module.name + ".v",
        text: ModulePrinter(module, provenance: provenance, mutants: mutants).text())
    }
    var images: Set<String> = []
    for memory in design.modules.flatMap(\.memories) {
      guard let name = memory.imageFile, let image = memory.image, images.insert(name).inserted else {
        continue
      }
      files.append(File(name: name, text: image.map { $0.hexadecimal + "\n" }.joined()))
    }
    return files
  }
}
