import DeepCompression
import Networks

/// A network for both accelerators, with the images that it classifies.
public struct NetworkWorkload: Sendable {
  /// Convolutions and fully-connected layers.
  public var network: CompressedConvolutionalNetwork
  /// Images: row by row, between 0 and 1.
  public var images: [[Float]]
  /// The right class of each image.
  public var labels: [Int]
  /// The images from which binary points are chosen.
  public var calibration: [[Float]]

  /// A workload from its parts.
  public init(
    _ network: CompressedConvolutionalNetwork, images: [[Float]], labels: [Int], calibration: [[Float]]
  ) {
    precondition(images.count == labels.count, "not one label an image")
    self.network = network
    self.images = images
    self.labels = labels
    self.calibration = calibration
  }

  /// The network in a file, on labelled images.
  ///
  /// Binary points come from the bundled images, so that they depend on the network alone and not on what it classifies.
  ///
  /// - Throws: `ModelFileError` for a file that cannot be read, or that holds no network of convolutions and fully-connected
  ///   layers for such images.
  public init(_ contents: CompressedNetworkFile.Contents, file: String, images: LabelledImages) throws {
    let known = try BundledNetwork.labelledImages()
    let network: CompressedConvolutionalNetwork
    do {
      network = try contents.model.convolutionalNetwork(height: images.height, width: images.width)
    } catch let error as ModelChainError {
      throw ModelFileError(
        file: file, what: "this is no network for both accelerators: \(error)",
        remedy: "give one like LeNet-5: convolutions with 2 x 2 pooling, then fully-connected layers")
    }
    self.init(
      network, images: (0..<images.count).map { images.activations(of: $0) },
      labels: images.labels.map { Int($0) },
      calibration: (0..<known.count).map { known.activations(of: $0) })
  }
}
