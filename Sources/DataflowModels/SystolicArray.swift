import Mapping

/// How long a systolic array takes for a layer as a matrix product, without stalls: the closed forms of SCALE-Sim.
///
/// Row stationary does not beat them on cycles, and nothing here says so; they stand beside ours because users ask.
public struct SystolicArray: Hashable, Sendable {
  /// What stays in an element.
  public enum Stationary: String, CaseIterable, Hashable, Sendable {
    case outputs
    case weights
    case inputs
  }

  public let rows: Int
  public let columns: Int

  /// An array of that size.
  public init(rows: Int, columns: Int) {
    self.rows = rows
    self.columns = columns
  }

  /// Cycles of a layer: for each image, group and fold of the matrices the operands' way through the array.
  ///
  /// With K the products of an output, P the pixels of an ofmap and M the filters, outputs take
  /// ceil(P/rows) * ceil(M/columns) folds of K + rows + columns - 2 cycles; weights ceil(K/rows) * ceil(M/columns) folds
  /// of P + 2*rows + columns - 2; inputs ceil(K/rows) * ceil(P/columns) folds of M + 2*rows + columns - 2.
  public func cycles(_ shape: ConvolutionShape, keeping stationary: Stationary) -> Int {
    let reduction = shape.channelsPerGroup * shape.filterHeight * shape.filterWidth
    let pixels = shape.outputHeight * shape.outputWidth
    let filters = shape.filtersPerGroup
    func folds(_ down: Int, _ across: Int) -> Int { ceil(down, over: rows) * ceil(across, over: columns) }
    let product: Int
    switch stationary {
    case .outputs:
      product = folds(pixels, filters) * (reduction + rows + columns - 2)
    case .weights:
      product = folds(reduction, filters) * (pixels + 2 * rows + columns - 2)
    case .inputs:
      product = folds(reduction, pixels) * (filters + 2 * rows + columns - 2)
    }
    return product * shape.batch * shape.groups
  }
}

extension SystolicArray {
  /// What the same schedule accesses, in values: a bound from below, to stand beside a measured array.
  ///
  /// Every value crosses off chip once, as if the buffer held all of the layer; the operands of a product each come one
  /// hop; and what is stationary is read for each product (ISCA 2016, section V, counts the same way). With K, P and M as
  /// above and O = P * M:
  ///
  /// | stays | global buffer | array | register file |
  /// |---|---|---|---|
  /// | outputs | K*P for each fold of filters, K*M for each fold of pixels | 2 a product | 2*O*(K-1) |
  /// | weights | K*M, K*P for each fold of filters, 2*O*(folds of K - 1) | 1 a product, K*M, O*(K - folds of K) | 1 a product |
  /// | inputs | K*P, K*M for each fold of pixels, 2*O*(folds of K - 1) | 1 a product, K*P, O*(K - folds of K) | 1 a product |
  public func accesses(_ shape: ConvolutionShape, keeping stationary: Stationary) -> AccessCounts {
    let reduction = shape.channelsPerGroup * shape.filterHeight * shape.filterWidth
    let pixels = shape.outputHeight * shape.outputWidth
    let filters = shape.filtersPerGroup
    let (ifmaps, weights) = (reduction * pixels, reduction * filters)
    let (outputs, products) = (pixels * filters, reduction * pixels * filters)
    let buffer: Int
    let (inputHops, psumHops): (Int, Int)
    let registers: Int
    switch stationary {
    case .outputs:
      buffer = ifmaps * ceil(filters, over: columns) + weights * ceil(pixels, over: rows)
      (inputHops, psumHops) = (2 * products, 0)
      registers = 2 * outputs * (reduction - 1)
    case .weights, .inputs:
      let keepsWeights = stationary == .weights
      let folds = ceil(reduction, over: rows)
      let (kept, streamed) = keepsWeights ? (weights, ifmaps) : (ifmaps, weights)
      let rounds = ceil(keepsWeights ? filters : pixels, over: columns)
      buffer = kept + streamed * rounds + 2 * outputs * (folds - 1)
      (inputHops, psumHops) = (products + kept, outputs * (reduction - folds))
      registers = products
    }
    let repeats = Double(shape.batch * shape.groups)
    return AccessCounts(
      dram: Double(shape.ifmapWords + shape.filterWords + shape.ofmapWords),
      globalBuffer: repeats * Double(buffer), arrayInputs: repeats * Double(inputHops),
      arrayPsums: repeats * Double(psumHops), registerFile: repeats * Double(registers),
      multiplications: repeats * Double(products))
  }
}
