import Configurations
import DeepCompression

/// Where the columns of a layer lie when the elements form column groups (docs/eie.md, section 7).
struct ColumnGroupLayout {
  /// The number of groups, G.
  let groups: Int
  /// Elements of a group, M.
  let lanes: Int

  init(_ configuration: EIEConfiguration) {
    groups = configuration.columnGroups
    lanes = configuration.groupElements
  }

  /// The columns that each group has of a layer, without the bias: as many as group 0 has inputs.
  func columns(ofInputs inputs: Int) -> Int {
    inputs / (groups * lanes) * lanes + min(inputs % (groups * lanes), lanes)
  }

  /// The group of an element.
  func group(ofElement element: Int) -> Int { (element % lanes + element / lanes) % groups }

  /// The group that broadcasts an input, and the input's column there.
  func column(ofInput input: Int) -> (group: Int, column: Int) {
    let element = input % (groups * lanes)
    return (group(ofElement: element), input / (groups * lanes) * lanes + element % lanes)
  }

  /// The parts of `layer` that the groups store; columns without an input, and the bias of all but group 0, are empty.
  func parts(of layer: SharedLayer) -> [SharedLayer] {
    if groups == 1 { return [layer] }
    let columns = columns(ofInputs: layer.inputs) + (layer.hasBias ? 1 : 0)
    var codes = [[UInt8]](
      repeating: [UInt8](repeating: 0, count: layer.outputs * columns), count: groups)
    for input in 0..<layer.inputs {
      let (group, column) = column(ofInput: input)
      for row in 0..<layer.outputs {
        codes[group][row * columns + column] = layer.codes[row * layer.columns + input]
      }
    }
    if layer.hasBias {
      for row in 0..<layer.outputs {
        codes[0][row * columns + columns - 1] = layer.codes[row * layer.columns + layer.inputs]
      }
    }
    return codes.map {
      SharedLayer(
        name: layer.name, outputs: layer.outputs, inputs: columns - (layer.hasBias ? 1 : 0),
        hasBias: layer.hasBias, codes: $0, codebook: layer.codebook, function: layer.function)
    }
  }
}
