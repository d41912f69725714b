import CommandLineKit
import Configurations
import EIE
import Foundation
import HDL
import VerilogEmission

/// How long it takes to elaborate, check and print designs of a thousand to a million nodes: the time for a node must
/// not grow with the design.
struct ElaborationBenchmark {
  func run() throws -> BenchmarkReport {
    var table = Table(
      columns: [
        .text("design"), .number("nodes"), .number("modules"), .number("elaborate+check s"),
        .number("print s"),
        .number("ns/node"), .number("of 10,000"),
      ])
    var results: [JSONValue] = []
    var failures: [String] = []
    for shape in ElaborationShape.allCases {
      var first: Double?
      for exponent in 3...6 {
        let nodes = Int(pow(10, Double(exponent)))
        // Small designs are elaborated often enough to be measured.
        let repetitions = max(1, 200_000 / nodes)
        let time = try measure(repetitions) { try shape.design(nodes: nodes) }
        let perNode = 1e9 * (time.elaboration + time.printing) / Double(nodes)
        if exponent >= 4 && first == nil { first = perNode }
        let ratio = first.map { perNode / $0 } ?? 1
        table.add(
          shape.rawValue, "\(nodes)", "\(time.modules)", time.elaboration.text(4), time.printing.text(4),
          perNode.text(0), ratio.text(2))
        results.append([
          "design": .string(shape.rawValue), "nodes": .integer(nodes), "modules": .integer(time.modules),
          "elaboration_seconds": .number(time.elaboration), "printing_seconds": .number(time.printing),
          "nanoseconds_per_node": .number(perNode), "of_ten_thousand": .number(ratio),
        ])
        if ratio > 2 {
          failures.append("\(shape.rawValue): a node of \(nodes) costs \(ratio.text(1)) times as much")
        }
      }
    }
    var configuration = EIEConfiguration.sparrow
    configuration.processingElements = 256
    let array = try configuration.validated()
    let time = try measure(1) { try Design(EIEArray(array)) }
    let total = time.elaboration + time.printing
    table.add(
      "EIE array of 256 PEs", "", "\(time.modules)", time.elaboration.text(4), time.printing.text(4), "", "")
    results.append([
      "design": "EIE array of 256 PEs", "modules": .integer(time.modules),
      "elaboration_seconds": .number(time.elaboration), "printing_seconds": .number(time.printing),
    ])
    if total >= 3 { failures.append("the EIE array of 256 PEs takes \(total.text(1)) s") }
    let note =
      failures.isEmpty ? "all goals are met" : failures.map { "missed: \($0)" }.joined(separator: "\n")
    return BenchmarkReport(
      text: table.text + "\n\nprocessor time of the thread; ratios to the design of 10,000 nodes\n" + note,
      json: ["results": .array(results), "missed": .array(failures.map { .string($0) })], failures: failures)
  }

  private func measure(
    _ repetitions: Int, _ build: () throws -> Design
  ) throws -> (elaboration: Double, printing: Double, modules: Int) {
    var designs: [Design] = []
    let elaboration = try ProcessorTime.ofThread {
      for _ in 0..<repetitions { designs.append(try build()) }
    }
    var characters = 0
    let printing = ProcessorTime.ofThread {
      for design in designs {
        characters += VerilogWriter.files(of: design).reduce(0) { $0 + $1.text.utf8.count }
      }
    }
    guard characters > 0, let first = designs.first else { fatalError("nothing was printed") }
    let count = Double(repetitions)
    return (elaboration / count, printing / count, first.modules.count)
  }
}
