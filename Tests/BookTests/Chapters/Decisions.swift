import HDL
import Simulation
import Testing

// book: unit
struct LogicUnit: Component {
  struct Ports { let operation, a, b, result, isZero: Bits }
  static let source = #fileID
  var moduleName: String { "logic_unit" }
  var contract: String {
    "result = a operation b, where operation is 0 for and, 1 for or, 2 for xor, 3 for a itself."
  }

  func ports(_ list: PortList) -> Ports {
    Ports(
      operation: list.input("operation", 2), a: list.input("a", 8), b: list.input("b", 8),
      result: list.output("result", 8), isZero: list.output("is_zero"))
  }

  func build(_ m: Module, _ io: Ports) {
    m.choose(io.operation) {
      $0.when(0) { io.result[] = io.a & io.b }
      $0.when(1) { io.result[] = io.a | io.b }
      $0.when(2) { io.result[] = io.a ^ io.b }
      $0.otherwise { io.result[] = io.a }
    }
    io.isZero[] = io.result == 0
  }
}
// book: end

// book: countdown
struct Countdown: Component {
  struct Ports { let start, cancel, seconds, isRunning: Bits }
  static let source = #fileID
  var moduleName: String { "countdown" }
  var contract: String { "Counts down from 60 once start is 1; cancel stops it and wins over start." }

  func ports(_ list: PortList) -> Ports {
    list.clockDomain()
    return Ports(
      start: list.input("start"), cancel: list.input("cancel"), seconds: list.output("seconds", 6),
      isRunning: list.output("is_running"))
  }

  func build(_ m: Module, _ io: Ports) {
    let full = m.constant("FULL", 60, width: 6)
    let left = m.register("left", 6, resetTo: 0)

    io.isRunning[] = 0
    m.when(left != 0) {
      io.isRunning[] = 1
      left[] = left &- 1
    }
    m.when(io.start) { left[] = full }
    m.when(io.cancel) { left[] = 0 }
    io.seconds[] = left
  }
}
// book: end

enum Decisions {
  static let texts: Texts = [
    "unit.v": { try verilog(LogicUnit()) },
    "countdown.v": { try verilog(Countdown()) },
    "light.v": { try verilog(TrafficLight()) },
  ]
}

@Suite struct DecisionsTests {
  @Test func theUnitDoesItsOperations() throws {
    let simulator = Simulator(try Design(LogicUnit()))
    let (a, b): (UInt64, UInt64) = (0b1100_1010, 0b1010_0101)
    simulator.poke(simulator.signal("a"), a)
    simulator.poke(simulator.signal("b"), b)
    for (operation, result) in [a & b, a | b, a ^ b, a].enumerated() {
      simulator.poke(simulator.signal("operation"), UInt64(operation))
      #expect(simulator.peek(simulator.signal("result")) == result)
    }
  }

  @Test func cancelWins() throws {
    let simulator = Simulator(try Design(Countdown()))
    let (start, cancel) = (simulator.signal("start"), simulator.signal("cancel"))
    func seconds(_ starts: UInt64, _ cancels: UInt64) -> UInt64 {
      simulator.poke(simulator.signal("rst"), 0)
      simulator.poke(start, starts)
      simulator.poke(cancel, cancels)
      simulator.step()
      return simulator.peek(simulator.signal("seconds"))
    }
    #expect([seconds(1, 0), seconds(0, 0), seconds(1, 1), seconds(0, 0)] == [60, 59, 0, 0])
  }
}
