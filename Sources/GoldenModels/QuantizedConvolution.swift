import BitVectors
import Configurations
import DeepCompression
import Mapping

/// A convolution with shared weights in the integers of a row-stationary array.
public struct QuantizedConvolution: Sendable {
  /// The layer in real numbers.
  public let convolution: SharedConvolution
  /// Its binary points.
  public let formats: ConvolutionFormats
  /// Weights: filter, channel, row, column.
  public let filters: [Int32]
  /// Biases, in the format of psums.
  public let biases: [Int32]

  /// `convolution` in `formats`; every number goes to the nearest that its format has.
  public init(_ convolution: SharedConvolution, _ formats: ConvolutionFormats) {
    self.convolution = convolution
    self.formats = formats
    let layer = convolution.layer
    let words = layer.codebook.map { Int32(formats.filter.quantize(Double($0))) }
    filters = (0..<layer.outputs).flatMap { row in
      layer.codes[(row * layer.columns)..<(row * layer.columns + layer.inputs)].map { words[Int($0)] }
    }
    let exact = layer.bias ?? [Float](repeating: 0, count: layer.outputs)
    biases = exact.map { Int32(formats.psum.quantize(Double($0))) }
  }

  /// Shifts, and whether the array rectifies.
  public var arithmetic: LayerArithmetic {
    LayerArithmetic(
      productShift: formats.productShift, outputShift: formats.outputShift,
      rectifies: convolution.layer.function == .rectify)
  }

  /// The operands for a batch of ifmaps: image, channel, row, column.
  public func operands(_ ifmaps: [Int32]) -> LayerOperands {
    LayerOperands(ifmaps: ifmaps, filters: filters, biases: biases)
  }

  /// What the host makes of ofmaps for the next layer: maxima, in the same format.
  public func maxima(_ ofmaps: [Int32]) -> [Int32] {
    MaxPooling(SharedConvolution.pooling).maxima(
      of: ofmaps, height: convolution.outputHeight, width: convolution.outputWidth)
  }
}

extension SharedConvolution {
  /// The shape of the layer for a batch of images.
  public func shape(batch: Int) -> ConvolutionShape {
    ConvolutionShape(
      batch: batch, channels: channels, height: height, width: width, filters: layer.outputs,
      filterHeight: kernelHeight, filterWidth: kernelWidth)
  }
}
