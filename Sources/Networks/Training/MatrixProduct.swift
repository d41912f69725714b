import COpenBLAS

/// Dense products of row-major matrices, by OpenBLAS.
enum MatrixProduct {
  /// A matrix as `cblas` takes it: `rows` rows of `columns` elements, `stride` apart, perhaps transposed.
  struct Operand {
    var elements: UnsafePointer<Float>
    var stride: Int
    var isTransposed = false
  }

  /// Makes OpenBLAS use one thread.
  ///
  /// With more, the order of additions and so the last bits of every sum would depend on the machine's cores.
  /// They still depend on its vector width: OpenBLAS has kernels for each kind of processor.
  static func useOneThread() {
    openblas_set_num_threads(1)
  }

  /// Sets `result`, of `rows` x `columns`, to `left` times `right`, summing over `inner` products.
  static func multiply(
    _ left: Operand, _ right: Operand, rows: Int, columns: Int, inner: Int,
    into result: UnsafeMutablePointer<Float>, resultStride: Int
  ) {
    cblas_sgemm(
      CblasRowMajor, left.isTransposed ? CblasTrans : CblasNoTrans,
      right.isTransposed ? CblasTrans : CblasNoTrans, Int32(rows), Int32(columns), Int32(inner), 1,
      left.elements, Int32(left.stride), right.elements, Int32(right.stride), 0, result, Int32(resultStride))
  }
}
