import Configurations
import Mapping

/// The whole array's control state, stepped cycle by cycle without any data (docs/eyeriss.md, section 8).
///
/// Every decision of a cycle sees the state at its beginning: a step first asks everybody, then moves everything.
struct EyerissCycleMachine {
  private(set) var cycle = 0
  /// The cycle in which the last psum word of each pass left the output queue.
  private(set) var passEnds: [Int] = []
  private(set) var count = EyerissElementCount()
  private(set) var ofmapWords = 0

  private let rules: EyerissElementRules
  private let chains, height: Int
  private let ports: EyerissConfiguration.PortQueues
  private var elements: [EyerissElementState]

  private var ifmaps: EyerissIfmapFeed
  private var filters: EyerissFilterFeed
  private var psums: EyerissPsumFeed
  private let ifmapTargets, filterTargets: EyerissNetworkTargets
  /// Y bus queues: how many words, and which is the oldest; those of psums by their chains.
  private var ifmapBus = 0
  private var ifmapWord = 0
  private var filterBus = 0
  private var filterWord = 0
  private var psumBus: [Int] = []

  private let psumBlocks, passWords: Int
  private let filterGroups, channelGroups: Int
  private var outBlock = 0
  private var outChain = 0
  private var outputQueue = 0
  private var leftOfPass: Int
  private var encoder: EyerissEncoderState
  private let masks: [UInt32]
  private var ofmapPort = 0
  private let ofmapPace: EyerissLink.Pace

  init(_ mapping: RowStationaryMapping, _ traffic: EyerissTraffic, _ link: EyerissLink) {
    rules = EyerissElementRules(mapping)
    chains = mapping.folding.chains
    height = mapping.chainElements
    ports = mapping.configuration.portQueues
    elements = Array(repeating: EyerissElementState(), count: mapping.activeElements)
    ifmaps = EyerissIfmapFeed(mapping, traffic, link)
    filters = EyerissFilterFeed(mapping, link)
    psums = EyerissPsumFeed(mapping, link)
    ifmapTargets = .ifmaps(mapping)
    filterTargets = .filters(mapping)
    psumBlocks = mapping.psumBlocks
    passWords = mapping.psumPassWords
    filterGroups = mapping.filterGroups
    channelGroups = mapping.channelGroups
    leftOfPass = mapping.psumPassWords
    encoder = EyerissEncoderState(mapping)
    masks = traffic.ofmapWordMasks
    ofmapPace = link.ofmap
  }

  /// Whether the last ofmap word has left.
  var isDone: Bool { encoder.taken == masks.count && encoder.left == 0 && ofmapPort == 0 }

  /// One cycle of everything.
  mutating func step() {
    let sendsIfmap =
      ifmapBus > 0 && all(ifmapTargets, ifmapWord) { $0.ifmapPort < Int32(ports.ifmap) }
    let sendsFilter =
      filterBus > 0 && all(filterTargets, filterWord) { $0.filterPort < Int32(ports.filter) }
    let psumTarget = psumBus.first.map { $0 * height }
    let sendsPsum = psumTarget.map { elements[$0].psumPort < Int32(ports.psum) } ?? false
    let source = outChain * height + height - 1
    let collects = elements[source].results > 0 && outputQueue < 2

    let returns = stepOutput(collects: collects)
    stepElements()

    // Feeds see the Y bus queues as they were at the beginning.
    let newIfmap = ifmaps.step(at: cycle, hasRoom: ifmapBus < 2)
    let newFilter = filters.step(at: cycle, hasRoom: filterBus < 2)
    let newPsum = psums.step(at: cycle, hasRoom: psumBus.count < 2, returns: returns)
    if sendsIfmap { ifmapWord = deliver(ifmapTargets, ifmapWord) { $0.ifmapPort += 1 } }
    if sendsFilter { filterWord = deliver(filterTargets, filterWord) { $0.filterPort += 1 } }
    if sendsPsum, let psumTarget {
      elements[psumTarget].psumPort += 1
      psumBus.removeFirst()
    }
    ifmapBus += (newIfmap ? 1 : 0) - (sendsIfmap ? 1 : 0)
    filterBus += (newFilter ? 1 : 0) - (sendsFilter ? 1 : 0)
    if let newPsum { psumBus.append(newPsum) }
    if collects {
      elements[source].results -= 1
      outBlock = outBlock == psumBlocks - 1 ? 0 : outBlock + 1
      if outBlock == 0 { outChain = outChain == chains - 1 ? 0 : outChain + 1 }
    }
    cycle += 1
  }

  /// Whether all elements that a word is for satisfy a condition.
  @inline(__always)
  private func all(
    _ targets: EyerissNetworkTargets, _ word: Int, _ condition: (EyerissElementState) -> Bool
  ) -> Bool {
    for position in targets.range(word) where !condition(elements[targets.element(position)]) {
      return false
    }
    return true
  }

  /// Changes all elements that a word is for; returns the next word.
  @inline(__always)
  private mutating func deliver(
    _ targets: EyerissNetworkTargets, _ word: Int, _ change: (inout EyerissElementState) -> Void
  ) -> Int {
    for position in targets.range(word) { change(&elements[targets.element(position)]) }
    return word == targets.round - 1 ? 0 : word + 1
  }

  /// All elements, each chain from its highest down: whoever looks at the queue below finds it as it was at the beginning.
  private mutating func stepElements() {
    let (rules, height, portPlaces) = (rules, height, Int32(ports.psum))
    var count = count
    elements.withUnsafeMutableBufferPointer { elements in
      for first in stride(from: 0, to: elements.count, by: height) {
        var isTakenFrom = false
        for index in stride(from: first + height - 1, through: first, by: -1) {
          let isHighest = index == first + height - 1
          let isLowest = index == first
          var sends = false
          var completes = false
          if elements[index].stands {
            completes = elements[index].completesWord(rules)
            let isFed = isLowest ? elements[index].psumPort > 0 : elements[index - 1].link > 0
            let hasRoom =
              isHighest
              ? !completes || elements[index].results < portPlaces : elements[index].link < rules.linkPlaces
            sends = isFed && hasRoom
          }
          elements[index].step(rules, sends: sends, &count)
          if isTakenFrom { elements[index].link -= 1 }
          isTakenFrom = sends && !isLowest
          guard sends else { continue }
          if isLowest && completes { elements[index].psumPort -= 1 }
          if !isHighest { elements[index].link += 1 }
          if isHighest && completes { elements[index].results += 1 }
        }
      }
    }
    self.count = count
  }

  private var isLastPass: Bool { passEnds.count / filterGroups % channelGroups == channelGroups - 1 }

  /// The output side: from the output queue to the psum buffer or through the encoder.
  ///
  /// - Returns: whether a word enters the psum buffer.
  private mutating func stepOutput(collects: Bool) -> Bool {
    let isLast = isLastPass
    let leavesPort = ofmapPort > 0 && ofmapPace.cycle(ofWord: ofmapWords) <= cycle
    let action = encoder.action()
    let acts = encoder.left > 0 && (!action.sends || ofmapPort < 2)
    let isFree = encoder.left == 0 || (acts && action.endsWord)
    let leaves = outputQueue > 0 && (isLast ? isFree : psums.buffer.hasRoom)
    if acts { encoder.perform(action) }
    if leaves && isLast { encoder.take(masks[encoder.taken]) }
    if leavesPort { ofmapWords += 1 }
    ofmapPort += (acts && action.sends ? 1 : 0) - (leavesPort ? 1 : 0)
    outputQueue += (collects ? 1 : 0) - (leaves ? 1 : 0)
    if leaves {
      leftOfPass -= 1
      if leftOfPass == 0 {
        leftOfPass = passWords
        passEnds.append(cycle)
      }
    }
    return leaves && !isLast
  }
}
