import Configurations
import DeepCompression
import Testing

@testable import Compiler

@Suite struct PlacedNetworkTests {
  private func layer(_ outputs: Int, _ inputs: Int, _ seed: Int) -> SharedLayer {
    // Row r has weights in about every (r mod 5 + 1)th column: some rows are five times heavier than others.
    let codes = (0..<(outputs * (inputs + 1))).map { index -> UInt8 in
      let (row, column) = (index / (inputs + 1), index % (inputs + 1))
      let isKept = (column * 7 + row * 3 + seed) % (row % 5 + 1) == 0
      return isKept ? UInt8(1 + (index + seed) % 15) : 0
    }
    return SharedLayer(
      name: "layer", outputs: outputs, inputs: inputs, hasBias: true, codes: codes,
      codebook: (0...15).map { Float($0) / 8 }, function: .rectify)
  }

  private var network: CompressedNetwork {
    CompressedNetwork(name: "net", layers: [layer(37, 11, 1), layer(23, 37, 2), layer(9, 23, 3)])
  }

  private func balanced(_ elements: Int) -> EIEConfiguration {
    var c = EIEConfiguration.quad
    c.processingElements = elements
    c.placement = .balanced
    c.bias = .codebookColumn
    return c
  }

  /// Every row keeps its weights: position p of a layer computes the caller's output `order[p]`.
  @Test(arguments: [1, 2, 3, 4, 7, 16, 40])
  func placingChangesNothingButTheOrder(elements: Int) {
    let placed = PlacedNetwork(network, for: balanced(elements))
    var columns = Array(0..<11)
    for (number, layer) in placed.network.layers.enumerated() {
      let original = network.layers[number]
      let order = placed.outputOrders[number]!
      #expect(order.sorted() == Array(0..<original.outputs))
      for position in 0..<layer.outputs {
        for column in 0..<layer.columns {
          let source = column < layer.inputs ? columns[column] : column
          let expected = original.codes[order[position] * original.columns + source]
          #expect(layer.codes[position * layer.columns + column] == expected)
        }
      }
      columns = order
    }
  }

  /// The heaviest element is never heavier than with interleaving, and much lighter where rows differ.
  @Test(arguments: [2, 4, 5, 8])
  func balancingBalances(elements: Int) throws {
    func heaviest(_ layer: SharedLayer) -> Int {
      var loads = [Int](repeating: 0, count: elements)
      for row in 0..<layer.outputs {
        let codes = layer.codes[(row * layer.columns)..<((row + 1) * layer.columns)]
        loads[row % elements] += codes.filter { $0 != 0 }.count
      }
      return loads.max() ?? 0
    }
    let large = CompressedNetwork(name: "net", layers: [layer(200, 60, 4)])
    let placed = PlacedNetwork(large, for: balanced(elements))
    let mean = Double(large.layers[0].nonzeros) / Double(elements)
    #expect(heaviest(placed.network.layers[0]) <= heaviest(large.layers[0]))
    #expect(Double(heaviest(placed.network.layers[0])) < 1.02 * mean)
  }

  @Test func interleavingIsTheCallersOrder() {
    let placed = PlacedNetwork(network, for: .paper)
    #expect(placed.network == network)
    #expect(placed.outputOrders.allSatisfy { $0 == nil })
  }

  /// The images of a placed network still give the caller's matrix.
  @Test(arguments: [1, 3, 16])
  func matricesComeBackInTheCallersOrder(elements: Int) throws {
    let compiled = try CompiledNetwork(network, for: balanced(elements))
    for (number, layer) in network.layers.enumerated() {
      #expect(try compiled.codes(ofLayer: number) == layer.codes)
    }
  }
}
