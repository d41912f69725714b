/// One convolution over a batch as a matrix product: every position's inputs are laid out as a row (im2col).
struct ConvolutionPass {
  private let shape: Convolution
  /// A row a position: its inputs by channel, row and column of the kernel, and a one for the bias.
  private var columns: [Float]
  /// A row a position: the sums of all outputs, and one unused number.
  private var sums: [Float]
  /// For each number of the output, the index of the sum it was taken from; negative if that was rectified.
  private var origins: [Int32]
  /// The derivatives of the loss by the sums: positions x outputs.
  private var derivatives: [Float]
  /// The output: for each image, channel by channel, rows of the pooled sums.
  private(set) var outputs: [Float]
  /// The derivatives by the weights.
  private(set) var gradient: [Float]

  /// Memory for batches of up to `batchSize` images.
  init(_ shape: Convolution, batchSize: Int) {
    self.shape = shape
    let rows = batchSize * shape.positions
    columns = [Float](repeating: 1, count: rows * (shape.inputs + 1))
    sums = [Float](repeating: 0, count: rows * (shape.outputs + 1))
    derivatives = [Float](repeating: 0, count: rows * shape.outputs)
    outputs = [Float](repeating: 0, count: batchSize * shape.outputCount)
    origins = [Int32](repeating: -1, count: outputs.count)
    gradient = [Float](repeating: 0, count: shape.outputs * (shape.inputs + 1))
  }

  /// Computes the outputs for `count` images of `inputs`.
  mutating func forward(_ layer: NetworkLayer, inputs: [Float], count: Int) {
    layOut(inputs, count: count)
    let columns = columns
    sums.withUnsafeMutableBufferPointer {
      LayerProducts.sums(layer, of: columns, count: count * shape.positions, into: $0)
    }
    pool(count: count)
  }

  /// Computes the gradient from the derivatives by the outputs.
  ///
  /// - Returns: the derivatives by the inputs, unless nobody asks for them.
  mutating func backward(
    _ layer: NetworkLayer, outputDerivatives: [Float], count: Int, needsInputs: Bool
  ) -> [Float] {
    spread(outputDerivatives, count: count)
    let rows = count * shape.positions
    let (sums, columns) = (derivatives, columns)
    gradient.withUnsafeMutableBufferPointer {
      LayerProducts.weightGradient(layer, sums: sums, inputs: columns, count: rows, into: $0)
    }
    guard needsInputs else { return [] }
    var below = [Float](repeating: 0, count: rows * shape.inputs)
    below.withUnsafeMutableBufferPointer {
      LayerProducts.inputDerivatives(layer, sums: sums, count: rows, into: $0)
    }
    return gather(below, count: count)
  }

  /// Copies the inputs of each position into its row.
  private mutating func layOut(_ inputs: [Float], count: Int) {
    let shape = shape
    columns.withUnsafeMutableBufferPointer { columns in
      inputs.withUnsafeBufferPointer { inputs in
        Self.forEachRun(shape, count: count, rowWidth: shape.inputs + 1) { input, row in
          for step in 0..<shape.kernel { columns[row + step] = inputs[input + step] }
        }
      }
    }
  }

  /// Adds the derivatives of all positions that read an input.
  private func gather(_ below: [Float], count: Int) -> [Float] {
    var inputs = [Float](repeating: 0, count: count * shape.inputCount)
    inputs.withUnsafeMutableBufferPointer { inputs in
      below.withUnsafeBufferPointer { below in
        Self.forEachRun(shape, count: count, rowWidth: shape.inputs) { input, row in
          for step in 0..<shape.kernel { inputs[input + step] += below[row + step] }
        }
      }
    }
    return inputs
  }

  /// Calls `body` for every row of a kernel at every position: where it begins in the inputs and in the rows.
  @inline(__always)
  private static func forEachRun(
    _ shape: Convolution, count: Int, rowWidth: Int, _ body: (_ input: Int, _ row: Int) -> Void
  ) {
    var row = 0
    for image in 0..<count {
      for y in 0..<shape.sums {
        for x in 0..<shape.sums {
          var target = row
          for channel in 0..<shape.channels {
            let plane = image * shape.inputCount + channel * shape.size * shape.size
            for line in 0..<shape.kernel {
              body(plane + (y + line) * shape.size + x, target)
              target += shape.kernel
            }
          }
          row += rowWidth
        }
      }
    }
  }

  /// Takes the maximum of each square, and zero where that is negative.
  private mutating func pool(count: Int) {
    let (shape, sums) = (shape, sums)
    let width = shape.outputs + 1
    var index = 0
    for image in 0..<count {
      for channel in 0..<shape.outputs {
        for y in 0..<shape.pooled {
          for x in 0..<shape.pooled {
            let first = image * shape.positions + y * shape.pooling * shape.sums + x * shape.pooling
            var (best, origin): (Float, Int) = (0, -1)
            for line in 0..<shape.pooling {
              for step in 0..<shape.pooling {
                let position = (first + line * shape.sums + step) * width + channel
                if sums[position] > best { (best, origin) = (sums[position], position) }
              }
            }
            outputs[index] = best
            origins[index] = Int32(origin)
            index += 1
          }
        }
      }
    }
  }

  /// Hands each output's derivative to the sum it came from.
  private mutating func spread(_ outputDerivatives: [Float], count: Int) {
    let width = shape.outputs + 1
    derivatives.withUnsafeMutableBufferPointer { derivatives in
      derivatives.update(repeating: 0)
      for index in 0..<count * shape.outputCount where origins[index] >= 0 {
        let origin = Int(origins[index])
        derivatives[origin / width * (width - 1) + origin % width] += outputDerivatives[index]
      }
    }
  }
}
