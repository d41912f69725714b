import Configurations
import GoldenModels

/// How fast the cycle model counts one benchmark layer on one core: both readings of the law.
public struct CycleModelSpeed: Hashable, Sendable {
  /// The layer's name.
  public var layer: String
  /// The label of the array.
  public var configuration: String
  /// Cycles of all elements together.
  public var elementCycles: Int
  /// Seconds to draw the matrix and the activations.
  public var drawing: Double
  /// Seconds to count the entries of all elements and columns.
  public var counting: Double
  /// Seconds to step the law cycle by cycle.
  public var stepping: Double
  /// Seconds to follow the recurrence from event to event.
  public var recurring: Double
  /// Whether both gave the same counts.
  public var agrees: Bool

  /// Element cycles a second, stepping.
  public var steppedRate: Double { Double(elementCycles) / stepping }
  /// Element cycles a second that stepping would need to be as fast as the recurrence.
  public var recurrenceRate: Double { Double(elementCycles) / recurring }

  /// Measures one layer on the array of `configuration`; the shortest of three runs of each model.
  ///
  /// - Throws: `EIEModelError`.
  public init(_ layer: BenchmarkLayer, sigma: Double, seed: UInt64, configuration: EIEConfiguration) throws {
    let clock = ContinuousClock()
    let start = clock.now
    let drawn = BenchmarkCase(layer, sigma: sigma, seed: seed)
    let drawnAt = clock.now
    let counts = drawn.pattern.placed(for: configuration).servedEntries(for: configuration)
    let countedAt = clock.now
    let model = EIECycleModel(
      entryCounts: counts, inputs: layer.inputs, outputs: layer.outputs, configuration: configuration)

    func shortest(_ run: () throws -> EIECycleCount) rethrows -> (Double, EIECycleCount) {
      var result = try run()
      var shortest = Duration.seconds(1000)
      for _ in 0..<3 {
        let before = clock.now
        result = try run()
        shortest = min(shortest, clock.now - before)
      }
      return (shortest / .seconds(1), result)
    }
    let (stepping, stepped) = try shortest { try model.run(nonzero: drawn.nonzero) }
    let (recurring, recurred) = try shortest { try model.runByRecurrence(nonzero: drawn.nonzero) }
    self.layer = layer.name
    self.configuration = configuration.label
    elementCycles = stepped.cycles * configuration.processingElements
    drawing = (drawnAt - start) / .seconds(1)
    counting = (countedAt - drawnAt) / .seconds(1)
    self.stepping = stepping
    self.recurring = recurring
    agrees = stepped == recurred
  }
}
