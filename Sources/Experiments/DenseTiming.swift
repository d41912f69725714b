import GoldenModels
import Mapping

/// How long a mapping takes by the cycle model, for data without a zero and a host that is never late: the most that the
/// array itself can need.
public struct DenseTiming: Hashable, Sendable {
  /// Cycles of the layer.
  public let cycles: Int
  /// Cycles from one pass to the next.
  public let cyclesPerPass: Double
  /// The share of the working elements' cycles in which they issue a product.
  public let utilization: Double

  /// Steps the whole layer.
  ///
  /// - Throws: `MappingProblem` if the mapping is not legal.
  public init(_ mapping: RowStationaryMapping) throws {
    let count = try EyerissCycleModel(mapping).run(EyerissTraffic(denseUnder: mapping))
    cycles = count.cycles
    cyclesPerPass = count.cyclesPerPass
    utilization = count.utilization
  }
}
