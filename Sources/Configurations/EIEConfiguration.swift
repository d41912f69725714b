import BitVectors

/// Everything that decides which EIE array is generated: a table like the paper's, as a value.
///
/// Hardware generator, compiler, golden model and cycle model all read this value; none of them has parameters
/// of its own. See Han et al., ISCA 2016, Table II and sections 3 and 4.
public struct EIEConfiguration: Hashable, Sendable, Codable {
  /// The name under which the configuration is known; it prefixes nothing in the hardware.
  public var name: String
  /// The number of processing elements, N; any number from 1.
  public var processingElements: Int
  /// Bits of a weight code v: the codebook has two to this power entries, entry 0 being the value zero.
  public var weightCodeBits: Int
  /// Bits of a relative row index z: at most two to this power, minus one, zeros are skipped by an entry.
  public var relativeIndexBits: Int
  /// The format of a broadcast activation.
  public var activation: FixedPointFormat
  /// The format of a codebook word.
  public var weight: FixedPointFormat
  /// The format of an accumulator, and so of every word in the activation register files.
  public var accumulator: FixedPointFormat
  /// How a product is shortened to the accumulator's fraction, and an accumulator to an activation.
  public var rounding: RoundingRule
  /// Activations that one queue holds; all slots are usable.
  public var queueDepth: Int
  /// Bits of one row of the weight memory.
  public var weightRowBits: Int
  /// Rows of the weight memory of one processing element.
  public var weightRows: Int
  /// Column pointers that one processing element holds, both banks together; even.
  public var pointerWords: Int
  /// Words of each of the two activation register files of one processing element.
  public var activationWords: Int
  /// Layers that can be resident: descriptors in the central control, codebooks in each element.
  public var layers: Int
  /// Which element a row belongs to; the paper's choice unless set.
  public var placement = RowPlacement.interleaved
  /// What an element does with an empty column slice; the paper's choice unless set.
  public var emptySlices = EmptySlices.queued
  /// What an element does with fillers; the paper's choice unless set.
  public var fillers = FillerReading.issued
  /// How biases get into the sums; the paper's choice unless set.
  public var bias = BiasPlacement.codebookColumn
  /// What is done with the sums of a layer; the paper's choice unless set.
  public var cells = CellUnits.omitted
  /// Groups of elements that share the columns among them, each with a broadcast of its own: 1, 2 or 4.
  ///
  /// Every group has all rows, so an element has this many times the accumulators, and the groups' sums are added up
  /// at the end of a layer (docs/eie.md, section 7). Not in the paper, whose array is one group.
  public var columnGroups = 1

  /// A configuration with every parameter given.
  public init(
    name: String, processingElements: Int, weightCodeBits: Int, relativeIndexBits: Int,
    activation: FixedPointFormat, weight: FixedPointFormat, accumulator: FixedPointFormat,
    rounding: RoundingRule, queueDepth: Int, weightRowBits: Int, weightRows: Int, pointerWords: Int,
    activationWords: Int, layers: Int
  ) {
    self.name = name
    self.processingElements = processingElements
    self.weightCodeBits = weightCodeBits
    self.relativeIndexBits = relativeIndexBits
    self.activation = activation
    self.weight = weight
    self.accumulator = accumulator
    self.rounding = rounding
    self.queueDepth = queueDepth
    self.weightRowBits = weightRowBits
    self.weightRows = weightRows
    self.pointerWords = pointerWords
    self.activationWords = activationWords
    self.layers = layers
  }
}
