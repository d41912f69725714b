/// The foldings of AlexNet on the Eyeriss chip, as published for a batch of four.
///
/// CONV1's m is reported by the chip's paper; third parties give it as 64 for a network of 64 filters.
public enum PublishedFoldings {
  /// A folding for each convolution of AlexNet, in order.
  public static let alexNet = [
    Folding(m: 96, n: 1, e: 7, p: 16, q: 1, r: 1, t: 2), Folding(m: 64, n: 1, e: 27, p: 16, q: 2, r: 1, t: 1),
    Folding(m: 64, n: 4, e: 13, p: 16, q: 4, r: 1, t: 4),
    Folding(m: 64, n: 4, e: 13, p: 16, q: 3, r: 2, t: 2),
    Folding(m: 64, n: 4, e: 13, p: 16, q: 3, r: 2, t: 2),
  ]

  /// The folding of the named layer; nil for a layer of which none is published.
  public static func folding(of layer: String) -> Folding? {
    NamedLayer.alexNetConvolutions.firstIndex { $0.name == layer }.map { alexNet[$0] }
  }
}

/// A mapping beside another one: which is better, and why.
public struct MappingComparison: Sendable {
  /// The mapping that is spoken of.
  public let mapping: RowStationaryMapping
  /// What it is compared with.
  public let reference: RowStationaryMapping

  /// Compares two legal mappings of the same layer.
  public init(_ mapping: RowStationaryMapping, with reference: RowStationaryMapping) {
    self.mapping = mapping
    self.reference = reference
  }

  /// One line: cycles, energy, elements and words off chip in relation to the reference.
  public var reason: String {
    if mapping == reference { return "the same folding" }
    let (own, other) = (MappingEstimate(mapping), MappingEstimate(reference))
    let parts = [
      Self.change(own.cycles, other.cycles, "cycles"), Self.change(own.energy, other.energy, "energy"),
      Self.change(own.dram, other.dram, "values off chip"),
      Self.change(own.multiplications, other.multiplications, "products, filling up included"),
    ]
    let elements = "\(mapping.activeElements) elements for \(reference.activeElements)"
    return (parts.compactMap { $0 } + [elements]).joined(separator: ", ")
  }

  private static func change(_ own: some BinaryInteger, _ other: some BinaryInteger, _ what: String)
    -> String?
  {
    change(Double(own), Double(other), what)
  }

  private static func change(_ own: Double, _ other: Double, _ what: String) -> String? {
    let percent = (1000 * (own / other - 1)).rounded() / 10
    guard percent != 0 else { return nil }
    return "\(abs(percent)) % \(percent < 0 ? "fewer" : "more") \(what)"
      .replacing("fewer energy", with: "less energy")
  }
}
