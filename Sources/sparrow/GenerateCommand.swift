import CommandLineKit
import Configurations
import Experiments
import Foundation

private let configuration = ConfigurationArguments()
private let out = Option(required: "--out", .folder, "where to write; replaced if it holds an earlier result")

let generateCommand = Command(
  "generate", summary: "Write the Verilog of an array, a self-checking testbench and constraints",
  discussion: """
    DIR gets rtl/ (one file a module), testbench/ (a bench that needs no Swift, with memory images and vectors)
    and constraints/ (SDC). A flag overrides the named configuration.
    """,
  arguments: [accelerator] + configuration.all + [out],
  examples: [
    .init("eie --out quad", "the 4x4 array"),
    .init("eie --pes 6 --activation-bits 8 --out small", "six elements with 8-bit activations"),
    .init("eie --config paper --queue-depth 16 --out deep", "the paper's machine with deeper queues"),
  ]
) { arguments, console in
  let hardware = try EIEHardware(configuration.configuration(arguments))
  let delivery = try EIEDelivery(hardware)
  try delivery.write(to: arguments[out])
  let c = hardware.configuration
  console.line("\(arguments[out]): EIE array of \(c.processingElements) processing elements")
  console.line("  rtl/          \(hardware.verilog.files.count) files, top module \(hardware.verilog.top)")
  console.line(
    "  testbench/    \(delivery.testbenchSummary); run it with: make -C \(arguments[out])/testbench")
  console.line("  constraints/  \(EIEDelivery.constraintsFile), clock of \(EIEDelivery.clockPeriod) ns")
  return .success
}
