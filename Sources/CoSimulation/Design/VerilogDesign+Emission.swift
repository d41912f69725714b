import HDL
import VerilogEmission

extension VerilogDesign {
  /// The Verilog of `design`, ready for the tools.
  public init(_ design: Design, provenance: [String] = [], memories: MemoryForm = .behavioural) {
    let files = VerilogWriter.files(of: design, provenance: provenance, memories: memories)
    self.init(
      top: design.top.name, files: files.map { SourceFile(name: $0.name, text: $0.text) },
      interface: DeviceInterface(design))
  }
}
