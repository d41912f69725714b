import Configurations
import GoldenModels
import Mapping
import Networks

/// Data of one convolution layer, all from one seed, and shifts that suit it.
///
/// Ifmap values are zero but with a given probability; all others, and the filters, are any that a word holds.
public struct RandomLayerData: Sendable {
  /// What the layer works on.
  public let operands: LayerOperands
  /// Shifts with which random sums fit their words but for one in very many, and a rectifier.
  public let arithmetic: LayerArithmetic

  /// The greatest number of values that an ifmap, filter or ofmap array of a layer may have.
  public static let valueLimit = 1 << 27

  /// Refuses a layer with more than `valueLimit` values of a kind.
  ///
  /// - Throws: `ShapeError` that names the kind.
  public static func check(_ layer: ConvolutionShape) throws {
    let extents = [
      ("ifmap", layer.ifmapWords), ("filter", layer.filterWords), ("ofmap", layer.ofmapWords),
    ]
    if let (kind, count) = extents.first(where: { $0.1 > valueLimit }) {
      throw ShapeError(
        "\(layer): \(count) \(kind) values, and a run takes at most \(valueLimit); lower N, C or M")
    }
  }

  /// The data of `layer` for the words of `configuration`.
  ///
  /// - Parameter density: the probability that an ifmap value is not zero.
  /// - Throws: `ShapeError` if the layer is too large.
  public init(
    _ layer: ConvolutionShape, _ configuration: EyerissConfiguration, seed: UInt64, density: Double
  ) throws {
    try Self.check(layer)
    var generator = SeededGenerator(seed: seed)
    func value(_ magnitude: Int) -> Int { generator.integer(below: 2 * magnitude) - magnitude }
    let magnitude = 1 << (configuration.wordBits - 1)
    let ifmaps = (0..<layer.ifmapWords).map { _ in
      guard Double(generator.unitInterval()) < density else { return Int32(0) }
      // No zero among the others, so that the density is the one asked for.
      let kept = value(magnitude)
      return kept == 0 ? Int32(1) : Int32(kept)
    }
    let filters = (0..<layer.filterWords).map { _ in Int32(value(magnitude)) }
    let terms = layer.channelsPerGroup * layer.filterHeight * layer.filterWidth
    arithmetic = Self.arithmetic(terms: terms, product: magnitude * magnitude, configuration)
    let shift = arithmetic.productShift
    // Shifted products lose half on the average: without it in the bias most sums of a large layer were below zero, and
    // the rectifier would hide them.
    let psumLimit = 1 << (configuration.psumBits - 1)
    let lost = shift == 0 ? 0 : min(Int(density * Double(terms) / 2), psumLimit / 2)
    let spread = min(max(1, magnitude * magnitude >> shift), psumLimit / 2)
    let biases = (0..<layer.filters).map { _ in Int32(value(spread) + lost) }
    operands = LayerOperands(ifmaps: ifmaps, filters: filters, biases: biases)
  }

  /// The least shifts with which `terms` products fit a psum, and their sum a word.
  ///
  /// A sum of n random products is seldom greater than a few times the square root of n; each of them may lose one by its
  /// shift.
  private static func arithmetic(
    terms: Int, product: Int, _ configuration: EyerissConfiguration
  ) -> LayerArithmetic {
    let likely = min(terms, 4 * Int(Double(terms).squareRoot().rounded(.up))) + 1
    func greatest(_ shift: Int) -> Int { likely * (product >> shift) + (shift == 0 ? 0 : terms) }
    let psumLimit = 1 << (configuration.psumBits - 1)
    let wordLimit = 1 << (configuration.wordBits - 1)
    // Where more products than a psum has values cannot all lose one, a few bits of each are kept.
    let last = 2 * configuration.wordBits - 4
    let productShift = (0..<last).first { greatest($0) < psumLimit } ?? last
    let sum = min(greatest(productShift), psumLimit - 1)
    let outputShift = (0..<configuration.psumBits).first { sum >> $0 < wordLimit } ?? 0
    return LayerArithmetic(productShift: productShift, outputShift: outputShift, rectifies: true)
  }
}
