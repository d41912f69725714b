import CommandLineKit
import DeepCompression
import Experiments

/// A compressed network: a file, or the one that ships with the package.
let networkFile = Positional(
  optional: "FILE", .file, "a compressed network; the bundled LeNet-300-100 if none is given")

/// The network that the argument names.
func network(_ arguments: ParsedArguments) throws -> CompressedNetwork {
  guard let path = arguments[networkFile] else { return try BundledNetwork.network() }
  return try CompressedNetworkFile.read(at: path)
}
