import Configurations
import DeepCompression
import Testing

@testable import GoldenModels

@Suite struct EIECycleModelTests {
  private func configuration(elements: Int, queueDepth: Int) -> EIEConfiguration {
    var configuration = EIEConfiguration.quad
    configuration.bias = .codebookColumn
    configuration.processingElements = elements
    configuration.queueDepth = queueDepth
    return configuration
  }

  /// A layer whose element k has `entries[j][k]` weights, and so entries, in column j.
  private func layer(_ entries: [[Int]], hasBias: Bool = false) -> SharedLayer {
    let elements = entries[0].count
    let outputs = elements * max(1, entries.joined().max() ?? 0)
    let codes = (0..<outputs).flatMap { row in
      entries.map { UInt8($0[row % elements] > row / elements ? 1 : 0) }
    }
    return SharedLayer(
      name: "counted", outputs: outputs, inputs: entries.count - (hasBias ? 1 : 0), hasBias: hasBias,
      codes: codes, codebook: [0, 1], function: .identity)
  }

  /// Layers worked by hand: entries of each column and element, bias, mask, depth, cycles of the law, stalls.
  struct Case: Sendable {
    var entries: [[Int]]
    var hasBias = false
    var nonzero: [Bool]
    var queueDepth = 8
    var fillers = FillerReading.issued
    var cycles: Int
    var stalls = 0
    var bubbles = 0
  }

  static let cases = [
    // Cycle 0 broadcasts, 1 pops three entries, 2 and 3 count down, 4 clears the last: five.
    Case(entries: [[3]], nonzero: [true], cycles: 5),
    // An empty column: broadcast, pop, and nothing remains.
    Case(entries: [[0]], nonzero: [true], cycles: 2),
    // One bubble and nothing else.
    Case(entries: [[3]], nonzero: [false], cycles: 1, bubbles: 1),
    // Columns of 2, 0 and 1 entries back to back: popped in cycles 1, 3 and 4, cleared in 5.
    Case(entries: [[2], [0], [1]], nonzero: [true, true, true], cycles: 6),
    // Three bubbles in front of the bias.
    Case(
      entries: [[1], [1], [1], [2]], hasBias: true, nonzero: [false, false, false], cycles: 7, bubbles: 3),
    // Two lanes; the second row ends beyond the last input and costs a bubble after its column.
    Case(entries: [[1, 1], [1, 1], [1, 1]], nonzero: [true, true, true], cycles: 5, bubbles: 1),
    // An all-zero row of two lanes is one bubble; a row whose last lane is zero has it after its column.
    Case(
      entries: [[1, 1], [1, 1], [1, 1], [1, 1]], nonzero: [false, false, true, false], cycles: 4, bubbles: 2),
    // Depth 1: out in 0, popped in 1; the queue was full at the start of 1, so the second goes out in 2.
    Case(entries: [[1], [1]], nonzero: [true, true], queueDepth: 1, cycles: 5, stalls: 1),
    // Depth 1, first column of 4: second out in 2, popped in 5; the third waits through 3, 4 and 5.
    Case(
      entries: [[4], [1], [1]], nonzero: [true, true, true], queueDepth: 1, cycles: 9, stalls: 4),
    // The slower element holds up the other: its queue holds columns 1 and 2 from cycle 3 until 5.
    Case(
      entries: [[4, 0], [1, 0], [1, 0], [1, 0]], nonzero: [true, true, true, true], queueDepth: 2,
      cycles: 9, stalls: 3),
    // A bubble passes while the queue is full, in the cycle in which a column would have waited.
    Case(
      entries: [[4], [1], [1], [1]], nonzero: [true, true, false, true], queueDepth: 1, cycles: 9, stalls: 3,
      bubbles: 1),
    // Behind a window: cycle 0 broadcasts, 1 takes the column ahead, 2 begins three entries, 5 clears the last.
    Case(entries: [[3]], nonzero: [true], fillers: .windowed, cycles: 6),
    Case(entries: [[0]], nonzero: [true], fillers: .windowed, cycles: 3),
    // Begun in 2, 4 and 5, each taken ahead meanwhile.
    Case(entries: [[2], [0], [1]], nonzero: [true, true, true], fillers: .windowed, cycles: 7),
    // Out in 0, taken in 1; the second out in 2, taken in 3 while the first is served, so that the third goes out in 4
    // and waits in the queue; begun in 2, 6 and 7.
    Case(
      entries: [[4], [1], [1]], nonzero: [true, true, true], queueDepth: 1, fillers: .windowed, cycles: 9,
      stalls: 2),
  ]

  @Test(arguments: cases)
  func workedByHand(example: Case) throws {
    let layer = layer(example.entries, hasBias: example.hasBias)
    let elements = example.entries[0].count
    var configuration = configuration(elements: elements, queueDepth: example.queueDepth)
    configuration.fillers = example.fillers
    let model = try EIECycleModel(layer, configuration: configuration)
    let count = try model.run(nonzero: example.nonzero)
    #expect(count.cycles - EIECycleModel.pipelineCycles == example.cycles)
    #expect(count.stalls == example.stalls)
    #expect(count.bubbles == example.bubbles)
    #expect(try model.runByRecurrence(nonzero: example.nonzero) == count)
  }

  @Test func busyAndUseful() throws {
    // Column 0 is skipped; columns 1 and the bias give the elements 1 + 0 and 2 + 3 entries.
    let layer = layer([[4, 4], [1, 2], [0, 3]], hasBias: true)
    let model = try EIECycleModel(layer, configuration: configuration(elements: 2, queueDepth: 8))
    let count = try model.run(activations: [0, -7])
    #expect(count.busy == [1, 5])
    #expect(count.broadcasts == 2)
    #expect(count.usefulEntries == 6)
    #expect(count.utilization == 6 / Double(2 * count.cycles))
    #expect(count.loadBalance == count.utilization)
  }

  /// Gaps of 0 to 9 fillers before each weight: a window takes up to three with the weight, four in a row by themselves.
  @Test func aWindowTakesFillersAlong() throws {
    var codes: [UInt8] = []
    for fillers in 0...9 { codes += [UInt8](repeating: 0, count: 4 * fillers) + [1] }
    let layer = SharedLayer(
      name: "gaps", outputs: codes.count, inputs: 1, hasBias: false, codes: codes, codebook: [0, 1],
      function: .identity)
    var configuration = configuration(elements: 1, queueDepth: 8)
    configuration.relativeIndexBits = 2
    let issued = try EIECycleModel(layer, configuration: configuration).run(nonzero: [true])
    #expect(issued.busy == [10 + 45])
    configuration.fillers = .windowed
    let windowed = try EIECycleModel(layer, configuration: configuration).run(nonzero: [true])
    #expect(windowed.busy == [10 + 4 * 1 + 2 * 2])
    #expect(windowed.cycles == issued.cycles - 37 + 1)
  }

  @Test func refusesMasksOfTheWrongLength() throws {
    let model = try EIECycleModel(layer([[1]]), configuration: .quad)
    #expect(throws: EIEModelError.self) { try model.run(nonzero: []) }
    #expect(throws: EIEModelError.self) { try model.runByRecurrence(nonzero: [true, true]) }
  }

  /// The stepped law and the recurrence agree in every number, on random layers, arrays and masks.
  @Test(arguments: 0..<150)
  func bothReadingsOfTheLawAgree(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    let elements = [1, 2, 3, 4, 7, 16, 64].randomElement(using: &generator)!
    var configuration = configuration(
      elements: elements, queueDepth: [1, 2, 3, 8, 16].randomElement(using: &generator)!)
    configuration.relativeIndexBits = Int.random(in: 2...8, using: &generator)
    configuration.bias = BiasPlacement.allCases.randomElement(using: &generator)!
    configuration.emptySlices = EmptySlices.allCases.randomElement(using: &generator)!
    configuration.weightRowBits = 128
    configuration.fillers = FillerReading.allCases.randomElement(using: &generator)!
    configuration.columnGroups = [1, 2, 4].filter(elements.isMultiple(of:)).randomElement(using: &generator)!
    let layer = SharedLayer.random(
      outputs: Int.random(in: 1...300, using: &generator), inputs: Int.random(in: 1...60, using: &generator),
      hasBias: Bool.random(using: &generator), density: Double.random(in: 0...0.5, using: &generator),
      codeBits: 4, using: &generator)
    let activity = Double.random(in: 0...1, using: &generator)
    let nonzero = (0..<layer.inputs).map { _ in Double.random(in: 0..<1, using: &generator) < activity }
    let model = try EIECycleModel(layer, configuration: configuration)
    let stepped = try model.run(nonzero: nonzero)
    #expect(try model.runByRecurrence(nonzero: nonzero) == stepped, "seed \(seed)")
    #expect(stepped.usefulEntries <= stepped.busy.reduce(0, +))
    let events = stepped.bubbles + stepped.broadcasts + stepped.stalls
    #expect(stepped.cycles * configuration.columnGroups >= events)
    #expect(stepped.cycles >= stepped.busy.max()!)
  }

  /// The useful entries of the cycle model are the useful multiplications of the golden model.
  @Test(arguments: 0..<10)
  func countsTheWorkOfTheGoldenModel(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    let layer = SharedLayer.random(
      outputs: 50, inputs: 40, hasBias: true, density: 0.2, codeBits: 4, using: &generator)
    let activations = (0..<40).map { _ in max(0, Int.random(in: -100...100, using: &generator)) }
    let result = try EIELayerModel(layer, configuration: .paper).run(activations: activations, rectify: true)
    let count = try EIECycleModel(layer, configuration: .paper).run(activations: result.activations)
    #expect(count.usefulEntries == result.usefulMACs)
    #expect(count.broadcasts == result.nonzeroActivations + 1)
  }
}
