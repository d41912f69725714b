import HDL
import Simulation
import Testing

// book: light
struct TrafficLight: Component {
  enum State: CaseIterable { case stop, getReady, go, clear }

  struct Ports { let waiting, red, amber, green: Bits }
  static let source = #fileID
  var moduleName: String { "traffic_light" }
  var contract: String { "Stays red until somebody waits; green for eight cycles, then back to red." }

  func ports(_ list: PortList) -> Ports {
    list.clockDomain()
    return Ports(
      waiting: list.input("waiting"), red: list.output("red"), amber: list.output("amber"),
      green: list.output("green"))
  }

  func build(_ m: Module, _ io: Ports) {
    let light = m.stateMachine("light", of: State.self, startingIn: .stop)
    let left = m.register("left", 3, resetTo: 0)

    m.choose(light) {
      $0.when(.stop) { m.when(io.waiting) { light.goto(.getReady) } }
      $0.when(.getReady) {
        left[] = 7
        light.goto(.go)
      }
      $0.when(.go) {
        left[] = left &- 1
        m.when(left == 0) { light.goto(.clear) }
      }
      $0.when(.clear) { light.goto(.stop) }
    }

    io.red[] = light.isIn(.stop) | light.isIn(.getReady)
    io.amber[] = light.isIn(.getReady) | light.isIn(.clear)
    io.green[] = light.isIn(.go)
  }
}
// book: end

@Suite struct StateMachinesTests {
  @Test func greenLastsEightCycles() throws {
    let simulator = Simulator(try Design(TrafficLight()))
    simulator.poke(simulator.signal("rst"), 1)
    simulator.step()
    simulator.poke(simulator.signal("rst"), 0)
    simulator.poke(simulator.signal("waiting"), 1)
    var lights = ""
    for _ in 0..<12 {
      let colours = ["red", "amber", "green"].map { simulator.peek(simulator.signal($0)) == 1 }
      switch (colours[0], colours[1], colours[2]) {
      case (true, false, false): lights += "r"
      case (true, true, false): lights += "R"
      case (false, false, true): lights += "g"
      case (false, true, false): lights += "a"
      default: lights += "?"
      }
      simulator.step()
    }
    #expect(lights == "rRggggggggar")
  }
}
