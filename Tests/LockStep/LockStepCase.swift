import BitVectors
import HDL
import Simulation

/// A design with the values of its inputs, row by row, for four simulators to answer alike.
///
/// A row is: all inputs take their values, everything settles, all outputs are noted. Then, unless the rows themselves
/// drive the clocks, comes one cycle of the clock.
public struct LockStepCase {
  /// What the case is called in failures.
  public let name: String
  /// The design.
  public let design: Design
  /// The inputs that a row sets, in order of declaration.
  public let inputs: [Module.Port]
  /// The outputs that are compared.
  public let outputs: [Module.Port]
  /// The values of the inputs.
  public let rows: [[BitVector]]
  /// The clock that each row cycles; nil if the rows drive all clocks, or there is none.
  public let clock: String?
  /// Whether a four-state simulator may answer `x`: where the design shows what nothing has set.
  public let allowsUnknown: Bool
  /// Whether decisions depend on what nothing has set, which a four-state simulator takes another way: Icarus is left out.
  public let isTwoState: Bool
  /// The first row that is compared: later than 0 where the reset takes a few rows to act.
  public let comparedFrom: Int

  /// A case whose rows set every input but the clock, or every input if `drivesClocks`.
  public init(
    _ name: String, _ design: Design, drivesClocks: Bool = false, allowsUnknown: Bool = false,
    isTwoState: Bool = false, comparedFrom: Int = 0,
    rows: ([Module.Port]) -> [[BitVector]]
  ) {
    self.name = name
    self.design = design
    self.allowsUnknown = allowsUnknown
    self.isTwoState = isTwoState
    self.comparedFrom = comparedFrom
    let clock = drivesClocks ? nil : design.top.domain?.clock.display
    self.clock = clock
    inputs = design.top.ports.filter { !$0.isOutput && $0.node.name != clock }
    outputs = design.top.ports.filter(\.isOutput)
    self.rows = rows(inputs)
  }

  /// A case of random values; a reset is held for the first two rows and then pulsed now and then.
  public init(
    random name: String, _ design: Design, rows count: Int, seed: UInt64, allowsUnknown: Bool = false,
    comparedFrom: Int = 0
  ) {
    let reset = design.top.domain?.reset
    let activeHigh = design.top.domain?.resetActiveHigh ?? true
    self.init(name, design, allowsUnknown: allowsUnknown, comparedFrom: comparedFrom) { inputs in
      var generator = StimulusGenerator(seed: seed)
      return (0..<count).map { row in
        inputs.map { port in
          guard port.node === reset else { return generator.vector(port.node.width) }
          let isActive = row < 2 || generator.below(60) == 0
          return BitVector(isActive == activeHigh ? 1 : 0, width: 1)
        }
      }
    }
  }

  /// The outputs in the interpreting simulator of this package, row by row.
  public func simulated() -> [[BitVector]] { simulated(on: Simulator(design)) }

  /// The outputs in a simulator of the design, row by row.
  public func simulated(on simulator: Simulator) -> [[BitVector]] {
    let pokes = inputs.map { simulator.handle($0.node.display)! }
    let peeks = outputs.map { simulator.handle($0.node.display)! }
    return rows.map { row in
      for (handle, value) in zip(pokes, row) { simulator.poke(handle, value) }
      let result = peeks.map { simulator.peekBits($0) }
      if clock != nil { simulator.step() }
      return result
    }
  }
}

/// Random values that a seed gives again; corner values come up often.
public struct StimulusGenerator: RandomNumberGenerator {
  private var state: UInt64

  /// The values of `seed`.
  public init(seed: UInt64) { state = seed }

  /// 64 random bits.
  public mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = (state ^ (state >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }

  /// A number from zero to `bound` - 1.
  public mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }

  /// A pattern of `width` bits: mostly random, sometimes zero, one, all ones or only the top bit.
  public mutating func vector(_ width: Int) -> BitVector {
    switch below(16) {
    case 0: return .zero(width: width)
    case 1: return BitVector(-1, width: width)
    case 2: return BitVector(1, width: width)
    case 3:
      var words = [UInt64](repeating: 0, count: BitVector.wordCount(width))
      words[(width - 1) / 64] = 1 << UInt64((width - 1) % 64)
      return BitVector(words: words, width: width)
    default: return BitVector(words: (0..<BitVector.wordCount(width)).map { _ in next() }, width: width)
    }
  }
}
