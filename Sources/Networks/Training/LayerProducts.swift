/// The three matrix products of a layer: its sums, and the two derivatives behind them.
///
/// Sums and derivatives have one row an image. Inputs carry a last column of ones, for the bias.
enum LayerProducts {
  typealias Layer = FullyConnectedNetwork.Layer

  /// Writes inputs x weights^T; rows of `outputs` are one longer, and their last column is left alone.
  static func sums(
    _ layer: Layer, of inputs: [Float], count: Int, into outputs: UnsafeMutableBufferPointer<Float>
  ) {
    let columns = layer.inputs + 1
    withPointers(inputs, layer.weights.elements, outputs) { inputs, weights, sums in
      MatrixProduct.multiply(
        .init(elements: inputs, stride: columns),
        .init(elements: weights, stride: columns, isTransposed: true),
        rows: count, columns: layer.outputs, inner: columns, into: sums, resultStride: layer.outputs + 1)
    }
  }

  /// Writes sums^T x inputs.
  static func weightGradient(
    _ layer: Layer, sums: [Float], inputs: [Float], count: Int,
    into gradient: UnsafeMutableBufferPointer<Float>
  ) {
    let columns = layer.inputs + 1
    withPointers(sums, inputs, gradient) { sums, inputs, gradient in
      MatrixProduct.multiply(
        .init(elements: sums, stride: layer.outputs, isTransposed: true),
        .init(elements: inputs, stride: columns),
        rows: layer.outputs, columns: columns, inner: count, into: gradient, resultStride: columns)
    }
  }

  /// Writes sums x weights, without the bias column: nothing lies behind the constant one.
  static func inputDerivatives(
    _ layer: Layer, sums: [Float], count: Int, into below: UnsafeMutableBufferPointer<Float>
  ) {
    withPointers(sums, layer.weights.elements, below) { sums, weights, below in
      MatrixProduct.multiply(
        .init(elements: sums, stride: layer.outputs), .init(elements: weights, stride: layer.inputs + 1),
        rows: count, columns: layer.inputs, inner: layer.outputs, into: below, resultStride: layer.inputs)
    }
  }

  private typealias Body = (UnsafePointer<Float>, UnsafePointer<Float>, UnsafeMutablePointer<Float>) -> Void

  /// Runs `body` unless one of the matrices is empty.
  private static func withPointers(
    _ left: [Float], _ right: [Float], _ result: UnsafeMutableBufferPointer<Float>, _ body: Body
  ) {
    left.withUnsafeBufferPointer { left in
      right.withUnsafeBufferPointer { right in
        guard let left = left.baseAddress, let right = right.baseAddress, let result = result.baseAddress
        else { return }
        body(left, right, result)
      }
    }
  }
}
