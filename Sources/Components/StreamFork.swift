import HDL

/// Sends every element of a stream to several receivers, each of which takes it when it likes.
///
/// The fork is eager: a receiver that is ready takes the element at once and then waits for the others. A fork that
/// waits for all of them would need no state, but its `valid` would wait for the others' `ready`, and two such forks
/// can wait for each other for ever.
public struct StreamFork: Component {
  /// Bits of an element.
  public var width: Int
  /// Receivers; any positive number.
  public var branches: Int

  /// A fork of elements of `width` bits into `branches` streams.
  public init(width: Int, branches: Int) {
    require(
      width > 0 && branches > 0,
      "a StreamFork of \(width) bits into \(branches) branches; both must be positive")
    self.width = width
    self.branches = branches
  }

  /// The boundary.
  public struct Ports {
    /// Elements enter.
    public let input: Stream<Bits>
    /// Each element leaves once on every branch.
    public let outputs: [Stream<Bits>]
  }

  public static let source = #fileID
  public var moduleName: String { "stream_fork_w\(width)_n\(branches)" }
  public var contract: String {
    """
    Sends every element to \(branches) receivers, each of which takes it in its own time.

    Latency     none
    Throughput  one element a cycle, as long as all receivers are ready
    Paths       in_valid and in_data reach every output; each out_ready reaches in_ready, and no out_valid
    Corners     a receiver is at most one element ahead of another
    """
  }

  public func ports(_ list: PortList) -> Ports {
    list.clockDomain()
    return Ports(
      input: list.sink("in") { $0.field("data", width) },
      outputs: list.sources("out", count: branches) { $0.field("data", width) })
  }

  public func build(_ m: Module, _ io: Ports) {
    let taken = m.register("taken", branches, resetTo: 0)
    let ready = concatenate(io.outputs.reversed().map(\.ready))
    let done = (taken | ready).named("done")
    m.when(io.input.fires) { taken[] = 0 }
      .elsewhen(io.input.valid) { taken[] = done }
    io.input.ready[] = done.allOnes
    for (index, output) in io.outputs.enumerated() {
      output.valid[] = io.input.valid & ~taken[index]
      output.payload[] = io.input.payload
      m.checkRules(of: output, as: "out_\(index)")
    }

    m.check("no element has left on every branch and not entered", ~taken.allOnes)
  }
}
