import Configurations
import HDL

/// One row of the array: its elements, their ids and links, and the row's part of the four networks.
public struct ArrayRow: Component {
  /// The array.
  public var configuration: EyerissConfiguration

  /// A row of `configuration`.
  public init(_ configuration: EyerissConfiguration) { self.configuration = configuration }

  /// Bits of a row's number; of a column's.
  var rowBits: Int { bitsToIndex(configuration.rows) }
  var columnBits: Int { bitsToIndex(configuration.columns) }

  public static let source = #fileID
  public var moduleName: String { "array_row" }
  public var contract: String {
    """
    \(configuration.columns) processing elements side by side, with the X buses that serve them.

    Latency     as the elements
    Paths       tags reach ready; psum_out_row and psum_out_column reach the answer
    Corners     the row's number is its address on the psum networks; ids are its address on the others
    """
  }

  public func build(_ m: Module, _ io: Ports) {
    let c = configuration
    m.heading("Configuration: the chain enters at the right and ends in the ids of the row.")
    let rowIds = m.instance(
      "row_settings", of: ConfigurationChain(width: c.ifmapRowIdBits + c.filterRowIdBits))
    rowIds.shift[] = io.shift
    io.bitOut[] = rowIds.bitOut
    let settings = (0..<c.columns).map { column in
      let link = m.instance(
        "settings_\(column)", of: ConfigurationChain(width: c.ifmapColumnIdBits + c.filterColumnIdBits + 3))
      link.shift[] = io.shift
      return link
    }
    rowIds.bitIn[] = settings[0].bitOut
    for (left, right) in zip(settings, settings.dropFirst()) { left.bitIn[] = right.bitOut }
    settings.last!.bitIn[] = io.bitIn
    let values = settings.map { ElementSettings($0.value, c) }

    m.heading("The elements.")
    let elements = (0..<c.columns).map { column in
      let element = m.instance("pe_\(column)", of: ProcessingElement(c))
      element.layer.connect(to: io.layer)
      element.isEnabled[] = values[column].isEnabled
      element.takesFromBelow[] = values[column].takesFromBelow
      element.sendsAbove[] = values[column].sendsAbove
      connect(io.below[column], to: element.below)
      connect(element.above, to: io.above[column])
      return element
    }
    io.saturates[] = any(of: elements.map(\.saturates))
    for (kind, count) in io.events {
      count[] = sum(of: elements.map { $0.events![kind] }, width: count.width)
    }

    m.heading("The X buses.")
    let ifmapBus = m.instance(
      "ifmap_bus",
      of: XBus(
        rowIdBits: c.ifmapRowIdBits, columnIdBits: c.ifmapColumnIdBits, dataBits: c.wordBits,
        columns: c.columns))
    io.ifmap.connect(to: ifmapBus.bus)
    ifmapBus.rowId[] = rowIds.value[0...(c.ifmapRowIdBits - 1)]
    attach(ifmapBus.targets, to: elements.map(\.ifmap), values.map { ($0.ifmapColumn, $0.isEnabled) })

    let filterBus = m.instance(
      "filter_bus",
      of: XBus(
        rowIdBits: c.filterRowIdBits, columnIdBits: c.filterColumnIdBits, dataBits: c.filterPortBits,
        columns: c.columns))
    io.filter.connect(to: filterBus.bus)
    filterBus.rowId[] = rowIds.value[c.ifmapRowIdBits...(c.ifmapRowIdBits + c.filterRowIdBits - 1)]
    attach(filterBus.targets, to: elements.map(\.filter), values.map { ($0.filterColumn, $0.isEnabled) })

    let psumBus = m.instance(
      "psum_bus",
      of: XBus(rowIdBits: rowBits, columnIdBits: columnBits, dataBits: c.psumPortBits, columns: c.columns))
    io.psums.connect(to: psumBus.bus)
    psumBus.rowId[] = io.number
    let places = (0..<c.columns).map { (Bits($0, width: columnBits), Bits(1, width: 1)) }
    attach(psumBus.targets, to: elements.map(\.psums), places)

    let output = m.instance(
      "output_bus", of: OutputXBus(dataBits: c.psumPortBits, rowBits: rowBits, columns: c.columns))
    output.wanted[] = io.wanted
    output.row[] = io.outputRow
    output.column[] = io.outputColumn
    output.room[] = io.room
    output.number[] = io.number
    io.resultValid[] = output.valid
    io.result[] = output.data
    for (offer, element) in zip(output.offers, elements) { connect(element.results, to: offer) }
  }

  /// Hangs one input of every element on a bus, with its id and whether it takes part.
  private func attach(_ targets: [XBus.Target], to inputs: [Stream<Bits>], _ ids: [(id: Bits, on: Bits)]) {
    for (target, (input, id)) in zip(targets, zip(inputs, ids)) {
      target.id[] = id.id
      target.isEnabled[] = id.on
      input.valid[] = target.send
      input.payload[] = target.data
      target.ready[] = input.ready
    }
  }
}

/// The settings of an element as they stand in its link of the chain.
private struct ElementSettings {
  let ifmapColumn: Bits
  let filterColumn: Bits
  let takesFromBelow: Bits
  let sendsAbove: Bits
  let isEnabled: Bits

  init(_ value: Bits, _ c: EyerissConfiguration) {
    let filterStart = c.ifmapColumnIdBits
    let flags = filterStart + c.filterColumnIdBits
    ifmapColumn = value[0...(filterStart - 1)]
    filterColumn = value[filterStart...(flags - 1)]
    takesFromBelow = value[flags]
    sendsAbove = value[flags + 1]
    isEnabled = value[flags + 2]
  }
}

/// The sum of `terms` in `width` bits; terms that are narrower count from zero up.
func sum(of terms: [Bits], width: Int) -> Bits {
  let wide = terms.map { $0.zeroExtended(to: width) }
  return wide.dropFirst().reduce(wide[0]) { $0 &+ $1 }
}
