import Configurations
import DeepCompression
import Foundation
import GoldenModels
import Networks

/// A single layer from files: float32 weights `[outputs, inputs]`, perhaps a bias, and an activation vector.
public struct LayerWorkload {
  /// The layer's weights.
  public var weights: Tensor
  /// One number an output, if the layer has a bias.
  public var bias: [Float]?
  /// Input vectors; nil where no file gives them.
  public var activations: [[Float]]?

  /// A layer from its parts.
  public init(weights: Tensor, bias: [Float]?, activations: [[Float]]?) {
    self.weights = weights
    self.bias = bias
    self.activations = activations
  }

  /// Reads array `name` of the `.npz` file at `path`, and array `bias` if the file has one.
  ///
  /// - Throws: `ModelFileError` naming the file, the array and what is wrong.
  public init(weights path: String, array name: String, activations activationsPath: String?) throws {
    let archive = try NumpyArchive(path: path)
    guard archive.names.contains(name) else {
      throw ModelFileError(
        file: path, what: "there is no array '\(name)' (it has \(archive.names.joined(separator: ", ")))",
        remedy: "name one with --array")
    }
    weights = try archive.array(named: name)
    guard weights.rank == 2, !weights.elements.isEmpty else {
      throw ModelFileError(
        file: path, what: "array '\(name)' has shape \(weights.shape)",
        remedy: "give a matrix [outputs, inputs]")
    }
    try weights.requireFinite(file: path, array: name)
    if name != "bias", archive.names.contains("bias") {
      let array = try archive.array(named: "bias")
      guard array.shape == [weights.shape[0]] else {
        throw ModelFileError(
          file: path, what: "array 'bias' has shape \(array.shape)",
          remedy: "give one number an output: [\(weights.shape[0])]")
      }
      try array.requireFinite(file: path, array: "bias")
      bias = array.elements
    }
    if let activationsPath { activations = try Self.vectors(at: activationsPath, inputs: weights.shape[1]) }
  }

  /// One vector, or one a row.
  private static func vectors(at path: String, inputs: Int) throws -> [[Float]] {
    let array = try NumpyFile.readArray(at: path)
    try array.requireFinite(file: path, array: "activations")
    guard (1...2).contains(array.rank), array.shape.last == inputs, !array.elements.isEmpty else {
      throw ModelFileError(
        file: path, what: "activations have shape \(array.shape)",
        remedy: "the layer has \(inputs) inputs: give [\(inputs)], or [vectors, \(inputs)]")
    }
    return stride(from: 0, to: array.elements.count, by: inputs).map {
      Array(array.elements[$0..<($0 + inputs)])
    }
  }

  /// The layer with its weights shared, its inputs, and its own weights as the reference.
  ///
  /// - Parameters:
  ///   - name: the layer's name.
  ///   - configuration: the array: bits of a weight code, and whether biases need codes as well.
  /// - Returns: the workload, and how the codebook came about.
  /// - Throws: `WeightSharingError`, `EIEModelError`.
  public func workload(
    name: String, for configuration: EIEConfiguration
  ) throws -> (workload: EIEWorkload, sharing: WeightSharing) {
    let sharesBias = configuration.bias == .codebookColumn
    var (layer, sharing) = try SharedLayer.sharing(
      name: name, weights: weights, bias: sharesBias ? bias : nil,
      weightCodeBits: configuration.weightCodeBits, function: .identity)
    if !sharesBias { layer.exactBias = bias }
    let reference = try FloatReferenceLayer(
      outputs: layer.outputs, inputs: layer.inputs, weights: weights.elements, bias: bias ?? [])
    let inputs = activations ?? []
    let workload = EIEWorkload(
      name: name, network: CompressedNetwork(name: name, layers: [layer]), inputs: inputs, labels: nil,
      reference: [reference])
    return (workload, sharing)
  }
}

/// Vectors drawn from a seed.
public enum RandomVectors {
  /// `count` activations, each zero but with probability `density`, else uniform in 0 ..< 1.
  public static func activations(_ count: Int, density: Double, seed: UInt64) -> [Float] {
    var generator = SeededGenerator(seed: seed)
    return (0..<count).map { _ in
      let isKept = Double.random(in: 0..<1, using: &generator) < density
      let value = Float.random(in: 0..<1, using: &generator)
      return isKept ? max(value, 1e-3) : 0
    }
  }
}
