import Configurations
import Foundation
import Networks
import Testing

@testable import Experiments

@Suite struct RealLayerTests {
  private static let published =
    URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../../../shared/data/squeezenet-deep-compression").standardized.path
    + "/compressed_SqueezeNet.net"

  private static var isThere: Bool { FileManager.default.fileExists(atPath: published) }

  /// The trained matrix on our own simulator: words and cycles are those of the models, and useful work is most of it.
  @Test(
    .enabled(if: isThere, "the published SqueezeNet is not beside the package, at \(published)"),
    arguments: [EIEConfiguration.paper, .sparrow])
  func theTrainedLayerRuns(named: EIEConfiguration) throws {
    var array = named
    array.processingElements = 16
    let layer = try RealLayer(squeezeNet: Self.published)
    #expect(layer.weights.shape == [1000, 512] && layer.bias.count == 1000)
    let result = try layer.run(on: array, seed: 1, simulator: .swift)
    let report = try #require(result.report)
    #expect(report.agrees)
    #expect(report.layers[0].cycles == result.count.cycles)
    #expect(result.microseconds > result.floorMicroseconds)
    #expect(result.count.utilization > 0.8)
  }

  @Test func anotherFileIsRefused() {
    #expect(throws: ModelFileError.self) { try RealLayer(squeezeNet: #filePath) }
    #expect(throws: ModelFileError.self) { try RealLayer(squeezeNet: "/no/such/file") }
  }
}
