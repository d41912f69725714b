import Components
import HDL
import Simulation
import Testing

// book: pairs
struct PairMaximum: Component {
  var width: Int

  struct Ports {
    let numbers: Stream<Bits>
    let largest: Stream<Bits>
  }
  static let source = #fileID
  var moduleName: String { "pair_maximum_w\(width)" }
  var contract: String {
    """
    Takes numbers two by two and sends the larger one of each pair.

    Latency     an answer is offered from the cycle after its second number
    Throughput  two numbers in three cycles
    """
  }

  func ports(_ list: PortList) -> Ports {
    list.clockDomain()
    return Ports(
      numbers: list.sink("numbers") { $0.field("value", width) },
      largest: list.source("largest") { $0.field("value", width) })
  }

  func build(_ m: Module, _ io: Ports) {
    let seen = m.register("seen", 2, resetTo: 0)
    let best = m.register("best", width)

    io.numbers.ready[] = seen != 2
    io.largest.valid[] = seen == 2
    io.largest.payload[] = best

    m.when(io.numbers.fires) {
      seen[] = seen &+ 1
      m.when((seen == 0) | (io.numbers.payload > best)) { best[] = io.numbers.payload }
    }
    m.when(io.largest.fires) { seen[] = 0 }
    m.checkRules(of: io.largest, as: "largest")
  }
}
// book: end

// book: merge
struct FairMerge: Component {
  struct Ports {
    let inputs: [Stream<Bits>]
    let output: Stream<Bits>
  }
  static let source = #fileID
  var moduleName: String { "fair_merge" }
  var contract: String { "Three queued inputs take turns; the output is registered." }

  func ports(_ list: PortList) -> Ports {
    list.clockDomain()
    return Ports(
      inputs: list.sinks("in", count: 3) { $0.field("data", 8) },
      output: list.source("out") { $0.field("data", 8) })
  }

  func build(_ m: Module, _ io: Ports) {
    let arbiter = m.instance("arbiter", of: RoundRobinArbiter(width: 8, inputs: 3))
    let slice = m.instance("slice", of: RegisterSlice(width: 8, cut: .both))
    for (index, input) in io.inputs.enumerated() {
      let queue = m.instance("queue_\(index)", of: Fifo(width: 8, depth: 4))
      queue.push.takes(from: input)
      arbiter.inputs[index].takes(from: queue.pop)
    }
    slice.push.takes(from: arbiter.output)
    io.output.takes(from: slice.pop)
  }
}
// book: end

enum Streams {
  static let texts: Texts = [
    "pairs.v": { try verilog(PairMaximum(width: 8)) },
    "arbiter.v": { try verilog(RoundRobinArbiter(width: 8, inputs: 4)) },
  ]
}

@Suite struct StreamsTests {
  @Test func theLargerOfEachPair() throws {
    let simulator = Simulator(try Design(PairMaximum(width: 8)))
    func handle(_ name: String) -> Simulator.Handle { simulator.signal(name) }
    simulator.poke(handle("rst"), 1)
    simulator.step()
    simulator.poke(handle("rst"), 0)
    simulator.poke(handle("largest_ready"), 1)
    var numbers: [UInt64] = [3, 9, 200, 4, 7, 7]
    var found: [UInt64] = []
    for _ in 0..<20 {
      simulator.poke(handle("numbers_valid"), numbers.isEmpty ? 0 : 1)
      simulator.poke(handle("numbers_value"), numbers.first ?? 0)
      if simulator.peek(handle("largest_valid")) == 1 {
        found.append(simulator.peek(handle("largest_value")))
      }
      let taken = !numbers.isEmpty && simulator.peek(handle("numbers_ready")) == 1
      simulator.step()
      if taken { numbers.removeFirst() }
    }
    #expect(found == [9, 200, 7])
    #expect(simulator.violations.isEmpty)
  }

  @Test func nothingIsLostInTheMerge() throws {
    let simulator = Simulator(try Design(FairMerge()))
    func handle(_ name: String) -> Simulator.Handle { simulator.signal(name) }
    simulator.poke(handle("rst"), 1)
    simulator.step()
    simulator.poke(handle("rst"), 0)
    var left = [Array(0..<20), Array(100..<120), Array(200..<220)].map { $0.map(UInt64.init) }
    var found: [UInt64] = []
    for cycle in 0..<200 {
      for index in 0..<3 {
        simulator.poke(handle("in_\(index)_valid"), left[index].isEmpty ? 0 : 1)
        simulator.poke(handle("in_\(index)_data"), left[index].first ?? 0)
      }
      simulator.poke(handle("out_ready"), cycle % 3 == 0 ? 0 : 1)
      let taken = (0..<3).filter { !left[$0].isEmpty && simulator.peek(handle("in_\($0)_ready")) == 1 }
      if cycle % 3 != 0, simulator.peek(handle("out_valid")) == 1 {
        found.append(simulator.peek(handle("out_data")))
      }
      simulator.step()
      for index in taken { left[index].removeFirst() }
    }
    for base: UInt64 in [0, 100, 200] {
      #expect(found.filter { $0 >= base && $0 < base + 100 } == Array(base..<(base + 20)))
    }
    #expect(found.count == 60)
  }
}
