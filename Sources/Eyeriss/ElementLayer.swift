import Configurations
import HDL

/// What every processing element must know of the layer: the same wires to all of them, constant while it runs.
public struct ElementLayer {
  /// The fields that elements know, in the order of the ports.
  static let fields: [EyerissLayerField] = [
    .filtersPerElement, .windowEntries, .releasedEntries, .filterBlocks, .outputs, .images, .productShift,
  ]

  private let signals: [EyerissLayerField: Bits]

  /// Declares the fields as inputs.
  init(_ list: PortList, _ configuration: EyerissConfiguration) {
    signals = list.group("the layer") {
      Dictionary(
        uniqueKeysWithValues: Self.fields.map { field in
          (field, list.input(field.signalName, field.width(in: configuration)))
        })
    }
  }

  /// The signal of a field.
  subscript(field: EyerissLayerField) -> Bits { signals[field]! }

  /// Drives every field of this end with the same field of `other`.
  func connect(to other: ElementLayer) {
    for field in Self.fields { self[field][] = other[field] }
  }
}

extension EyerissLayerField {
  /// The field's name in Verilog: its words with underscores between.
  var signalName: String { snakeCased(rawValue) }
}
