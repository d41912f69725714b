/// One of the nine layers on which the paper measures EIE: its size, its densities and its published times.
///
/// Han et al., ISCA 2016: sizes and densities from Table III, times at 64 elements and 800 MHz from Table IV.
/// The densities are rounded to one percent, so a layer of 4 % may be off by an eighth.
public struct BenchmarkLayer: Hashable, Sendable {
  /// The paper's name of the layer.
  public var name: String
  /// Columns of the matrix. There is no bias.
  public var inputs: Int
  /// Rows of the matrix.
  public var outputs: Int
  /// The share of weights that are not zero.
  public var weightDensity: Double
  /// The share of activations that are not zero.
  public var activationDensity: Double
  /// Published time in microseconds of a perfectly balanced array; the paper counts fillers as work.
  public var theoreticalMicroseconds: Double
  /// Published time in microseconds of the simulated array.
  public var actualMicroseconds: Double

  /// The frequency of the paper's array, in cycles a microsecond.
  public static let megahertz = 800.0

  /// The nine layers in the paper's order: three of AlexNet, three of VGG-16, three of NeuralTalk.
  public static let all = [
    alex6, alex7, alex8, vgg6, vgg7, vgg8, neuralTalkWe, neuralTalkWd, neuralTalkLSTM,
  ]

  /// The layer of that name, in any case; nil if there is none.
  public static func named(_ name: String) -> BenchmarkLayer? {
    all.first { $0.name.lowercased() == name.lowercased() }
  }

  // Columns: name, inputs, outputs, weights %, activations %, theoretical us, actual us.
  public static let alex6 = BenchmarkLayer("Alex-6", 9216, 4096, 9, 35.1, 28.1, 30.3)
  public static let alex7 = BenchmarkLayer("Alex-7", 4096, 4096, 9, 35.3, 11.7, 12.2)
  public static let alex8 = BenchmarkLayer("Alex-8", 4096, 1000, 25, 37.5, 8.9, 9.9)
  public static let vgg6 = BenchmarkLayer("VGG-6", 25088, 4096, 4, 18.3, 28.1, 34.4)
  public static let vgg7 = BenchmarkLayer("VGG-7", 4096, 4096, 4, 37.5, 7.9, 8.7)
  public static let vgg8 = BenchmarkLayer("VGG-8", 4096, 1000, 23, 41.1, 7.3, 8.4)
  public static let neuralTalkWe = BenchmarkLayer("NT-We", 4096, 600, 10, 100, 5.2, 8.0)
  public static let neuralTalkWd = BenchmarkLayer("NT-Wd", 600, 8791, 11, 100, 13.0, 13.9)
  public static let neuralTalkLSTM = BenchmarkLayer("NT-LSTM", 1201, 2400, 10, 100, 6.5, 7.5)

  private init(
    _ name: String, _ inputs: Int, _ outputs: Int, _ weightPercent: Double, _ activationPercent: Double,
    _ theoretical: Double, _ actual: Double
  ) {
    self.name = name
    self.inputs = inputs
    self.outputs = outputs
    weightDensity = weightPercent / 100
    activationDensity = activationPercent / 100
    theoreticalMicroseconds = theoretical
    actualMicroseconds = actual
  }

  /// The layer with fewer inputs and outputs and the same densities; its published times mean nothing.
  public func scaled(inputs: Int, outputs: Int) -> BenchmarkLayer {
    var layer = self
    layer.name = "\(name) (\(inputs) x \(outputs))"
    layer.inputs = inputs
    layer.outputs = outputs
    return layer
  }
}
