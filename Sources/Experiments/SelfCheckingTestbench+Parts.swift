import Configurations
import EIE

// Parts of the bench that depend on the network and the configuration.
extension SelfCheckingTestbench {
  /// Four times the longest layer, and a thousand.
  var patience: Int {
    let longest = expected.flatMap(\.cycles).map(\.cycles).max() ?? 0
    return 4 * longest * max(1, compiled.layers.count) + 1000
  }

  /// What drives the port `request_space`: the spaces of LSTM cells, which need a fourth bit, are not used here.
  var space: String { c.cells == .lstm ? "{1'b0, request_space}" : "request_space" }

  var filters: Bool { c.emptySlices == .filtered }

  /// Loads the slice filter of an element, where there is one.
  var presenceLoad: String {
    guard filters else { return "" }
    let padding = String(c.processingElements - 1).count
    let lines = [
      "        $sformat(file_name, \"memories/pe_%0\(padding)d_presence.hex\", element);",
      "        $readmemh(file_name, presence);",
      "        for (index = 0; index < POINTERS; index = index + 1)",
      "          host_write(PRESENCE, element, index, {{(DATA_BITS-1){1'b0}}, presence[index]});",
    ]
    return lines.joined(separator: "\n") + "\n"
  }

  var hasBiases: Bool { !compiled.elements[0].biases.isEmpty }

  /// Loads the biases of an element, where there are some.
  var biasLoad: String {
    guard hasBiases else { return "" }
    let padding = String(c.processingElements - 1).count
    let lines = [
      "        $sformat(file_name, \"memories/pe_%0\(padding)d_biases.hex\", element);",
      "        $readmemh(file_name, biases);",
      "        for (index = 0; index < \(compiled.elements[0].biases.count); index = index + 1)",
      "          host_write(BIAS, element, index, \(extended("biases[index]", c.accumulator.width)));",
    ]
    return lines.joined(separator: "\n") + "\n"
  }

  var rowValue: String { extended("weight_rows[index]", c.weightRowBits) }

  /// `name` of `width` bits, with zeros above where the data word is wider.
  func extended(_ name: String, _ width: Int) -> String {
    width == c.hostDataBits ? name : "{{(DATA_BITS-\(width)){1'b0}}, \(name)}"
  }

  /// Words of the descriptors, layer by layer.
  var descriptorWrites: String {
    compiled.layers.indices.flatMap { number in
      compiled.layers[number].descriptor.enumerated().map { field, value in
        "      host_write(DESCRIPTOR, 0, \(4 * number + field), \(c.hostDataBits)'d\(value));"
      }
    }.joined(separator: "\n")
  }

  var outputCounts: String {
    compiled.layers.indices.map { "        \($0): outputs_of = \(compiled.layers[$0].outputs);" }.joined(
      separator: "\n")
  }
}
