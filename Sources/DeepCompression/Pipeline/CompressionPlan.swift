/// What is to happen to a layer.
public struct LayerPlan: Hashable, Sendable {
  /// Which weights are dropped.
  public var pruning: PruningRule
  /// How those that stay are spread.
  public var balance: PruningBalance
  /// How those that stay come to share few values.
  public var sharing: SharingSettings

  /// A plan.
  public init(
    pruning: PruningRule = .keep, balance: PruningBalance = .none,
    sharing: SharingSettings = SharingSettings()
  ) {
    self.pruning = pruning
    self.balance = balance
    self.sharing = sharing
  }
}

/// What is to happen to a model.
public struct CompressionPlan: Hashable, Sendable {
  /// Where the biases go.
  public enum Biases: String, CaseIterable, Hashable, Sendable {
    /// Into the codebook of a matrix, where EIE needs them; beside a convolution, exactly.
    case automatic = "auto"
    /// Into the codebooks of all layers.
    case shared
    /// Beside all layers, exactly.
    case exact
  }

  /// The plan of layers that have no plan of their own.
  public var standard: LayerPlan
  /// Plans by layer.
  public var layers: [String: LayerPlan]
  /// Where biases go; they are never pruned.
  public var biases: Biases
  /// Whether the densities of all layers without a plan of their own are found together: one threshold for
  /// all of them keeps the share that `standard` asks for.
  public var isGlobal: Bool

  /// A plan.
  public init(
    standard: LayerPlan = LayerPlan(), layers: [String: LayerPlan] = [:], biases: Biases = .automatic,
    isGlobal: Bool = false
  ) {
    self.standard = standard
    self.layers = layers
    self.biases = biases
    self.isGlobal = isGlobal
  }
}
