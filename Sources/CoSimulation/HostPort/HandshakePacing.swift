/// When the host pauses: never, or at random so as to try every order of events that a handshake allows.
public struct HandshakePacing: Hashable, Sendable {
  /// Seed of the random pauses; equal seeds give equal runs.
  public var seed: UInt64
  /// Of 256 cycles, in how many the host would offer its next request.
  public var requestRate: UInt8
  /// Of 256 cycles, in how many the host would accept a response.
  public var responseRate: UInt8

  /// Random pauses; by default in about half of the cycles, on either side independently.
  public init(seed: UInt64, requestRate: UInt8 = 128, responseRate: UInt8 = 128) {
    precondition(requestRate > 0 && responseRate > 0, "a host that always pauses never ends")
    self.seed = seed
    self.requestRate = requestRate
    self.responseRate = responseRate
  }
}

/// SplitMix64 (Steele, Lea, Flood 2014): random numbers that are the same on every machine.
struct SplitMix64: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }
}
