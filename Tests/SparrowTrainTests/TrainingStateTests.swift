import Foundation
import Networks
import Testing

@testable import sparrow_train

@Suite struct TrainingStateTests {
  private func withFile(_ body: (String) throws -> Void) throws {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).npz").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    try body(path)
  }

  private func images() -> ImageDataSet {
    var generator = SeededGenerator(seed: 3)
    let labels = (0..<64).map { _ in UInt8(generator.integer(below: 2)) }
    let pixels = labels.flatMap { label in (0..<4).map { UInt8($0 / 2 == Int(label) ? 200 : 10) } }
    let part = LabelledImages(pixels: pixels, labels: labels, height: 2, width: 2)
    return ImageDataSet(classes: 2, training: part, test: part)
  }

  private func recipe(_ pruning: Recipe.Pruning) -> Recipe {
    Recipe(
      network: .leNet300, pruning: pruning, densities: [0.4, 0.8], codeBits: [3, 3],
      epochs: Recipe.Epochs(dense: 3, retraining: 4, dropout: 2, fineTuning: 1))
  }

  private func compression(
    _ pruning: Recipe.Pruning, state: TrainingState?, report: @escaping (String) -> Void = { _ in }
  ) -> NetworkCompression<FullyConnectedNetwork> {
    var generator = SeededGenerator(seed: 5)
    let network = FullyConnectedNetwork(sizes: [4, 6, 2], generator: &generator)
    return NetworkCompression(
      network, recipe: recipe(pruning), images: images(), generator: generator, state: state, report: report)
  }

  @Test(arguments: Recipe.Pruning.allCases)
  func aResumedRunEndsLikeOneThatWasNeverStopped(_ pruning: Recipe.Pruning) throws {
    var whole = compression(pruning, state: nil)
    let expected = try whole.run()
    #expect(expected.layers.map(\.nonzeros) == [12, 11])
    try withFile { path in
      let state = TrainingState(path: path, signature: "a")
      var first = compression(pruning, state: state)
      let withState = try first.run()
      #expect(withState == expected)
      var lines: [String] = []
      var second = compression(pruning, state: state) { lines.append($0) }
      let resumed = try second.run()
      #expect(resumed == expected)
      #expect(lines.first?.hasPrefix("resumed behind stage") == true)
      #expect(!lines.contains { $0.hasPrefix("dense") })
    }
  }

  @Test func theGeneratorGoesOnWhereItWas() throws {
    try withFile { path in
      var generator = SeededGenerator(seed: 0xFEDC_BA98_7654_3210)
      var layers = FullyConnectedNetwork(sizes: [3, 2], generator: &generator).layers
      try TrainingState(path: path, signature: "a").save(layers, generator, stage: 2)
      let saved = layers
      layers[0].weights = Tensor(shape: [2, 4])
      var resumed = SeededGenerator(seed: 1)
      let stage = try TrainingState(path: path, signature: "a").load(&layers, &resumed)
      #expect(stage == 2)
      #expect(layers == saved)
      #expect(resumed.next() == generator.next())
    }
  }

  @Test func anotherRecipesStateIsRefused() throws {
    try withFile { path in
      var generator = SeededGenerator(seed: 1)
      var layers = FullyConnectedNetwork(sizes: [3, 2], generator: &generator).layers
      try TrainingState(path: path, signature: "a").save(layers, generator, stage: 1)
      let error = #expect(throws: ModelFileError.self) {
        _ = try TrainingState(path: path, signature: "b").load(&layers, &generator)
      }
      #expect(error?.what == "this is the state of another recipe")
    }
  }
}
