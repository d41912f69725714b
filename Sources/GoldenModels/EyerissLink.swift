/// How fast the host gives and takes words: for each stream the pace at which its words become available off chip.
///
/// Word k of a stream is not offered, or not taken, before cycle `k * cycles / words` of the layer. A stream that fell
/// behind because the array did not take its words catches up at a word a cycle, as from a queue of the host.
public struct EyerissLink: Hashable, Sendable {
  /// So many words in so many cycles.
  public struct Pace: Hashable, Sendable {
    public var words: Int
    public var cycles: Int

    /// At most a word a cycle, which is what a port can take.
    public init(words: Int, cycles: Int) {
      precondition(words > 0 && cycles >= words, "\(words) words in \(cycles) cycles")
      self.words = words
      self.cycles = cycles
    }

    /// A word in every cycle.
    public static let full = Pace(words: 1, cycles: 1)

    /// The first cycle, counted from zero, in which word `index` may move.
    public func cycle(ofWord index: Int) -> Int { index * cycles / words }
  }

  public var ifmap: Pace
  public var filter: Pace
  public var bias: Pace
  public var ofmap: Pace

  /// A link with a pace for each stream.
  public init(ifmap: Pace = .full, filter: Pace = .full, bias: Pace = .full, ofmap: Pace = .full) {
    self.ifmap = ifmap
    self.filter = filter
    self.bias = bias
    self.ofmap = ofmap
  }

  /// Every stream at a word a cycle.
  public static let full = EyerissLink()
}
