import Configurations
import DeepCompression

/// A network whose rows stand where the configuration places them: position p of a layer belongs to lane
/// `p mod M` of each column group, so that everything after this step can deal with rows in the paper's way.
///
/// Biases stand where the configuration has them, too: beside the matrix where they are preloaded.
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
    var network = network
    if configuration.bias == .accumulatorPreload { network.layers = network.layers.map(\.withBiasBeside) }
    guard configuration.placement == .balanced else {
      self.network = network
      outputOrders = network.layers.map { _ in nil }
      return
    }
    var orders: [[Int]?] = []
    var layers: [SharedLayer] = []
    var columns: [Int]?
    for layer in network.layers {
      let moved = layer.permuted(rows: nil, columns: columns)
      let rows = Self.balancedOrder(
        weightsOfRow: moved.weightsOfRow(for: configuration), elements: configuration.groupElements)
      layers.append(moved.permuted(rows: rows, columns: nil))
      orders.append(rows)
      columns = rows
    }
    self.network = CompressedNetwork(name: network.name, layers: layers)
    outputOrders = orders
  }

  /// Longest processing time first: the heaviest row goes to the lane with a place left whose fullest element, over the
  /// column groups, has the fewest weights then.
  ///
  /// Every lane gets as many rows as with interleaving, so that positions stay without gaps; within a lane rows
  /// keep their order.
  ///
  /// - Parameters:
  ///   - weightsOfRow: for each column group, the non-zero weights of each row.
  ///   - elements: how many elements of a group share the rows, at least 1.
  /// - Returns: the row at each position.
  public static func balancedOrder(weightsOfRow weights: [[Int]], elements: Int) -> [Int] {
    let outputs = weights[0].count
    let totals = (0..<outputs).map { row in weights.reduce(0) { $0 + $1[row] } }
    let heaviestFirst = totals.indices.sorted { (-totals[$0], $0) < (-totals[$1], $1) }
    var rows = [[Int]](repeating: [], count: elements)
    var loads = [[Int]](repeating: [Int](repeating: 0, count: elements), count: weights.count)
    for row in heaviestFirst {
      var best: (element: Int, load: Int)?
      for element in 0..<elements {
        let places = outputs / elements + (element < outputs % elements ? 1 : 0)
        guard rows[element].count < places else { continue }
        var load = 0
        for group in weights.indices { load = max(load, loads[group][element] + weights[group][row]) }
        if best == nil || load < best!.load { best = (element, load) }
      }
      guard let best else { break }
      rows[best.element].append(row)
      for group in weights.indices { loads[group][best.element] += weights[group][row] }
    }
    for element in rows.indices { rows[element].sort() }
    return (0..<outputs).map { rows[$0 % elements][$0 / elements] }
  }
}

extension SharedLayer {
  /// The non-zero weights of each row in each column group.
  fileprivate func weightsOfRow(for configuration: EIEConfiguration) -> [[Int]] {
    var weights = [[Int]](
      repeating: [Int](repeating: 0, count: outputs), count: configuration.columnGroups)
    let groups = (0..<columns).map { column in
      column < inputs ? ColumnGroupLayout(configuration).column(ofInput: column).group : 0
    }
    for row in 0..<outputs {
      for column in 0..<columns where codes[row * columns + column] != 0 { weights[groups[column]][row] += 1 }
    }
    return weights
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
    if let rows { result.exactBias = exactBias.map { bias in rows.map { bias[$0] } } }
    return result
  }
}
