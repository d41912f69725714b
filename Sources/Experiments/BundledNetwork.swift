import DeepCompression
import Foundation
import Networks

/// LeNet-300-100 and LeNet-5, trained on MNIST, pruned and shared, with 100 test images: what ships with the package.
public enum BundledNetwork {
  /// LeNet-300-100.
  ///
  /// - Throws: `ModelFileError` when the package's own files are missing or damaged.
  public static func network() throws -> CompressedNetwork {
    try CompressedNetworkFile.read(at: path("lenet-300-100.sparrow"))
  }

  /// LeNet-5 as the file has it: two convolutions, two fully-connected layers.
  ///
  /// - Throws: `ModelFileError` when the package's own files are missing or damaged.
  public static func leNet5() throws -> CompressedNetworkFile.Contents {
    try CompressedNetworkFile.contents(at: path("lenet-5.sparrow"))
  }

  /// The images with their classes.
  ///
  /// - Throws: `ModelFileError` when the package's own files are missing or damaged.
  public static func labelledImages() throws -> LabelledImages {
    try LabelledImages(images: path("mnist-100.images.idx"), labels: path("mnist-100.labels.idx"))
  }

  /// The first `count` images, as activations between 0 and 1, with their classes.
  ///
  /// - Throws: `ModelFileError` when the package's own files are missing or damaged.
  public static func images(_ count: Int = 64) throws -> (inputs: [[Float]], labels: [Int]) {
    let images = try labelledImages()
    let kept = images.prefix(min(count, images.count))
    return ((0..<kept.count).map { kept.activations(of: $0) }, kept.labels.map { Int($0) })
  }

  /// LeNet-300-100 with its first `count` images.
  ///
  /// - Throws: `ModelFileError` when the package's own files are missing or damaged.
  public static func workload(images count: Int = 64) throws -> EIEWorkload {
    let (inputs, labels) = try images(count)
    let network = try network()
    return try EIEWorkload(name: network.name, network: network, inputs: inputs, labels: labels)
  }

  private static func path(_ name: String) -> String {
    Bundle.module.bundleURL.appending(path: "Resources").appending(path: name).path(percentEncoded: false)
  }
}
