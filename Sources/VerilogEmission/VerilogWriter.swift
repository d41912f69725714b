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
  ///   - memories: what stands inside the modules that are memories.
  public static func files(
    of design: Design, provenance: [String] = [], mutants: MutantPrinter? = nil,
    memories: MemoryForm = .behavioural
  ) -> [File] {
    let modules = written(design)
    var foreign: Set<String> = []
    var files = modules.compactMap { module -> File? in
      guard let declaration = module.foreign else {
        let printer = ModulePrinter(module, provenance: provenance, mutants: mutants, memories: memories)
        return File(name: module.name + ".v", text: printer.text())
      }
      guard let text = declaration.verilog, foreign.insert(module.name).inserted else { return nil }
      return File(name: module.name + ".v", text: text)
    }
    var images: Set<String> = []
    for memory in modules.filter({ $0.foreign == nil }).flatMap(\.memories) {
      guard let name = memory.imageFile, let image = memory.image, images.insert(name).inserted else {
        continue
      }
      files.append(File(name: name, text: image.map { $0.hexadecimal + "\n" }.joined()))
    }
    return files
  }

  /// The modules that are part of the hardware: not those that only describe a foreign module to the simulator.
  private static func written(_ design: Design) -> [Module] {
    var reached: Set<ObjectIdentifier> = [ObjectIdentifier(design.top)]
    for module in design.modules.reversed()
    where module.foreign == nil && reached.contains(ObjectIdentifier(module)) {
      reached.formUnion(module.instances.map { ObjectIdentifier($0.definition) })
    }
    return design.modules.filter { reached.contains(ObjectIdentifier($0)) }
  }
}
