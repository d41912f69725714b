/// Which element and register a row of a layer belongs to: an offline choice, free in hardware.
public enum RowPlacement: String, CaseIterable, Hashable, Sendable, Codable {
  /// Row i belongs to element `i mod N`, as in the paper.
  case interleaved
  /// Rows are dealt heaviest first, each to the element with the fewest weights so far that has a place left.
  ///
  /// Costs nothing on chip: the next layer's columns follow the permutation, and the host puts the last layer's
  /// outputs back into the caller's order. Helps where some rows are much denser than others.
  case balanced
}

/// What an element does with a column of which it stores nothing.
public enum EmptySlices: String, CaseIterable, Hashable, Sendable, Codable {
  /// The activation takes a slot of the queue and a cycle of the element, as in the paper.
  case queued
  /// A bit for each column says whether the element has any entry; without one nothing is queued, and a full queue
  /// holds up only the columns that it must take.
  ///
  /// Costs a memory of one bit a pointer in each element, and one cycle a layer.
  case filtered
}

/// What an element does with fillers: entries of code 0 that only carry a gap too long for one relative index.
public enum FillerReading: String, CaseIterable, Hashable, Sendable, Codable {
  /// A filler takes a cycle of the element like any other entry, as in the paper.
  case issued
  /// A window over the next four entries gives the first that is no filler, with the gaps before it added up: up to three
  /// fillers in front of a weight take no cycle, and four in a row take one.
  ///
  /// Costs about 400 gates in each element (docs/eie.md, section 8), and a second bank of the weight memory with as
  /// many bits in all; an element reads the pointers of a column while it serves the one before. Rows must hold at least
  /// eight entries. Two index bits are worth as much without it, and cost a quarter more weight memory.
  case windowed
}

/// How the biases of a layer get into its sums.
public enum BiasPlacement: String, CaseIterable, Hashable, Sendable, Codable {
  /// As a last column of the matrix, driven by the constant one and coded with the layer's codebook, as in the paper.
  ///
  /// Costs an entry a bias, and codes that weights could use: where weights take them all, biases are only near.
  case codebookColumn = "codebook-column"
  /// As words in a memory of their own, written into the accumulators before the first column.
  ///
  /// Exact in the accumulator's format. Costs `layers * activationWords` accumulator words in each element, and
  /// `ceil(outputs / N) + 1` cycles in a layer with biases; saves the column's cycles.
  case accumulatorPreload = "accumulator-preload"
}
