import COpenBLAS

/// The product of a dense matrix and a vector, by OpenBLAS on one thread: what a processor does without sparsity.
public struct DenseVectorProduct {
  /// Rows of the matrix.
  public let outputs: Int
  /// Columns of the matrix.
  public let inputs: Int

  private let weights: [Float]

  /// The product with `weights`, `outputs` rows of `inputs` elements; traps unless they fill the matrix.
  public init(outputs: Int, inputs: Int, weights: [Float]) {
    precondition(weights.count == outputs * inputs, "the weights do not fill the matrix")
    MatrixProduct.useOneThread()
    self.outputs = outputs
    self.inputs = inputs
    self.weights = weights
  }

  /// Sets `result`, one number an output, to the matrix times `vector`; traps unless the lengths fit.
  public func multiply(_ vector: [Float], into result: inout [Float]) {
    precondition(vector.count == inputs && result.count == outputs, "the vectors do not fit the matrix")
    cblas_sgemv(
      CblasRowMajor, CblasNoTrans, Int32(outputs), Int32(inputs), 1, weights, Int32(inputs), vector, 1, 0,
      &result, 1)
  }
}
