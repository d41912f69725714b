import CoSimulation
import Compiler
import Configurations

/// What a host says to an array with LSTM cells: a sequence, step by step (docs/eie.md, section 9).
struct RecurrentScripts {
  let placed: PlacedRecurrentNetwork
  private let compiled: CompiledNetwork
  private let scripts: EIEHostScripts

  init(_ network: PlacedRecurrentNetwork, _ compiled: CompiledNetwork) {
    placed = network
    self.compiled = compiled
    scripts = EIEHostScripts(compiled)
  }

  /// Loads the memories.
  var load: HostScript { scripts.load() }

  /// The layers of cells, and the readout if there is one.
  private var cells: Range<Int> { 0..<placed.parts.filter { $0.slotRows > 0 }.count }
  private var elements: Int { compiled.configuration.processingElements }

  /// Runs a sequence.
  ///
  /// The reads are, in order: for each step the outputs of each layer of cells and its cycles; of the readout its outputs
  /// and its cycles; the status.
  ///
  /// - Parameter steps: for each step, the inputs as accumulator words.
  func sequence(_ steps: [[Int]]) -> HostScript {
    var script = HostScript()
    script.write(space: 0, address: 2, data: 0)
    for step in steps {
      for (index, word) in step.enumerated() { script.write(source: index, word: word, scripts, elements) }
      script.write(space: 0, address: 0, data: HostWord(UInt64((cells.count - 1) << 8)))
      for number in cells {
        let first = outputRow(number)
        for slot in 0..<(placed.parts[number].slotRows * elements) {
          script.read(space: 5, pe: slot % elements, address: first + slot / elements)
        }
        script.read(space: 0, address: 64 + number)
      }
    }
    if let readout = placed.parts.indices.last, !cells.contains(readout) {
      script.write(space: 0, address: 0, data: HostWord(UInt64(readout << 8 | readout)))
      for output in 0..<placed.parts[readout].matrix.outputs {
        script.read(space: 5, pe: output % elements, address: output / elements)
      }
      script.read(space: 0, address: 64 + readout)
    }
    script.read(space: 0, address: 3)
    return script
  }

  /// The row of the source file where a layer's outputs begin: its own are the last rows that it reads.
  private func outputRow(_ number: Int) -> Int {
    let part = placed.parts[number]
    return part.firstRow + part.matrix.inputs / elements - part.slotRows
  }

  /// What an array gave for one sequence.
  struct Outcome {
    /// For each step, the outputs of each layer of cells, slot by slot.
    var steps: [[[Int]]] = []
    /// The outputs of the readout, if there is one.
    var readout: [Int]?
    /// The cycles of each layer, over all steps.
    var cycles: [Int]
    /// Whether some sum or state saturated.
    var hasSaturated = false
  }

  /// What the reads of `sequence` gave.
  func outcome(_ responses: [HostWord], steps: Int) -> Outcome {
    var rest = responses[...]
    var outcome = Outcome(cycles: placed.parts.map { _ in 0 })
    func take(_ count: Int) -> [Int] {
      defer { rest = rest.dropFirst(count) }
      return rest.prefix(count).map(scripts.signed)
    }
    for _ in 0..<steps {
      outcome.steps.append(
        cells.map { number in
          let words = take(placed.parts[number].slotRows * elements)
          outcome.cycles[number] += take(1)[0]
          return words
        })
    }
    if let readout = placed.parts.indices.last, !cells.contains(readout) {
      outcome.readout = take(placed.parts[readout].matrix.outputs)
      outcome.cycles[readout] += take(1)[0]
    }
    outcome.hasSaturated = take(1)[0] & 2 != 0
    return outcome
  }
}

extension HostScript {
  /// Writes a word of the source file, by the number of its input.
  fileprivate mutating func write(source index: Int, word: Int, _ scripts: EIEHostScripts, _ elements: Int) {
    write(space: 5, pe: index % elements, address: index / elements, data: scripts.data(word))
  }
}
