import Components
import HDL
import LockStep
import Simulation
import Testing

// book: pairs
struct PairSorter: Component {
  var width: Int

  struct Sorted { let smaller, larger: Bits }
  struct Ports {
    let numbers: Stream<Bits>
    let pairs: Stream<Sorted>
  }
  static let source = #fileID
  var moduleName: String { "pair_sorter_w\(width)" }
  var contract: String {
    """
    Takes numbers two by two and sends each pair in order.

    Latency     a pair is offered from the cycle after its second number
    Throughput  two numbers in three cycles
    """
  }

  func ports(_ list: PortList) -> Ports {
    list.clockDomain()
    return Ports(
      numbers: list.sink("numbers") { $0.field("value", width) },
      pairs: list.source("pairs") {
        Sorted(smaller: $0.field("smaller", width), larger: $0.field("larger", width))
      })
  }

  func build(_ m: Module, _ io: Ports) {
    let seen = m.register("seen", 2, resetTo: 0)
    let smaller = m.register("smaller", width)
    let larger = m.register("larger", width)
    let number = io.numbers.payload

    io.numbers.ready[] = seen != 2
    io.pairs.valid[] = seen == 2
    io.pairs.payload.smaller[] = smaller
    io.pairs.payload.larger[] = larger

    m.when(io.numbers.fires) {
      seen[] = seen &+ 1
      m.when((seen == 0) | (number > larger)) { larger[] = number }
      m.when(seen == 0) { smaller[] = number }
        .elsewhen(number > larger) { smaller[] = larger }
        .otherwise { smaller[] = number }
    }
    m.when(io.pairs.fires) { seen[] = 0 }
    m.checkRules(of: io.pairs, as: "pairs") { [$0.smaller, $0.larger] }
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
    "pairs.v": { try verilog(PairSorter(width: 8)) },
    "arbiter.v": { try verilog(RoundRobinArbiter(width: 8, inputs: 4)) },
  ]
}

@Suite struct StreamsTests {
  @Test func pairsAreSorted() throws {
    // book: drive
    let bench = try StreamBench(
      PairSorter(width: 8), into: [("numbers", ["value"])], outOf: [("pairs", ["smaller", "larger"])], seed: 1
    )
    (bench.offers, bench.takes) = (7, 5)
    try bench.reset("rst")
    for number in [3, 9, 200, 4, 7, 7] as [UInt64] { bench.send(["value": number], to: "numbers") }
    try bench.run(60)
    let pairs = bench.received("pairs").map { [$0.element["smaller"], $0.element["larger"]] }
    #expect(pairs == [[3, 9], [4, 200], [7, 7]])
    // book: end
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
