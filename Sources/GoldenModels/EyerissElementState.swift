import Configurations
import Mapping

/// What every element of a layer has in common.
struct EyerissElementRules {
  let filters, windowEntries, releasedEntries, outputs, images, passes: Int32
  let portWords, filterPortWords, filterPositions: Int32
  let ifmapEntries, filterRows: Int32
  let linkPlaces, resultPlaces: Int32

  init(_ mapping: RowStationaryMapping) {
    let c = mapping.configuration
    filters = Int32(mapping.folding.p)
    windowEntries = Int32(mapping.windowEntries)
    releasedEntries = Int32(mapping.releasedEntries)
    outputs = Int32(mapping.outputs)
    images = Int32(mapping.folding.n)
    passes = Int32(mapping.passes)
    portWords = Int32(c.psumPortWords)
    filterPortWords = Int32(c.filterPortWords)
    filterPositions = filters * windowEntries
    ifmapEntries = Int32(c.ifmapEntries)
    filterRows = Int32(c.filterScratchpadRows)
    linkPlaces = Int32(c.portQueues.link)
    resultPlaces = Int32(c.portQueues.psum)
  }
}

/// The control state of one element: how full its queues and scratchpads are, where its loops stand, and which stages of
/// its pipeline hold the last product of a psum (docs/eyeriss.md, section 8, "Element").
struct EyerissElementState {
  /// Words in the port queues.
  var ifmapPort: Int32 = 0
  var filterPort: Int32 = 0
  var psumPort: Int32 = 0
  /// Psums on their way to the element above.
  var link: Int32 = 0
  /// Finished psum words on their way to the output network.
  var results: Int32 = 0

  /// Ifmap values and filter words in the scratchpads that are not released.
  private var entries: Int32 = 0
  private var rows: Int32 = 0

  /// The loops: filter j, window entry w, output, image, pass; and w*p + j with its filter word.
  private var filter: Int32 = 0
  private var entry: Int32 = 0
  private var output: Int32 = 0
  private var image: Int32 = 0
  private var pass: Int32 = 0
  private var position: Int32 = 0
  private var row: Int32 = 0

  /// Bits 0 to 2: the stages after issue; bit 3: the send stage. Set where the product is its psum's last.
  private var pipeline: UInt8 = 0
  /// The filter whose psum is sent next.
  private var sending: Int32 = 0

  /// Whether a psum stands in the send stage.
  @inline(__always) var stands: Bool { pipeline & 8 != 0 }

  /// Whether the psum that is sent next completes a word of the psum ports.
  @inline(__always)
  func completesWord(_ rules: EyerissElementRules) -> Bool {
    sending == rules.filters - 1 || (sending + 1) % rules.portWords == 0
  }

  /// The cycle of the element, but for its queues of psums, which its caller knows: whether the psum in the send stage,
  /// if there is one, is sent.
  @inline(__always)
  mutating func step(_ rules: EyerissElementRules, sends: Bool, _ count: inout EyerissElementCount) {
    let holds = stands && !sends
    let takesIfmap = ifmapPort > 0 && entries < rules.ifmapEntries
    let takesFilter = filterPort > 0 && rows < rules.filterRows
    var issued: UInt8 = 0
    if holds {
      count.held += 1
    } else {
      if pass < rules.passes { issued = issue(rules, &count) }
      if sends { sending = sending == rules.filters - 1 ? 0 : sending + 1 }
      pipeline = (pipeline & 7) << 1 | issued
    }
    if takesIfmap {
      ifmapPort -= 1
      entries += 1
    }
    if takesFilter {
      filterPort -= 1
      rows += 1
    }
  }

  /// Issues the next product if its operands are there.
  ///
  /// - Returns: 1 if a product was issued that is the last of its psum.
  @inline(__always)
  private mutating func issue(_ rules: EyerissElementRules, _ count: inout EyerissElementCount) -> UInt8 {
    let endsRow = output == rules.outputs - 1
    let endsPass = endsRow && image == rules.images - 1
    let released = endsRow ? rules.windowEntries : rules.releasedEntries
    // Entries before this one have left the ring as far as they are released at all.
    guard entries > entry - min(entry, released) else {
      count.waitedForIfmaps += 1
      return 0
    }
    guard rows > (endsPass ? 0 : row) else {
      count.waitedForFilters += 1
      return 0
    }
    count.issued += 1
    let isLast: UInt8 = entry == rules.windowEntries - 1 ? 1 : 0
    position += 1
    if position % rules.filterPortWords == 0 || position == rules.filterPositions {
      row += 1
      if endsPass { rows -= 1 }
    }
    filter += 1
    if filter == rules.filters {
      filter = 0
      if entry < released { entries -= 1 }
      entry += 1
      if entry == rules.windowEntries { nextOutput(rules) }
    }
    return isLast
  }

  private mutating func nextOutput(_ rules: EyerissElementRules) {
    (entry, position, row) = (0, 0, 0)
    output += 1
    guard output == rules.outputs else { return }
    output = 0
    image += 1
    guard image == rules.images else { return }
    image = 0
    pass += 1
  }
}

/// Where the cycles of the working elements went.
public struct EyerissElementCount: Hashable, Sendable {
  /// Products issued.
  public internal(set) var issued = 0
  /// Cycles in which a finished psum could not be sent.
  public internal(set) var held = 0
  /// Cycles without a product because an ifmap value was not there.
  public internal(set) var waitedForIfmaps = 0
  /// Cycles without a product because a filter word was not there.
  public internal(set) var waitedForFilters = 0
}
