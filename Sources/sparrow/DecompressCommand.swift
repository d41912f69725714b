import CommandLineKit
import DeepCompression
import Foundation
import Networks

/// The formats that a compressed model is written back to.
private enum TensorFormat: String, CaseIterable {
  case safetensors
  case npz
}

private let compressed = Positional("FILE", .file, "a compressed model, .sparrow")
private let format = Option("--to", ArgumentType<TensorFormat>.choice, default: .safetensors, "the format")
private let out = Option(required: "--out", .file, "the file to write")

let decompressCommand = Command(
  "decompress", summary: "Write a compressed model back as tensors of 32-bit floats",
  discussion:
    "The tensors have the names and shapes that they had in the model file, and the values that are left.",
  arguments: [compressed, format, out],
  examples: [
    .init("model.sparrow --out model.safetensors", "for PyTorch: safetensors.torch.load_file"),
    .init("model.sparrow --to npz --out model.npz", "for numpy.load"),
  ]
) { arguments, console in
  let contents = try CompressedNetworkFile.contents(at: arguments[compressed])
  let tensors = contents.model.tensors
  let path = arguments[out]
  let bytes =
    switch arguments[format] {
    case .safetensors: try SafetensorsFile.encode(tensors, file: path)
    case .npz: try NumpyArchive.encode(tensors.map { ($0.name, $0.tensor) }, file: path)
    }
  try AtomicFile.write(Data(bytes), to: path)
  console.line("\(path): \(tensors.count) tensors, \(bytes.count) bytes")
  return .success
}
