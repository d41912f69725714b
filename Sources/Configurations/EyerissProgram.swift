/// What the configuration chain of an array holds: the layer, and for each element its ids and links.
public struct EyerissProgram: Hashable, Sendable, Codable {
  /// The numbers of the layer.
  public var layer: [EyerissLayerField: Int]
  /// The ids of the X buses, lowest row first.
  public var buses: [BusIds]
  /// The elements, lowest row first, each row from the left.
  public var elements: [Element]

  /// What the X bus of one row answers to.
  public struct BusIds: Hashable, Sendable, Codable {
    /// The channel set rho whose ifmap values the row takes.
    public var ifmapRow: Int
    /// The filter row rho*R + i that the row holds.
    public var filterRow: Int

    /// The ids of one row.
    public init(ifmapRow: Int, filterRow: Int) {
      self.ifmapRow = ifmapRow
      self.filterRow = filterRow
    }
  }

  /// What one element answers to, and where its psums come from and go to.
  public struct Element: Hashable, Sendable, Codable {
    /// The ifmap row h that the element takes.
    public var ifmapColumn: Int
    /// The filter set ti that it works on.
    public var filterColumn: Int
    /// Psums come from the element below instead of the psum network.
    public var takesFromBelow: Bool
    /// Psums go to the element above instead of the output network.
    public var sendsAbove: Bool
    /// The element works: it is part of a chain.
    public var isEnabled: Bool

    /// The settings of one element.
    public init(
      ifmapColumn: Int, filterColumn: Int, takesFromBelow: Bool, sendsAbove: Bool, isEnabled: Bool
    ) {
      self.ifmapColumn = ifmapColumn
      self.filterColumn = filterColumn
      self.takesFromBelow = takesFromBelow
      self.sendsAbove = sendsAbove
      self.isEnabled = isEnabled
    }

    /// An element outside every chain.
    public static let idle = Element(
      ifmapColumn: 0, filterColumn: 0, takesFromBelow: false, sendsAbove: false, isEnabled: false)
  }

  /// A program from its parts.
  public init(layer: [EyerissLayerField: Int], buses: [BusIds], elements: [Element]) {
    self.layer = layer
    self.buses = buses
    self.elements = elements
  }

  /// What makes the program unfit for the array of `configuration`, one line a fault; empty for a fitting one.
  public func problems(on configuration: EyerissConfiguration) -> [String] {
    var found = EyerissLayerField.allCases.compactMap { field -> String? in
      guard let value = layer[field] else { return "\(field.rawValue) is missing" }
      let legal = field.minimum...((1 << field.width(in: configuration)) - 1)
      return legal.contains(value) ? nil : "\(field.rawValue): \(value) is outside \(legal)"
    }
    if buses.count != configuration.rows {
      found.append("ids of \(buses.count) X buses for \(configuration.rows) rows")
    }
    if elements.count != configuration.elements {
      found.append("settings of \(elements.count) elements for \(configuration.elements)")
    }
    for (row, bus) in buses.enumerated() {
      if bus.ifmapRow >> configuration.ifmapRowIdBits != 0
        || bus.filterRow >> configuration.filterRowIdBits != 0
      {
        found.append("X bus \(row): an id does not fit its bits")
      }
    }
    for (number, element) in elements.enumerated() {
      if element.ifmapColumn >> configuration.ifmapColumnIdBits != 0
        || element.filterColumn >> configuration.filterColumnIdBits != 0
      {
        found.append("element \(number): an id does not fit its bits")
      }
    }
    return found
  }

  /// The bits in the order in which they enter the chain: the layer, then row by row X bus and elements; each field's low
  /// bit first.
  public func bits(for configuration: EyerissConfiguration) -> [Bool] {
    precondition(problems(on: configuration).isEmpty, "the program does not fit the array")
    let c = configuration
    var bits: [Bool] = []
    func append(_ value: Int, _ width: Int) { for bit in 0..<width { bits.append(value >> bit & 1 == 1) } }
    for field in EyerissLayerField.allCases { append(layer[field]!, field.width(in: c)) }
    for (row, bus) in buses.enumerated() {
      append(bus.ifmapRow, c.ifmapRowIdBits)
      append(bus.filterRow, c.filterRowIdBits)
      for element in elements[(row * c.columns)..<((row + 1) * c.columns)] {
        append(element.ifmapColumn, c.ifmapColumnIdBits)
        append(element.filterColumn, c.filterColumnIdBits)
        append(element.takesFromBelow ? 1 : 0, 1)
        append(element.sendsAbove ? 1 : 0, 1)
        append(element.isEnabled ? 1 : 0, 1)
      }
    }
    return bits
  }
}

extension EyerissConfiguration {
  /// Bits of the layer's part of the configuration chain.
  public var layerBits: Int { EyerissLayerField.allCases.reduce(0) { $0 + $1.width(in: self) } }

  /// Bits of the configuration chain.
  public var chainBits: Int {
    let bus = ifmapRowIdBits + filterRowIdBits
    let element = ifmapColumnIdBits + filterColumnIdBits + 3
    return layerBits + rows * bus + elements * element
  }
}
