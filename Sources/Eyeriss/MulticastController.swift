import HDL

/// Decides whether a word on a bus is for what hangs below: an X bus, or an element (JSSC 2017, figure 8).
public struct MulticastController: Component {
  /// Bits of an id.
  public var idBits: Int
  /// Bits of what passes.
  public var dataBits: Int

  /// A controller for words of `dataBits` bits.
  public init(idBits: Int, dataBits: Int) {
    self.idBits = idBits
    self.dataBits = dataBits
  }

  /// The boundary.
  public struct Ports {
    /// The id that is answered to, and whether any is.
    public let id: Bits
    public let isEnabled: Bits
    /// The bus: a word with its tag; `send` once every target of the word is ready.
    public let send: Bits
    public let tag: Bits
    public let data: Bits
    /// The word may be sent as far as this controller is concerned.
    public let ready: Bits
    /// The target.
    public let targetSend: Bits
    public let targetData: Bits
    public let targetReady: Bits
  }

  public static let source = #fileID
  public var moduleName: String { "multicast_controller_i\(idBits)_w\(dataBits)" }
  public var contract: String {
    """
    Passes a word on where its tag equals the id, and zeros where not, so that nothing below switches.

    Latency     none
    Paths       tag and target_ready reach ready; send, tag and data reach the target
    Corners     a word for others finds this controller ready
    """
  }

  public func ports(_ list: PortList) -> Ports {
    return Ports(
      id: list.input("id", idBits), isEnabled: list.input("is_enabled"),
      send: list.group("bus") { list.input("send") }, tag: list.input("tag", idBits),
      data: list.input("data", dataBits), ready: list.output("ready"),
      targetSend: list.group("target") { list.output("target_send") },
      targetData: list.output("target_data", dataBits), targetReady: list.input("target_ready"))
  }

  public func build(_ m: Module, _ io: Ports) {
    let matches = (io.isEnabled & (io.tag == io.id)).named("matches")
    io.ready[] = ~matches | io.targetReady
    io.targetSend[] = matches & io.send
    io.targetData[] = mux(matches, io.data, 0)
  }
}
