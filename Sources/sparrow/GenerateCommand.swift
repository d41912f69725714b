import CommandLineKit
import Configurations
import Experiments
import Foundation
import VerilogEmission

private let name = Option(
  optional: "--config", .text,
  "the named configuration to start from: quad, paper, sparrow of eie; eyeriss, nest of eyeriss")
private let eie = ConfigurationArguments()
private let eyeriss = EyerissArguments()
private let memory = Option(
  "--memory", ArgumentType<MemoryForm>.choice, default: .behavioural,
  "what stands inside the memories: arrays to simulate, nothing for macros to replace, or block RAM")
private let out = Option(required: "--out", .folder, "where to write; replaced if it holds an earlier result")

let generateCommand = Command(
  "generate", summary: "Write the Verilog of an array, a self-checking testbench and constraints",
  discussion: """
    DIR gets rtl/ (one file a module), testbench/ (a bench that needs no Swift, with its vectors), constraints/ (SDC) and
    memories.json (every memory: words, bits, ports, instances). With --memory blackbox the bench needs the macros' own
    models in rtl/. A flag overrides the named configuration; each accelerator has its own flags.
    """,
  arguments: [accelerator, name] + eie.parameters + eyeriss.all + [memory, out],
  examples: [
    .init("eie --out quad", "the 4x4 array"),
    .init("eie --pes 6 --activation-bits 8 --out small", "six elements with 8-bit activations"),
    .init("eie --config paper --queue-depth 16 --out deep", "the paper's machine with deeper queues"),
    .init(
      "eie --config paper --memory blackbox --out macros", "for a memory compiler, with the list of macros"),
    .init("eyeriss --out eyeriss", "the row-stationary array of the chip's size"),
    .init("eyeriss --config nest --rows 6 --out tall", "a small one with six rows"),
  ]
) { arguments, console in
  switch arguments[accelerator] {
  case .eie:
    if let flag = eyeriss.given(arguments).first {
      throw UsageError("\(flag): is a flag of eyeriss, not of eie")
    }
    try generateEIE(arguments, console)
  case .eyeriss:
    if let flag = eie.given(arguments).first { throw UsageError("\(flag): is a flag of eie, not of eyeriss") }
    try generateEyeriss(arguments, console)
  }
  return .success
}

private func generateEIE(_ arguments: ParsedArguments, _ console: Console) throws {
  let hardware = try EIEHardware(eie.configuration(arguments, named: arguments[name]))
  let delivery = try EIEDelivery(hardware, memories: arguments[memory])
  try delivery.write(to: arguments[out])
  let c = hardware.configuration
  console.line("\(arguments[out]): EIE array of \(c.processingElements) processing elements")
  console.line("  rtl/          \(hardware.verilog.files.count) files, top module \(hardware.verilog.top)")
  console.line(
    "  testbench/    \(delivery.testbenchSummary); run it with: make -C \(arguments[out])/testbench")
  console.line("  constraints/  \(EIEDelivery.constraintsFile), clock of \(EIEDelivery.clockPeriod) ns")
  describe(hardware.memories, arguments, console)
}

private func generateEyeriss(_ arguments: ParsedArguments, _ console: Console) throws {
  let hardware = try EyerissHardware(eyeriss.configuration(arguments, named: arguments[name]))
  let delivery = try EyerissDelivery(hardware, memories: arguments[memory])
  try delivery.write(to: arguments[out])
  let c = hardware.configuration
  console.line("\(arguments[out]): row-stationary array of \(c.rows) x \(c.columns) processing elements")
  console.line("  rtl/          \(hardware.verilog.files.count) files, top module \(hardware.verilog.top)")
  console.line(
    "  testbench/    \(delivery.testbenchSummary); run it with: make -C \(arguments[out])/testbench")
  console.line(
    "  constraints/  \(EyerissDelivery.constraintsFile), clock of \(EyerissDelivery.clockPeriod) ns")
  console.line("  configuration chain of \(c.chainBits) bits")
  describe(hardware.memories, arguments, console)
}

private func describe(_ memories: MemoryInventory, _ arguments: ParsedArguments, _ console: Console) {
  let instances = memories.entries.reduce(0) { $0 + $1.instances.count }
  console.line(
    "  memories.json \(instances) memories of \(memories.entries.count) shapes, \(arguments[memory].rawValue)"
  )
}
