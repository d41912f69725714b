import Networks

/// Training that prunes as it goes: the share of weights that stay falls along a cubic curve, fast at first,
/// while the others learn to do without (Zhu and Gupta, *To Prune, or Not to Prune*, 2017).
///
/// What has been pruned stays pruned. Biases are pruned along with the weights of their layer.
public struct GradualPruning: UpdateRule {
  /// For each layer, which weights live at present.
  public var masks: [[Bool]] { rule.masks ?? [] }
  private var rule: MaskedUpdate
  private let densities: [Double]
  private let starts: [Double]
  private let updates: Int
  private let balance: PruningBalance
  private let interval: Int
  private var done = 0

  /// A rule for `network`, which may be pruned already.
  ///
  /// - Parameters:
  ///   - network: the network to be trained.
  ///   - densities: for each layer, the share of weights that stay in the end.
  ///   - updates: after how many updates the densities are reached.
  ///   - interval: updates between two prunings.
  ///   - balance: how the weights that stay are spread over processing elements.
  ///   - magnitudeLimit: what no weight exceeds in magnitude.
  public init(
    _ network: some TrainableNetwork, densities: [Double], updates: Int, interval: Int = 100,
    balance: PruningBalance = .none, magnitudeLimit: Float = .infinity
  ) {
    precondition(densities.count == network.layers.count, "a layer has no density")
    self.densities = densities
    self.updates = max(updates, 1)
    self.balance = balance
    self.interval = max(interval, 1)
    starts = network.layers.map { Double($0.weights.nonzeros) / Double($0.weights.elements.count) }
    let masks = network.layers.map { layer in layer.weights.elements.map { $0 != 0 } }
    // A bias that has not been trained yet is zero and alive.
    let isNew = starts.allSatisfy { $0 > 0.9 }
    rule = MaskedUpdate(network, masks: isNew ? nil : masks, magnitudeLimit: magnitudeLimit)
  }

  /// One step of Adam on the weights that live; from time to time some of them die before it.
  public mutating func update(_ layers: inout [NetworkLayer], gradients: [[Float]], learningRate: Float) {
    if done % interval == 0 && done <= updates || done == updates { prune(&layers) }
    done += 1
    rule.update(&layers, gradients: gradients, learningRate: learningRate)
  }

  private mutating func prune(_ layers: inout [NetworkLayer]) {
    let left = 1 - min(Double(done) / Double(updates), 1)
    var masks: [[Bool]] = []
    for index in layers.indices {
      let density = densities[index] + max(starts[index] - densities[index], 0) * left * left * left
      let mask = balance.mask(of: layers[index].weights, .density(min(density, 1)))
      layers[index].weights.mask(mask)
      masks.append(mask)
    }
    if left < 1 { rule.masks = masks }
  }
}
