import HDL

/// A first-in, first-out queue between two ready/valid streams.
///
///     push --> slots[tail]  ...  slots[head] --> pop
///
/// State is `head`, `tail` and `count` rather than two pointers with an extra bit: full and empty are plain
/// comparisons, any depth works, and the count is there for statistics.
public struct Fifo: Component {
  /// Bits of an element.
  public var width: Int
  /// Slots; any positive number, a power of two is cheapest.
  public var depth: Int

  /// A queue of `depth` elements of `width` bits.
  public init(width: Int, depth: Int) {
    require(
      width > 0 && depth > 0, "a Fifo of \(depth) elements of \(width) bits; both must be positive")
    self.width = width
    self.depth = depth
  }

  public static let source = #fileID
  public var moduleName: String { "fifo_w\(width)_d\(depth)" }
  public var contract: String {
    """
    A queue of \(depth) elements of \(width) bits, first in, first out.

    Latency     an element pushed in cycle t can be popped from cycle t + 1
    Throughput  one push and one pop a cycle\(depth == 1 ? "; with one slot, one of them every other cycle" : "")
    Paths       no input reaches push_ready or pop_valid within a cycle
    Corners     a full queue refuses a push even in a cycle that pops
    """
  }

  public func ports(_ list: PortList) -> StreamPath {
    list.clockDomain()
    return StreamPath(list, width: width)
  }

  public func build(_ m: Module, _ io: StreamPath) {
    let slots = m.memory("slots", width, depth: depth)
    let head = m.register("head", bitsToIndex(depth), resetTo: 0)
    let tail = m.register("tail", bitsToIndex(depth), resetTo: 0)
    let count = m.register("count", bitsToCount(depth), resetTo: 0)

    io.push.ready[] = count != depth
    io.pop.valid[] = count != 0
    io.pop.payload[] = slots[head]

    let pushFires = io.push.fires.named("push_fires")
    let popFires = io.pop.fires.named("pop_fires")
    m.when(pushFires) {
      slots.write(io.push.payload, at: tail)
      tail[] = successor(of: tail)
    }
    m.when(popFires) { head[] = successor(of: head) }
    m.when(pushFires & ~popFires) { count[] = count &+ 1 }
      .elsewhen(~pushFires & popFires) { count[] = count &- 1 }

    m.check("the count stays within the depth", count <= depth)
    m.checkRules(of: io.pop, as: "pop")
    if depth != 1 << bitsToIndex(depth) {
      m.check("head and tail are slots", (head <= depth - 1) & (tail <= depth - 1))
    }
  }

  /// The slot after `index`, the first one after the last.
  private func successor(of index: Bits) -> Bits {
    depth == 1 ? Bits(0, width: 1) : mux(index == depth - 1, 0, index &+ 1)
  }
}
