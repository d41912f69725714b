import Components
import HDL
import Simulation
import Testing

/// As many edges late as there are stages.
@Suite struct SynchronizerTests {
  @Test(arguments: 2...4)
  func latency(stages: Int) throws {
    let simulator = Simulator(try Design(Synchronizer(width: 3, stages: stages, resetTo: 5)))
    let output = simulator.handle("synchronized")!
    simulator.poke(simulator.handle("rst")!, 1)
    simulator.step()
    simulator.poke(simulator.handle("rst")!, 0)
    simulator.poke(simulator.handle("asynchronous")!, 4)
    for edge in 0..<stages {
      #expect(simulator.peek(output) == 5, "after \(edge) edges")
      simulator.step()
    }
    #expect(simulator.peek(output) == 4)
  }
}
