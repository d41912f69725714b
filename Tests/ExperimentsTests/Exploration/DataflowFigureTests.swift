import Foundation
import FoundationXML
import Testing

@testable import Experiments

/// The figures of the dataflow comparison are well-formed, and stacked bars stand on one another.
@Suite struct DataflowFigureTests {
  @Test func figuresAreWellFormed() {
    let exploration = DataflowExploration()
    let figures = exploration.figures
    #expect(Set(figures.map(\.name)).count == 6)
    for figure in figures {
      #expect(XMLParser(data: Data(figure.svg.utf8)).parse(), "\(figure.name)")
      #expect(!figure.svg.contains("nan") && !figure.svg.contains("inf"), "\(figure.name)")
      #expect(figure.caption.count > 80)
    }
    #expect(exploration.page.components(separatedBy: "<svg").count == 7)
  }

  @Test func stackedBarsStandOnOneAnother() throws {
    let bars = [("three", 3.0), ("one", 1.0)].map { name, value in
      Panel.Bars(name: name, style: SeriesStyle(color: "#000000"), values: [value])
    }
    let panel = Panel(
      title: "", x: Axis(title: "", scale: .categories(["a"])), y: .fromZero("", to: 4),
      arrangement: .stacked, bars: bars)
    var canvas = SVGCanvas()
    panel.draw(on: &canvas, left: 0, top: 0, width: 300, height: 300)
    let svg = canvas.document(width: 300, height: 300, title: "")
    let pattern = /x="([\d.]+)" y="([\d.]+)" width="[\d.]+" height="([\d.]+)" fill="#000000"/
    let found = svg.matches(of: pattern).map { (Double($0.1)!, Double($0.2)!, Double($0.3)!) }
    try #require(found.count == 2)
    #expect(found[0].0 == found[1].0, "the same place")
    #expect(abs(found[1].1 + found[1].2 - found[0].1) < 0.2, "the second ends where the first begins")
    #expect(abs(found[0].2 / found[1].2 - 3) < 0.05)
  }
}
