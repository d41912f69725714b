import DeepCompression
import Foundation
import FoundationXML
import Networks
import Testing

@Suite struct CompressionReportTests {
  private func contents() throws -> CompressedNetworkFile.Contents {
    var generator = SeededGenerator(seed: 6)
    let first = Examples.layer(
      name: "<a & \"b\">\u{1}🐦", outputs: 30, inputs: 40, density: 0.2, generator: &generator)
    let second = Examples.layer(name: "zero", outputs: 4, inputs: 30, density: 0, generator: &generator)
    let network = CompressedNetwork(name: "m & n", layers: [first, second])
    return try CompressedNetworkFile.contents(
      of: CompressedNetworkFile.encode(network, file: "a.sparrow"), file: "a.sparrow")
  }

  private func page() throws -> String {
    let stages = [
      CompressionReport.Stage(name: "dense", bytes: 4000, accuracy: 0.98),
      CompressionReport.Stage(name: "shared", bytes: 300, accuracy: 0.97),
    ]
    let histogram = try #require(WeightHistogram([0, -1, 1, 0.5, 0.25]))
    return try CompressionReport(contents(), histograms: ["zero": histogram], stages: stages).html
  }

  @Test func isWellFormedWhateverTheNamesAre() throws {
    let parser = XMLParser(data: Data(try page().utf8))
    #expect(parser.parse(), "\(String(describing: parser.parserError))")
  }

  /// Opened from disk, the page has all it needs: the only addresses are names of XML's vocabularies.
  @Test func fetchesNothing() throws {
    let page = try page()
    let addresses = page.components(separatedBy: "http").dropFirst().map { $0.prefix(20) }
    #expect(addresses.allSatisfy { $0.hasPrefix("://www.w3.org/") })
    #expect(page.contains("src=\"data:image/bmp;base64,Qk"))
    #expect(!page.contains("<script") && !page.contains("url("))
  }

  @Test func histogramsCountEveryWeightButZeros() throws {
    let histogram = try #require(WeightHistogram([0, -1, 1, 0.5, 0], bins: 4))
    #expect(histogram.counts == [1, 0, 0, 2] && histogram.range == -1...1)
    #expect(WeightHistogram([0, 0]) == nil)
    #expect(WeightHistogram([2, 2], bins: 3)?.counts == [2, 0, 0])
  }

  @Test func huffmanStaysWithinABitOfTheEntropy() throws {
    let contents = try contents()
    let (codes, gaps) = StreamStatistics.of(
      contents.model.layers[0].layer, indexBits: contents.sizes[0].indexBits)
    for stream in [codes, gaps] {
      #expect(stream.entropy <= stream.codeBits && stream.codeBits < stream.entropy + 1)
      #expect(stream.symbols == contents.sizes[0].entries)
    }
  }
}
