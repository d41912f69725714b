import Configurations
import Mapping

/// The golden model of one convolution layer on the row-stationary array: every bit of its ofmaps, by the rules of
/// docs/eyeriss.md, sections 3 and 4.
///
/// It knows neither passes nor cycles. Of the mapping it uses what decides in which order sums are made, as sums
/// saturate: channels interleaved in an element (q) and segments of a filter row. Chains and passes only hand sums on. And
/// how far the last strip goes beyond the ofmap, as the array computes those rows as well.
public struct EyerissLayerModel: Sendable {
  /// The mapping under which the layer runs.
  public let mapping: RowStationaryMapping
  /// Shifts and rectifier.
  public let arithmetic: LayerArithmetic

  /// The model of a layer.
  ///
  /// - Throws: `EIEModelError` if the shifts are not those of the array.
  public init(_ mapping: RowStationaryMapping, _ arithmetic: LayerArithmetic) throws {
    if let fault = arithmetic.problems(on: mapping.configuration).first { throw EIEModelError(fault) }
    self.mapping = mapping
    self.arithmetic = arithmetic
  }

  /// Runs the layer.
  ///
  /// - Throws: `ShapeError` if the operands are not those of the layer.
  public func run(_ operands: LayerOperands) throws -> EyerissLayerResult {
    try operands.check(mapping.layer, mapping.configuration)
    let planes = PaddedPlanes(operands.ifmaps, mapping)
    // The sum of two psums must fit: 32 bits are enough but for the widest.
    return mapping.configuration.psumBits <= 30
      ? run(operands, planes, as: Int32.self) : run(operands, planes, as: Int64.self)
  }

  private func run<Sum: FixedWidthInteger & SignedInteger>(
    _ operands: LayerOperands, _ planes: PaddedPlanes, as _: Sum.Type
  ) -> EyerissLayerResult {
    let shape = mapping.shape
    let rows = mapping.strips * mapping.folding.e
    var result = EyerissLayerResult()
    result.ofmaps.reserveCapacity(shape.ofmapWords)
    var row = EyerissOfmapRow<Sum>(mapping, arithmetic)
    for image in 0..<(mapping.batches * mapping.folding.n) {
      for filter in 0..<shape.filters {
        for ofmapRow in 0..<rows {
          row.start(bias: operands.biases[filter])
          // Images that fill up the last batch are zero and add nothing to the bias.
          if image < shape.batch {
            sum(into: &row, operands, planes, image: image, filter: filter, ofmapRow: ofmapRow)
          }
          let words = row.finish()
          result.hasSaturated = result.hasSaturated || row.hasSaturated
          result.extended += words
          guard image < shape.batch, ofmapRow < shape.outputHeight else { continue }
          result.ofmaps += words
          result.outputSaturations += row.outputSaturations
        }
      }
    }
    return result
  }

  /// Sums up one ofmap row: up each chain in turn, from the lowest element to the highest.
  private func sum<Sum>(
    into row: inout EyerissOfmapRow<Sum>, _ operands: LayerOperands, _ planes: PaddedPlanes, image: Int,
    filter: Int, ofmapRow: Int
  ) {
    let shape = mapping.shape
    let folding = mapping.folding
    let group = filter / shape.filtersPerGroup
    let sets = mapping.channels.dividedRoundingUp(by: folding.q)
    // Sets that only fill up the last channel group add nothing.
    for set in 0..<sets {
      for filterRow in 0..<shape.filterHeight {
        row.startElement()
        for s in 0..<mapping.segmentWidth {
          for channel in (set * folding.q)..<min(set * folding.q + folding.q, mapping.channels) {
            let (own, segment) = channel.quotientAndRemainder(dividingBy: folding.segments)
            let column = segment * mapping.segmentWidth + s
            guard column < shape.filterWidth else { continue }
            let weights = ((filter * shape.channelsPerGroup + own) * shape.filterHeight + filterRow)
            let weight = operands.filters[weights * shape.filterWidth + column]
            guard weight != 0 else { continue }
            let ifmapRow = planes.row(
              image: image, channel: group * shape.channelsPerGroup + own,
              row: ofmapRow * shape.stride + filterRow)
            row.add(planes.values, from: ifmapRow + column, times: weight)
          }
        }
        row.finishElement()
      }
    }
  }
}

/// What one layer leaves behind.
public struct EyerissLayerResult: Hashable, Sendable {
  /// Ofmap values: image, filter, row, column.
  public var ofmaps: [Int32] = []
  /// The same with the images and rows that fill up the last batch and the last strip: all that leaves the array but for
  /// filters that fill up, whose values are zero.
  public var extended: [Int32] = []
  /// Whether any product or sum saturated, also in what fills up: the array's flag `saturated`.
  public var hasSaturated = false
  /// Ofmap values that did not fit their word when they left, except those that rectification makes zero anyway.
  public var outputSaturations = 0
}

/// The ifmaps with their padding and as many rows and columns of zeros as the last strip and the last segment reach.
struct PaddedPlanes {
  let values: [Int32]
  private let channels: Int
  private let rows: Int
  private let columns: Int

  init(_ ifmaps: [Int32], _ mapping: RowStationaryMapping) {
    let shape = mapping.shape
    let layer = mapping.isFlattened ? shape : mapping.layer
    channels = shape.channels
    rows = (mapping.strips * mapping.folding.e - 1) * shape.stride + shape.filterHeight
    columns = shape.paddedWidth
    var values = [Int32](repeating: 0, count: shape.batch * channels * rows * columns)
    for plane in 0..<(shape.batch * channels) {
      for row in 0..<layer.height {
        let target = row + layer.padding
        guard target < rows else { continue }
        let start = (plane * layer.height + row) * layer.width
        let destination = (plane * rows + target) * columns + layer.padding
        for column in 0..<layer.width { values[destination + column] = ifmaps[start + column] }
      }
    }
    self.values = values
  }

  /// The index in `values` of the first value of a row.
  func row(image: Int, channel: Int, row: Int) -> Int {
    ((image * channels + channel) * rows + row) * columns
  }
}
