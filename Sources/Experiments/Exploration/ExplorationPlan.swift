import Configurations

/// The points of the exploration: around the paper's array, one parameter at a time.
public struct ExplorationPlan: Sendable {
  /// Numbers of processing elements (figures 11 to 13).
  public static let processingElements = [1, 2, 4, 8, 16, 32, 64, 128, 256]
  /// Depths of the activation queues (figure 8).
  public static let queueDepths = [1, 2, 4, 8, 16, 32, 64, 128, 256]
  /// Bits of a relative index.
  public static let indexBits = [2, 3, 4, 5, 6, 7, 8]

  /// The layers.
  public var layers: [BenchmarkLayer]
  /// The spreads of their densities.
  public var sigmas: [Double]
  /// The seed of their matrices.
  public var seed: UInt64

  /// A plan; by default the nine layers with all three spreads.
  public init(
    layers: [BenchmarkLayer] = BenchmarkLayer.all, sigmas: [Double] = BenchmarkCase.sigmas, seed: UInt64 = 1
  ) {
    self.layers = layers
    self.sigmas = sigmas
    self.seed = seed
  }

  /// The paper's array on a layer.
  public static func center(_ layer: BenchmarkLayer, sigma: Double) -> ExplorationPoint {
    ExplorationPoint(layer: layer.name, sigma: sigma, on: .paper)
  }

  /// All points on one layer with one spread, each once.
  public func points(_ layer: BenchmarkLayer, sigma: Double) -> [ExplorationPoint] {
    let center = Self.center(layer, sigma: sigma)
    func varied(_ path: WritableKeyPath<ExplorationPoint, Int>, _ values: [Int]) -> [ExplorationPoint] {
      values.map { value in
        var point = center
        point[keyPath: path] = value
        return point
      }
    }
    var points = varied(\.processingElements, Self.processingElements)
    points += varied(\.queueDepth, Self.queueDepths)
    points += varied(\.relativeIndexBits, Self.indexBits)
    points += Self.steps.flatMap { step in
      Self.processingElements.map { ExplorationPoint(layer: layer.name, sigma: sigma, on: step.array($0)) }
    }
    var seen: Set<ExplorationPoint> = []
    return points.filter { seen.insert($0).inserted }
  }

  /// One more choice on the way from the paper's array to ours.
  public struct Step: Sendable {
    /// What the step adds, in a few words.
    public var name: String
    /// What the array of all steps so far has other than the paper's.
    var change: @Sendable (inout EIEConfiguration) -> Void

    /// The array of this step with `processingElements` elements.
    public func array(_ processingElements: Int) -> EIEConfiguration {
      var array = EIEConfiguration.paper
      array.processingElements = processingElements
      change(&array)
      return array
    }
  }

  /// From the paper's array to ours, one choice at a time, each step with all that came before it; column groups, which
  /// only large arrays gain by, come last. Fewer than four elements stay one group.
  public static let steps = [
    Step(name: "paper") { _ in },
    Step(name: "+ balanced rows") { $0.placement = .balanced },
    Step(name: "+ padding window") {
      $0.placement = .balanced
      $0.fillers = .windowed
    },
    Step(name: "+ slice filter") {
      $0.placement = .balanced
      $0.fillers = .windowed
      $0.emptySlices = .filtered
    },
    Step(name: "+ queues of 16 (sparrow)") {
      $0.placement = .balanced
      $0.fillers = .windowed
      $0.emptySlices = .filtered
      $0.queueDepth = EIEConfiguration.sparrow.queueDepth
    },
    Step(name: "+ 4 column groups") {
      $0.placement = .balanced
      $0.fillers = .windowed
      $0.emptySlices = .filtered
      $0.queueDepth = EIEConfiguration.sparrow.queueDepth
      $0.columnGroups = $0.processingElements.isMultiple(of: 4) ? 4 : 1
    },
  ]
}

extension ExplorationPoint {
  /// The point of `array` on a layer.
  init(layer: String, sigma: Double, on array: EIEConfiguration) {
    self.init(
      layer: layer, sigma: sigma, processingElements: array.processingElements,
      relativeIndexBits: array.relativeIndexBits, queueDepth: array.queueDepth, placement: array.placement,
      emptySlices: array.emptySlices, fillers: array.fillers, columnGroups: array.columnGroups)
  }
}
