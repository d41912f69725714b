import Configurations
import DeepCompression

/// The cycle models of a chain of layers: what each layer takes, given the activations that it reads.
public struct EIENetworkCycleModel: Sendable {
  /// The models of the layers, first to last.
  public let layers: [EIECycleModel]

  /// The model of `network` on the array of `configuration`.
  ///
  /// - Throws: `InvalidConfiguration`, or `EIEModelError` as for a layer.
  public init(_ network: CompressedNetwork, configuration: EIEConfiguration) throws {
    layers = try network.layers.map { try EIECycleModel($0, configuration: configuration) }
  }

  /// Counts the cycles of every layer of a run.
  ///
  /// - Parameter result: a run of the same network through `EIENetworkModel`.
  /// - Throws: `EIEModelError` if it is a run of another network.
  public func run(_ result: EIENetworkResult) throws -> [EIECycleCount] {
    guard result.layers.count == layers.count else {
      throw EIEModelError("a run of \(result.layers.count) layers given for \(layers.count)")
    }
    return try zip(layers, result.layers).map { try $0.run(activations: $1.activations) }
  }
}
