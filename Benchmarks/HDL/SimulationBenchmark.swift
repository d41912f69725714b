import CoSimulation
import CommandLineKit
import Configurations
import EIE
import ExternalTools
import Foundation
import HDL
import NativeSimulation
import Simulation

/// The two simulators of this package beside Verilator, on the same designs, driven in the same way, in one run.
struct SimulationBenchmark {
  /// How often each is measured; the rounds go through all simulators in turn.
  private static let rounds = 9

  private struct Contestant {
    var name: String
    var build: (processor: Double, wall: Double)
    var driver: DeviceDriver
    var rates: [Double] = []
  }

  func run() throws -> BenchmarkReport {
    let designs: [(name: String, design: Design, cycles: Int, hasGoals: Bool)] = [
      ("8x8 MAC array", try Design(MACArray()), 200_000, true),
      ("EIE quad array", try Design(EIEArray(try EIEConfiguration.quad.validated())), 4_000, false),
    ]
    var table = Table(
      columns: [
        .text("design"), .text("simulator"), .number("build s"), .number("of them CPU"), .number("cycles/s"),
        .number("of Verilator"),
      ])
    var results: [JSONValue] = []
    var failures: [String] = []
    for (name, design, cycles, hasGoals) in designs {
      let contestants = try measured(design, cycles)
      let rate = contestants.map(\.rates.median)
      // A ratio of each round, so that a slow moment of the machine strikes both sides of it.
      let ratio = contestants.map { one in zip(one.rates, contestants[2].rates).map { $0 / $1 }.median }
      for (index, one) in contestants.enumerated() {
        table.add(
          name, one.name, one.build.wall.text(2), one.build.processor.text(2), rate[index].text(0),
          ratio[index].text(3))
        results.append([
          "design": .string(name), "simulator": .string(one.name), "build_seconds": .number(one.build.wall),
          "build_processor_seconds": .number(one.build.processor), "cycles_per_second": .number(rate[index]),
          "of_verilator": .number(ratio[index]), "rounds": .array(one.rates.map { .number($0) }),
        ])
      }
      guard hasGoals else { continue }
      if rate[0] < 600_000 { failures.append("the interpreter runs fewer than 0.6 million cycles a second") }
      if ratio[0] < 0.125 { failures.append("the interpreter has less than 1/8 of Verilator's rate") }
      if ratio[1] < 0.8 { failures.append("the native back end has less than 0.8 of Verilator's rate") }
      if contestants[1].build.wall >= 2 { failures.append("the native build takes 2 s or more") }
    }
    let note =
      failures.isEmpty ? "all goals are met" : failures.map { "missed: \($0)" }.joined(separator: "\n")
    return BenchmarkReport(
      text: table.text + "\n\nmedians of \(Self.rounds) rounds, processor time of the thread\n" + note,
      json: ["results": .array(results), "missed": .array(failures.map { .string($0) })], failures: failures)
  }

  private func measured(_ design: Design, _ cycles: Int) throws -> [Contestant] {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("bench-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    // An empty cache: builds are measured, too. Verilator's run-time library is built before, as it serves all designs.
    let cache = SimulationCache(folder: folder)
    let warm = try Design(MACArray(size: 1))
    let options = VerilatorOptions(optimization: .fast)
    _ = try VerilatedDevice(VerilogDesign(warm), options: options, cache: cache)
    var contestants = [
      try contestant("interpreter") { SimulatedDevice(design) },
      try contestant("native") {
        SimulatedDevice(design, on: try Simulator.compiled(design, cache: cache))
      },
      try contestant("Verilator -O3") {
        try VerilatedDevice(VerilogDesign(design), options: options, cache: cache)
      },
    ]
    for _ in 0..<Self.rounds {
      for index in contestants.indices {
        let seconds = ProcessorTime.ofThread { contestants[index].driver.run(cycles: cycles) }
        contestants[index].rates.append(Double(cycles) / seconds)
      }
    }
    for one in contestants where one.driver.checksum != contestants[0].driver.checksum {
      fatalError("\(one.name) does not answer like \(contestants[0].name)")
    }
    return contestants
  }

  private func contestant(_ name: String, _ build: () throws -> any ClockedDevice) throws -> Contestant {
    var device: (any ClockedDevice)?
    let time = try ProcessorTime.ofAll { device = try build() }
    return Contestant(name: name, build: time, driver: DeviceDriver(device!))
  }
}
