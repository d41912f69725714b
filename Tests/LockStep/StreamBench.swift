import HDL
import Simulation

/// Drives the streams of a component by their rules, at random, and notes what passes.
///
///     let bench = try StreamBench(PairSorter(width: 8), into: [("numbers", ["value"])],
///       outOf: [("pairs", ["smaller", "larger"])], seed: 1)
///     try bench.reset("rst")
///     for number in [3, 9, 200, 4] { bench.send(["value": number], to: "numbers") }
///     try bench.run(20)
///     bench.received("pairs").map(\.element)
///
/// Senders keep what they have offered; receivers take when they like. Every stream that comes out is watched for rule 2
/// of `Stream`, and, under reset, for rule 4. Fields have at most 64 bits. What an idle sender shows is noise.
public final class StreamBench {
  /// What one element holds, field by field.
  public typealias Element = [String: UInt64]

  /// An element that has passed, and when.
  public struct Passed: Hashable, Sendable {
    /// What it held.
    public let element: Element
    /// The cycle of the edge at which it passed.
    public let cycle: Int
  }

  /// A rule of `Stream`, or a check of the design, that did not hold.
  public struct Fault: Error, Hashable, CustomStringConvertible {
    /// One line: what, which stream, which cycle.
    public let description: String
  }

  private struct Sender {
    let name: String
    let fields: [String]
    var waiting: [Element] = []
    var isOffering = false
    var passed: [Passed] = []
  }

  private struct Receiver {
    let name: String
    let fields: [String]
    var passed: [Passed] = []
    var held: Element?
  }

  /// In how many of eight cycles a sender that has something offers it.
  public var offers = 8
  /// In how many of eight cycles a receiver is ready.
  public var takes = 8
  /// The design, to poke and peek what is no stream.
  public let simulator: Simulator
  /// Cycles since the end of the reset.
  public private(set) var cycle = 0
  private var generator: StimulusGenerator
  private var senders: [Sender] = []
  private var receivers: [Receiver] = []

  /// A bench of the streams that enter and leave `component`, each with its name and the fields of its payload.
  ///
  /// - Throws: the errors of the design, as `Design` does.
  public init<C: Component>(
    _ component: C, into: [(String, [String])], outOf: [(String, [String])], seed: UInt64
  ) throws {
    simulator = Simulator(try Design(component), initialState: .random(seed: seed))
    generator = StimulusGenerator(seed: seed)
    senders = into.map { Sender(name: $0.0, fields: $0.1) }
    receivers = outOf.map { Receiver(name: $0.0, fields: $0.1) }
  }

  private func index(of name: String, _ names: [String]) -> Int {
    guard let index = names.firstIndex(of: name) else {
      preconditionFailure(
        "the bench has no stream '\(name)' in this direction; it has \(names.joined(separator: ", "))")
    }
    return index
  }

  private func handle(_ name: String) -> Simulator.Handle { simulator.signal(name) }
  /// Sets the input `name`.
  public func poke(_ name: String, _ value: UInt64) { simulator.poke(handle(name), value) }
  /// The value of the signal `name`.
  public func peek(_ name: String) -> UInt64 { simulator.peek(handle(name)) }

  /// Holds the resets called `names` for a few cycles, then lets go.
  ///
  /// - Throws: `Fault` when a stream is valid under reset.
  public func reset(_ names: String..., cycles: Int = 4) throws {
    for name in names { poke(name, 1) }
    for sender in senders { poke(sender.name + "_valid", 0) }
    for number in 0..<cycles {
      for receiver in receivers where number > 0 {
        try require(peek(receiver.name + "_valid") == 0, "\(receiver.name) is valid under reset")
      }
      simulator.step()
    }
    for name in names { poke(name, 0) }
  }

  /// Queues `element` for the sender `name`.
  public func send(_ element: Element, to name: String) {
    senders[index(of: name, senders.map(\.name))].waiting.append(element)
  }

  /// What the sender `name` has got rid of.
  public func sent(_ name: String) -> [Passed] { senders[index(of: name, senders.map(\.name))].passed }
  /// What has left through the receiver `name`.
  public func received(_ name: String) -> [Passed] {
    receivers[index(of: name, receivers.map(\.name))].passed
  }
  /// How much is still queued.
  public var waiting: Int { senders.reduce(0) { $0 + $1.waiting.count } }

  /// Runs `count` cycles; the stream called `only` alone takes part, and `clock` alone has an edge, if they are given.
  ///
  /// - Throws: `Fault` when a stream that comes out takes back or changes what it offers, or a check does not hold.
  public func run(_ count: Int, clock: String? = nil, only: String? = nil) throws {
    for _ in 0..<count {
      let senders = senders.indices.filter { only == nil || only == self.senders[$0].name }
      let receivers = receivers.indices.filter { only == nil || only == self.receivers[$0].name }
      for index in senders { offer(index) }
      for index in receivers {
        poke(self.receivers[index].name + "_ready", generator.below(8) < takes ? 1 : 0)
      }
      let accepted = senders.filter {
        self.senders[$0].isOffering && peek(self.senders[$0].name + "_ready") == 1
      }
      for index in receivers { try watch(index) }
      for index in accepted {
        let element = self.senders[index].waiting.removeFirst()
        self.senders[index].passed.append(Passed(element: element, cycle: cycle))
        self.senders[index].isOffering = false
      }
      simulator.step(clock: clock.map(handle))
      cycle += 1
    }
    if let violation = simulator.violations.first { throw Fault(description: "\(violation)") }
  }

  private func require(_ condition: Bool, _ what: String) throws {
    if !condition { throw Fault(description: "cycle \(cycle): \(what)") }
  }

  private func offer(_ index: Int) {
    var sender = senders[index]
    if !sender.isOffering { sender.isOffering = !sender.waiting.isEmpty && generator.below(8) < offers }
    poke(sender.name + "_valid", sender.isOffering ? 1 : 0)
    for field in sender.fields {
      let width = handle("\(sender.name)_\(field)").width
      let noise = generator.next() & (width == 64 ? UInt64.max : (1 << UInt64(width)) - 1)
      poke("\(sender.name)_\(field)", sender.isOffering ? sender.waiting[0][field]! : noise)
    }
    senders[index] = sender
  }

  private func watch(_ index: Int) throws {
    let receiver = receivers[index]
    let isValid = peek(receiver.name + "_valid") == 1
    let element = Element(
      uniqueKeysWithValues: receiver.fields.map { ($0, peek("\(receiver.name)_\($0)")) })
    if let held = receiver.held {
      try require(isValid, "\(receiver.name) took back an element")
      try require(element == held, "\(receiver.name) changed an element that waits")
    }
    receivers[index].held = nil
    guard isValid else { return }
    if peek(receiver.name + "_ready") == 1 {
      receivers[index].passed.append(Passed(element: element, cycle: cycle))
    } else {
      receivers[index].held = element
    }
  }
}

extension StreamBench {
  /// The traffic that random tests go through: how many of eight cycles senders offer and receivers take.
  public static let traffic = [(8, 8), (2, 7), (7, 2), (5, 5), (8, 1), (1, 8), (6, 6)]
}
