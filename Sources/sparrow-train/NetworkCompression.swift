import DeepCompression
import Foundation
import Networks

/// Deep Compression of a network that can be trained: train, prune and retrain, share, fine-tune.
///
/// Each stage reports what it left; what has been trained is saved behind each, so that a run can be resumed.
struct NetworkCompression<Network: TrainableNetwork> {
  /// Codebook words of the named EIE configurations have 16 bits, 14 behind the point.
  private let greatestWeight: Float = 2 - 0x1p-14
  private let recipe: Recipe
  private let images: ImageDataSet
  private let report: (String) -> Void
  private let state: TrainingState?
  private var generator: SeededGenerator
  private var network: Network
  private var stage = 0
  /// What each stage left, for the report.
  private(set) var stages: [CompressionReport.Stage] = []
  private var isShared = false
  /// The weights before sharing.
  private(set) var histograms: [String: WeightHistogram] = [:]

  /// A run from the untrained `network`.
  ///
  /// - Parameters:
  ///   - network: what to train.
  ///   - recipe: how.
  ///   - images: what to learn, and what to judge it by.
  ///   - generator: all random numbers to come.
  ///   - state: where to keep the state between stages, and to resume from; nil for nowhere.
  ///   - report: receives a line a stage.
  init(
    _ network: Network, recipe: Recipe, images: ImageDataSet, generator: SeededGenerator,
    state: TrainingState?, report: @escaping (String) -> Void
  ) {
    self.network = network
    self.recipe = recipe
    self.images = images
    self.generator = generator
    self.state = state
    self.report = report
  }

  /// Runs all stages that have not been done yet.
  ///
  /// - Throws: `WeightSharingError` when training diverged, `ModelFileError` when the state cannot be read or kept.
  mutating func run() throws -> CompressedNetwork {
    let resumed = try state?.load(&network.layers, &generator) ?? 0
    if resumed > 0 { judge("resumed behind stage \(resumed)", network) }
    try perform(resumed) { $0.trainDense() }
    for phase in pruningPhases { try perform(resumed) { $0.retrain(phase) } }
    return try share()
  }

  private mutating func perform(_ resumed: Int, _ body: (inout Self) -> Void) throws {
    stage += 1
    guard stage > resumed else { return }
    body(&self)
    try state?.save(network.layers, generator, stage: stage)
  }

  private mutating func trainDense() {
    var rule = MaskedUpdate(network, weightDecay: 1e-4, magnitudeLimit: greatestWeight)
    let phase = Training(epochs: recipe.epochs.dense, dropout: recipe.denseDropout)
    train("dense", phase, &rule)
  }

  /// A phase of retraining, and the share of weights it begins with.
  private struct Phase {
    var title: String
    var epochs: Int
    var dropout: Float = 0
    /// To which densities to prune before; nil for what is pruned already.
    var densities: [Double]?
    var isGradual = false
  }

  private var pruningPhases: [Phase] {
    let epochs = recipe.epochs
    var phases: [Phase]
    switch recipe.pruning {
    case .oneShot:
      phases = [Phase(title: "retrained", epochs: epochs.retraining, densities: recipe.densities)]
    case .iterative:
      phases = (1...4).map { step in
        let densities = recipe.densities.map { pow($0, Double(step) / 4) }
        let portion = max(epochs.retraining / 4, 1)
        return Phase(title: "retrained, step \(step)", epochs: portion, densities: densities)
      }
    case .gradual:
      let title = "pruned gradually"
      phases = [
        Phase(title: title, epochs: epochs.retraining, densities: recipe.densities, isGradual: true)
      ]
    }
    if epochs.dropout > 0 {
      let title = "retrained with dropout"
      phases.append(Phase(title: title, epochs: epochs.dropout, dropout: retrainingDropout))
    }
    return phases
  }

  /// Dropout of the dense phase, scaled to what pruning leaves; or what the recipe says.
  private var retrainingDropout: Float {
    guard recipe.denseDropout > 0 else { return recipe.dropout }
    let sizes = network.layers.map { Double($0.weights.elements.count) }
    let kept = zip(sizes, recipe.densities).reduce(0) { $0 + $1.0 * $1.1 }
    return DropoutScaling.scaled(recipe.denseDropout, density: kept / sizes.reduce(0, +))
  }

  private mutating func retrain(_ phase: Phase) {
    let training = Training(epochs: phase.epochs, dropout: phase.dropout)
    if phase.isGradual, let densities = phase.densities {
      let batches = phase.epochs * (images.training.count + training.batchSize - 1) / training.batchSize
      var rule = GradualPruning(
        network, densities: densities, updates: batches * 6 / 10, balance: recipe.balance,
        magnitudeLimit: greatestWeight)
      train(phase.title, training, &rule)
      return
    }
    if let densities = phase.densities {
      for (index, density) in densities.enumerated() {
        let mask = recipe.balance.mask(of: network.layers[index].weights, .density(density))
        network.layers[index].weights.mask(mask)
      }
      judge("pruned", network)
    }
    let masks = network.layers.map { layer in layer.weights.elements.map { $0 != 0 } }
    var rule = MaskedUpdate(network, masks: masks, magnitudeLimit: greatestWeight)
    train(phase.title, training, &rule)
  }

  private mutating func share() throws -> CompressedNetwork {
    let (shared, _) = try CompressedNetwork.sharing(
      name: recipe.network.title, network.layers, settings: sharingSettings)
    for layer in network.layers { histograms[layer.name] = WeightHistogram(layer.weights.elements) }
    network.layers = shared.trainableLayers
    isShared = true
    judge("shared", network)
    var rule = CentroidUpdate(shared, magnitudeLimit: greatestWeight)
    let phase = Training(epochs: recipe.epochs.fineTuning, learningRate: recipe.fineTuningRate)
    train("fine-tuned", phase, &rule)
    let greatest = rule.network.layers.flatMap(\.codebook).map(\.magnitude).max() ?? 0
    report("greatest shared weight: \(greatest)")
    return rule.network
  }

  private var sharingSettings: [SharingSettings] {
    recipe.codeBits.map {
      SharingSettings(codeBits: $0, reservesZero: recipe.reservesZero, start: recipe.start)
    }
  }

  private mutating func train(_ title: String, _ phase: Training, _ rule: inout some UpdateRule) {
    let line = TrainingProgress(title: title)
    phase.run(&network, rule: &rule, on: images.training, generator: &generator, progress: line.show)
    judge(title, network)
  }

  private mutating func judge(_ title: String, _ network: Network) {
    let accuracy = network.accuracy(on: images.test)
    stages.append(CompressionReport.Stage(name: title, bytes: storedBytes, accuracy: accuracy))
    let percent = String(format: "%.2f", 100 * accuracy)
    let weights = "\(network.nonzeros) of \(network.parameters) weights"
    report("\(title): \(percent) % of test images right, \(weights)")
  }

  /// What the network takes: 32 bits a weight while it is dense, with 5 more for its place when it is pruned;
  /// when it is shared, what its file takes.
  private var storedBytes: Int {
    if isShared {
      let model = try? CompressedNetwork.sharing(name: "", network.layers, settings: sharingSettings).network
      let bytes = model.flatMap {
        try? CompressedNetworkFile.encode(CompressedModel($0), file: "the network")
      }
      if let bytes { return bytes.count }
    }
    let isDense = 2 * network.nonzeros > network.parameters
    return isDense ? 4 * network.parameters : network.nonzeros * 37 / 8
  }
}
