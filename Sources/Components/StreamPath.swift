import HDL

/// The boundary of everything that elements of one width pass in order: one stream in, one stream out.
///
/// Queues, slices and other parts with this boundary take each other's place by one word.
public struct StreamPath {
  /// Elements enter.
  public let push: Stream<Bits>
  /// Elements leave.
  public let pop: Stream<Bits>

  /// Declares both ends for elements of `width` bits.
  public init(_ list: PortList, width: Int) {
    push = list.sink("push") { $0.field("data", width) }
    pop = list.source("pop") { $0.field("data", width) }
  }
}
