/// How the weights of a layer come to share few values.
public struct SharingSettings: Hashable, Sendable {
  /// Bits of a code, 1 to 8.
  public var codeBits: Int
  /// Whether one of the `2^codeBits` codes is the zero of pruned weights and fillers, as EIE needs it.
  ///
  /// Otherwise `2^codeBits` values are shared, and the zero is one code more: a file can hold that, an
  /// accelerator with codes of `codeBits` bits cannot.
  public var reservesZero: Bool
  /// Where k-means begins.
  public var start: CentroidStart
  /// Iterations of k-means after which it stops even if clusters still change.
  public var iterationLimit: Int
  /// Decides a random start.
  public var seed: UInt64

  /// Settings; those of the paper's fully-connected layers unless told otherwise.
  public init(
    codeBits: Int = 5, reservesZero: Bool = true, start: CentroidStart = .linear, iterationLimit: Int = 1000,
    seed: UInt64 = 1
  ) {
    self.codeBits = codeBits
    self.reservesZero = reservesZero
    self.start = start
    self.iterationLimit = iterationLimit
    self.seed = seed
  }

  /// The most values that are shared, the zero not counted; a code has to fit a byte.
  public var sharedWeights: Int { min(1 << codeBits - (reservesZero ? 1 : 0), 255) }
}
