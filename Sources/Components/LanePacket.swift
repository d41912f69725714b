import HDL

/// An element of several lanes that may be the last of a packet.
public struct LanePacket {
  /// The lanes side by side, lane 0 lowest.
  public let data: Bits
  /// One bit a lane, lane 0 lowest: 1 where the lane carries something. Always a run of ones from lane 0.
  public let keep: Bits
  /// The packet ends with this element.
  public let last: Bits

  /// Declares the fields for `lanes` lanes of `width` bits.
  init(_ list: PayloadList, width: Int, lanes: Int) {
    data = list.field("data", width * lanes)
    keep = list.field("keep", lanes)
    last = list.field("last", 1)
  }
}

/// An element of one lane that may be the last of a packet.
public struct PacketWord {
  /// The lane.
  public let data: Bits
  /// The packet ends with this element.
  public let last: Bits

  /// Declares the fields for `width` bits.
  init(_ list: PayloadList, width: Int) {
    data = list.field("data", width)
    last = list.field("last", 1)
  }
}
