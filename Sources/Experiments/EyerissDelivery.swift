import CommandLineKit
import Configurations
import Foundation
import GoldenModels
import Mapping
import VerilogEmission

/// What `sparrow generate eyeriss` hands over: Verilog, a self-checking testbench with its data, and constraints.
public struct EyerissDelivery {
  /// The name of the constraints file.
  public static let constraintsFile = "eyeriss_array.sdc"
  /// The clock period in ns: the chip's 200 MHz (ISSCC 2016).
  public static let clockPeriod = 5.0

  private let hardware: EyerissHardware
  private let bench: EyerissTestbench
  private let memories: MemoryForm

  /// The delivery of `hardware`; its testbench plays small layers with random data, each for a host that is never late
  /// and for a slow one. Inside the modules that are memories stands what the form says.
  ///
  /// - Throws: errors of the models.
  public init(_ hardware: EyerissHardware, memories: MemoryForm = .behavioural) throws {
    self.hardware = hardware
    self.memories = memories
    bench = try EyerissTestbench(hardware, Self.benchLayers(hardware.configuration))
  }

  /// What the testbench runs, in a few words.
  public var testbenchSummary: String { "\(bench.layers.count) layers with random data" }

  /// Several passes; a stride, images side by side; padding and groups; a fully-connected layer; one product. An array
  /// that cannot run one of them plays the others.
  private static let benchShapes = [
    "C=6,H=9,W=8,M=8,R=3,S=3", "N=2,C=4,H=7,W=11,M=5,R=2,S=3,stride=2",
    "C=4,H=7,W=7,M=6,R=3,S=3,pad=1,groups=2", "C=8,H=2,W=2,M=6,R=2,S=2", "C=1,H=1,W=1,M=1,R=1,S=1",
  ]

  private static func benchLayers(_ configuration: EyerissConfiguration) throws -> [PreparedLayer] {
    let slow = EyerissLink.Pace(words: 2, cycles: 61)
    let links = [EyerissLink.full, EyerissLink(ifmap: slow, filter: slow, bias: slow, ofmap: slow)]
    var prepared: [PreparedLayer] = []
    for shape in try benchShapes.map(ConvolutionShape.init(parsing:)) {
      guard let choice = try? Mapper(configuration).best(shape) else { continue }
      let data = try RandomLayerData(shape, configuration, seed: 1, density: 0.5)
      prepared += try links.map { link in
        try EyerissLayerComparison(choice.mapping, data.operands, data.arithmetic, link: link).prepared()
      }
    }
    return prepared
  }

  /// Writes the folder whole or not at all; an earlier delivery is replaced, another folder that is not empty is not.
  ///
  /// - Throws: `FileError`.
  public func write(to path: String) throws {
    let occupied = try DeliveredFiles.isEarlierDelivery(path) ? AtomicFolder.Occupied.replace : .refuse
    try AtomicFolder.write(to: path, occupied: occupied) { folder in
      let rtl = folder.appending(path: "rtl")
      let testbench = folder.appending(path: "testbench")
      let vectors = testbench.appending(path: "vectors")
      let constraints = folder.appending(path: "constraints")
      for each in [rtl, vectors, constraints] {
        try FileManager.default.createDirectory(at: each, withIntermediateDirectories: true)
      }
      for file in hardware.verilog(memories: memories).files { try Self.write(file.text, rtl, file.name) }
      let module = EyerissTestbench.moduleName
      try Self.write(bench.text(), testbench, "\(module).v")
      try Self.write(TestbenchMakefile.text(of: module), testbench, "Makefile")
      for file in bench.vectors { try Self.write(file.text, vectors, file.name) }
      try Self.write(sdc, constraints, Self.constraintsFile)
      let list = try JSONWriter().text(hardware.memories.json)
      try Self.write(list, folder, MemoryInventory.fileName)
      try DeliveredFiles.record(in: folder)
    }
  }

  private static func write(_ text: String, _ folder: URL, _ name: String) throws {
    try Data(text.utf8).write(to: folder.appending(path: name))
  }

  private var sdc: String {
    let margin = String(format: "%.3f", Self.clockPeriod * 0.2)
    return """
      # Timing of eyeriss_array at 200 MHz, the clock of the chip.
      # Inputs arrive, and outputs are due, with a fifth of the period to spare for the neighbour.
      # \(hardware.configuration.generateCommand)
      create_clock -name clk -period \(Self.clockPeriod) [get_ports clk]
      set_input_delay \(margin) -clock clk [remove_from_collection [all_inputs] [get_ports clk]]
      set_output_delay \(margin) -clock clk [all_outputs]

      """
  }
}
