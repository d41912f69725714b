import BitVectors

extension EIEConfiguration {
  /// Sixteen processing elements as a 4x4 array with 32-bit accumulators and exact biases: the default.
  ///
  /// Its memories hold LeNet-300-100 with room to spare.
  public static let quad: EIEConfiguration = {
    var c = EIEConfiguration(
      name: "quad", processingElements: 16, weightCodeBits: 4, relativeIndexBits: 4,
      activation: FixedPointFormat(width: 16, fractionBits: 10),
      weight: FixedPointFormat(width: 16, fractionBits: 14),
      accumulator: FixedPointFormat(width: 32, fractionBits: 24),
      rounding: .halfUp, queueDepth: 8, weightRowBits: 64, weightRows: 512, pointerWords: 2048,
      activationWords: 64, layers: 4)
    c.bias = .accumulatorPreload
    return c
  }()

  /// The paper's machine: 64 processing elements, 16-bit accumulators, 128 KB of weights an element.
  ///
  /// The paper does not state a rounding rule, nor how several codebooks are resident (ISCA 2016, section 4);
  /// this configuration rounds half up and holds four. Its pointers have as many bits as the weight memory
  /// needs, where the paper's 16 reach only half of it.
  public static let paper = EIEConfiguration(
    name: "paper", processingElements: 64, weightCodeBits: 4, relativeIndexBits: 4,
    activation: FixedPointFormat(width: 16, fractionBits: 9),
    weight: FixedPointFormat(width: 16, fractionBits: 14),
    accumulator: FixedPointFormat(width: 16, fractionBits: 9),
    rounding: .halfUp, queueDepth: 8, weightRowBits: 64, weightRows: 16384, pointerWords: 16384,
    activationWords: 64, layers: 4)

  /// Our best machine of the paper's size: balanced rows, no empty slices, queues of 16, exact biases, and a padding window,
  /// so that almost no filler takes a cycle.
  ///
  /// Its accumulators have 32 bits; its weight memory is the paper's.
  public static let sparrow: EIEConfiguration = {
    var c = EIEConfiguration(
      name: "sparrow", processingElements: 64, weightCodeBits: 4, relativeIndexBits: 4,
      activation: FixedPointFormat(width: 16, fractionBits: 10),
      weight: FixedPointFormat(width: 16, fractionBits: 14),
      accumulator: FixedPointFormat(width: 32, fractionBits: 24),
      rounding: .halfUp, queueDepth: 16, weightRowBits: 64, weightRows: 16384, pointerWords: 16384,
      activationWords: 64, layers: 4)
    c.placement = .balanced
    c.emptySlices = .filtered
    c.fillers = .windowed
    c.bias = .accumulatorPreload
    return c
  }()

  /// Every named configuration, in the order in which they are listed to people.
  public static let named: [EIEConfiguration] = [.quad, .paper, .sparrow]
}
