import Mapping

/// A convolution layer in real numbers, straight from its definition: what the fixed-point models are measured by.
public struct FloatConvolution: Sendable {
  /// What the layer computes.
  public let shape: ConvolutionShape

  /// A layer of that shape.
  public init(_ shape: ConvolutionShape) { self.shape = shape }

  /// The ofmaps: image, filter, row, column; without a rectifier.
  ///
  /// - Parameters:
  ///   - ifmaps: image, channel, row, column.
  ///   - filters: filter, channel of its group, row, column.
  ///   - biases: one a filter.
  public func run(ifmaps: [Double], filters: [Double], biases: [Double]) -> [Double] {
    var ofmaps: [Double] = []
    for image in 0..<shape.batch {
      for filter in 0..<shape.filters {
        for row in 0..<shape.outputHeight {
          for column in 0..<shape.outputWidth {
            let sum = window(ifmaps, filters, image: image, filter: filter, row: row, column: column)
            ofmaps.append(biases[filter] + sum)
          }
        }
      }
    }
    return ofmaps
  }

  private func window(
    _ ifmaps: [Double], _ filters: [Double], image: Int, filter: Int, row: Int, column: Int
  ) -> Double {
    let s = shape
    let firstChannel = filter / s.filtersPerGroup * s.channelsPerGroup
    var sum = 0.0
    for channel in 0..<s.channelsPerGroup {
      for i in 0..<s.filterHeight {
        for j in 0..<s.filterWidth {
          let (y, x) = (row * s.stride + i - s.padding, column * s.stride + j - s.padding)
          guard (0..<s.height).contains(y), (0..<s.width).contains(x) else { continue }
          let plane = image * s.channels + firstChannel + channel
          let weight = ((filter * s.channelsPerGroup + channel) * s.filterHeight + i) * s.filterWidth + j
          sum += ifmaps[(plane * s.height + y) * s.width + x] * filters[weight]
        }
      }
    }
    return sum
  }
}
