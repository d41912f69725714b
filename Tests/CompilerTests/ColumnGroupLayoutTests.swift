import Configurations
import DeepCompression
import Testing

@testable import Compiler

@Suite struct ColumnGroupLayoutTests {
  private func array(_ elements: Int, _ groups: Int) -> EIEConfiguration {
    var c = EIEConfiguration.quad
    c.processingElements = elements
    c.columnGroups = groups
    c.bias = .codebookColumn
    return c
  }

  /// Eight elements in two groups, worked by hand: lanes 0 to 3, twice; neighbours belong to different groups.
  @Test func eightElementsInTwoGroups() {
    let layout = ColumnGroupLayout(array(8, 2))
    #expect((0..<8).map(layout.group(ofElement:)) == [0, 1, 0, 1, 1, 0, 1, 0])
    // Eleven inputs: element 2 of the second row is input 10, in lane 2 of group 0.
    #expect(layout.columns(ofInputs: 11) == 7)
    let places = (0..<11).map { layout.column(ofInput: $0) }
    #expect(places.map(\.group) == [0, 1, 0, 1, 1, 0, 1, 0, 0, 1, 0])
    #expect(places.map(\.column) == [0, 1, 2, 3, 0, 1, 2, 3, 4, 5, 6])
  }

  /// Each element is in one group, each lane has one element in each, and no two inputs of a group share a column.
  @Test(arguments: [(4, 2), (6, 2), (10, 2), (4, 4), (12, 4), (20, 4), (64, 4)])
  func everyInputHasItsColumn(elements: Int, groups: Int) {
    let layout = ColumnGroupLayout(array(elements, groups))
    for lane in 0..<layout.lanes {
      let own = stride(from: lane, to: elements, by: layout.lanes).map(layout.group(ofElement:))
      #expect(own.sorted() == Array(0..<groups))
    }
    for inputs in [1, elements - 1, elements, elements + 1, 3 * elements + elements / 2] {
      let columns = layout.columns(ofInputs: inputs)
      let places = (0..<inputs).map { layout.column(ofInput: $0) }
      #expect(Set(places.map { $0.group * columns + $0.column }).count == inputs)
      #expect(places.allSatisfy { $0.column < columns })
      let shares = (0..<groups).map { group in places.filter { $0.group == group }.count }
      if elements % (groups * groups) == 0 { #expect(shares.max()! - shares.min()! <= 1) }
    }
  }

  /// The bias is in group 0 alone, behind its last column, and pointers are a share of those without groups.
  @Test func pointersAreShared() throws {
    let layer = SharedLayer(
      name: "layer", outputs: 8, inputs: 11, hasBias: true, codes: [UInt8](repeating: 1, count: 96),
      codebook: [0, 1], function: .identity)
    let network = CompressedNetwork(name: "net", layers: [layer])
    let compiled = try CompiledNetwork(network, for: array(8, 2))
    #expect(compiled.layers[0].descriptor == [2 | 1 << 16, 0, 7, 1])
    // Every element has two rows: entries come in pairs. Group 1 has no input in column 4 and none in column 6.
    #expect(compiled.elements[0].pointers == [0, 2, 4, 6, 8, 10, 10, 12, 14])
    #expect(compiled.elements[1].pointers == [0, 2, 4, 6, 8, 8, 10, 10, 10])
    #expect(compiled.entries == 96)
    #expect(try compiled.codes(ofLayer: 0) == layer.codes)
  }
}
