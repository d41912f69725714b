/// Plays host scripts over the host port of a clocked device.
///
/// Requests go out as fast as the device accepts them, and responses are taken in meanwhile. The device keeps
/// its state from one run to the next.
///
/// With a ``HandshakePacing`` the host pauses at random on both sides. It then also puts random bits on the
/// other request signals while `request_valid` is low, and checks that a response stays as it is until it is
/// accepted. A request, once offered, stays until it is accepted.
public final class HostPortDriver: HostSession {
  /// The device that is driven.
  public let device: any ClockedDevice
  /// Clock cycles so far, those of the reset included.
  public private(set) var cycles = 0
  /// After how many cycles without an accepted request or a response a run fails.
  public var patience: Int

  private let layout: HostPortLayout
  private let pacing: HandshakePacing?
  private var random: SplitMix64
  private var isOffering = false
  private var isReady = false
  // Inputs have changed and outputs may be behind.
  private var isStale = false

  /// A driver of `device`, which it resets; throws ``HostPortError`` if the device has no host port.
  public init(_ device: any ClockedDevice, pacing: HandshakePacing? = nil, patience: Int = 1_000_000) throws {
    self.device = device
    self.pacing = pacing
    self.patience = patience
    layout = try HostPortLayout(device.interface)
    random = SplitMix64(state: pacing?.seed ?? 0)
    reset()
  }

  /// Holds the device's reset for two cycles, with no request and no response under way.
  public func reset() {
    setValid(false)
    setReady(false)
    device.holdReset(cycles: 2)
    cycles += 2
    isStale = true
  }

  /// Ends the device's waveforms; throws ``ToolError`` if one could not be written whole.
  public func finish() throws { try device.finish() }

  /// Plays `script`; the responses to its reads, in order.
  ///
  /// Throws ``HostPortError``.
  public func run(_ script: HostScript) throws -> [HostWord] {
    try layout.check(script)
    var responses: [HostWord] = []
    responses.reserveCapacity(script.readCount)
    let operations = script.operations
    var accepted = 0
    var readsAccepted = 0
    var idle = 0
    defer { setValid(false) }
    while accepted < operations.count || responses.count < script.readCount {
      drive(accepted < operations.count ? operations[accepted] : nil)
      if isStale { settle() }
      idle += 1
      if isOffering && device.peek(layout.requestReady) != 0 {
        if operations[accepted].isRead { readsAccepted += 1 }
        accepted += 1
        isOffering = false
        idle = 0
      }
      let isResponding = device.peek(layout.responseValid) != 0
      if isReady && isResponding {
        guard responses.count < readsAccepted else { throw HostPortError.unexpectedResponse(responses.count) }
        responses.append(response())
        idle = 0
      }
      let held = pacing != nil && isResponding && !isReady ? response() : nil
      step()
      if let held { try requireUnchanged(held) }
      guard idle < patience else { throw stuck(script, accepted, responses.count) }
    }
    if let failure = device.failure { throw HostPortError.deviceFailed(failure) }
    return responses
  }

  /// Sets the inputs of this cycle; `next` is the operation to offer if none is offered.
  private func drive(_ next: HostOperation?) {
    if !isOffering {
      if let next, decides(pacing?.requestRate) {
        offer(next)
        isOffering = true
        setValid(true)
      } else {
        setValid(false)
        if pacing != nil { scribble() }
      }
    }
    setReady(decides(pacing?.responseRate))
  }

  private func decides(_ rate: UInt8?) -> Bool {
    guard let rate else { return true }
    return random.next() & 0xff < UInt64(rate)
  }

  private func offer(_ operation: HostOperation) {
    let target = operation.target
    device.poke(layout.requestSpace, word: 0, UInt64(target.space))
    device.poke(layout.requestPE, word: 0, UInt64(target.pe))
    device.poke(layout.requestAddress, word: 0, UInt64(target.address))
    if case .write(_, _, _, let data) = operation {
      device.poke(layout.requestWrite, word: 0, 1)
      device.poke(layout.requestData, word: 0, data.low)
      var word = 1
      while 64 * word < layout.dataWidth {
        device.poke(layout.requestData, word: word, data.word(word))
        word += 1
      }
    } else {
      device.poke(layout.requestWrite, word: 0, 0)
    }
    isStale = true
  }

  /// A device must not look at a request that is not valid.
  private func scribble() {
    device.poke(layout.requestWrite, random.next())
    device.poke(layout.requestSpace, random.next())
    device.poke(layout.requestPE, random.next())
    device.poke(layout.requestAddress, random.next())
    device.poke(layout.requestData, random.next())
    isStale = true
  }

  // The last values poked, so that a cycle in which nothing changes needs no settling.
  private var validLevel: Bool?
  private var readyLevel: Bool?

  private func setValid(_ level: Bool) {
    if !level { isOffering = false }
    guard validLevel != level else { return }
    validLevel = level
    device.poke(layout.requestValid, word: 0, level ? 1 : 0)
    isStale = true
  }

  private func setReady(_ level: Bool) {
    isReady = level
    guard readyLevel != level else { return }
    readyLevel = level
    device.poke(layout.responseReady, word: 0, level ? 1 : 0)
    isStale = true
  }

  private func settle() {
    device.settle()
    isStale = false
  }

  private func step() {
    device.step()
    cycles += 1
  }

  private func response() -> HostWord {
    guard layout.responseWords > 1 else { return HostWord(device.peek(layout.responseData, word: 0)) }
    return HostWord(words: device.peekWords(layout.responseData))
  }

  private func requireUnchanged(_ held: HostWord) throws {
    guard device.peek(layout.responseValid) != 0, response() == held else {
      throw HostPortError.responseWithdrawn(cycle: cycles)
    }
  }

  private func stuck(_ script: HostScript, _ accepted: Int, _ answered: Int) -> HostPortError {
    if let failure = device.failure { return .deviceFailed(failure) }
    let event = HostPortError.awaited(script, accepted: accepted, answered: answered)
    return .noProgress(cycles: patience, waitingFor: event)
  }
}
