import CommandLineKit
import Compiler
import Foundation
import Networks

/// The matrices that a folder of memory images holds, rebuilt from pointers, entries, codebook and biases alone.
struct ImageMatrices {
  /// The matrix of a layer.
  private struct Matrix {
    let layer: CompiledLayer
    /// Row by row; a bias that is a column is the last one.
    let codes: [UInt8]
    /// The biases that lie beside the matrix and are preloaded; nil without.
    let biases: [Double]?
    /// What each code stands for.
    let codebook: ArraySlice<Double>

    func value(_ row: Int, _ column: Int) -> Double {
      codebook[codebook.startIndex + Int(codes[row * layer.columns + column])]
    }
  }

  private let matrices: [Matrix]

  /// Rebuilds the matrices of all layers.
  ///
  /// - Throws: `CompilationError` if an entry lies outside its matrix.
  init(_ images: CompiledNetwork) throws {
    let format = images.configuration.weight
    let words = images.codebook.map(format.value(of:))
    let entries = images.configuration.codebookEntries
    matrices = try images.layers.indices.map { index in
      Matrix(
        layer: images.layers[index], codes: try images.codes(ofLayer: index),
        biases: images.biases(ofLayer: index)?.map(images.configuration.accumulator.value(of:)),
        codebook: words[index * entries..<(index + 1) * entries])
    }
  }

  /// Every weight that has an entry, a line each: row, column, code and the exact value of its codebook word; then the
  /// biases that lie beside the matrix, with their rows.
  var text: String {
    matrices.map { matrix in
      let layer = matrix.layer
      var lines = [
        "layer \(layer.name): \(layer.outputs) rows, \(layer.inputs) columns"
          + (layer.hasBias ? " and the bias, column \(layer.inputs)" : ""), "row column code value",
      ]
      for row in 0..<layer.outputs {
        for column in 0..<layer.columns {
          let code = matrix.codes[row * layer.columns + column]
          if code != 0 { lines.append("\(row) \(column) \(code) \(matrix.value(row, column))") }
        }
      }
      lines += (matrix.biases ?? []).enumerated().map { "bias \($0) \($1)" }
      return lines.joined(separator: "\n")
    }.joined(separator: "\n\n")
  }

  /// The matrices and biases as arrays of an `.npz` file, as `LAYER.weight` and `LAYER.bias`.
  var arrays: [(name: String, array: Tensor)] {
    matrices.flatMap { matrix -> [(name: String, array: Tensor)] in
      let layer = matrix.layer
      func column(_ range: Range<Int>) -> [Float] {
        (0..<layer.outputs).flatMap { row in range.map { Float(matrix.value(row, $0)) } }
      }
      let weights = Tensor(shape: [layer.outputs, layer.inputs], elements: column(0..<layer.inputs))
      let named = (name: layer.name + ".weight", array: weights)
      guard layer.hasBias || matrix.biases != nil else { return [named] }
      let elements = matrix.biases?.map { Float($0) } ?? column(layer.inputs..<layer.columns)
      let bias = Tensor(shape: [layer.outputs], elements: elements)
      return [named, (name: layer.name + ".bias", array: bias)]
    }
  }
}
