import Configurations
import DeepCompression
import Testing

@testable import Compiler

@Suite struct BatchedNetworkTests {
  private func layer(outputs: Int, inputs: Int) -> SharedLayer {
    let codes: [UInt8] = (0..<(outputs * (inputs + 1))).map { $0 % 3 == 0 ? UInt8($0 % 16) : 0 }
    return SharedLayer(
      name: "long", outputs: outputs, inputs: inputs, hasBias: true, codes: codes,
      codebook: (0...15).map { Float($0) / 16 }, function: .identity)
  }

  private var small: EIEConfiguration {
    var c = EIEConfiguration.quad
    c.processingElements = 3
    c.activationWords = 4
    c.bias = .codebookColumn
    c.layers = 16
    return c
  }

  /// 30 outputs and 25 inputs over blocks of 12: three times three batches that tile the matrix.
  @Test func batchesTileTheMatrix() throws {
    let whole = layer(outputs: 30, inputs: 25)
    let batched = try BatchedNetwork(CompressedNetwork(name: "net", layers: [whole]), for: small)
    #expect(batched.batches.count == 9)
    var codes = [UInt8](repeating: 255, count: whole.codes.count)
    for batch in batched.batches {
      for (row, output) in batch.outputs.enumerated() {
        for (column, input) in batch.inputs.enumerated() {
          codes[output * whole.columns + input] = batch.matrix.codes[row * batch.matrix.columns + column]
        }
        if batch.matrix.hasBias {
          codes[output * whole.columns + whole.inputs] =
            batch.matrix.codes[row * batch.matrix.columns + batch.inputs.count]
        }
      }
    }
    #expect(codes == whole.codes)
    #expect(batched.batches.map(\.completes) == [false, false, true, false, false, true, false, false, true])
    #expect(batched.compiled.layers.map(\.accumulates) == batched.batches.map { $0.inputs.lowerBound > 0 })
    #expect(batched.compiled.layers.map(\.holds) == batched.batches.map { !$0.completes })
  }

  /// Exact biases come with the first batch of each block of outputs, and leave no column.
  @Test func theFirstBatchPreloadsTheBiases() throws {
    var c = small
    c.bias = .accumulatorPreload
    let biases = (0..<30).map { Float($0) / 8 }
    var whole = layer(outputs: 30, inputs: 25).withBiasBeside
    whole.exactBias = biases
    let batched = try BatchedNetwork(CompressedNetwork(name: "net", layers: [whole]), for: c)
    for (batch, compiled) in zip(batched.batches, batched.compiled.layers) {
      let isFirst = batch.inputs.lowerBound == 0
      #expect(batch.matrix.exactBias == (isFirst ? Array(biases[batch.outputs]) : nil))
      #expect((compiled.firstBias != nil) == isFirst && !batch.matrix.hasBias)
    }
    // Blocks of 12, 12 and 6 outputs on three elements: 4, 4 and 2 words.
    #expect(batched.compiled.layers.compactMap(\.firstBias) == [0, 4, 8])
    #expect(batched.compiled.elements.map(\.biases.count) == [10, 10, 10])
  }

  @Test func tooManyBatchesAreRefused() {
    var c = small
    c.layers = 8
    let network = CompressedNetwork(name: "net", layers: [layer(outputs: 30, inputs: 25)])
    let error = #expect(throws: CompilationError.self) { try BatchedNetwork(network, for: c) }
    #expect(
      error?.description
        == "network net: 9 batches are 1 more than the 8 descriptors; raise --layers to at least 9, or "
        + "--activation-words or --pes for fewer batches")
  }
}
