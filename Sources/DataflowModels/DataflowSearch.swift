import Mapping

/// The best mapping of one layer under one dataflow: what the search found.
public struct DataflowMapping: Hashable, Sendable {
  /// A parameter of the mapping by the letter that the paper gives it.
  public struct Parameter: Hashable, Sendable {
    public let letter: String
    public let value: Int
  }

  public let dataflow: Dataflow
  /// The parameters, in the order of the dataflow's search.
  public let parameters: [Parameter]
  /// Processing elements that work at the same time.
  public let activeElements: Int
  public let accesses: AccessCounts

  /// The paper's measure of delay: multiplications over active elements.
  public var delay: Double { accesses.multiplications / Double(activeElements) }
}

/// The exhaustive search for the mapping of one layer that takes the least energy.
///
/// The authors used a genetic algorithm; all legal parameters of all dataflows are few enough to be tried. A parameter
/// that no term punishes for being great (the m of a tile, the t of a set) is only tried at its greatest.
public struct DataflowSearch: Sendable {
  /// The layer; its ifmaps hold their padding.
  let layer: LayerTerms
  let processingElements: Int
  let costs: AccessCosts

  /// A search for `shape` on an array of `processingElements` elements.
  public init(_ shape: ConvolutionShape, processingElements: Int, costs: AccessCosts = .published) {
    layer = LayerTerms(shape.withExplicitPadding)
    self.processingElements = processingElements
    self.costs = costs
  }

  /// The mapping with the least energy; nil if none fits the storage.
  public func best(_ dataflow: Dataflow) -> DataflowMapping? {
    let room = EqualArea(processingElements: processingElements).globalBufferWords(for: dataflow)
    var candidates = Candidates(dataflow, layer: layer, costs: costs)
    switch dataflow {
    case .rowStationary: searchRowStationary(room, &candidates)
    case .weightStationary: searchWeightStationary(room, &candidates)
    case .outputStationaryA: searchOutputStationaryA(room, &candidates)
    case .outputStationaryB: searchOutputStationaryB(room, &candidates)
    case .outputStationaryC: searchOutputStationaryC(room, &candidates)
    case .noLocalReuse: searchNoLocalReuse(room, &candidates)
    }
    return candidates.best
  }
}

/// The numbers of a layer as the formulas use them. Groups are folded in: M are the filters of one group, as only
/// they share ifmaps, while the words are those of all groups.
struct LayerTerms: Sendable {
  let N, C, M, H, W, R, S, E, F, U: Int
  let ifmapWords, filterWords, ofmapWords, multiplications: Double

  init(_ shape: ConvolutionShape) {
    N = shape.batch
    C = shape.channelsPerGroup
    M = shape.filtersPerGroup
    H = shape.height
    W = shape.width
    R = shape.filterHeight
    S = shape.filterWidth
    E = shape.outputHeight
    F = shape.outputWidth
    U = shape.stride
    ifmapWords = Double(shape.ifmapWords)
    filterWords = Double(shape.filterWords)
    ofmapWords = Double(shape.ofmapWords)
    multiplications = Double(shape.multiplications)
  }

  /// Batches that are tried: those that divide N.
  var batches: [Int] { (1...N).filter { N.isMultiple(of: $0) } }
  /// Products that one output sums up.
  var window: Int { C * R * S }
  /// Ifmap rows below `outputs` ofmap rows.
  func rows(_ outputs: Int) -> Int { (outputs - 1) * U + R }
  /// Ifmap columns below `outputs` ofmap columns.
  func columns(_ outputs: Int) -> Int { (outputs - 1) * U + S }
  /// How often an ifmap word is fetched when strips of `e` ofmap rows are made one after the other.
  func rowOverlap(_ e: Int) -> Double { Double(E * rows(e)) / Double(H * e) }
  /// The same for strips of `f` ofmap columns.
  func columnOverlap(_ f: Int) -> Double { Double(F * columns(f)) / Double(W * f) }
}

/// `quotient` rounded up.
func ceil(_ dividend: Int, over divisor: Int) -> Int { (dividend + divisor - 1) / divisor }
