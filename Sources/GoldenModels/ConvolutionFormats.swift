import BitVectors
import Configurations
import Mapping

/// How great the numbers of a convolution become.
public struct ConvolutionMagnitudes: Hashable, Sendable {
  /// The greatest magnitude of an ifmap value.
  public var ifmap = 0.0
  /// The greatest magnitude of a weight.
  public var weight = 0.0
  /// The greatest sum of the magnitudes of all that meets in one psum, the bias included: no partial sum is beyond it,
  /// whatever the order of additions.
  public var sum = 0.0
  /// The greatest magnitude of an ofmap value.
  public var ofmap = 0.0
  /// The most products that meet in one psum and are not zero by their weight.
  public var products = 0

  /// Nothing seen yet.
  public init() {}
}

/// The binary points of one convolution on the row-stationary array, whose hardware knows only two shifts
/// (docs/network.md, section 2).
public struct ConvolutionFormats: Hashable, Sendable {
  /// Ifmap values.
  public let ifmap: FixedPointFormat
  /// Weights.
  public let filter: FixedPointFormat
  /// Psums and biases.
  public let psum: FixedPointFormat
  /// Ofmap values: the ifmap values of the next convolution.
  public let ofmap: FixedPointFormat

  /// By how much a product is shifted right before it is added.
  public var productShift: Int { ifmap.fractionBits + filter.fractionBits - psum.fractionBits }
  /// By how much a psum is shifted right on its way out.
  public var outputShift: Int { psum.fractionBits - ofmap.fractionBits }

  /// Room that is left above the magnitudes that were seen, for images that were not.
  static let margin = 1.05

  /// The finest formats in which nothing saturates.
  ///
  /// - Parameters:
  ///   - name: the layer's, for errors.
  ///   - magnitudes: how great its numbers become.
  ///   - ifmap: the format in which its input comes.
  ///   - finest: the finest fraction that whoever reads the ofmaps can take; nil for any.
  ///   - configuration: the array.
  /// - Throws: `EIEModelError` where a magnitude does not fit even without a fraction.
  public init(
    _ name: String, _ magnitudes: ConvolutionMagnitudes, ifmap: FixedPointFormat, finest: Int?,
    on configuration: EyerissConfiguration
  ) throws {
    func format(_ width: Int, _ magnitude: Double, limit: Int, _ noun: String, _ flag: String) throws
      -> FixedPointFormat
    {
      guard let format = FixedPointFormat.finest(width: width, holding: magnitude, limit: limit) else {
        throw EIEModelError(
          "layer \(name): \(noun) of magnitude \(magnitude) do not fit \(width) bits; raise \(flag)")
      }
      return format
    }
    let (words, psums) = (configuration.wordBits, configuration.psumBits)
    self.ifmap = ifmap
    filter = try format(words, magnitudes.weight, limit: 2 * words, "weights", "--word-bits")
    // A shifted product is less than one unit too small, so that many units more keep the sum inside.
    let room = Double(FixedPointFormat(width: psums, fractionBits: 0).maximum - magnitudes.products)
    let products = ifmap.fractionBits + filter.fractionBits
    let sum = magnitudes.sum * Self.margin
    guard room >= sum, let fraction = (0...products).last(where: { scaled(sum, by: $0) <= room }) else {
      throw EIEModelError(
        "layer \(name): sums of magnitude \(sum) do not fit psums of \(psums) bits; raise --psum-bits")
    }
    psum = FixedPointFormat(width: psums, fractionBits: fraction)
    ofmap = try format(
      words, magnitudes.ofmap * Self.margin, limit: min(fraction, finest ?? fraction), "ofmap values",
      "--word-bits")
  }
}

extension FixedPointFormat {
  /// The format of that width with the greatest fraction, up to `limit`, that holds `magnitude`; nil if none does.
  static func finest(width: Int, holding magnitude: Double, limit: Int) -> FixedPointFormat? {
    let greatest = Double(FixedPointFormat(width: width, fractionBits: 0).maximum)
    let fraction = (0...max(0, limit)).last { scaled(magnitude, by: $0).rounded() <= greatest }
    return fraction.map { FixedPointFormat(width: width, fractionBits: $0) }
  }
}

private func scaled(_ magnitude: Double, by fraction: Int) -> Double {
  magnitude * Double(sign: .plus, exponent: fraction, significand: 1)
}
