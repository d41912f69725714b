import Mapping

/// What the Eyeriss chip was measured to do on a convolution layer of AlexNet: four images, 1 V, cores at 200 MHz, link at
/// 60 MHz (ISSCC 2016 and JSSC 2017, table V).
public struct ChipLayer: Hashable, Sendable {
  /// What the layer is called here.
  public let name: String
  /// Milliseconds in which the array processes: what a cycle count is compared with.
  public let processingMilliseconds: Double
  /// Milliseconds with the loading that does not overlap.
  public let totalMilliseconds: Double
  /// Elements that work.
  public let activeElements: Int
  /// The share of zeros among the ifmap values.
  public let ifmapZeros: Double
  /// Millions of bytes to and from the global buffer, and off chip with run-length coding.
  public let globalBufferMegabytes: Double
  public let dramMegabytes: Double

  /// Images of the measurement.
  public static let batch = 4
  /// The clock of the array.
  public static let megahertz = 200.0

  /// AlexNet's convolutions, in order.
  public static let alexNet = [
    ChipLayer(
      name: "alexnet-conv1", processingMilliseconds: 16.5, totalMilliseconds: 20.9, activeElements: 154,
      ifmapZeros: 0.0001, globalBufferMegabytes: 18.5, dramMegabytes: 5.0),
    ChipLayer(
      name: "alexnet-conv2", processingMilliseconds: 39.2, totalMilliseconds: 41.9, activeElements: 135,
      ifmapZeros: 0.387, globalBufferMegabytes: 77.6, dramMegabytes: 4.0),
    ChipLayer(
      name: "alexnet-conv3", processingMilliseconds: 21.8, totalMilliseconds: 23.6, activeElements: 156,
      ifmapZeros: 0.725, globalBufferMegabytes: 50.2, dramMegabytes: 3.0),
    ChipLayer(
      name: "alexnet-conv4", processingMilliseconds: 16.0, totalMilliseconds: 18.4, activeElements: 156,
      ifmapZeros: 0.793, globalBufferMegabytes: 37.4, dramMegabytes: 2.1),
    ChipLayer(
      name: "alexnet-conv5", processingMilliseconds: 10.0, totalMilliseconds: 10.5, activeElements: 156,
      ifmapZeros: 0.776, globalBufferMegabytes: 24.9, dramMegabytes: 1.3),
  ]

  /// The layer's shape for the batch of the measurement.
  public var shape: ConvolutionShape {
    guard let layer = NamedLayer.alexNetConvolutions.first(where: { $0.name == name }) else {
      preconditionFailure("no layer \(name)")
    }
    return layer.shape.batched(Self.batch)
  }
}
