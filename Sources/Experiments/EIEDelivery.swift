import CommandLineKit
import Compiler
import Configurations
import DeepCompression
import Foundation
import VerilogEmission

/// What `sparrow generate` hands over: Verilog, a self-checking testbench with its data, and constraints.
public struct EIEDelivery {
  /// The name of the constraints file.
  public static let constraintsFile = "eie_array.sdc"
  /// The clock period in ns: the paper's 800 MHz (ISCA 2016, section 5).
  public static let clockPeriod = 1.25

  private let hardware: EIEHardware
  private let bench: SelfCheckingTestbench
  private let memories: MemoryForm

  /// The delivery of `hardware`; its testbench runs two images through the bundled network, or two random vectors
  /// through a random network where the bundled one does not fit.
  ///
  /// - Parameter memories: what stands inside the modules that are memories.
  /// - Throws: errors of the package's own data.
  public init(_ hardware: EIEHardware, memories: MemoryForm = .behavioural) throws {
    self.hardware = hardware
    self.memories = memories
    let configuration = hardware.configuration
    let bundled = try BundledNetwork.workload(images: 2)
    if let bench = try? SelfCheckingTestbench(bundled, on: configuration) {
      self.bench = bench
    } else {
      let random = try RandomCase.fitting(configuration)
      bench = try SelfCheckingTestbench(random, on: configuration)
    }
  }

  /// What the testbench runs, in a few words.
  public var testbenchSummary: String {
    "\(bench.expected.count) vectors through \(bench.compiled.name)"
  }

  /// Writes the folder whole or not at all; an earlier delivery is replaced, another folder that is not empty is not.
  ///
  /// - Throws: `FileError`, `MemoryImageError`.
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
      try Self.write(bench.text, testbench, "eie_testbench.v")
      try Self.write(TestbenchMakefile.text(of: "eie_testbench"), testbench, "Makefile")
      for file in bench.vectors { try Self.write(file.text, vectors, file.name) }
      try MemoryImages.write(bench.compiled, to: testbench.appending(path: "memories"))
      try Self.write(sdc, constraints, Self.constraintsFile)
      try Self.write(JSONWriter().text(hardware.memories.json), folder, MemoryInventory.fileName)
      try DeliveredFiles.record(in: folder)
    }
  }

  private static func write(_ text: String, _ folder: URL, _ name: String) throws {
    try Data(text.utf8).write(to: folder.appending(path: name))
  }

  private var sdc: String {
    let margin = String(format: "%.3f", Self.clockPeriod * 0.2)
    return """
      # Timing of eie_array at 800 MHz, the clock of the paper.
      # Inputs arrive, and outputs are due, with a fifth of the period to spare for the neighbour.
      # \(hardware.configuration.generateCommand)
      create_clock -name clk -period \(Self.clockPeriod) [get_ports clk]
      set_input_delay \(margin) -clock clk [get_ports {rst request_* response_ready}]
      set_output_delay \(margin) -clock clk [get_ports {request_ready response_valid response_data* busy}]

      """
  }
}

extension RandomCase {
  /// Two random vectors through a random network that fits `configuration` as it is.
  static func fitting(_ configuration: EIEConfiguration) throws -> EIEWorkload {
    for limit in [120, 60, 30, 15, 8, 4, 2, 1] {
      for seed in 1...20 {
        let drawn = try RandomCase(seed: UInt64(seed), configuration: configuration, sizeLimit: limit)
        if (try? CompiledNetwork(drawn.workload.network, for: configuration)) != nil { return drawn.workload }
      }
    }
    // One weight fits every legal configuration.
    let layer = SharedLayer(
      name: "one weight", outputs: 1, inputs: 1, hasBias: false, codes: [1], codebook: [0, 0.5],
      function: .identity)
    let network = CompressedNetwork(name: "one weight", layers: [layer])
    return try EIEWorkload(name: network.name, network: network, inputs: [[1], [0]])
  }
}
