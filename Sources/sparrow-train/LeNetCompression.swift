import DeepCompression
import Foundation
import Networks

/// Deep Compression of LeNet-300-100: train, prune and retrain, share, fine-tune.
///
/// The densities are those of Han, Mao and Dally 2016, table 2. Each stage reports what it left.
struct LeNetCompression {
  private static let hiddenSizes = [300, 100]
  private static let densities = [0.08, 0.09, 0.26]
  private static let weightCodeBits = 4
  /// Codebook words of the named EIE configurations have 16 bits, 14 behind the point.
  private static let greatestWeight: Float = 2 - 0x1p-14

  /// Why no network came out.
  struct Failure: Error, CustomStringConvertible {
    var description: String
  }

  private let images: ImageDataSet
  private var generator: SeededGenerator
  private let report: (String) -> Void

  /// A run on `images`; all its random numbers follow from `seed`, and `report` receives a line a stage.
  init(images: ImageDataSet, seed: UInt64, report: @escaping (String) -> Void) {
    self.images = images
    generator = SeededGenerator(seed: seed)
    self.report = report
  }

  /// Runs all stages.
  ///
  /// - Throws: `WeightSharingError` when training diverged, `Failure` when a weight is too large for the
  ///   hardware.
  mutating func run() throws -> CompressedNetwork {
    var network = trainDense()
    prune(&network)
    return try share(network)
  }

  private mutating func trainDense() -> FullyConnectedNetwork {
    let sizes = [images.training.pixelsPerImage] + Self.hiddenSizes + [images.classes]
    var network = FullyConnectedNetwork(sizes: sizes, generator: &generator)
    var rule = MaskedUpdate(network, weightDecay: 1e-4, magnitudeLimit: Self.greatestWeight)
    train("dense", Training(epochs: 20), &network, &rule)
    return network
  }

  /// Prunes once, and retrains what is left: first plainly, then with a little dropout.
  private mutating func prune(_ network: inout FullyConnectedNetwork) {
    let masks = zip(network.layers, Self.densities).map { layer, density in
      MagnitudePruning(density: density).mask(of: layer.weights)
    }
    for index in network.layers.indices { network.layers[index].weights.mask(masks[index]) }
    judge("pruned", network)
    let phases = [
      ("retrained", Training(epochs: 32)), ("retrained with dropout", Training(epochs: 16, dropout: 0.1)),
    ]
    for (title, phase) in phases {
      var rule = MaskedUpdate(network, masks: masks, magnitudeLimit: Self.greatestWeight)
      train(title, phase, &network, &rule)
    }
  }

  private mutating func share(_ pruned: FullyConnectedNetwork) throws -> CompressedNetwork {
    let (shared, _) = try CompressedNetwork.sharing(
      name: "LeNet-300-100", pruned, weightCodeBits: Self.weightCodeBits)
    var network = shared.fullyConnected
    judge("shared", network)
    var rule = CentroidUpdate(shared, magnitudeLimit: Self.greatestWeight)
    train("fine-tuned", Training(epochs: 4, learningRate: 1e-4), &network, &rule)
    let greatest = rule.network.layers.flatMap(\.codebook).map(\.magnitude).max() ?? 0
    guard greatest <= Self.greatestWeight else {
      throw Failure(description: "shared weight \(greatest) does not fit a codebook word")
    }
    report("greatest shared weight: \(greatest)")
    return rule.network
  }

  private mutating func train(
    _ title: String, _ phase: Training, _ network: inout FullyConnectedNetwork, _ rule: inout some UpdateRule
  ) {
    let line = ProgressLine(title: title)
    phase.run(&network, rule: &rule, on: images.training, generator: &generator, progress: line.show)
    judge(title, network)
  }

  private func judge(_ title: String, _ network: FullyConnectedNetwork) {
    let percent = String(format: "%.2f", 100 * network.accuracy(on: images.test))
    report(
      "\(title): \(percent) % of test images right, \(network.nonzeros) of \(network.parameters) weights")
  }
}
