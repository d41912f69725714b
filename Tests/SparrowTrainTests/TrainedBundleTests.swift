import DeepCompression
import Foundation
import Networks
import Testing

@testable import sparrow_train

/// The network and the images that ship with the package, as `sparrow-train` left them.
@Suite struct TrainedBundleTests {
  private let resources = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../Sources/Experiments/Resources").standardized.path

  private func network() throws -> CompressedNetwork {
    try CompressedNetworkFile.read(at: resources + "/lenet-300-100.sparrow")
  }

  private func images() throws -> LabelledImages {
    try LabelledImages(
      images: resources + "/mnist-100.images.idx", labels: resources + "/mnist-100.labels.idx")
  }

  @Test func theNetworkIsPrunedLikeThePaper() throws {
    let layers = try network().layers
    #expect(layers.map(\.inputs) == [784, 300, 100])
    #expect(layers.map(\.outputs) == [300, 100, 10])
    #expect(layers.map(\.function) == [.rectify, .rectify, .identity])
    for (layer, density) in zip(layers, [0.08, 0.09, 0.26]) {
      #expect(layer.hasBias)
      #expect(layer.codebook.count == 16)
      #expect(layer.nonzeros == Int((density * Double(layer.codes.count)).rounded()))
    }
  }

  @Test func itsWeightsFitTheCodebookWordsOfTheHardware() throws {
    #expect(try network().layers.flatMap(\.codebook).allSatisfy { $0.magnitude < 2 })
  }

  @Test func theImagesShowAllClasses() throws {
    let images = try images()
    #expect(images.count == 100 && images.height == 28 && images.width == 28)
    #expect(Set(images.labels) == Set(0...9))
  }

  @Test func theNetworkKnowsTheImages() throws {
    #expect(try network().fullyConnected.accuracy(on: images()) >= 0.95)
  }

  /// A network with wider codes than the named configurations is no failure: training it took minutes.
  @Test func theArithmeticOfTheHardwareIsToldOrRefusedByName() throws {
    let images = try images().prefix(4)
    let lines = FixedPointAccuracy(network: try network(), images: images).lines
    #expect(lines.count == 3 && lines.allSatisfy { $0.contains(" % of 4 images") }, "\(lines)")
    var wide = try network()
    wide.layers[1].codebook += [Float](repeating: 1, count: 16)
    for line in FixedPointAccuracy(network: wide, images: images).lines {
      #expect(line.hasPrefix("not in the arithmetic of '") && line.contains("layer fc2"), "\(line)")
    }
  }

  @Test func whatIsWrittenReadsBack() throws {
    let directory = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: directory) }
    let bundle = TrainedBundle(model: CompressedModel(try network()), images: try images())
    let line = try bundle.write(to: directory.path, prefix: "few")
    #expect(line.contains(" bytes, "))
    let path = directory.path + "/lenet-300-100.sparrow"
    #expect(try CompressedNetworkFile.contents(at: path).model == bundle.model)
    let written = try LabelledImages(
      images: directory.path + "/few-100.images.idx", labels: directory.path + "/few-100.labels.idx")
    #expect(written == bundle.images)
  }
}
