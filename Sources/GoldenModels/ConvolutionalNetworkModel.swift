import BitVectors
import Configurations
import DeepCompression
import Mapping

/// The golden model of a network on both accelerators: convolutions on a row-stationary array, maxima on the host,
/// fully-connected layers on EIE (docs/network.md).
///
/// It is the two accelerators' golden models joined by the host's steps, and knows no hardware.
public struct ConvolutionalNetworkModel: Sendable {
  /// The convolutions in the array's integers, first to last.
  public let convolutions: [QuantizedConvolution]
  /// The fully-connected layers.
  public let head: EIENetworkModel

  /// The model of `network`.
  ///
  /// Binary points are those in which nothing of the `calibration` images saturates in a convolution, as fine as they can be.
  ///
  /// - Throws: `EIEModelError` where the network and an array do not fit each other.
  public init(
    _ network: CompressedConvolutionalNetwork, calibration: [[Float]], eyeriss: EyerissConfiguration,
    eie: EIEConfiguration
  ) throws {
    let magnitudes = try FloatConvolutionalNetwork(network).magnitudes(over: calibration)
    var convolutions: [QuantizedConvolution] = []
    for (index, convolution) in network.convolutions.enumerated() {
      let isLast = index == network.convolutions.count - 1
      // Pixels are from 0 to 1, whatever the images that were seen.
      let pixels = FixedPointFormat(width: eyeriss.wordBits, fractionBits: eyeriss.wordBits - 2)
      let formats = try ConvolutionFormats(
        convolution.layer.name, magnitudes[index], ifmap: convolutions.last?.formats.ofmap ?? pixels,
        finest: isLast ? eie.activation.fractionBits : nil, on: eyeriss)
      convolutions.append(QuantizedConvolution(convolution, formats))
    }
    self.convolutions = convolutions
    head = try EIENetworkModel(network.head, configuration: eie)
  }

  /// What a batch of images becomes.
  public struct Result: Sendable {
    /// What each convolution leaves behind.
    public var convolutions: [EyerissLayerResult] = []
    /// For each image, what its fully-connected layers leave behind.
    public var heads: [EIENetworkResult] = []
  }

  /// The first convolution's ifmaps for images: row by row, between 0 and 1.
  public func ifmaps(_ images: [[Float]]) -> [Int32] {
    let format = convolutions[0].formats.ifmap
    return images.flatMap { image in image.map { Int32(format.quantize(Double($0))) } }
  }

  /// What EIE reads, for each image: the numbers that the last convolution's maxima stand for.
  ///
  /// No fraction is finer than EIE's, so each is an activation of EIE exactly, or beyond its range.
  public func activations(maxima: [Int32]) -> [[Float]] {
    let last = convolutions[convolutions.count - 1]
    let count = last.convolution.pooledCount
    return stride(from: 0, to: maxima.count, by: count).map { first in
      maxima[first..<(first + count)].map { Float(last.formats.ofmap.value(of: Int($0))) }
    }
  }

  /// Runs a batch.
  ///
  /// - Parameters:
  ///   - images: as many as the mappings' batch.
  ///   - mappings: one for each convolution, as they decide the order of its sums.
  /// - Throws: `ShapeError` or `EIEModelError` if something does not fit.
  public func run(_ images: [[Float]], under mappings: [RowStationaryMapping]) throws -> Result {
    var result = Result()
    var values = ifmaps(images)
    for (convolution, mapping) in zip(convolutions, mappings) {
      let model = try EyerissLayerModel(mapping, convolution.arithmetic)
      let ofmaps = try model.run(convolution.operands(values))
      values = convolution.maxima(ofmaps.ofmaps)
      result.convolutions.append(ofmaps)
    }
    result.heads = try activations(maxima: values).map { try head.run($0) }
    return result
  }
}
