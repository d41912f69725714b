/// A queue in synchronous memory, M(d) of docs/eyeriss.md, section 8: how many words are in its places, and whether one is
/// offered at its output.
struct EyerissMemoryQueue {
  let places: Int
  /// Words in the places.
  private(set) var count = 0
  /// Whether a word stands at the output.
  private(set) var offers = false

  init(places: Int) { self.places = places }

  /// Whether a word may enter; asked at the beginning of a cycle.
  var hasRoom: Bool { count < places }

  /// The end of a cycle in which a word entered, or the offered one left, or both.
  @inline(__always)
  mutating func step(enters: Bool, leaves: Bool) {
    let fetches = count > 0 && (!offers || leaves)
    offers = fetches || (offers && !leaves)
    count += (enters ? 1 : 0) - (fetches ? 1 : 0)
  }
}

/// The ifmap buffer: an M(d) whose head, a block, is replayed for every pass on it.
struct EyerissReplayQueue {
  let places: Int
  /// Words of a block.
  private let blockWords: Int
  /// Passes on a block.
  private let replays: Int
  private(set) var count = 0
  private(set) var offers = false
  /// The next word of the block to be fetched, and the pass that it is for.
  private var word = 0
  private var replay = 0

  init(places: Int, blockWords: Int, replays: Int) {
    self.places = places
    self.blockWords = blockWords
    self.replays = replays
  }

  /// Whether a word may enter; asked at the beginning of a cycle.
  var hasRoom: Bool { count < places }

  /// The end of a cycle in which a word entered, or the offered one left, or both.
  @inline(__always)
  mutating func step(enters: Bool, leaves: Bool) {
    let isLast = replay == replays - 1
    // In the last pass fetched words are gone; before it they are still counted.
    let fetches = (isLast ? count > 0 : count > word) && (!offers || leaves)
    offers = fetches || (offers && !leaves)
    if enters { count += 1 }
    guard fetches else { return }
    if isLast { count -= 1 }
    word += 1
    if word == blockWords {
      word = 0
      replay = isLast ? 0 : replay + 1
    }
  }
}
