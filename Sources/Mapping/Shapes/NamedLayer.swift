/// A layer of a well-known network, for a batch of one image.
public struct NamedLayer: Hashable, Sendable {
  /// The name on the command line, as in `alexnet-conv2`.
  public let name: String
  /// What the layer computes.
  public let shape: ConvolutionShape

  /// A layer called `name`.
  public init(_ name: String, _ shape: ConvolutionShape) {
    self.name = name
    self.shape = shape
  }

  /// The layer of that name.
  ///
  /// - Throws: `ShapeError`, which lists the names.
  public static func named(_ name: String) throws -> NamedLayer {
    if let layer = all.first(where: { $0.name == name.lowercased() }) { return layer }
    throw ShapeError(
      "'\(name)' is no layer; use one of \(all.map(\.name).joined(separator: ", ")), or give a shape")
  }

  /// All layers that have a name.
  public static let all = alexNet + vgg16 + leNet5 + others
}

extension NamedLayer {
  /// The grouped AlexNet of Krizhevsky, as Caffe and the Eyeriss papers have it.
  public static let alexNet = alexNetConvolutions + alexNetFullyConnected

  /// Convolutions of AlexNet: the second, fourth and fifth have two groups.
  public static let alexNetConvolutions = [
    NamedLayer("alexnet-conv1", .square(3, 227, 96, 11, stride: 4)),
    NamedLayer("alexnet-conv2", .square(96, 27, 256, 5, padding: 2, groups: 2)),
    NamedLayer("alexnet-conv3", .square(256, 13, 384, 3, padding: 1)),
    NamedLayer("alexnet-conv4", .square(384, 13, 384, 3, padding: 1, groups: 2)),
    NamedLayer("alexnet-conv5", .square(384, 13, 256, 3, padding: 1, groups: 2)),
  ]

  /// Fully-connected layers of AlexNet as convolutions.
  public static let alexNetFullyConnected = [
    NamedLayer("alexnet-fc1", .square(256, 6, 4096, 6)),
    NamedLayer("alexnet-fc2", .square(4096, 1, 4096, 1)),
    NamedLayer("alexnet-fc3", .square(4096, 1, 1000, 1)),
  ]

  /// The convolutions of VGG-16, all 3x3 with padding.
  public static let vgg16 = [
    ("1-1", 3, 224, 64), ("1-2", 64, 224, 64), ("2-1", 64, 112, 128), ("2-2", 128, 112, 128),
    ("3-1", 128, 56, 256), ("3-2", 256, 56, 256), ("3-3", 256, 56, 256), ("4-1", 256, 28, 512),
    ("4-2", 512, 28, 512), ("4-3", 512, 28, 512), ("5-1", 512, 14, 512), ("5-2", 512, 14, 512),
    ("5-3", 512, 14, 512),
  ].map { name, channels, size, filters in
    NamedLayer("vgg16-conv\(name)", .square(channels, size, filters, 3, padding: 1))
  }

  /// LeNet-5 with a fully connected second convolution; the last three layers as convolutions.
  public static let leNet5 = [
    NamedLayer("lenet5-conv1", .square(1, 28, 6, 5, padding: 2)),
    NamedLayer("lenet5-conv2", .square(6, 14, 16, 5)),
    NamedLayer("lenet5-fc1", .square(16, 5, 120, 5)),
    NamedLayer("lenet5-fc2", .square(120, 1, 84, 1)),
    NamedLayer("lenet5-fc3", .square(84, 1, 10, 1)),
  ]

  /// One layer of each kind that the networks above lack: filters of one pixel, and a group for each channel.
  public static let others = [
    NamedLayer("pointwise", .square(64, 28, 128, 1)),
    NamedLayer("depthwise", .square(32, 28, 32, 3, padding: 1, groups: 32)),
  ]
}

extension ConvolutionShape {
  fileprivate static func square(
    _ channels: Int, _ size: Int, _ filters: Int, _ filterSize: Int, stride: Int = 1, padding: Int = 0,
    groups: Int = 1
  ) -> ConvolutionShape {
    ConvolutionShape(
      channels: channels, height: size, width: size, filters: filters, filterHeight: filterSize,
      filterWidth: filterSize, stride: stride, padding: padding, groups: groups)
  }
}
