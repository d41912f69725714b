import Mapping

/// The run-length encoder as docs/eyeriss.md, section 8, describes it: one pair a cycle at most.
struct EyerissEncoderState {
  private let pairsPerWord: Int
  private let wordsPerPass: Int
  private let psumBlocks: Int
  private let portWords: Int
  private let lastBlockPsums: Int

  /// Values of the word it holds that are not used up, lowest bit first; 0 left if it holds none.
  private var mask: UInt32 = 0
  private(set) var left = 0
  private var run = 0
  private var pairs = 0
  /// Words taken, and within the pass.
  private(set) var taken = 0
  private var wordOfPass = 0

  init(_ mapping: RowStationaryMapping) {
    pairsPerWord = mapping.configuration.pairsPerStreamWord
    wordsPerPass = mapping.psumPassWords
    psumBlocks = mapping.psumBlocks
    portWords = mapping.configuration.psumPortWords
    lastBlockPsums = mapping.lastBlockPsums
  }

  /// What a cycle does with the word that it holds.
  struct Action {
    var zeros = 0
    var usesValue = false
    var makesPair = false
    var endsWord = false
    var sends = false
  }

  /// The action of this cycle, if there is room for what it sends; nothing happens yet.
  func action() -> Action {
    guard left > 0 else { return Action() }
    let zeros = min(mask.trailingZeroBitCount, left)
    let endsPass = wordOfPass == wordsPerPass
    var action = Action()
    if run + zeros > RunLengthCode.longestRun {
      action.zeros = RunLengthCode.longestRun + 1 - run
      action.makesPair = true
    } else if zeros < left {
      action.zeros = zeros
      action.usesValue = true
      action.makesPair = true
    } else {
      action.zeros = zeros
      action.makesPair = endsPass
    }
    action.endsWord = action.zeros + (action.usesValue ? 1 : 0) == left
    let endsBlock = action.endsWord && endsPass
    action.sends = action.makesPair && (pairs == pairsPerWord - 1 || endsBlock)
    return action
  }

  /// Carries out an action.
  mutating func perform(_ action: Action) {
    let used = action.zeros + (action.usesValue ? 1 : 0)
    mask = used < 32 ? mask >> used : 0
    left -= used
    if action.makesPair {
      run = 0
      pairs = action.sends ? 0 : pairs + 1
    } else {
      run += action.zeros
    }
    if action.endsWord && wordOfPass == wordsPerPass { wordOfPass = 0 }
  }

  /// Takes the next word.
  mutating func take(_ mask: UInt32) {
    let block = taken % psumBlocks
    left = block == psumBlocks - 1 ? lastBlockPsums : portWords
    // Beyond its values a word is of no account.
    self.mask = left < 32 ? mask & ((1 << left) - 1) : mask
    taken += 1
    wordOfPass += 1
  }
}
