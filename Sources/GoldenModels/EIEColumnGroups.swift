import Configurations
import DeepCompression

/// Which inputs each column group broadcasts (docs/eie.md, section 7): those that its own elements hold.
public struct EIEColumnGroups: Sendable {
  /// For each group, the input in each lane of each activation row, row after row; nil for a lane without one.
  ///
  /// One group has all inputs and no lanes without.
  public let inputs: [[Int?]]

  /// The number of groups.
  var count: Int { inputs.count }

  /// The groups of the array of `configuration` for a layer of that many inputs.
  public init(inputs: Int, configuration: EIEConfiguration) {
    guard configuration.columnGroups > 1 else {
      self.inputs = [Array(0..<inputs)]
      return
    }
    let all = configuration.processingElements
    let lanes = configuration.groupElements
    let groups = configuration.columnGroups
    self.inputs = (0..<groups).map { group in
      stride(from: 0, to: inputs, by: all).flatMap { row in
        (0..<lanes).map { lane in
          // The elements of a lane are M apart, and each next one belongs to the next group.
          let input = row + (group + groups - lane % groups) % groups * lanes + lane
          return input < inputs ? input : nil
        }
      }
    }
  }

  /// For each group, a mask of inputs as a mask of its columns.
  public func masks(of nonzero: [Bool]) -> [[Bool]] {
    inputs.map { own in own.map { $0.map { nonzero[$0] } ?? false } }
  }
}

extension EIEEntryCounts {
  /// What `layer` takes in each column group of the array of `configuration`: entries, but only such fillers as take a
  /// cycle.
  static func groups(of layer: SharedLayer, configuration: EIEConfiguration) -> [EIEEntryCounts] {
    let groups = EIEColumnGroups(inputs: layer.inputs, configuration: configuration)
    return groups.inputs.enumerated().map { group, inputs in
      let bias: [Int?] = layer.hasBias && group == 0 ? [layer.inputs] : []
      return EIEEntryCounts(
        of: groups.count == 1 ? layer : layer.selecting(inputs + bias),
        processingElements: configuration.groupElements, relativeIndexBits: configuration.skipBits)
    }
  }
}

extension SharedLayer {
  /// A matrix of the given columns, none of which counts as a bias; a column that is nil is empty.
  fileprivate func selecting(_ columns: [Int?]) -> SharedLayer {
    let own = self.columns
    let codes = (0..<outputs).flatMap { row in columns.map { $0.map { self.codes[row * own + $0] } ?? 0 } }
    return SharedLayer(
      name: name, outputs: outputs, inputs: columns.count, hasBias: false, codes: codes, codebook: codebook,
      function: function)
  }
}
