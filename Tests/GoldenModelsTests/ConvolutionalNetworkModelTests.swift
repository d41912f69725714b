import BitVectors
import Configurations
import DeepCompression
import Experiments
import GoldenModels
import Mapping
import Networks
import Testing

/// The golden model of a whole network: binary points, what passes from one accelerator to the other, and real numbers.
@Suite struct ConvolutionalNetworkModelTests {
  private static let network = Result {
    try BundledNetwork.leNet5().model.convolutionalNetwork(height: 28, width: 28)
  }

  private func model(_ eyeriss: EyerissConfiguration, calibration: Int = 16) throws
    -> ConvolutionalNetworkModel
  {
    try ConvolutionalNetworkModel(
      Self.network.get(), calibration: BundledNetwork.images(calibration).inputs, eyeriss: eyeriss, eie: .quad
    )
  }

  private func run(
    _ model: ConvolutionalNetworkModel, _ images: [[Float]], _ eyeriss: EyerissConfiguration
  ) throws -> ConvolutionalNetworkModel.Result {
    let mappings = try model.convolutions.map { layer in
      try Mapper(eyeriss).best(layer.convolution.shape(batch: images.count)).mapping
    }
    return try model.run(images, under: mappings)
  }

  private var fiveRows: EyerissConfiguration {
    var c = EyerissConfiguration.nest
    c.rows = 5
    return c
  }

  /// In real numbers the network gives what training saw, image by image.
  @Test func realNumbersAreThoseOfTraining() throws {
    let images = try BundledNetwork.labelledImages().prefix(20)
    let contents = try BundledNetwork.leNet5()
    var generator = Networks.SeededGenerator(seed: 1)
    var trained = ConvolutionalNetwork.leNet5(classes: 10, generator: &generator)
    trained.layers =
      CompressedNetwork(name: "LeNet-5", layers: contents.model.layers.map(\.layer)).trainableLayers
    let predictions = trained.predictions(for: images)
    let float = try FloatConvolutionalNetwork(Self.network.get())
    let classes = try (0..<20).map { try float.run(images.activations(of: $0)).classification }
    #expect(classes == predictions.map { Int($0) })
  }

  /// Nothing saturates on the images that the binary points come from, and no point could be one bit further left.
  @Test func formatsAreTheFinestInWhichNothingSaturates() throws {
    let eyeriss = EyerissConfiguration.eyeriss
    let images = try BundledNetwork.images(16).inputs
    let model = try model(eyeriss)
    let result = try run(model, Array(images.prefix(4)), eyeriss)
    #expect(result.convolutions.allSatisfy { !$0.hasSaturated && $0.outputSaturations == 0 })
    let magnitudes = try FloatConvolutionalNetwork(Self.network.get()).magnitudes(over: images)
    for (layer, magnitude) in zip(model.convolutions, magnitudes) {
      let formats = layer.formats
      #expect(layer.arithmetic.problems(on: eyeriss) == [])
      #expect(magnitude.weight <= formats.filter.value(of: formats.filter.maximum))
      #expect(2 * magnitude.weight > formats.filter.value(of: formats.filter.maximum))
      let limit = formats.psum.value(of: formats.psum.maximum - magnitude.products)
      #expect(magnitude.sum * 1.05 <= limit && 2 * magnitude.sum * 1.05 > limit * 0.9)
    }
    // What one convolution writes the next one reads; what the last writes, EIE reads.
    #expect(model.convolutions[1].formats.ifmap == model.convolutions[0].formats.ofmap)
    #expect(model.convolutions[1].formats.ofmap.fractionBits <= EIEConfiguration.quad.activation.fractionBits)
  }

  /// EIE reads just the number that the array wrote.
  @Test func activationsPassExactly() throws {
    for eyeriss in [EyerissConfiguration.eyeriss, fiveRows] {
      let model = try model(eyeriss)
      let last = model.convolutions[1]
      let count = last.convolution.pooledCount
      let words = (0..<count).map { Int32($0 * 37 % (1 << (eyeriss.wordBits - 1))) }
      let passed = model.activations(maxima: words)
      #expect(passed.count == 1 && passed[0].count == count)
      let read = try model.head.inputWords(passed[0])
      let quad = EIEConfiguration.quad
      let shift = quad.activation.fractionBits - last.formats.ofmap.fractionBits
      let expected = words.map { quad.activation.saturate(Int($0) << shift) << quad.activationShift }
      #expect(shift >= 0 && read == expected)
    }
  }

  /// With 16 bits the network is as right as in real numbers, and close to them; with 8 nearly so.
  @Test func accuracyIsKept() throws {
    let count = 24
    let (images, labels) = try BundledNetwork.images(count)
    let float = try FloatConvolutionalNetwork(Self.network.get())
    for (eyeriss, allowed, most) in [(EyerissConfiguration.eyeriss, 0, 0.05), (fiveRows, 2, 0.5)] {
      let model = try model(eyeriss)
      let result = try run(model, images, eyeriss)
      let right = zip(result.heads.map(\.classification), labels).filter { $0 == $1 }.count
      let floatRight = try zip(images, labels).filter { try float.run($0).classification == $1 }.count
      #expect(right >= floatRight - allowed, "\(eyeriss.name): \(right) against \(floatRight) of \(count)")
      for (index, layer) in model.convolutions.enumerated() {
        let reference = try images.flatMap { try float.run($0).ofmaps[index] }
        let values = result.convolutions[index].ofmaps.map { layer.formats.ofmap.value(of: Int($0)) }
        let error = zip(values, reference).map { abs($0 - $1) }.max() ?? .infinity
        #expect(error < most, "\(eyeriss.name), \(layer.convolution.layer.name): \(error)")
      }
    }
  }

  @Test func numbersTooGreatAreRefusedByName() throws {
    var magnitudes = ConvolutionMagnitudes()
    magnitudes.weight = 0.5
    magnitudes.sum = 40_000
    magnitudes.ofmap = 1
    let pixels = FixedPointFormat(width: 16, fractionBits: 14)
    let error = try #require(throws: EIEModelError.self) {
      try ConvolutionFormats("conv9", magnitudes, ifmap: pixels, finest: nil, on: .eyeriss)
    }
    #expect(error.description.contains("conv9") && error.description.contains("--psum-bits"))
    magnitudes.sum = 3
    magnitudes.weight = 1e6
    let other = try #require(throws: EIEModelError.self) {
      try ConvolutionFormats("conv9", magnitudes, ifmap: pixels, finest: nil, on: .eyeriss)
    }
    #expect(other.description.contains("weights") && other.description.contains("--word-bits"))
  }
}
