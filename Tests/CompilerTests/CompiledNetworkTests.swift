import BitVectors
import Configurations
import DeepCompression
import Testing

@testable import Compiler

@Suite struct CompiledNetworkTests {
  /// Processing element 0 of the paper's figures 2 and 3: 16 rows, 8 columns, 4 elements.
  ///
  /// Its own rows are 0, 4, 8 and 12; the other elements are left empty here. Weights are numbered as they are
  /// stored, so that codes show the order.
  private func paperExample() -> CompressedNetwork {
    let weights: [[Int]] = [[0, 8, 12], [4], [0, 12], [], [0, 4], [0, 12], [0], [8, 12]]
    var codes = [UInt8](repeating: 0, count: 16 * 8)
    var code: UInt8 = 0
    for (column, rows) in weights.enumerated() {
      for row in rows {
        code += 1
        codes[row * 8 + column] = code
      }
    }
    let layer = SharedLayer(
      name: "figure 2", outputs: 16, inputs: 8, hasBias: false, codes: codes,
      codebook: (0...15).map { Float($0) / 16 }, function: .rectify)
    return CompressedNetwork(name: "paper", layers: [layer])
  }

  private var fourElements: EIEConfiguration {
    var configuration = EIEConfiguration.quad
    configuration.processingElements = 4
    configuration.bias = .codebookColumn
    return configuration
  }

  @Test func exampleOfThePaper() throws {
    let compiled = try CompiledNetwork(paperExample(), for: fourElements)
    let element = compiled.elements[0]
    #expect(element.pointers == [0, 3, 4, 6, 6, 8, 10, 11, 13])
    #expect(element.evenPointers == [0, 4, 6, 10, 13])
    #expect(element.oddPointers == [3, 6, 8, 11])
    let zeros: [UInt64] = [0, 1, 0, 1, 0, 2, 0, 0, 0, 2, 0, 2, 0]
    let bytes = zeros.enumerated().map { UInt64($0 + 1) << 4 | $1 }
    let rows = [bytes[0..<8], bytes[8...]].map { $0.reversed().reduce(UInt64(0)) { $0 << 8 | $1 } }
    #expect(element.weightRows.chunks == rows)
    #expect(compiled.layers[0].entries == 13)
    #expect(compiled.layers[0].paddingEntries == 0)
    #expect(compiled.layers[0].descriptor == [2 | 4 << 16, 0, 8, 0])
    #expect(compiled.elements[1].pointers == [Int](repeating: 0, count: 9))
    #expect(compiled.elements[1].weightRows.count == 1)
  }

  @Test func layersFollowEachOther() throws {
    var generator = SeededGenerator(seed: 1)
    let network = CompressedNetwork.random(
      sizes: [9, 30, 21, 5], density: 0.3, codeBits: 4, using: &generator)
    let compiled = try CompiledNetwork(network, for: fourElements)
    // 9 inputs and a bias take 11 pointers; 30 without 31; 21 with 23.
    #expect(
      compiled.layers.map(\.descriptor) == [
        [3 | 8 << 16, 0, 9, 1], [8 | 6 << 16, 11, 41, 2], [6 | 2 << 16, 42, 63, 1],
      ])
    for element in compiled.elements {
      #expect(element.pointers.count == 65)
      // The end of a layer is the start of the next.
      #expect(element.pointers[10] == element.pointers[11])
      #expect(element.pointers[41] == element.pointers[42])
    }
    let pointerEnds = compiled.elements.compactMap(\.pointers.last).reduce(0, +)
    #expect(compiled.entries == pointerEnds)
    #expect(compiled.entries - compiled.paddingEntries == network.layers.reduce(0) { $0 + $1.nonzeros })
  }

  @Test func codebooksAreQuantisedAndPadded() throws {
    var network = paperExample()
    network.layers[0].codebook = [0, 0.5, -0.5, 5] + [Float](repeating: 0.25, count: 10)
    let compiled = try CompiledNetwork(network, for: fourElements)
    let format = fourElements.weight
    let quarter = [Int](repeating: 4096, count: 10)
    #expect(compiled.codebook == [0, 8192, -8192, format.maximum] + quarter + [0, 0])
  }

  /// Pointers, entries and rows of any width give back exactly the matrices that went in.
  @Test(arguments: 0..<60)
  func decodesToTheSameMatrices(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    let configuration = EIEConfiguration.randomLayout(using: &generator)
    let sizes = (0..<3).map { _ in Int.random(in: 1...150, using: &generator) }
    let network = CompressedNetwork.random(
      sizes: sizes, density: Double.random(in: 0...0.4, using: &generator),
      codeBits: configuration.weightCodeBits, using: &generator)
    let compiled = try CompiledNetwork(network, for: configuration)
    for (index, layer) in network.layers.enumerated() {
      let preloads = configuration.bias == .accumulatorPreload
      let codes = preloads ? layer.withBiasBeside.codes : layer.codes
      #expect(try compiled.codes(ofLayer: index) == codes, "seed \(seed)")
      let biases = layer.bias?.map { configuration.accumulator.quantize(Double($0)) }
      #expect(compiled.biases(ofLayer: index) == (preloads ? biases : nil), "seed \(seed)")
    }
    #expect(throws: CompilationError.self) { try compiled.codes(ofLayer: 2) }
  }
}
