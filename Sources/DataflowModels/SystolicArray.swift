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
