/// The layers that a `.net` file holds: the format itself knows neither names nor shapes.
public struct SongHanLayers: Hashable, Sendable {
  /// A layer's name and the shape of its weights, outputs first.
  public struct Layer: Hashable, Sendable {
    /// The name, which decides on the bits of a code: 8 if it contains `conv`, else 4.
    public var name: String
    /// The shape; a bias has one number an output.
    public var shape: [Int]

    /// A layer.
    public init(_ name: String, _ shape: [Int]) {
      self.name = name
      self.shape = shape
    }

    /// Bits of a code.
    public var codeBits: Int { name.contains("conv") ? 8 : 4 }
    /// The number of weights.
    public var weights: Int { shape.reduce(1, *) }
  }

  /// The network's name.
  public var name: String
  /// The layers in the order of the file.
  public var layers: [Layer]

  /// A network's layers.
  public init(name: String, layers: [Layer]) {
    self.name = name
    self.layers = layers
  }

  /// The networks whose `.net` files were published.
  public static let published = [squeezeNet, alexNet]

  /// AlexNet, with its convolutions in two groups.
  public static let alexNet = SongHanLayers(
    name: "AlexNet",
    layers: [
      Layer("conv1", [96, 3, 11, 11]), Layer("conv2", [256, 48, 5, 5]), Layer("conv3", [384, 256, 3, 3]),
      Layer("conv4", [384, 192, 3, 3]), Layer("conv5", [256, 192, 3, 3]), Layer("fc6", [4096, 9216]),
      Layer("fc7", [4096, 4096]), Layer("fc8", [1000, 4096]),
    ])

  /// SqueezeNet v1.0: eight modules of three convolutions between the first and the last.
  public static let squeezeNet: SongHanLayers = {
    let modules = [
      (96, 16, 64), (128, 16, 64), (128, 32, 128), (256, 32, 128), (256, 48, 192), (384, 48, 192),
      (384, 64, 256), (512, 64, 256),
    ]
    var layers = [Layer("conv1", [96, 3, 7, 7])]
    for (index, (inputs, squeezed, expanded)) in modules.enumerated() {
      let fire = "fire\(index + 2)"
      layers.append(Layer("\(fire)/conv1x1_1", [squeezed, inputs, 1, 1]))
      layers.append(Layer("\(fire)/conv1x1_2", [expanded, squeezed, 1, 1]))
      layers.append(Layer("\(fire)/conv3x3_2", [expanded, squeezed, 3, 3]))
    }
    layers.append(Layer("conv_final", [1000, 512, 1, 1]))
    return SongHanLayers(name: "SqueezeNet", layers: layers)
  }()
}
