import Foundation

/// A compressed model as a page for a browser: everything is in the one file, and nothing is fetched.
public struct CompressionReport {
  /// What a stage of compression left.
  public struct Stage: Hashable, Sendable {
    /// The stage.
    public var name: String
    /// What storing the network takes behind it.
    public var bytes: Int
    /// The share of test images that are classified right, 0 to 1.
    public var accuracy: Double

    /// A stage.
    public init(name: String, bytes: Int, accuracy: Double) {
      self.name = name
      self.bytes = bytes
      self.accuracy = accuracy
    }
  }

  private let contents: CompressedNetworkFile.Contents
  private let histograms: [String: WeightHistogram]
  private let stages: [Stage]
  private let targets: [String: Double]

  /// A report.
  ///
  /// - Parameters:
  ///   - contents: the compressed file.
  ///   - histograms: for layers by name, their weights before sharing.
  ///   - targets: for layers by name, the share of weights that was asked for, 0 to 1.
  ///   - stages: accuracy and size on the way, where they are known.
  public init(
    _ contents: CompressedNetworkFile.Contents, histograms: [String: WeightHistogram] = [:],
    targets: [String: Double] = [:], stages: [Stage] = []
  ) {
    self.contents = contents
    self.histograms = histograms
    self.stages = stages
    self.targets = targets
  }

  /// The page: XHTML, so that it can be checked by any parser of XML.
  public var html: String {
    let name = HTML.escaped(contents.model.name)
    let body = [table, stagesSection, distributions, entropies, mask].joined(separator: "\n")
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <!DOCTYPE html>
      <html xmlns="http://www.w3.org/1999/xhtml" lang="en"><head><meta charset="utf-8"/>
      <title>\(name), compressed</title><style>\(HTML.style)</style></head><body>
      <h1>\(name), compressed</h1>
      \(body)
      </body></html>

      """
  }

  private var layers: [(model: ModelLayer, sizes: LayerSizes)] {
    Array(zip(contents.model.layers, contents.sizes)).map { ($0.0, $0.1) }
  }

  private var table: String {
    let heads = [
      "layer", "weights", "kept", "target %", "kept %", "weight bits P+Q", "P+Q+H", "index bits P+Q", "P+Q+H",
      "bytes",
      "factor",
    ]
    let rows = layers.map { model, sizes -> [String] in
      let (weights, kept) = (model.layer.codes.count, max(model.layer.nonzeros, 1))
      func each(_ bits: Int) -> String { HTML.number(Double(bits) / Double(kept), digits: 2) }
      return [
        model.layer.name, "\(weights)", "\(model.layer.nonzeros)",
        targets[model.layer.name].map { HTML.number(100 * $0, digits: 1) } ?? "-",
        HTML.number(100 * Double(model.layer.nonzeros) / Double(weights), digits: 1),
        each(sizes.entries * sizes.codeBits), each(8 * sizes.codeBytes),
        each(sizes.entries * sizes.indexBits),
        each(8 * sizes.gapBytes), "\(sizes.sectionBytes)",
        HTML.number(Double(4 * weights) / Double(sizes.sectionBytes), digits: 1),
      ]
    }
    let plain = 4 * contents.model.elements
    let factor = HTML.number(Double(plain) / Double(max(contents.bytes, 1)), digits: 1)
    let size = "The file has \(contents.bytes) bytes, \(factor) times fewer than \(plain) in 32-bit floats."
    return "<p>\(size) Bits are means over the kept weights; P prunes, Q shares, H codes by Huffman.</p>"
      + HTML.table(heads, rows)
  }

  private var stagesSection: String {
    guard !stages.isEmpty else { return "" }
    let rows = stages.enumerated().map { index, stage in
      ["\(index + 1)  \(stage.name)", "\(stage.bytes)", HTML.number(100 * stage.accuracy, digits: 2)]
    }
    return "<h2>Accuracy against size</h2>" + StageChart(stages).svg
      + HTML.table(["stage", "bytes", "right %"], rows)
  }

  private var distributions: String {
    "<h2>Weights before sharing, and the values they share</h2>"
      + layers.map { model, _ in
        let chart = SharingChart(model.layer, before: histograms[model.layer.name])
        return "<figure>\(chart.svg)<figcaption>\(HTML.escaped(model.layer.name))</figcaption></figure>"
      }.joined()
  }

  private var entropies: String {
    let rows = layers.map { model, sizes -> [String] in
      let (codes, gaps) = StreamStatistics.of(model.layer, indexBits: sizes.indexBits)
      let numbers = [codes.entropy, codes.codeBits, gaps.entropy, gaps.codeBits]
      return [model.layer.name, "\(sizes.entries)", "\(sizes.fillers)"]
        + numbers.map { HTML.number($0, digits: 3) }
    }
    let heads = ["layer", "entries", "fillers", "code entropy", "Huffman", "gap entropy", "Huffman"]
    return "<h2>Entropy and Huffman length, bits an entry</h2>" + HTML.table(heads, rows)
  }

  private var mask: String {
    guard let layer = contents.model.layers.first?.layer else { return "" }
    let picture = MaskPicture(layer)
    let size = "width=\"\(picture.width)\" height=\"\(picture.height)\""
    let name = HTML.escaped(layer.name)
    return "<h2>The weights that are left of \(name)</h2>"
      + "<p>A dot a weight: \(layer.outputs) outputs downwards, \(layer.inputs) inputs to the right.</p>"
      + "<img class=\"mask\" alt=\"mask of \(name)\" \(size) src=\"\(picture.address)\"/>"
  }
}
