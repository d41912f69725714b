import HDL

/// Puts elements side by side into words, the first in the low bits.
public struct WordPacker: Component {
  /// Bits of an element.
  public var elementBits: Int
  /// Elements in a word.
  public var elements: Int

  /// A packer of `elements` elements of `elementBits` bits.
  public init(elementBits: Int, elements: Int) {
    precondition(elementBits > 0 && elements > 0, "a word of \(elements) elements of \(elementBits) bits")
    self.elementBits = elementBits
    self.elements = elements
  }

  /// An element, and whether it ends its word though there is room.
  public struct Element {
    /// The element.
    public let data: Bits
    /// It is the last of its group: the word leaves with it.
    public let closes: Bits
  }

  /// The boundary.
  public struct Ports {
    /// Elements enter.
    public let element: Stream<Element>
    /// Words leave.
    public let word: Stream<Bits>
  }

  public static let source = #fileID
  public var moduleName: String { "word_packer_w\(elementBits)_n\(elements)" }
  public var contract: String {
    """
    Packs \(elements) elements of \(elementBits) bits into a word, the first in the low bits; closes ends a word early.

    Latency     none: a word leaves in the cycle in which its last element enters
    Throughput  one element a cycle
    Paths       element_valid, element_data and element_closes reach the word, word_ready reaches element_ready
    Corners     elements beyond a word's last are zero
    """
  }

  public func ports(_ list: PortList) -> Ports {
    if elements > 1 { list.clockDomain() }
    return Ports(
      element: list.sink("element") {
        Element(data: $0.field("data", elementBits), closes: $0.field("closes", 1))
      },
      word: list.source("word") { $0.field("data", elements * elementBits) })
  }

  public func build(_ m: Module, _ io: Ports) {
    guard elements > 1 else {
      m.ignore(io.element.payload.closes, as: "closes")
      io.word.valid[] = io.element.valid
      io.word.payload[] = io.element.payload.data
      io.element.ready[] = io.word.ready
      return
    }
    let index = m.register("index", bitsToIndex(elements), resetTo: 0)
    let completes = (io.element.payload.closes | (index == elements - 1)).named("completes")
    io.word.valid[] = io.element.valid & completes
    io.element.ready[] = io.word.ready | ~completes

    let fires = io.element.fires.named("fires")
    m.when(fires) { index[] = mux(completes, 0, index &+ 1) }

    var lanes: [Bits] = []
    for lane in 0..<elements {
      let isHere = index == lane
      if lane == elements - 1 {
        lanes.append(mux(isHere, io.element.payload.data, 0))
        continue
      }
      let kept = m.register("kept_\(lane)", elementBits)
      m.when(fires & isHere) { kept[] = io.element.payload.data }
      lanes.append(mux(isHere, io.element.payload.data, mux(index > lane, kept, 0)).named("lane_\(lane)"))
    }
    io.word.payload[] = concatenate(lanes.reversed())
  }
}
