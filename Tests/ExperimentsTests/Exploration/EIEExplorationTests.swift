import Configurations
import Foundation
import GoldenModels
import Synchronization
import Testing

@testable import Experiments

/// The exploration: its points, what it keeps of them, and that an interrupted run goes on where it stopped.
@Suite struct EIEExplorationTests {
  private let plan = ExplorationPlan(
    layers: [
      BenchmarkLayer.alex7.scaled(inputs: 120, outputs: 300),
      .neuralTalkWe.scaled(inputs: 90, outputs: 60),
    ], sigmas: [0, 1], seed: 5)

  private func scratch() -> String {
    FileManager.default.temporaryDirectory.appending(path: "exploration-\(UUID().uuidString).csv")
      .path(percentEncoded: false)
  }

  @Test func pointsAreDifferentAndIncludeBothArrays() {
    let layer = BenchmarkLayer.vgg7
    let points = ExplorationPlan().points(layer, sigma: 0.5)
    #expect(Set(points).count == points.count)
    for array in [EIEConfiguration.paper, .sparrow] {
      #expect(points.contains(ExplorationPoint(layer: layer.name, sigma: 0.5, on: array)))
    }
    let steps = ExplorationPlan.steps.map {
      ExplorationPoint(layer: layer.name, sigma: 0.5, on: $0.array(64))
    }
    var ours = ExplorationPoint(layer: layer.name, sigma: 0.5, on: .sparrow)
    #expect(steps[steps.count - 2] == ours)
    ours.columnGroups = 4
    #expect(steps[steps.count - 1] == ours)
  }

  /// Every point of the table is what the stepped law says of it.
  @Test func outcomesAreThoseOfTheCycleModel() throws {
    let table = try EIEExploration(plan).run()
    for layer in plan.layers {
      for sigma in plan.sigmas {
        let drawn = BenchmarkCase(layer, sigma: sigma, seed: plan.seed)
        for point in plan.points(layer, sigma: sigma) where point.placement == .interleaved {
          let outcome = try #require(table.outcomes[point])
          var array = EIEConfiguration.paper
          array.processingElements = point.processingElements
          array.relativeIndexBits = point.relativeIndexBits
          array.queueDepth = point.queueDepth
          array.emptySlices = point.emptySlices
          array.fillers = point.fillers
          let model = EIECycleModel(
            entryCounts: drawn.pattern.placed(for: array).servedEntries(for: array), inputs: layer.inputs,
            outputs: layer.outputs,
            configuration: array)
          let count = try model.run(nonzero: drawn.nonzero)
          #expect(outcome.cycles == count.cycles && outcome.stalls == count.stalls, "\(point)")
          #expect(outcome.usefulMACs == drawn.usefulMACs)
          #expect(outcome.entries - outcome.fillers == drawn.pattern.nonzeros)
          #expect(outcome.loadBalance(point) <= 1 && outcome.utilization(point) <= outcome.loadBalance(point))
        }
      }
    }
  }

  @Test func anInterruptedRunGoesOn() throws {
    let file = scratch()
    defer { try? FileManager.default.removeItem(atPath: file) }
    let whole = try EIEExploration(plan, cache: file).run()
    let text = try String(contentsOfFile: file, encoding: .utf8)
    #expect(text.hasPrefix("# sparrow exploration"))

    // Half of the lines, and the last of them cut off.
    let lines = text.split(separator: "\n")
    let kept = lines.prefix(lines.count / 2).joined(separator: "\n").dropLast(9)
    try String(kept).write(toFile: file, atomically: true, encoding: .utf8)
    let starts = Mutex<[Int]>([])
    let again = try EIEExploration(plan, cache: file).run { done, _ in starts.withLock { $0.append(done) } }
    #expect(again.outcomes == whole.outcomes)
    // Identity, titles and the line that was cut off are no points.
    #expect(starts.withLock { $0.first } == lines.count / 2 - 3)

    let finished = Mutex<[Int]>([])
    _ = try EIEExploration(plan, cache: file).run { done, _ in finished.withLock { $0.append(done) } }
    #expect(finished.withLock { $0 } == [whole.outcomes.count])
  }

  @Test func pointsOfAnotherExplorationAreNotTaken() throws {
    var table = ExplorationTable(seed: 1)
    let point = ExplorationPlan.center(.vgg8, sigma: 1)
    table.add(
      point,
      ExplorationPoint.Outcome(
        cycles: 9, stalls: 1, usefulMACs: 2, work: 3, entries: 4, fillers: 1, rowReads: [5, 4, 3, 2, 1],
        unheldRowReads: [6, 6, 6, 6, 6]))
    var same = ExplorationTable(seed: 1)
    #expect(same.resume(from: table.text) == 1)
    #expect(same.outcomes == table.outcomes && same.text == table.text)
    var other = ExplorationTable(seed: 2)
    #expect(other.resume(from: table.text) == 0)
    for damaged in ["", "nonsense", table.text.replacing("cycles", with: "ticks")] {
      var empty = ExplorationTable(seed: 1)
      #expect(empty.resume(from: damaged) == 0)
    }
  }

  /// Row reads counted entry by entry, from where each entry lies.
  @Test(arguments: [1, 4, 8, 64])
  func rowReadsAreThoseOfEachEntry(entriesPerRow: Int) {
    let drawn = BenchmarkCase(plan.layers[0], sigma: 1, seed: 2)
    let counts = drawn.pattern.entryCounts(processingElements: 7, relativeIndexBits: 4)
    for holdsRow in [true, false] {
      var reads = 0
      for element in 0..<7 {
        var position = 0
        var held = -1
        for column in 0..<counts.columns {
          if !holdsRow { held = -1 }
          for _ in 0..<counts.column(column)[column * 7 + element] {
            if drawn.nonzero[column], position / entriesPerRow != held {
              held = position / entriesPerRow
              reads += 1
            }
            position += 1
          }
        }
      }
      let counted = RowReads(counts).count(
        nonzero: drawn.nonzero, entriesPerRow: entriesPerRow, holdsRow: holdsRow)
      #expect(counted == reads, "row held: \(holdsRow)")
    }
  }
}
