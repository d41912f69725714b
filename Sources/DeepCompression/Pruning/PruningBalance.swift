import Networks

/// How evenly the weights that stay are spread over the processing elements that will work on them.
///
/// Element k of N owns the rows i with `i mod N == k`. All elements wait for the one with the most to do.
public enum PruningBalance: Hashable, Sendable {
  /// Not at all: the greatest weights of the layer stay, wherever they are.
  case none
  /// Each of so many elements keeps the same share of its weights, as in ESE (Han et al., FPGA 2017).
  case elements(Int)
  /// Each of so many elements keeps the same share of its weights in every column, as in bank-balanced
  /// sparsity (Cao et al., FPGA 2019) and Spartus (Gao et al. 2022).
  case elementColumns(Int)

  /// Which of the elements of the matrix `weights` stay.
  ///
  /// How many is what `rule` keeps without balance; a share that is no whole number of weights is rounded, in
  /// each group to the nearest.
  public func mask(of weights: Tensor, _ rule: PruningRule) -> [Bool] {
    let free = rule.mask(of: weights)
    guard let processingElements, rule != .keep else { return free }
    let share = Double(free.reduce(0) { $0 + ($1 ? 1 : 0) }) / Double(max(free.count, 1))
    let (rows, columns) = (weights.shape[0], weights.shape[1])
    var mask = [Bool](repeating: false, count: free.count)
    for element in 0..<min(processingElements, rows) {
      let own = Array(stride(from: element, to: rows, by: processingElements))
      switch self {
      case .elementColumns:
        for column in 0..<columns { keep(own.map { $0 * columns + column }, of: weights, share, &mask) }
      default:
        let indices = own.flatMap { row in row * columns..<(row + 1) * columns }
        keep(indices, of: weights, share, &mask)
      }
    }
    return mask
  }

  private var processingElements: Int? {
    switch self {
    case .none: nil
    case .elements(let count), .elementColumns(let count): max(count, 1)
    }
  }

  /// Keeps the greatest of a group.
  private func keep(_ indices: [Int], of weights: Tensor, _ share: Double, _ mask: inout [Bool]) {
    let kept = Int((share * Double(indices.count)).rounded())
    if indices.count > 1000 {
      let chosen = MagnitudePruning.mask(of: indices.map { weights.elements[$0] }, kept: kept)
      for (index, isKept) in zip(indices, chosen) { mask[index] = isKept }
      return
    }
    // Stable, so that of equal magnitudes the earlier stays.
    let ordered = indices.sorted { weights.elements[$0].magnitude > weights.elements[$1].magnitude }
    for index in ordered.prefix(kept) where weights.elements[index] != 0 { mask[index] = true }
  }
}
