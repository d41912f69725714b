import Networks
import Testing

@testable import DeepCompression

@Suite struct EntryStreamsTests {
  @Test(arguments: 1...8)
  func areTheEntriesOfRelativeIndexing(_ indexBits: Int) {
    var generator = SeededGenerator(seed: UInt64(indexBits))
    let codes = Examples.layer(outputs: 30, inputs: 70, density: 0.02, generator: &generator).codes
    let streams = EntryStreams(of: codes, indexBits: indexBits)
    let entries = RelativeIndexing(bits: indexBits).encode(codes)
    #expect(streams.codes == entries.map(\.code))
    #expect(streams.gaps == entries.map(\.zeros))
    #expect(streams.matrix(count: codes.count) == codes)
    #expect(streams.matrix(count: 100) == nil)
  }

  /// The width that the histogram finds is the best of those that are really written.
  @Test(arguments: [0.01, 0.05, 0.2, 0.9] as [Float])
  func theHistogramFindsTheSmallestWidth(_ density: Float) {
    var generator = SeededGenerator(seed: 5)
    let layer = Examples.layer(outputs: 60, inputs: 99, density: density, generator: &generator)
    let sizes = (2...8).map { bits in
      let streams = EntryStreams(of: layer.codes, indexBits: bits)
      let blocks =
        HuffmanBlock.encode(streams.codes, alphabet: 16)
        + HuffmanBlock.encode(streams.gaps, alphabet: 1 << bits)
      return blocks.count
    }
    let best = GapHistogram(of: layer.codes).bestIndexBits(codebookEntries: 16)
    // The histogram counts bits, the blocks have whole bytes.
    #expect(sizes[best - 2] <= (sizes.min() ?? 0) + 3)
  }

  @Test func anAllZeroMatrixHasNoEntries() {
    let streams = EntryStreams(of: [0, 0, 0], indexBits: 4)
    #expect(streams.codes.isEmpty)
    #expect(streams.matrix(count: 3) == [0, 0, 0])
    #expect(GapHistogram(of: [0, 0, 0]).bestIndexBits(codebookEntries: 1) == 2)
  }
}
