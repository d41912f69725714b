import Foundation
import FoundationXML
import Testing

@testable import Experiments

/// The figures are well-formed, have titled axes and legends, and keep everything inside the paper.
@Suite struct FigureTests {
  private func results() throws -> ExplorationResults {
    let plan = ExplorationPlan(
      layers: [
        BenchmarkLayer.alex7.scaled(inputs: 60, outputs: 80), .vgg7.scaled(inputs: 50, outputs: 90),
      ], sigmas: [0, 1])
    return ExplorationResults(
      plan: plan, table: try EIEExploration(plan).run(), precision: try PrecisionExploration(images: 4))
  }

  @Test func figuresAreWellFormed() throws {
    let figures = try results().figures
    #expect(Set(figures.map(\.name)).count == figures.count)
    for figure in figures {
      #expect(XMLParser(data: Data(figure.svg.utf8)).parse(), "\(figure.name)")
      #expect(!figure.svg.contains("nan") && !figure.svg.contains("inf"), "\(figure.name)")
      #expect(figure.caption.count > 80 && !figure.title.isEmpty)
    }
  }

  @Test func thePageHoldsEverything() throws {
    let results = try results()
    let page = ExplorationPage(results).html
    for figure in results.figures {
      #expect(page.contains("id=\"\(figure.name)\"") && page.contains(SVGCanvas.escaped(figure.caption)))
    }
    // Nothing is fetched from elsewhere.
    #expect(!page.contains("src=") && !page.contains("@import"))
    #expect(page.components(separatedBy: "<svg").count == results.figures.count + 1)
  }

  @Test func axesPlaceTheirTicks() {
    let percent = Axis.percent("share", upTo: 108)
    #expect(percent.ticks.map(\.label) == ["0 %", "20 %", "40 %", "60 %", "80 %", "100 %"])
    let powers = Axis.powersOfTwo("elements", 1...256)
    #expect(powers.ticks.map(\.label) == ["1", "2", "4", "8", "16", "32", "64", "128", "256"])
    #expect(abs(powers.position(16) - 0.5) < 1e-12)
    #expect(Axis.fromZero("time", to: 34.4).ticks.map(\.label) == ["0", "10", "20", "30", "40"])
    #expect(Axis.fromZero("ratio", to: 1.2).ticks.last?.label == "1.2")
    let names = Axis(title: "layer", scale: .categories(["a", "b"]))
    #expect(names.position(1) == 0.75)
    #expect(!names.hasSlantedLabels(length: 100) && names.hasSlantedLabels(length: 10))
  }

  @Test func textIsEscaped() {
    var canvas = SVGCanvas()
    canvas.text("a < b & c", 1, 2)
    let document = canvas.document(width: 10, height: 10, title: "<>")
    #expect(document.contains("a &lt; b &amp; c") && document.contains("<title>&lt;&gt;</title>"))
  }

  /// Eight bits cost accuracy only where sums have eight bits as well; sixteen cost none.
  @Test func precisionBreaksWhereItIsExpected() throws {
    let results = try PrecisionExploration().results
    func correct(_ name: String) throws -> Int { try #require(results.first { $0.name == name }).correct }
    #expect(try correct("fixed 16") == correct("float 32"))
    #expect(try correct("fixed 8") < correct("fixed 8, sums 32"))
    let errors = results.filter { $0.accumulatorBits == 32 }.map(\.error)
    #expect(errors == errors.sorted(), "fewer bits, greater errors")
  }
}
