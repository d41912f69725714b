/// A file of a design: Verilog, or data that its `$readmemh` reads.
public struct SourceFile: Hashable, Sendable {
  /// The file's name, without a directory.
  public var name: String
  /// What the file holds.
  public var text: String

  /// A file from its name and text.
  public init(name: String, text: String) {
    self.name = name
    self.text = text
  }

  /// Whether the file is handed to a compiler, as against being read by one of the others.
  public var isVerilog: Bool { name.hasSuffix(".v") || name.hasSuffix(".sv") }

  /// Whether another file includes this one.
  public var isHeader: Bool { name.hasSuffix(".vh") || name.hasSuffix(".svh") }
}

/// A complete Verilog design with the interface of its top module: all that a simulator needs to run it.
public struct VerilogDesign: Hashable, Sendable {
  /// The name of the top module.
  public var top: String
  /// The files, in the order in which a compiler shall read them.
  public var files: [SourceFile]
  /// The ports of the top module.
  public var interface: DeviceInterface

  /// A design from its files and the interface of its top module.
  public init(top: String, files: [SourceFile], interface: DeviceInterface) {
    self.top = top
    self.files = files
    self.interface = interface
  }

  /// A design from its files and all ports of its top module.
  public init(
    top: String, files: [SourceFile], ports: [PortDescription], clock: String? = "clk", reset: String? = "rst"
  ) {
    self.init(
      top: top, files: files, interface: DeviceInterface(ports: ports, clock: clock, reset: reset))
  }

  /// The files that a compiler is given by name.
  package var compiledFiles: [SourceFile] { files.filter(\.isVerilog) }
}
