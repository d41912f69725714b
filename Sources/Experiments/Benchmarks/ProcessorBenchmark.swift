import Networks

/// What a benchmark layer takes on one thread of this processor, one vector at a time and in single precision.
public struct ProcessorBenchmark: Hashable, Sendable {
  /// The dense product by OpenBLAS, in microseconds; zeros are multiplied like all others.
  public var denseMicroseconds: Double
  /// A plain loop over the columns of active inputs and their non-zero weights, in microseconds.
  public var sparseMicroseconds: Double

  /// Measures both products of `drawn`: the shortest of several runs each, with the weights as warm as they get.
  ///
  /// The dense matrix takes four bytes a weight while it is measured.
  public init(_ drawn: BenchmarkCase) {
    var generator = SeededGenerator(seed: drawn.seed)
    let weights = drawn.pattern.rows.map { _ in generator.unitInterval() - 0.5 }
    let vector = drawn.nonzero.map { $0 ? generator.unitInterval() : 0 }
    var sums = [Float](repeating: 0, count: drawn.pattern.outputs)
    let sparse = SparseVectorProduct(pattern: drawn.pattern, weights: weights)
    sparseMicroseconds = Self.shortest { sparse.multiply(vector, into: &sums) }
    let dense = sparse.dense
    denseMicroseconds = Self.shortest { dense.multiply(vector, into: &sums) }
  }

  /// Microseconds of the shortest of at least 5 runs, and of as many as fit 50 ms.
  private static func shortest(_ run: () -> Void) -> Double {
    let clock = ContinuousClock()
    let start = clock.now
    var shortest = Duration.seconds(1000)
    var runs = 0
    while runs < 5 || clock.now - start < .milliseconds(50) {
      shortest = min(shortest, clock.measure(run))
      runs += 1
    }
    return shortest / .microseconds(1)
  }
}

/// The product of a sparse matrix in compressed columns (CSC) and a vector, skipping inputs that are zero.
struct SparseVectorProduct {
  let pattern: SparsePattern
  /// One weight for each row of the pattern, in its order.
  let weights: [Float]

  /// Sets `result` to the matrix times `vector`.
  func multiply(_ vector: [Float], into result: inout [Float]) {
    precondition(vector.count == pattern.inputs && result.count == pattern.outputs)
    let starts = pattern.columnStarts
    result.withUnsafeMutableBufferPointer { result in
      pattern.rows.withUnsafeBufferPointer { rows in
        weights.withUnsafeBufferPointer { weights in
          result.update(repeating: 0)
          for (column, activation) in vector.enumerated() where activation != 0 {
            for position in starts[column]..<starts[column + 1] {
              result[Int(rows[position])] += weights[position] * activation
            }
          }
        }
      }
    }
  }

  /// The same matrix with all its zeros.
  var dense: DenseVectorProduct {
    let (outputs, inputs) = (pattern.outputs, pattern.inputs)
    var elements = [Float](repeating: 0, count: outputs * inputs)
    for column in 0..<inputs {
      for position in pattern.columnStarts[column]..<pattern.columnStarts[column + 1] {
        elements[Int(pattern.rows[position]) * inputs + column] = weights[position]
      }
    }
    return DenseVectorProduct(outputs: outputs, inputs: inputs, weights: elements)
  }
}
