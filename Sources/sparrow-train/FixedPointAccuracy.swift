import Configurations
import DeepCompression
import Foundation
import GoldenModels
import Networks

/// How well the compressed network does in the hardware's own arithmetic: the golden model on every test image.
struct FixedPointAccuracy {
  /// What was trained.
  var network: CompressedNetwork
  /// Images that it has not seen.
  var images: LabelledImages

  /// One line for each named configuration; one that cannot hold the network says why.
  var lines: [String] {
    EIEConfiguration.named.map { configuration in
      do {
        return try line(configuration)
      } catch {
        return "not in the arithmetic of '\(configuration.name)': \(error)"
      }
    }
  }

  private func line(_ configuration: EIEConfiguration) throws -> String {
    let model = try EIENetworkModel(network, configuration: configuration)
    let inputs = (0..<images.count).map { images.activations(of: $0) }
    let accuracy = try model.accuracy(images: inputs, labels: images.labels)
    let percent = String(format: "%.2f %%", 100 * accuracy)
    let formats =
      "activations \(configuration.activation); weights \(configuration.weight); "
      + "accumulators \(configuration.accumulator)"
    return "in the arithmetic of '\(configuration.name)' (\(formats)): \(percent) of \(images.count) images"
  }
}
