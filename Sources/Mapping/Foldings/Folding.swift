/// How the logical sets of a layer are folded onto the array: the papers' parameters by their letters (Chen et al.,
/// ISCA 2016, section V; docs/eyeriss.md, section 1).
public struct Folding: Hashable, Sendable {
  /// Ofmap channels whose psums the global buffer holds; a multiple of p*t.
  public var m: Int
  /// Ifmaps of the batch in a pass.
  public var n: Int
  /// Ofmap rows made side by side: the width of a set.
  public var e: Int
  /// Filters interleaved in an element.
  public var p: Int
  /// Channels interleaved in an element.
  public var q: Int
  /// Sets stacked on different channels.
  public var r: Int
  /// Sets beside one another on different filters.
  public var t: Int
  /// Parts into which a filter row is cut, because the ifmap scratchpad does not hold a whole one; each part counts as
  /// a channel of its own.
  public var segments: Int

  /// A folding from its letters.
  public init(m: Int, n: Int, e: Int, p: Int, q: Int, r: Int, t: Int, segments: Int = 1) {
    self.m = m
    self.n = n
    self.e = e
    self.p = p
    self.q = q
    self.r = r
    self.t = t
    self.segments = segments
  }

  /// Filters that one pass covers.
  public var passFilters: Int { p * t }
  /// Channels, or segments of channels, that one pass covers.
  public var passChannels: Int { q * r }
  /// Chains of the array: K.
  public var chains: Int { e * t }

  /// Parameters with their letters, in the order of the papers' tables.
  public var letters: [(letter: String, value: Int)] {
    [("m", m), ("n", n), ("e", e), ("p", p), ("q", q), ("r", r), ("t", t), ("segments", segments)]
  }
}

extension Folding: CustomStringConvertible {
  /// As in `m=96 n=1 e=7 p=16 q=1 r=1 t=2`; segments only where there are several.
  public var description: String {
    letters.filter { $0.letter != "segments" || $0.value > 1 }
      .map { "\($0.letter)=\($0.value)" }.joined(separator: " ")
  }
}

extension Folding: Comparable {
  /// Any order that is always the same: by the letters as they stand.
  public static func < (left: Folding, right: Folding) -> Bool {
    left.letters.map(\.value).lexicographicallyPrecedes(right.letters.map(\.value))
  }
}
