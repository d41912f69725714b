import Configurations
import DeepCompression

/// A recurrent network as matrices of an array with LSTM cells (docs/eie.md, section 9).
///
/// The source file holds the inputs of a step, then the outputs of each layer of cells, each from a row of its own on.
/// A layer reads the rows of what it follows and its own, which stand side by side. Slot s of a layer is the hidden
/// unit whose output is word `s div N` of that layer in element `s mod N`; its gates i, g, f, o are the element's own rows
/// `4 (s div N)` and the three that follow, so that nothing but outputs ever passes between elements. Slots without a
/// unit have empty rows and columns.
public struct PlacedRecurrentNetwork: Hashable, Sendable {
  /// What runs as one layer of the array.
  public struct Part: Hashable, Sendable {
    /// Its matrix, rows and columns in their places.
    public var matrix: SharedLayer
    /// The first row of the source file that it reads.
    public var firstRow: Int
    /// Rows of slots: output words of each element; 0 for the readout.
    public var slotRows: Int
    /// The unit in each slot, or the readout's output at each position.
    public var order: [Int]
  }

  /// The layers of cells, then the readout if there is one.
  public let parts: [Part]
  /// Rows of the source file that are used.
  public let rows: Int

  /// The order of the gates within a slot.
  public static let gates: [LSTMLayer.Gate] = [.input, .cell, .forget, .output]

  /// Places `network` as `configuration` says.
  public init(_ network: RecurrentNetwork, for configuration: EIEConfiguration) {
    let elements = configuration.processingElements
    var parts: [Part] = []
    var firstRow = 0
    // For each input that the next layer reads, in the order of the source file, its number; nil for a place without.
    var read: [Int?] = Self.filled(Array(0..<network.inputs), elements)
    for cell in network.cells {
      var cell = cell
      if configuration.bias == .accumulatorPreload { cell.matrix = cell.matrix.withBiasBeside }
      let order = Self.order(of: cell, for: configuration)
      let own = Self.filled(order, elements)
      let rows: [Int?] = stride(from: 0, to: own.count, by: elements).flatMap { first in
        Self.gates.flatMap { gate in
          own[first..<(first + elements)].map { $0.map { cell.row(of: gate, unit: $0) } }
        }
      }
      let columns = read + own.map { $0.map { cell.inputs + $0 } }
      parts.append(
        Part(
          matrix: cell.matrix.arranged(rows: rows, columns: columns), firstRow: firstRow,
          slotRows: own.count / elements, order: order))
      firstRow += read.count / elements
      read = own
    }
    if var readout = network.readout {
      if configuration.bias == .accumulatorPreload { readout = readout.withBiasBeside }
      let rows = Array(0..<readout.outputs)
      parts.append(
        Part(
          matrix: readout.arranged(rows: rows, columns: read), firstRow: firstRow, slotRows: 0, order: rows))
    }
    self.parts = parts
    rows = firstRow + read.count / elements
  }

  /// The units in the order of their slots: as rows of a layer, a unit being as heavy as its four gates.
  private static func order(of cell: LSTMLayer, for configuration: EIEConfiguration) -> [Int] {
    guard configuration.placement == .balanced else { return Array(0..<cell.units) }
    let columns = cell.matrix.columns
    let weights = (0..<cell.units).map { unit in
      LSTMLayer.Gate.allCases.reduce(0) { sum, gate in
        let first = cell.row(of: gate, unit: unit) * columns
        return sum + cell.matrix.codes[first..<(first + columns)].lazy.filter { $0 != 0 }.count
      }
    }
    return PlacedNetwork.balancedOrder(
      weightsOfRow: [weights], elements: configuration.processingElements)
  }

  /// The numbers, and nil up to a whole row of the source file.
  private static func filled(_ numbers: [Int], _ elements: Int) -> [Int?] {
    let missing = (elements - numbers.count % elements) % elements
    return numbers.map { $0 } + [Int?](repeating: nil, count: missing)
  }
}

extension SharedLayer {
  /// The layer with the given rows and columns of this one; nil is an empty one. A bias stays with its row.
  fileprivate func arranged(rows: [Int?], columns order: [Int?]) -> SharedLayer {
    var codes: [UInt8] = []
    codes.reserveCapacity(rows.count * (order.count + 1))
    let sources = hasBias ? order + [inputs] : order
    for row in rows {
      guard let row else {
        codes += [UInt8](repeating: 0, count: sources.count)
        continue
      }
      codes += sources.map { $0.map { self.codes[row * columns + $0] } ?? 0 }
    }
    return SharedLayer(
      name: name, outputs: rows.count, inputs: order.count, hasBias: hasBias, codes: codes,
      codebook: codebook, function: function,
      exactBias: exactBias.map { bias in rows.map { $0.map { bias[$0] } ?? 0 } })
  }
}
