import Mapping

/// Layers under one dataflow on one array: the sums that the bars of the paper's figures show.
public struct DataflowResult: Hashable, Sendable {
  public let dataflow: Dataflow
  /// The best mapping of each layer, in the order of the layers.
  public let mappings: [DataflowMapping]

  /// All layers together, in units of one multiplication.
  public var energy: EnergyByLevel { mappings.map { $0.accesses.energy() }.reduce(.zero, +) }
  /// Energy of one multiplication with all that it takes.
  public var energyPerMultiplication: Double { energy.total / multiplications }
  /// Words off chip for one multiplication.
  public var dramPerMultiplication: Double { mappings.map(\.accesses.dram).reduce(0, +) / multiplications }
  /// The sum over the layers of multiplications over active elements, for one multiplication.
  public var delayPerMultiplication: Double { mappings.map(\.delay).reduce(0, +) / multiplications }

  private var multiplications: Double { mappings.map(\.accesses.multiplications).reduce(0, +) }
}

/// The comparison of section VII of the paper: the same layers, area and costs for every dataflow.
public struct DataflowComparison: Sendable {
  /// The layers, for one image each.
  public let layers: [NamedLayer]
  /// N: images in the batch.
  public let batch: Int
  /// J: elements of the array.
  public let processingElements: Int
  /// What runs at all, in the order of `Dataflow`: a dataflow that cannot hold a layer is missing, as WS is in the
  /// paper at 256 elements and 64 images.
  public let results: [DataflowResult]

  /// Compares all dataflows; takes seconds at most.
  public init(_ layers: [NamedLayer], batch: Int, processingElements: Int) {
    self.layers = layers
    self.batch = batch
    self.processingElements = processingElements
    results = Dataflow.allCases.compactMap { dataflow in
      let mappings = layers.compactMap { layer in
        DataflowSearch(layer.shape.batched(batch), processingElements: processingElements).best(dataflow)
      }
      return mappings.count < layers.count ? nil : DataflowResult(dataflow: dataflow, mappings: mappings)
    }
  }

  /// What `dataflow` does; nil if it cannot hold a layer.
  public subscript(dataflow: Dataflow) -> DataflowResult? { results.first { $0.dataflow == dataflow } }

  /// Energy in relation to row stationary; nil if one of the two cannot hold a layer.
  public func energyRatio(_ dataflow: Dataflow) -> Double? {
    guard let other = self[dataflow], let own = self[.rowStationary] else { return nil }
    return other.energyPerMultiplication / own.energyPerMultiplication
  }

  /// Energy times delay in relation to row stationary; nil if one of the two cannot hold a layer.
  public func energyDelayRatio(_ dataflow: Dataflow) -> Double? {
    guard let ratio = energyRatio(dataflow), let other = self[dataflow], let own = self[.rowStationary]
    else { return nil }
    return ratio * other.delayPerMultiplication / own.delayPerMultiplication
  }
}
