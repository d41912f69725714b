import CoSimulation
import Compiler
import Configurations

/// What a host says to an array: loading a network, running an input through it, reading what came out
/// (docs/eie.md, section 3).
public struct EIEHostScripts {
  /// The network that is loaded.
  public let network: CompiledNetwork

  private var elements: Int { network.configuration.processingElements }

  /// Scripts for `network`.
  public init(_ network: CompiledNetwork) { self.network = network }

  /// The spaces of the host port.
  private enum Space {
    static let control = 0
    static let descriptor = 1
    static let pointers = 2
    static let weights = 3
    static let codebook = 4
    static let activations = 5
    static let presence = 6
    static let biases = 7
    static let functions = 8
  }

  /// Loads descriptors, codebooks, pointers, biases and weights.
  public func load() -> HostScript {
    var script = HostScript()
    for (number, layer) in network.layers.enumerated() {
      for (field, value) in layer.descriptor.enumerated() {
        script.write(space: Space.descriptor, address: 4 * number + field, data: HostWord(UInt64(value)))
      }
    }
    for (address, word) in network.codebook.enumerated() {
      script.write(
        space: Space.codebook, address: address,
        data: HostWord(UInt64(bitPattern: Int64(word))).cut(to: dataBits))
    }
    if network.configuration.cells == .lstm {
      for (address, word) in network.configuration.functionTable.enumerated() {
        script.write(space: Space.functions, address: address, data: data(word))
      }
    }
    for (element, memories) in network.elements.enumerated() {
      for (index, pointer) in memories.pointers.enumerated() {
        script.write(space: Space.pointers, pe: element, address: index, data: HostWord(UInt64(pointer)))
      }
      if network.configuration.emptySlices == .filtered {
        for (index, bit) in memories.presence.enumerated() {
          script.write(space: Space.presence, pe: element, address: index, data: HostWord(UInt64(bit)))
        }
      }
      for (address, bias) in memories.biases.enumerated() {
        script.write(
          space: Space.biases, pe: element, address: address,
          data: HostWord(UInt64(bitPattern: Int64(bias))).cut(to: dataBits))
      }
      for row in 0..<memories.weightRows.count {
        let word = HostWord(words: Array(memories.weightRows[row]))
        script.write(space: Space.weights, pe: element, address: row, data: word)
      }
    }
    return script
  }

  /// Loads an input of accumulator words and runs all layers; reads the outputs.
  ///
  /// The reads are, in order: with `pausing`, the outputs of each layer but the last as they stand between the
  /// layers; the outputs of the last layer; the cycles of each layer; the status.
  public func run(words: [Int], pausing: Bool) -> HostScript {
    var script = input(words)
    let last = network.layers.count - 1
    let command = UInt64(last) << 8 | (pausing ? 1 << 16 : 0)
    script.write(space: Space.control, address: 0, data: HostWord(command))
    for (number, layer) in network.layers.enumerated() where pausing || number == last {
      for output in 0..<layer.outputs {
        script.read(space: Space.activations, pe: output % elements, address: output / elements)
      }
      if number < last { script.write(space: Space.control, address: 1, data: 0) }
    }
    for number in network.layers.indices { script.read(space: Space.control, address: 64 + number) }
    script.read(space: Space.control, address: 3)
    return script
  }

  /// Loads the inputs of one layer and runs it alone.
  ///
  /// The reads are, in order: with `reads`, the outputs; the cycles; the status.
  func runOne(_ number: Int, words: [Int], reads: Bool) -> HostScript {
    var script = input(words)
    script.write(space: Space.control, address: 0, data: HostWord(UInt64(number << 8 | number)))
    if reads {
      for output in 0..<network.layers[number].outputs {
        script.read(space: Space.activations, pe: output % elements, address: output / elements)
      }
    }
    script.read(space: Space.control, address: 64 + number)
    script.read(space: Space.control, address: 3)
    return script
  }

  /// Clears the source and writes an input of accumulator words; zeros need no word.
  private func input(_ words: [Int]) -> HostScript {
    var script = HostScript()
    script.write(space: Space.control, address: 2, data: 0)
    for (index, word) in words.enumerated() where word != 0 {
      script.write(
        space: Space.activations, pe: index % elements, address: index / elements,
        data: HostWord(UInt64(bitPattern: Int64(word))).cut(to: dataBits))
    }
    return script
  }

  /// What the reads of `run` gave.
  public func outcome(_ responses: [HostWord], pausing: Bool) -> EIERunOutcome {
    var position = 0
    var outputs: [[Int]?] = []
    let last = network.layers.count - 1
    for (number, layer) in network.layers.enumerated() {
      guard pausing || number == last else {
        outputs.append(nil)
        continue
      }
      let words = responses[position..<(position + layer.outputs)].map(signed)
      outputs.append(words)
      position += layer.outputs
    }
    let cycles = network.layers.indices.map { Int(responses[position + $0].low) }
    let status = responses[position + network.layers.count].low
    return EIERunOutcome(outputs: outputs, cycles: cycles, hasSaturated: status & 2 != 0)
  }

  /// A number as a data word, its upper bits dropped.
  func data(_ word: Int) -> HostWord { HostWord(UInt64(bitPattern: Int64(word))).cut(to: dataBits) }

  private var dataBits: Int { network.configuration.hostDataBits }

  /// An activation word is sign-extended to the whole data word; its low 64 bits are the number.
  func signed(_ word: HostWord) -> Int {
    let unused = UInt64(max(0, 64 - dataBits))
    return Int(Int64(bitPattern: word.low << unused) >> Int64(unused))
  }
}

/// What an array gave for one input.
public struct EIERunOutcome: Hashable, Sendable {
  /// The accumulator words of each layer; nil for a layer that was not looked at.
  public var outputs: [[Int]?]
  /// The cycles that each layer took, as the array counted them.
  public var cycles: [Int]
  /// Whether some accumulator saturated.
  public var hasSaturated: Bool
}

extension HostWord {
  /// The word with the bits beyond `bits` dropped.
  fileprivate func cut(to bits: Int) -> HostWord {
    bits >= 64 ? self : HostWord(low & ((1 << UInt64(bits)) - 1))
  }
}
