import HDL

/// Takes words apart into elements, the one in the low bits first.
public struct WordUnpacker: Component {
  /// Bits of an element.
  public var elementBits: Int
  /// Elements in a word.
  public var elements: Int

  /// An unpacker of `elements` elements of `elementBits` bits.
  public init(elementBits: Int, elements: Int) {
    precondition(elementBits > 0 && elements > 0, "a word of \(elements) elements of \(elementBits) bits")
    self.elementBits = elementBits
    self.elements = elements
  }

  /// The boundary.
  public struct Ports {
    /// Words enter.
    public let word: Stream<Bits>
    /// Elements leave.
    public let element: Stream<Bits>
    /// The receiver says that the element it takes is the last that it wants of the word.
    public let closes: Bits
  }

  public static let source = #fileID
  public var moduleName: String { "word_unpacker_w\(elementBits)_n\(elements)" }
  public var contract: String {
    """
    Takes words of \(elements) elements of \(elementBits) bits apart, low bits first; closes drops the rest of a word.

    Latency     none: the word stays with the sender until its last element is taken
    Throughput  one element a cycle
    Paths       word_valid and word_data reach the element, element_ready and closes reach word_ready
    Corners     closes counts only in a cycle in which an element is taken
    """
  }

  public func ports(_ list: PortList) -> Ports {
    if elements > 1 { list.clockDomain() }
    return Ports(
      word: list.sink("word") { $0.field("data", elements * elementBits) },
      element: list.source("element") { $0.field("data", elementBits) },
      closes: list.group("with element_ready") { list.input("closes") })
  }

  public func build(_ m: Module, _ io: Ports) {
    io.element.valid[] = io.word.valid
    guard elements > 1 else {
      m.ignore(io.closes, as: "closes")
      io.element.payload[] = io.word.payload
      io.word.ready[] = io.element.ready
      return
    }
    let index = m.register("index", bitsToIndex(elements), resetTo: 0)
    let completes = (io.closes | (index == elements - 1)).named("completes")
    io.element.payload[] = io.word.payload.part(index, width: elementBits)
    io.word.ready[] = io.element.ready & completes
    m.when(io.element.fires) { index[] = mux(completes, 0, index &+ 1) }
  }
}
