import DeepCompression

/// What is trained, and how it is compressed; the standard recipes follow Han, Mao and Dally 2016, tables 2 and 3.
struct Recipe: Equatable {
  /// The networks that can be trained.
  enum NetworkKind: String, CaseIterable {
    /// Fully connected: 784 inputs, 300 and 100 hidden units.
    case leNet300 = "lenet-300-100"
    /// Two convolutions, 500 hidden units.
    case leNet5 = "lenet-5"

    /// The name in a compressed file.
    var title: String {
      switch self {
      case .leNet300: "LeNet-300-100"
      case .leNet5: "LeNet-5"
      }
    }
  }

  /// How the network comes to be pruned.
  enum Pruning: String, CaseIterable {
    /// At once, before retraining.
    case oneShot = "one-shot"
    /// In four steps, each with a quarter of the retraining.
    case iterative
    /// Little by little over the first 60 % of retraining.
    case gradual
  }

  /// Epochs of the phases.
  struct Epochs: Equatable {
    var dense: Int
    var retraining: Int
    /// With dropout, behind plain retraining.
    var dropout: Int
    var fineTuning: Int
  }

  var network: NetworkKind
  var pruning = Pruning.oneShot
  /// For each layer, the share of weights that stay.
  var densities: [Double]
  /// How those that stay are spread over the processing elements of an accelerator.
  var balance = PruningBalance.none
  /// For each layer, the bits of a code.
  var codeBits: [Int]
  var epochs: Epochs
  /// The probability of dropout in the dense phase; 0 for none.
  var denseDropout: Float = 0
  /// The probability of dropout after pruning, unless it follows from that of the dense phase.
  var dropout: Float = 0.1
  /// Whether the zero is one of the codes, as EIE needs it.
  var reservesZero = true
  var start = CentroidStart.linear
  /// The learning rate at which the shared weights are fine-tuned.
  var fineTuningRate: Float = 1e-4

  /// The recipe for `network` unless more is asked for.
  static func standard(_ network: NetworkKind) -> Recipe {
    switch network {
    case .leNet300:
      Recipe(
        network: network, densities: [0.08, 0.09, 0.26], codeBits: [4, 4, 4],
        epochs: Epochs(dense: 20, retraining: 32, dropout: 16, fineTuning: 4))
    case .leNet5:
      Recipe(
        network: network, densities: [0.66, 0.12, 0.08, 0.19], codeBits: [8, 8, 5, 5],
        epochs: Epochs(dense: 6, retraining: 6, dropout: 0, fineTuning: 1))
    }
  }

  /// One line that tells two recipes apart, for the file of a run that is to be resumed.
  var signature: String {
    let phases = [epochs.dense, epochs.retraining, epochs.dropout]
    let rest = balance == .none ? "" : " \(balance)"
    return "\(network.rawValue) \(pruning.rawValue) \(densities) \(phases) \(denseDropout) \(dropout)\(rest)"
  }
}
