import CoSimulation
import Compiler
import Configurations
import GoldenModels

/// A Verilog testbench that loads a network's memory images, runs input vectors and compares every output word and
/// every cycle count with the models' answers: what a hardware engineer runs without Swift.
struct SelfCheckingTestbench {
  /// The network as the memories hold it.
  let compiled: CompiledNetwork
  /// What the models say, for each input vector.
  let expected: [(result: EIENetworkResult, cycles: [EIECycleCount], words: [Int])]

  init(_ workload: EIEWorkload, on configuration: EIEConfiguration) throws {
    compiled = try CompiledNetwork(workload.network, for: configuration)
    let placed = PlacedNetwork(workload.network, for: configuration).network
    let golden = try EIENetworkModel(placed, configuration: configuration)
    let cycleModel = try EIENetworkCycleModel(placed, configuration: configuration)
    expected = try workload.inputs.map { input in
      let words = try golden.inputWords(input)
      let result = try golden.run(words: words)
      return (result, try cycleModel.run(result), words)
    }
  }

  var c: EIEConfiguration { compiled.configuration }

  /// Files of vectors, by name.
  var vectors: [(name: String, text: String)] {
    [
      ("inputs.hex", hex(inputLines, width: c.accumulator.width)),
      ("expected_outputs.hex", hex(outputLines, width: c.accumulator.width)),
      ("expected_cycles.hex", hex(cycleLines, width: 32)),
      ("weight_rows.hex", hex(rowLines, width: 32)),
    ]
  }

  private enum Line {
    case comment(String)
    case word(Int)
  }

  private var inputLines: [Line] {
    expected.indices.flatMap { [.comment("vector \($0)")] + expected[$0].words.map { .word($0) } }
  }

  private var outputLines: [Line] {
    expected.indices.flatMap { vector in
      zip(compiled.layers, expected[vector].result.layers).flatMap { layer, result in
        [.comment("vector \(vector), outputs of layer \(layer.name)")] + result.accumulators.map { .word($0) }
      }
    }
  }

  private var cycleLines: [Line] {
    expected.indices.flatMap { vector in
      [.comment("vector \(vector), cycles of each layer")] + expected[vector].cycles.map { .word($0.cycles) }
    }
  }

  private var rowLines: [Line] {
    [.comment("rows of the weight memory that each element uses")]
      + compiled.elements.map { .word($0.weightRows.count) }
  }

  private func hex(_ lines: [Line], width: Int) -> String {
    let digits = (width + 3) / 4
    let mask = width >= 64 ? UInt64.max : (1 << UInt64(width)) - 1
    return lines.map { line in
      switch line {
      case .comment(let text): return "// \(text)\n"
      case .word(let word):
        let text = String(UInt64(bitPattern: Int64(word)) & mask, radix: 16)
        return String(repeating: "0", count: digits - text.count) + text + "\n"
      }
    }.joined()
  }
}
