import Configurations

/// The outcomes of an exploration as its figures ask for them.
public struct ExplorationResults: Sendable {
  /// What was explored.
  public let plan: ExplorationPlan
  /// The finished points.
  public let table: ExplorationTable
  /// Accuracy and error by precision.
  public let precision: PrecisionExploration

  /// Results whose table has every point of the plan.
  public init(plan: ExplorationPlan, table: ExplorationTable, precision: PrecisionExploration) {
    self.plan = plan
    self.table = table
    self.precision = precision
  }

  /// The outcome of a point of the plan.
  func outcome(_ point: ExplorationPoint) -> ExplorationPoint.Outcome {
    guard let outcome = table.outcomes[point] else { preconditionFailure("\(point) was not explored") }
    return outcome
  }

  /// A line a layer: `measure` of the paper's array with one parameter varied.
  func lines(
    sigma: Double, varying path: WritableKeyPath<ExplorationPoint, Int>, over values: [Int],
    _ measure: (ExplorationPoint, ExplorationPoint.Outcome) -> Double
  ) -> [Panel.Line] {
    zip(plan.layers, SeriesStyle.layers).map { layer, style in
      let points = values.map { value in
        var point = ExplorationPlan.center(layer, sigma: sigma)
        point[keyPath: path] = value
        return (x: Double(value), y: measure(point, outcome(point)))
      }
      return Panel.Line(name: layer.name, style: style, points: points)
    }
  }

  /// A panel for each spread, with a line a layer.
  func panels(
    x: Axis, y: Axis, varying path: WritableKeyPath<ExplorationPoint, Int>, over values: [Int],
    beside reference: [Panel.Line] = [], _ measure: (ExplorationPoint, ExplorationPoint.Outcome) -> Double
  ) -> [Panel] {
    plan.sigmas.map { sigma in
      let lines = lines(sigma: sigma, varying: path, over: values, measure)
      return Panel(title: Self.name(ofSigma: sigma), x: x, y: y, lines: reference + lines)
    }
  }

  /// How a spread is called in figures.
  static func name(ofSigma sigma: Double) -> String {
    "\(sigma == 0 ? "independent" : "clustered") weights (σ = \(number(sigma)))"
  }

  /// A number without the zero that a whole one would have behind its point.
  static func number(_ value: Double) -> String { value == value.rounded() ? "\(Int(value))" : "\(value)" }

  /// All figures, in the order of the paper's.
  public var figures: [Figure] {
    [
      benchmarks, queueDepth, rowWidth, precisionFigure, speedup, fillers, loadBalance, indexBits, steps,
    ]
  }
}
