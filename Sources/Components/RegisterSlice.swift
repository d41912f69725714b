import HDL

/// Registers in the path of a stream, so that a long path becomes two short ones; no element is lost or overtaken.
public struct RegisterSlice: Component {
  /// Which paths the registers cut, and what that costs.
  public enum Cut: String, CaseIterable, Hashable, Sendable {
    /// `valid` and data are registered, ready passes through: one register of data.
    case forward
    /// `ready` is registered, valid and data pass through: one register of data beside the path, and a mux in it. Known
    /// as a skid buffer: what was under way when the receiver stopped slides into the register.
    case backward
    /// Both are registered: two registers of data and a mux in front of one of them.
    case both
  }

  /// Bits of an element.
  public var width: Int
  /// The paths that are cut.
  public var cut: Cut

  /// A slice for elements of `width` bits.
  public init(width: Int, cut: Cut) {
    require(
      width > 0, "a RegisterSlice for elements of \(width) bits; an element needs at least one")
    self.width = width
    self.cut = cut
  }

  public static let source = #fileID
  public var moduleName: String { "register_slice_\(cut)_w\(width)" }
  public var contract: String {
    let latency =
      cut == .backward
      ? "none; an element that is not taken waits inside"
      : "an element pushed in cycle t leaves from cycle t + 1"
    let paths =
      switch cut {
      case .forward: "pop_ready reaches push_ready; nothing reaches pop_valid or pop_data"
      case .backward: "push_valid and push_data reach pop_valid and pop_data; nothing reaches push_ready"
      case .both: "no input reaches an output within a cycle"
      }
    return """
      Registers in a stream of \(width) bits.

      Latency     \(latency)
      Throughput  one element a cycle
      Paths       \(paths)
      Corners     holds up to \(cut == .both ? "two elements" : "one element")
      """
  }

  public func ports(_ list: PortList) -> StreamPath {
    list.clockDomain()
    return StreamPath(list, width: width)
  }

  public func build(_ m: Module, _ io: StreamPath) {
    switch cut {
    case .forward: buildForward(m, io)
    case .backward: buildBackward(m, io)
    case .both: buildBoth(m, io)
    }
    m.checkRules(of: io.pop, as: "pop")
  }

  private func buildForward(_ m: Module, _ io: StreamPath) {
    let isFull = m.register("is_full", 1, resetTo: 0)
    let data = m.register("data", width)
    m.when(io.push.ready) { isFull[] = io.push.valid }
    m.when(io.push.fires) { data[] = io.push.payload }
    io.push.ready[] = ~isFull | io.pop.ready
    io.pop.valid[] = isFull
    io.pop.payload[] = data
  }

  private func buildBackward(_ m: Module, _ io: StreamPath) {
    let isFull = m.register("is_full", 1, resetTo: 0)
    let kept = m.register("kept", width)
    m.when(isFull) { isFull[] = ~io.pop.ready }
      .elsewhen(io.push.valid & ~io.pop.ready) {
        isFull[] = 1
        kept[] = io.push.payload
      }
    io.push.ready[] = ~isFull
    io.pop.valid[] = isFull | io.push.valid
    io.pop.payload[] = mux(isFull, kept, io.push.payload)
  }

  private func buildBoth(_ m: Module, _ io: StreamPath) {
    let isOffered = m.register("is_offered", 1, resetTo: 0)
    let data = m.register("data", width)
    let isKept = m.register("is_kept", 1, resetTo: 0)
    let kept = m.register("kept", width)
    let advances = (~isOffered | io.pop.ready).named("advances")
    m.when(advances) {
      isOffered[] = isKept | io.push.valid
      isKept[] = 0
      data[] = mux(isKept, kept, io.push.payload)
    }
    .elsewhen(io.push.fires) {
      isKept[] = 1
      kept[] = io.push.payload
    }
    io.push.ready[] = ~isKept
    io.pop.valid[] = isOffered
    io.pop.payload[] = data

    m.check("an element is kept only behind one that is offered", ~isKept | isOffered)
  }
}
