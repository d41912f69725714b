import CommandLineKit
import Experiments
import Foundation
import Mapping

/// The report of a network on both accelerators, for people.
struct NetworkReportText {
  private let report: NetworkReport

  init(_ report: NetworkReport) { self.report = report }

  var text: String {
    [head, layerTable, formatTable, streamTable, classes, verdict].joined(separator: "\n\n")
  }

  private var head: String {
    let (eyeriss, eie) = (report.eyeriss, report.eie)
    return """
      \(report.name) on both accelerators: \(report.labels.count) images, in batches of \(report.batch) through the \
      convolutions, simulator \(report.simulator.rawValue)
        eyeriss '\(eyeriss.name)': \(eyeriss.rows) x \(eyeriss.columns) processing elements, words of \
      \(eyeriss.wordBits) bits, psums of \(eyeriss.psumBits)
        eie '\(eie.name)': \(eie.processingElements) processing elements, activations \(eie.activation), \
      accumulators \(eie.accumulator)
      """
  }

  private var layerTable: String {
    var table = Table(
      .text("layer"), .text("runs on"), .text("maps or outputs"), .number("activations"), .number("cycles"),
      .number("model"), .number("utilization"), .number("mismatches"), .number("max error"))
    for layer in report.convolutions {
      let shape = layer.shape
      table.add(
        layer.name, "eyeriss", "\(shape.filters) of \(shape.outputHeight) x \(shape.outputWidth)",
        "\(layer.activations)", "\(layer.cycles)", "\(layer.modelCycles)", percent(layer.utilization),
        "\(layer.mismatches + layer.differingWords)", String(format: "%.2g", layer.largestError))
    }
    for layer in report.head?.layers ?? [] {
      table.add(
        layer.name, "eie", "\(layer.outputs)", "\(layer.outputs * report.labels.count)", "\(layer.cycles)",
        "\(layer.modelCycles)", percent(layer.utilization), "\(layer.mismatches)",
        String(format: "%.2g", layer.largestError))
    }
    let note = "the host takes the maxima of 2 x 2 squares behind each convolution"
    return table.text + "\n\(note); \(report.cycles / report.labels.count) cycles an image"
  }

  private var formatTable: String {
    var table = Table(
      .text("layer"), .text("folding"), .number("ifmap"), .number("filter"), .number("psum"),
      .number("ofmap"), .number("product shift"), .number("output shift"))
    for layer in report.convolutions {
      let formats = layer.formats
      let points = [formats.ifmap, formats.filter, formats.psum, formats.ofmap].map {
        "\($0.width).\($0.fractionBits)"
      }
      table.add(
        layer.name, layer.folding?.description ?? "", points[0], points[1], points[2], points[3],
        "\(formats.productShift)", "\(formats.outputShift)")
    }
    return table.text + "\nbits and, behind the point, bits of the fraction"
  }

  private var streamTable: String {
    var table = Table(
      .text("stream"), .number("values"), .number("not zero"), .number("bits"), .number("smaller"),
      .number("over places"), .number("over pairs"), .number("over values"))
    for layer in report.convolutions {
      for (kind, stream) in [("ifmap", layer.ifmapStream), ("ofmap", layer.ofmapStream)] {
        table.add(
          "\(layer.name) \(kind)", "\(stream.measure.values)", percent(stream.density), "\(stream.codedBits)",
          String(format: "%.2f", stream.measure.ratio), excess(stream, stream.placeEntropyBits),
          excess(stream, stream.pairEntropyBits), excess(stream, stream.valueEntropyBits))
      }
    }
    return table.text
      + "\nrun-length coded streams, and what they take over three entropies (docs/network.md)"
  }

  private var classes: String {
    let count = report.labels.count
    let parts = [
      ("real numbers", report.floatClasses), ("golden model", report.goldenClasses),
      ("hardware", report.hardwareClasses),
    ].map { "\($0.0) \(report.right($0.1))" }
    return "of \(count) images classified as labelled: " + parts.joined(separator: ", ")
  }

  private var verdict: String {
    var lines = report.convolutions.compactMap { layer in layer.failure.map { "\(layer.name): \($0)" } }
    let counters = report.convolutions.reduce(0) { $0 + $1.differingCounters }
    let flags = report.convolutions.reduce(report.head?.flagMismatches ?? 0) { $0 + $1.differingFlags }
    let words = report.convolutions.reduce(report.mismatches) { $0 + $1.differingWords }
    let saturations =
      report.convolutions.reduce(0) { $0 + $1.saturations }
      + (report.head?.layers.reduce(0) { $0 + $1.saturations } ?? 0)
    if saturations > 0 {
      lines.append("warning: numbers saturated \(saturations) times; the accuracy may suffer")
    }
    let rest = flags == 0 ? "" : ", \(flags) wrong saturation flags"
    lines.append(
      "\(words) mismatches, \(report.differingCycleCounts) differing cycle counts, \(counters) differing "
        + "counters\(rest)")
    return lines.joined(separator: "\n")
  }

  private func percent(_ share: Double) -> String { String(format: "%.1f %%", 100 * share) }

  private func excess(_ stream: RunLengthStatistics, _ bits: Double) -> String {
    String(format: "%+.1f %%", 100 * stream.excess(over: bits))
  }
}
