import Configurations
import DeepCompression

/// A network whose rows stand where the configuration places them: position p of a layer belongs to element
/// `p mod N`, so that everything after this step can deal with rows in the paper's way.
///
/// The inputs of the first layer stay in the caller's order. The columns of every other layer follow the rows of the
/// layer before it, so no order is undone on chip; only the outputs of the last layer must be put back by the host.
public struct PlacedNetwork: Hashable, Sendable {
  /// The same network with rows and columns in their places.
  public let network: CompressedNetwork
  /// For each layer the caller's output at each position; nil where positions are the caller's order.
  public let outputOrders: [[Int]?]

  /// Places the rows of `network` as `configuration` says.
  public init(_ network: CompressedNetwork, for configuration: EIEConfiguration) {
    guard configuration.placement == .balanced else {
      self.network = network
      outputOrders = network.layers.map { _ in nil }
      return
    }
    var orders: [[Int]?] = []
    var layers: [SharedLayer] = []
    var columns: [Int]?
    for layer in network.layers {
      let rows = Self.balancedOrder(
        weightsOfRow: layer.weightsOfRow, elements: configuration.processingElements)
      layers.append(layer.permuted(rows: rows, columns: columns))
      orders.append(rows)
      columns = rows
    }
    self.network = CompressedNetwork(name: network.name, layers: layers)
    outputOrders = orders
  }

  /// Longest processing time first: the heaviest row goes to the element with the fewest weights that has a place left.
  ///
  /// Every element gets as many rows as with interleaving, so that positions stay without gaps; within an element rows
  /// keep their order.
  ///
  /// - Parameters:
  ///   - weightsOfRow: the non-zero weights of each row.
  ///   - elements: how many elements share the rows, at least 1.
  /// - Returns: the row at each position.
  public static func balancedOrder(weightsOfRow weights: [Int], elements: Int) -> [Int] {
    let outputs = weights.count
    let heaviestFirst = weights.indices.sorted { (-weights[$0], $0) < (-weights[$1], $1) }
    var rows = [[Int]](repeating: [], count: elements)
    var loads = [Int](repeating: 0, count: elements)
    for row in heaviestFirst {
      var best: Int?
      for element in 0..<elements {
        let places = outputs / elements + (element < outputs % elements ? 1 : 0)
        guard rows[element].count < places else { continue }
        if best == nil || loads[element] < loads[best!] { best = element }
      }
      guard let best else { break }
      rows[best].append(row)
      loads[best] += weights[row]
    }
    for element in rows.indices { rows[element].sort() }
    return (0..<outputs).map { rows[$0 % elements][$0 / elements] }
  }
}

extension SharedLayer {
  /// The non-zero weights of each row.
  fileprivate var weightsOfRow: [Int] {
    (0..<outputs).map { row in
      codes[(row * columns)..<((row + 1) * columns)].reduce(0) { $0 + ($1 == 0 ? 0 : 1) }
    }
  }

  /// The layer with row `rows[p]` at position p, and column `columns[q]` at position q; nil keeps an order.
  ///
  /// A bias column stays the last one.
  func permuted(rows: [Int]?, columns order: [Int]?) -> SharedLayer {
    var result = self
    for position in 0..<outputs {
      let row = rows?[position] ?? position
      for column in 0..<columns {
        let source = column < inputs ? order?[column] ?? column : column
        result.codes[position * columns + column] = codes[row * columns + source]
      }
    }
    return result
  }
}
