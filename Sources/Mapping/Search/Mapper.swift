import Configurations

/// Finds the folding of a layer that takes the fewest cycles, the least energy, or the least product of the two, by trying
/// all that make sense.
///
/// Each letter takes the sizes that divide its dimension, or nearly do: of all sizes that need the same number of rounds
/// the smallest, as a greater one only fills up with zeros. Equals are told apart by cycles, energy and then their letters, so
/// that the same layer always gets the same mapping.
public struct Mapper: Sendable {
  /// What to minimise.
  public enum Objective: String, CaseIterable, Hashable, Sendable {
    /// Cycles, whatever they cost: a little speed may take much traffic off chip.
    case cycles
    /// Energy, however long it takes: fewer elements may be at work.
    case energy
    /// The product of both.
    case energyDelay = "energy-delay"
  }

  /// The array.
  public let configuration: EyerissConfiguration
  /// What is minimised.
  public let objective: Objective

  /// A mapper for the array of `configuration`.
  public init(_ configuration: EyerissConfiguration, objective: Objective = .energyDelay) {
    self.configuration = configuration
    self.objective = objective
  }

  /// A mapping with what it costs, and how many there were.
  public struct Choice: Sendable {
    /// The best mapping.
    public let mapping: RowStationaryMapping
    /// What it costs.
    public let estimate: MappingEstimate
    /// Legal foldings that were compared.
    public let compared: Int
  }

  /// The best mapping of `layer`.
  ///
  /// - Throws: `ShapeError` if the shape is none, `MappingProblem` if the array cannot run the layer.
  public func best(_ layer: ConvolutionShape) throws -> Choice {
    try layer.validated()
    let forms = layer.isFullyConnected && layer.flattened != layer ? [false, true] : [false]
    var search = FoldingSearch(layer, configuration, objective)
    for flattened in forms { search.run(flattened: flattened) }
    if let (mapping, estimate) = search.best {
      return Choice(mapping: mapping, estimate: estimate, compared: search.compared)
    }
    throw search.refusal(forms)
  }

  /// Whether one estimate is better than another for this objective; nil for equals.
  func prefers(_ left: MappingEstimate, over right: MappingEstimate) -> Bool? {
    Self.prefers(left, over: right, objective)
  }

  static func prefers(
    _ left: MappingEstimate, over right: MappingEstimate, _ objective: Objective
  ) -> Bool? {
    func less<Value: Comparable>(_ measure: (MappingEstimate) -> Value) -> Bool? {
      let (one, other) = (measure(left), measure(right))
      return one == other ? nil : one < other
    }
    let main: Bool? =
      switch objective {
      case .cycles: less(\.cycles)
      case .energy: less(\.energy)
      case .energyDelay: less { $0.energy * Double($0.cycles) }
      }
    return main ?? less(\.cycles) ?? less(\.energy)
  }
}

/// The sizes, ascending, that cut `extent` into parts without needless filling: of all sizes with the same number of parts
/// the smallest.
func nearDivisors(of extent: Int, upTo limit: Int) -> [Int] {
  var sizes: [Int] = []
  var size = 1
  while size <= min(extent, limit) {
    let parts = extent.dividedRoundingUp(by: size)
    sizes.append(extent.dividedRoundingUp(by: parts))
    // The least size with fewer parts.
    guard parts > 1 else { break }
    size = extent.dividedRoundingUp(by: parts - 1)
  }
  return sizes.filter { $0 <= limit }
}
