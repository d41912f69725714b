import CommandLineKit
import Foundation

let program = Program(
  "sparrow", version: "0.1.0",
  summary: "Generates Verilog for neural-network accelerators and proves it against software models",
  commands: [
    compressCommand, decompressCommand, generateCommand, exportCommand, cosimCommand, inspectCommand,
    benchmarkCommand, exploreCommand, mapCommand, proveCommand,
    synthCommand, synthCheckCommand, reportCommand,
  ])

exit(program.run(Array(CommandLine.arguments.dropFirst())).rawValue)
