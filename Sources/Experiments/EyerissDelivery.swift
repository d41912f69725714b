import CommandLineKit
import Configurations
import Foundation
import VerilogEmission

/// What `sparrow generate eyeriss` hands over: Verilog and constraints.
public struct EyerissDelivery {
  /// The name of the constraints file.
  public static let constraintsFile = "eyeriss_array.sdc"
  /// The clock period in ns: the chip's 200 MHz (ISSCC 2016).
  public static let clockPeriod = 5.0

  private let hardware: EyerissHardware
  private let memories: MemoryForm

  /// The delivery of `hardware`, with what the form says inside the modules that are memories.
  public init(_ hardware: EyerissHardware, memories: MemoryForm = .behavioural) {
    self.hardware = hardware
    self.memories = memories
  }

  /// Writes the folder whole or not at all; an earlier delivery is replaced, another folder that is not empty is not.
  ///
  /// - Throws: `FileError`.
  public func write(to path: String) throws {
    let occupied = try DeliveredFiles.isEarlierDelivery(path) ? AtomicFolder.Occupied.replace : .refuse
    try AtomicFolder.write(to: path, occupied: occupied) { folder in
      let rtl = folder.appending(path: "rtl")
      let constraints = folder.appending(path: "constraints")
      for each in [rtl, constraints] {
        try FileManager.default.createDirectory(at: each, withIntermediateDirectories: true)
      }
      for file in hardware.verilog(memories: memories).files {
        try Data(file.text.utf8).write(to: rtl.appending(path: file.name))
      }
      try Data(sdc.utf8).write(to: constraints.appending(path: Self.constraintsFile))
      let list = try JSONWriter().text(hardware.memories.json)
      try Data(list.utf8).write(to: folder.appending(path: MemoryInventory.fileName))
      try DeliveredFiles.record(in: folder)
    }
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
