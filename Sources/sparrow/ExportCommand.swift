import CommandLineKit
import Compiler
import Configurations
import Experiments
import Foundation

private let configuration = ConfigurationArguments()
private let format = Option(
  "--format", ArgumentType<MemoryImageFormat>.choice, default: .readmemh, "of the image files")
private let out = Option(required: "--out", .folder, "where to write; replaced if it holds earlier images")

let exportCommand = Command(
  "export", summary: "Write the memory images of a compressed network, per element and bank",
  discussion: """
    DIR gets one file a memory and manifest.json, which says what each file is. Memory depths that no flag gives
    grow as far as the network needs.
    """,
  arguments: [networkFile] + configuration.all + [format, out],
  examples: [
    .init("--out images", "the bundled network for the 4x4 array"),
    .init(
      "net.sparrow --pes 64 --format coe --out images", "a network of yours for 64 elements, for Xilinx tools"
    ),
  ]
) { arguments, console in
  let network = try network(arguments)
  let asked = try configuration.configuration(arguments).validated()
  let (sized, notes) = try asked.sized(for: network, open: configuration.openDepths(arguments))
  let compiled = try CompiledNetwork(network, for: sized)
  let isReplaced = try MemoryImages.areAlone(in: URL(fileURLWithPath: arguments[out]))
  try AtomicFolder.write(to: arguments[out], occupied: isReplaced ? .replace : .refuse) { folder in
    try MemoryImages.write(compiled, to: folder, format: arguments[format])
  }
  for note in notes { console.line("note: \(note)") }
  console.line("\(arguments[out]): \(network.name) for \(sized.processingElements) processing elements")
  var table = Table(
    .text("layer"), .number("inputs"), .number("outputs"), .number("entries"), .number("padding"))
  for layer in compiled.layers {
    table.add(
      layer.name, "\(layer.inputs)", "\(layer.outputs)", "\(layer.entries)", "\(layer.paddingEntries)")
  }
  console.line(table.text)
  return .success
}
