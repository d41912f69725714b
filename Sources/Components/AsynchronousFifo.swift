import HDL

/// A first-in, first-out queue whose ends have clocks of their own.
///
///     push_clk | push --> slots[tail]  ...  slots[head] --> pop | pop_clk
///
/// Each side counts modulo twice the depth and sends its count to the other in Gray code, of which one bit changes at a
/// time: a count that is sampled while it changes is the old or the new one, never a third (Cummings, SNUG 2002,
/// "Simulation and Synthesis Techniques for Asynchronous FIFO Design", style 1). A count that comes late makes the queue
/// look fuller to the sender and emptier to the receiver than it is, which is safe.
public struct AsynchronousFifo: Component {
  /// Bits of an element.
  public var width: Int
  /// Slots; a power of two from 2 on, because Gray codes wrap at powers of two only.
  public var depth: Int

  /// A queue of `depth` elements of `width` bits.
  public init(width: Int, depth: Int) {
    require(
      width > 0, "an AsynchronousFifo for elements of \(width) bits; an element needs at least one")
    require(
      depth > 1 && depth & (depth - 1) == 0,
      "an AsynchronousFifo of \(depth) elements; its Gray codes need a power of two, at least 2")
    self.width = width
    self.depth = depth
  }

  /// The boundary.
  public struct Ports {
    /// The clock of the sender.
    let pushDomain: ClockDomain
    /// The clock of the receiver.
    let popDomain: ClockDomain
    /// Elements enter.
    public let push: Stream<Bits>
    /// Elements leave.
    public let pop: Stream<Bits>
  }

  public static let source = #fileID
  public var moduleName: String { "asynchronous_fifo_w\(width)_d\(depth)" }
  public var contract: String {
    """
    A queue of \(depth) elements of \(width) bits, first in, first out, between two clocks.

    Latency     an element pushed at an edge of push_clk can be popped from the third edge of pop_clk after it
    Throughput  one element a cycle of the slower clock, for 8 slots or more\(depth < 8 ? "; these \(depth) fill while the other side's count is under way" : "")
    Paths       no input reaches push_ready, pop_valid or pop_data within a cycle
    Corners     both sides are reset together, for three edges of the slower clock; a slot is free for the sender three
                edges of push_clk after its element was popped
    """
  }

  public func ports(_ list: PortList) -> Ports {
    let pushDomain = list.clockDomain(clock: "push_clk", reset: "push_rst")
    let popDomain = list.clockDomain(clock: "pop_clk", reset: "pop_rst")
    let path = StreamPath(list, width: width)
    return Ports(pushDomain: pushDomain, popDomain: popDomain, push: path.push, pop: path.pop)
  }

  /// Bits of a count modulo twice the depth.
  private var countBits: Int { bitsToCount(2 * depth - 1) }

  public func build(_ m: Module, _ io: Ports) {
    let slots = m.memory("slots", width, depth: depth)
    let (sender, receiver) = (io.pushDomain, io.popDomain)

    m.heading("The sender: a slot is free unless the receiver's count is one round behind.")
    let tail = m.register("tail", countBits, resetTo: 0, in: sender)
    let tailGray = m.register("tail_gray", countBits, resetTo: 0, in: sender)
    let headSeen = m.instance("head_crossing", of: crossing, clocks: ["clk": sender])
    let pushFires = io.push.fires.named("push_fires")
    let nextTail = (tail &+ 1).named("next_tail")
    io.push.ready[] = tailGray != oneRoundOn(headSeen.output)
    m.when(pushFires) {
      slots.write(io.push.payload, at: slot(tail), in: sender)
      tail[] = nextTail
      tailGray[] = gray(nextTail)
    }

    m.heading("The receiver: there is an element unless the sender's count is its own.")
    let head = m.register("head", countBits, resetTo: 0, in: receiver)
    let headGray = m.register("head_gray", countBits, resetTo: 0, in: receiver)
    let tailSeen = m.instance("tail_crossing", of: crossing, clocks: ["clk": receiver])
    let popFires = io.pop.fires.named("pop_fires")
    let nextHead = (head &+ 1).named("next_head")
    io.pop.valid[] = headGray != tailSeen.output
    io.pop.payload[] = m.crossing(
      "oldest", slots[slot(head)], because: "its slot was written before its count came across")
    m.when(popFires) {
      head[] = nextHead
      headGray[] = gray(nextHead)
    }

    headSeen.input[] = headGray
    tailSeen.input[] = tailGray
  }

  private var crossing: Synchronizer { Synchronizer(width: countBits) }

  /// The slot of a count: the count without its round.
  private func slot(_ count: Bits) -> Bits { count[0...(countBits - 2)] }

  /// The Gray code of `count`: neighbours differ in one bit.
  private func gray(_ count: Bits) -> Bits {
    concatenate(count.topBit, count[1...(countBits - 1)] ^ slot(count))
  }

  /// The Gray code of the count that is `depth` further than that of `code`: the top two bits are inverted.
  private func oneRoundOn(_ code: Bits) -> Bits {
    let upper = ~code[(countBits - 2)...(countBits - 1)]
    return countBits == 2 ? upper : concatenate(upper, code[0...(countBits - 3)])
  }
}
