import CommandLineKit
import Compiler
import Configurations
import DeepCompression
import Experiments
import Foundation
import Networks

private let subject = Positional(
  "WHAT", .text, "a .sparrow file, a folder of memory images, a .npz file, or a configuration's name")

private let matrix = Flag("--matrix", "rebuild the matrices from memory images and print every weight")
private let out = Option(
  optional: "--out", .file, "with --matrix: write them to this .npz file, and print the table")

let inspectCommand = Command(
  "inspect", summary: "Show what is in a compressed network, memory images or a configuration",
  arguments: [subject, matrix, out],
  examples: [
    .init("net.sparrow", "the layers of a compressed network"),
    .init("images", "the layers in a folder that 'sparrow export' wrote"),
    .init("images --matrix --out matrices.npz", "the matrices that an accelerator will multiply by"),
    .init("quad", "the parameters of a named configuration"),
  ]
) { arguments, console in
  let what = arguments[subject]
  if arguments[out] != nil && !arguments[matrix] { throw UsageError("--out goes with --matrix") }
  if let named = EIEConfiguration.named.first(where: { $0.name == what }) {
    console.line(try JSONWriter().text(named.json))
    return .success
  }
  var isFolder: ObjCBool = false
  let exists = FileManager.default.fileExists(atPath: what, isDirectory: &isFolder)
  guard exists else {
    let names = EIEConfiguration.named.map(\.name).joined(separator: ", ")
    throw UsageError("\(what): there is no such file, folder or configuration (\(names))")
  }
  if arguments[matrix] && !isFolder.boolValue {
    throw UsageError(
      "--matrix takes a folder of memory images, and \(what) is none; 'sparrow export' makes one")
  }
  if isFolder.boolValue {
    let images = try MemoryImages.read(URL(fileURLWithPath: what))
    guard arguments[matrix] else {
      console.line(try describe(images, in: what))
      return .success
    }
    let matrices = try ImageMatrices(images)
    guard let path = arguments[out] else {
      console.line(matrices.text)
      return .success
    }
    try AtomicFile.write(Data(NumpyArchive.encode(matrices.arrays, file: path)), to: path)
    console.line(try describe(images, in: what))
    console.line("matrices: \(path)")
  } else if what.hasSuffix(".npz") {
    console.line(try describeArchive(what))
  } else {
    console.line(CompressedFileText(try CompressedNetworkFile.contents(at: what), file: what).text)
  }
  return .success
}

private func describe(_ images: CompiledNetwork, in folder: String) throws -> String {
  var table = Table(
    .text("layer"), .number("inputs"), .number("outputs"), .number("entries"), .number("padding"),
    .number("non-zeros"))
  for (number, layer) in images.layers.enumerated() {
    let nonzeros = try images.codes(ofLayer: number).filter { $0 != 0 }.count
    table.add(
      layer.name, "\(layer.inputs)", "\(layer.outputs)", "\(layer.entries)", "\(layer.paddingEntries)",
      "\(nonzeros)")
  }
  let c = images.configuration
  return "\(folder): images of \(images.name) for \(c.processingElements) elements, configuration \(c.name)\n"
    + table.text
}

private func describeArchive(_ path: String) throws -> String {
  let archive = try NumpyArchive(path: path)
  var table = Table(.text("array"), .text("shape"), .number("non-zeros"))
  for name in archive.names {
    let array = try archive.array(named: name)
    table.add(name, array.shape.map(String.init).joined(separator: " x "), "\(array.nonzeros)")
  }
  return table.text
}
