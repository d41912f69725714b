import Mapping
import Testing

@testable import DataflowModels

/// The search itself: constraints hold, and a layer that fits nowhere is said to.
@Suite struct DataflowSearchTests {
  private let layers = NamedLayer.alexNet.map(\.shape)

  private func value(_ letter: String, _ mapping: DataflowMapping) throws -> Int {
    try #require(mapping.parameters.first { $0.letter == letter }).value
  }

  /// Storage and array hold what the mapping puts there, recomputed from the parameters.
  @Test(arguments: [64, 256, 1024])
  func rowStationaryMappingsFit(elements: Int) throws {
    for shape in layers {
      let search = DataflowSearch(shape.batched(4), processingElements: elements)
      let mapping = try #require(search.best(.rowStationary))
      let (m, n, f) = (try value("m", mapping), try value("n", mapping), try value("f", mapping))
      let (p, q) = (try value("p", mapping), try value("q", mapping))
      let (r, t) = (try value("r", mapping), try value("t", mapping))
      let own = shape.withExplicitPadding
      let columns = (f - 1) * own.stride + own.filterWidth
      let words = elements * 256
      #expect(n * m * own.outputHeight * f + n * q * r * own.height * columns <= words)
      #expect(p * q * own.filterHeight + q * own.filterHeight + p <= 256)
      #expect(own.filterHeight * f * r * t == mapping.activeElements && mapping.activeElements <= elements)
      #expect(p * t <= m && q * r <= own.channelsPerGroup)
    }
  }

  /// No mapping has less than one access off chip for each word, nor more active elements than there are.
  @Test func accessesHaveAFloor() {
    for shape in layers {
      let search = DataflowSearch(shape.batched(16), processingElements: 512)
      let own = shape.batched(16).withExplicitPadding
      for dataflow in Dataflow.allCases {
        guard let mapping = search.best(dataflow) else { continue }
        #expect(mapping.accesses.dram >= Double(own.filterWords + own.ofmapWords))
        #expect(mapping.activeElements <= 512)
        #expect(mapping.accesses.multiplications == Double(own.multiplications))
      }
    }
  }

  /// The objective charges psum hops twice, the energy once.
  @Test func psumHopsWeighDoubleInTheSearchAlone() {
    let accesses = AccessCounts(
      dram: 1, globalBuffer: 10, arrayInputs: 100, arrayPsums: 1000, registerFile: 5, multiplications: 7)
    #expect(accesses.energy().total == 200 + 60 + 2200 + 5 + 7)
    #expect(accesses.objective(at: .published) == 200 + 60 + 4200 + 5 + 7)
  }

  @Test func aLayerThatFitsNowhereHasNoMapping() {
    let shape = ConvolutionShape(
      channels: 4096, height: 128, width: 128, filters: 4, filterHeight: 128, filterWidth: 128)
    let search = DataflowSearch(shape, processingElements: 16)
    #expect(Dataflow.allCases.allSatisfy { search.best($0) == nil })
  }
}
