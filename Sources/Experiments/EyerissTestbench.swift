import CoSimulation
import Configurations
import Mapping

/// A Verilog testbench that plays layers on the row-stationary array and compares every ofmap word, the cycles, the flag
/// `saturated` and the counters with the models' answers: what a hardware engineer runs without Swift.
public struct EyerissTestbench {
  /// The array.
  public let hardware: EyerissHardware
  /// The layers in the order in which they run, without a reset between them.
  public let layers: [PreparedLayer]

  /// The bench that plays `layers`; all of the array's configuration.
  public init(_ hardware: EyerissHardware, _ layers: [PreparedLayer]) {
    self.hardware = hardware
    self.layers = layers
  }

  /// The name of the top module, and of its file.
  public static let moduleName = "eyeriss_testbench"
  /// The file in which the bench leaves what came out of the array.
  static let observedFile = "build/observed.txt"

  var c: EyerissConfiguration { hardware.configuration }
  var counts: Bool { c.instrumentation == .accessCounters }

  /// What `vectors/layers.hex` tells of a layer, in this order; `paceWords` words in `paceCycles` cycles is what each
  /// stream moves at most.
  enum Field: Int, CaseIterable {
    case ifmapWords, filterWords, biases, ofmapWords, cycles, saturated, paceWords, paceCycles
  }

  private func values(_ layer: PreparedLayer) -> [Int] {
    Field.allCases.map { field in
      switch field {
      case .ifmapWords: layer.ifmap.count
      case .filterWords: layer.filter.count
      case .biases: layer.bias.count
      case .ofmapWords: layer.ofmap.count
      case .cycles: layer.count.cycles
      case .saturated: layer.saturates ? 1 : 0
      case .paceWords: layer.link.ifmap.words
      case .paceCycles: layer.link.ifmap.cycles
      }
    }
  }

  /// Files of the folder `vectors`: all layers one after the other.
  var vectors: [(name: String, text: String)] {
    let psumMask = (UInt64(1) << UInt64(c.psumBits)) - 1
    var files = [
      ("layers.hex", hex(bits: 32) { values($0).map { UInt64($0) } }),
      ("configuration.hex", hex(bits: 1) { layer in layer.program.bits(for: c).map { $0 ? 1 : 0 } }),
      ("ifmap.hex", hex(bits: 64) { $0.ifmap }), ("filter.hex", hex(bits: 64) { $0.filter }),
      ("bias.hex", hex(bits: c.psumBits) { $0.bias.map { UInt64(bitPattern: Int64($0)) & psumMask } }),
      ("expected_ofmap.hex", hex(bits: 64) { $0.ofmap }),
    ]
    guard counts else { return files }
    let expected = hex(bits: EyerissCounter.bits) { layer in
      EyerissCounter.allCases.map { UInt64(layer.counters[$0] ?? 0) }
    }
    files.append(("expected_counters.hex", expected))
    return files
  }

  private func hex(bits: Int, _ words: (PreparedLayer) -> [UInt64]) -> String {
    let digits = (bits + 3) / 4
    var text = ""
    for (number, layer) in layers.enumerated() {
      text += "// layer \(number): \(layer.mapping.layer)\n"
      for word in words(layer) {
        let hexadecimal = String(word, radix: 16)
        text += String(repeating: "0", count: digits - hexadecimal.count) + hexadecimal + "\n"
      }
    }
    return text
  }
}
