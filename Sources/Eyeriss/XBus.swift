import HDL

/// One row of an input network: a controller at its head that compares row ids, and one for each element that compares
/// column ids.
public struct XBus: Component {
  /// Bits of a row id.
  public var rowIdBits: Int
  /// Bits of a column id.
  public var columnIdBits: Int
  /// Bits of a word.
  public var dataBits: Int
  /// Elements of the row.
  public var columns: Int

  /// A bus with every parameter given.
  public init(rowIdBits: Int, columnIdBits: Int, dataBits: Int, columns: Int) {
    self.rowIdBits = rowIdBits
    self.columnIdBits = columnIdBits
    self.dataBits = dataBits
    self.columns = columns
  }

  /// The boundary.
  public struct Ports {
    /// The Y bus.
    public let bus: YBus
    /// The id of the row.
    public let rowId: Bits
    /// The elements.
    public let targets: [Target]
  }

  /// What hangs on the bus at one column.
  public struct Target {
    /// Its id, and whether it takes part.
    public let id: Bits
    public let isEnabled: Bits
    /// A word arrives.
    public let send: Bits
    public let data: Bits
    /// It can take one.
    public let ready: Bits
  }

  public static let source = #fileID
  public var moduleName: String { "x_bus_i\(rowIdBits)_\(columnIdBits)_w\(dataBits)_n\(columns)" }
  public var contract: String {
    """
    The row of an input network: \(columns) elements behind one row id, words of \(dataBits) bits.

    Latency     none
    Paths       the tags and the elements' ready reach ready; the bus reaches the elements
    Corners     a row that a word is not for is ready
    """
  }

  public func ports(_ list: PortList) -> Ports {
    Ports(
      bus: YBus(list, "", rowIdBits: rowIdBits, columnIdBits: columnIdBits, dataBits: dataBits),
      rowId: list.group("the row") { list.input("row_id", rowIdBits) },
      targets: (0..<columns).map { column in
        list.group("column \(column)") {
          Target(
            id: list.input("id_\(column)", columnIdBits), isEnabled: list.input("is_enabled_\(column)"),
            send: list.output("send_\(column)"), data: list.output("data_\(column)", dataBits),
            ready: list.input("ready_\(column)"))
        }
      })
  }

  public func build(_ m: Module, _ io: Ports) {
    let head = m.instance(
      "head", of: MulticastController(idBits: rowIdBits, dataBits: columnIdBits + dataBits))
    head.id[] = io.rowId
    head.isEnabled[] = 1
    head.send[] = io.bus.send
    head.tag[] = io.bus.row
    head.data[] = concatenate(io.bus.column, io.bus.data)
    io.bus.ready[] = head.ready
    let column = head.targetData[dataBits...(dataBits + columnIdBits - 1)].named("column_tag")
    let data = head.targetData[0...(dataBits - 1)].named("row_data")

    let controllers = io.targets.enumerated().map { number, target in
      let controller = m.instance(
        "column_\(number)", of: MulticastController(idBits: columnIdBits, dataBits: dataBits))
      controller.id[] = target.id
      controller.isEnabled[] = target.isEnabled
      controller.send[] = head.targetSend
      controller.tag[] = column
      controller.data[] = data
      controller.targetReady[] = target.ready
      target.send[] = controller.targetSend
      target.data[] = controller.targetData
      return controller
    }
    head.targetReady[] = all(of: controllers.map(\.ready))
  }
}

/// The vertical bus of an input network as one row sees it.
public struct YBus {
  /// A word passes in this cycle: all its targets are ready.
  public let send: Bits
  /// The tags and the word that is sent, or would be.
  public let row: Bits
  public let column: Bits
  public let data: Bits
  /// The row can take the word, or it is not for the row.
  public let ready: Bits

  /// Declares the row's end of the bus.
  init(_ list: PortList, _ prefix: String, rowIdBits: Int, columnIdBits: Int, dataBits: Int) {
    let name = prefix.isEmpty ? "bus" : prefix
    send = list.group("\(name): the Y bus") { list.input("\(name)_send") }
    row = list.input("\(name)_row", rowIdBits)
    column = list.input("\(name)_column", columnIdBits)
    data = list.input("\(name)_data", dataBits)
    ready = list.output("\(name)_ready")
  }

  /// Hands the bus on to `inner`.
  func connect(to inner: YBus) {
    inner.send[] = send
    inner.row[] = row
    inner.column[] = column
    inner.data[] = data
    ready[] = inner.ready
  }
}
