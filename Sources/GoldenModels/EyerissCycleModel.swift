import Configurations
import Mapping

/// How long a layer takes on the row-stationary array, cycle by cycle, by docs/eyeriss.md, section 8.
///
/// It knows no data but what changes the time: how long run-length coded words are and which ofmap values are zero. All
/// elements are stepped in every cycle; nothing is extrapolated.
public struct EyerissCycleModel: Sendable {
  /// The mapping under which the layer runs.
  public let mapping: RowStationaryMapping
  /// How fast the host is.
  public let link: EyerissLink

  /// The model of a layer.
  ///
  /// - Throws: `MappingProblem` if the mapping is not legal.
  public init(_ mapping: RowStationaryMapping, link: EyerissLink = .full) throws {
    try mapping.validated()
    self.mapping = mapping
    self.link = link
  }

  /// Cycles without any progress after which the layer is said to stand still: more than any pace makes it wait.
  private static let patience = 1_000_000

  /// Runs the layer from its start to its last ofmap word.
  ///
  /// - Throws: `EIEModelError` if it stands still, which no legal mapping does.
  public func run(_ traffic: EyerissTraffic) throws -> EyerissCycleCount {
    var machine = EyerissCycleMachine(mapping, traffic, link)
    var issued = 0
    var words = 0
    var lastProgress = 0
    while !machine.isDone {
      machine.step()
      if machine.count.issued != issued || machine.ofmapWords != words {
        (issued, words, lastProgress) = (machine.count.issued, machine.ofmapWords, machine.cycle)
      } else if machine.cycle - lastProgress > Self.patience {
        throw EIEModelError(
          "\(mapping.layer), \(mapping.folding): stands still from cycle \(lastProgress) on")
      }
    }
    return EyerissCycleCount(
      cycles: machine.cycle, passEnds: machine.passEnds, elements: machine.count,
      activeElements: mapping.activeElements)
  }
}

/// Where the cycles of a layer went.
public struct EyerissCycleCount: Hashable, Sendable {
  /// Cycles from the first one after the start to the one in which the last ofmap word leaves.
  public let cycles: Int
  /// For each pass the cycle, counted from zero, in which its last psum word goes to the buffer or to the encoder.
  public let passEnds: [Int]
  /// The working elements' cycles, summed up.
  public let elements: EyerissElementCount
  /// Elements that work.
  public let activeElements: Int

  /// Cycles from one pass's end to the next one's, in the long run: those of the layer without its first pass.
  public var cyclesPerPass: Double {
    guard passEnds.count > 1 else { return Double(cycles) }
    return Double(passEnds[passEnds.count - 1] - passEnds[0]) / Double(passEnds.count - 1)
  }

  /// The share of the working elements' cycles in which they issue a product.
  public var utilization: Double { Double(elements.issued) / Double(cycles * activeElements) }
}
