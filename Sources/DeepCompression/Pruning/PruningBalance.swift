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
  /// How many is what `rule` keeps without balance. A share that is no whole number of weights is rounded down in
  /// each group; what is missing then are the greatest of the others, one a group.
  public func mask(of weights: Tensor, _ rule: PruningRule) -> [Bool] {
    let free = rule.mask(of: weights)
    guard let processingElements, rule != .keep else { return free }
    let (rows, columns) = (weights.shape[0], weights.shape[1])
    let kept = free.reduce(0) { $0 + ($1 ? 1 : 0) }
    var selection = GroupSelection(weights, share: Double(kept) / Double(max(free.count, 1)))
    for element in 0..<min(processingElements, rows) {
      let own = Array(stride(from: element, to: rows, by: processingElements))
      switch self {
      case .elementColumns:
        for column in 0..<columns { selection.add(own.map { $0 * columns + column }) }
      default:
        selection.add(own.flatMap { row in row * columns..<(row + 1) * columns })
      }
    }
    return selection.mask(kept: kept)
  }

  private var processingElements: Int? {
    switch self {
    case .none: nil
    case .elements(let count), .elementColumns(let count): max(count, 1)
    }
  }
}

/// The greatest weights of groups of the same share.
private struct GroupSelection {
  /// Above this a group is not sorted.
  private static let largeGroup = 1000
  private let weights: [Float]
  private let share: Double
  private var mask: [Bool]
  private var kept = 0
  /// For each group, the greatest weight that did not stay.
  private var next: [Int] = []

  init(_ weights: Tensor, share: Double) {
    self.weights = weights.elements
    self.share = share
    mask = [Bool](repeating: false, count: weights.elements.count)
  }

  /// Keeps the share of a group, rounded down.
  mutating func add(_ group: [Int]) {
    // Half a millionth for shares that are whole numbers but for the last bits.
    let count = Int(share * Double(group.count) + 0.5e-6)
    let ordered = group.count > Self.largeGroup ? greatest(of: group, count + 1) : sorted(group)
    for index in ordered.prefix(count) where weights[index] != 0 {
      mask[index] = true
      kept += 1
    }
    if let first = ordered.dropFirst(count).first, weights[first] != 0 { next.append(first) }
  }

  /// The mask once `count` weights stay, if there are that many.
  mutating func mask(kept count: Int) -> [Bool] {
    for index in sorted(next).prefix(max(count - kept, 0)) { mask[index] = true }
    return mask
  }

  /// Stable, so that of equal magnitudes the earlier stays.
  private func sorted(_ group: [Int]) -> [Int] {
    group.sorted { weights[$0].magnitude > weights[$1].magnitude }
  }

  /// As the sorted group's first `count`.
  private func greatest(of group: [Int], _ count: Int) -> [Int] {
    let chosen = MagnitudePruning.mask(of: group.map { weights[$0] }, kept: count)
    return sorted(zip(group, chosen).filter(\.1).map(\.0))
  }
}
