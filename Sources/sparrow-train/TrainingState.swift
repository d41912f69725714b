import Foundation
import Networks

/// What a run has trained so far, in a file: the weights behind a stage and the random numbers to come.
struct TrainingState {
  /// The file, a `.npz` archive.
  var path: String
  /// What must be the same for a run to be resumed; hashed into the file.
  var signature: String

  private static let progressName = "progress"

  /// Fills in weights and generator from the file, if there is one.
  ///
  /// - Returns: the stages that are done; 0 without a file.
  /// - Throws: `ModelFileError` when the file is damaged or another recipe's.
  func load(_ layers: inout [NetworkLayer], _ generator: inout SeededGenerator) throws -> Int {
    guard FileManager.default.fileExists(atPath: path) else { return 0 }
    let archive = try NumpyArchive(path: path)
    let progress = try archive.array(named: Self.progressName).elements.map { UInt64(max($0, 0)) }
    guard progress.count == 9, words(checksum) == Array(progress[5...]) else {
      throw ModelFileError(
        file: path, what: "this is the state of another recipe", remedy: "name another file with --state")
    }
    for index in layers.indices {
      let weights = try archive.array(named: layers[index].name)
      guard weights.shape == layers[index].weights.shape else {
        throw ModelFileError(
          file: path, what: "layer '\(layers[index].name)' has another shape", remedy: "name another file")
      }
      layers[index].weights = weights
    }
    generator = SeededGenerator(seed: (0..<4).reduce(0) { $0 | progress[1 + $1] << UInt64(16 * $1) })
    return Int(progress[0])
  }

  /// Replaces the file.
  ///
  /// - Throws: `ModelFileError` when it cannot be written.
  func save(_ layers: [NetworkLayer], _ generator: SeededGenerator, stage: Int) throws {
    let progress = [UInt64(stage)] + words(generator.state) + words(checksum)
    let numbers = Tensor(shape: [progress.count], elements: progress.map { Float($0) })
    let arrays = layers.map { (name: $0.name, array: $0.weights) }
    try NumpyArchive.write([(name: Self.progressName, array: numbers)] + arrays, to: path)
  }

  private var checksum: UInt64 { UInt64(CyclicRedundancyCheck.of(Array(signature.utf8))) }

  /// Sixteen bits a number, which 32-bit floats hold exactly.
  private func words(_ number: UInt64) -> [UInt64] { (0..<4).map { number >> UInt64(16 * $0) & 0xFFFF } }
}
