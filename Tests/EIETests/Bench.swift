import BitVectors
import HDL
import Simulation
import Testing

/// A unit on the simulator, with its signals by name: reset is over, inputs are zero.
final class Bench {
  let simulator: Simulator

  init<C: Component>(_ component: C) throws {
    simulator = Simulator(try Design(component), initialState: .random(seed: 7))
    if let reset = simulator.handle("rst") {
      simulator.poke(reset, 1)
      simulator.step()
      simulator.poke(reset, 0)
    }
  }

  subscript(name: String) -> UInt64 {
    get { simulator.peek(handle(name)) }
    set { simulator.poke(handle(name), newValue) }
  }

  /// Sets an input of `width` bits to a signed number.
  func set(_ name: String, signed value: Int) {
    simulator.poke(handle(name), BitVector(value, width: handle(name).width))
  }

  /// A signal as a signed number.
  func signed(_ name: String) -> Int {
    let unused = UInt64(64 - handle(name).width)
    return Int(Int64(bitPattern: self[name] << unused) >> Int64(unused))
  }

  func step() { simulator.step() }

  private func handle(_ name: String) -> Simulator.Handle {
    guard let handle = simulator.handle(name) else { fatalError("there is no signal '\(name)'") }
    return handle
  }
}

/// Numbers drawn from a seed.
struct TestGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
