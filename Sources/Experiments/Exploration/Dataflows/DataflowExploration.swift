import DataflowModels
import Foundation
import Mapping

/// The comparison of dataflows of Chen, Emer and Sze, ISCA 2016: everything that its figures need.
public struct DataflowExploration: Sendable {
  /// Layers that are summed up together.
  public enum Part: String, CaseIterable, Hashable, Sendable {
    case convolutions = "CONV"
    case fullyConnected = "FC"

    var layers: [NamedLayer] {
      self == .convolutions ? NamedLayer.alexNetConvolutions : NamedLayer.alexNetFullyConnected
    }
  }

  /// One comparison of the figures.
  public struct Point: Hashable, Sendable {
    public let part: Part
    public let processingElements: Int
    public let batch: Int
  }

  /// The convolutions of figures 11 to 13, and the fully-connected layers of figure 14.
  public static let points =
    [256, 512, 1024].flatMap { elements in
      [1, 16, 64].map { Point(part: .convolutions, processingElements: elements, batch: $0) }
    } + [16, 64, 256].map { Point(part: .fullyConnected, processingElements: 1024, batch: $0) }

  /// What every comparison found.
  public let comparisons: [Point: DataflowComparison]
  /// Row stationary on every layer, at 256 elements and 16 images: figure 10.
  public let rowStationary: [(layer: String, energy: EnergyByLevel)]

  /// Runs all searches on all cores, in seconds.
  public init() {
    let points = Self.points
    // Comparisons throw nothing.
    let found = try! points.concurrentMap { point in
      DataflowComparison(
        point.part.layers, batch: point.batch, processingElements: point.processingElements)
    }
    comparisons = Dictionary(uniqueKeysWithValues: zip(points, found))
    rowStationary = NamedLayer.alexNet.compactMap { layer in
      let search = DataflowSearch(layer.shape.batched(16), processingElements: 256)
      return search.best(.rowStationary).map { (layer.name, $0.accesses.energy()) }
    }
  }

  func comparison(_ part: Part, _ processingElements: Int, _ batch: Int) -> DataflowComparison {
    let point = Point(part: part, processingElements: processingElements, batch: batch)
    guard let comparison = comparisons[point] else { preconditionFailure("\(point) was not explored") }
    return comparison
  }

  /// A line for each dataflow, layer and point: parameters, active elements, accesses and energy.
  public var csv: String {
    let titles = [
      "layers", "elements", "batch", "layer", "dataflow", "mapping", "active_elements", "dram_words",
      "buffer_words", "array_words", "register_words", "multiplications", "energy",
    ]
    var lines = [titles.joined(separator: ",")]
    for point in Self.points {
      guard let comparison = comparisons[point] else { continue }
      for result in comparison.results {
        for (layer, mapping) in zip(comparison.layers, result.mappings) {
          lines.append(Self.line(point, layer.name, mapping))
        }
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func line(_ point: Point, _ layer: String, _ mapping: DataflowMapping) -> String {
    let accesses = mapping.accesses
    let numbers = [
      accesses.dram, accesses.globalBuffer, accesses.arrayInputs + accesses.arrayPsums,
      accesses.registerFile, accesses.multiplications, accesses.energy().total,
    ].map { String(format: "%.0f", $0) }
    let letters = mapping.parameters.map { "\($0.letter)=\($0.value)" }.joined(separator: " ")
    let words = [
      point.part.rawValue, "\(point.processingElements)", "\(point.batch)", layer,
      mapping.dataflow.rawValue, letters, "\(mapping.activeElements)",
    ]
    return (words + numbers).joined(separator: ",")
  }
}
