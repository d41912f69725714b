/// The six dataflows that the paper compares (Chen, Emer and Sze, ISCA 2016, sections IV and V).
///
/// They differ in what stays in a processing element and in how much register file that takes; the area left
/// over is global buffer.
public enum Dataflow: String, CaseIterable, Hashable, Sendable, Codable {
  /// RS: a filter row and an ifmap row stay, psums of a row move up; 512 bytes an element.
  case rowStationary = "RS"
  /// WS: one weight stays, ifmaps are broadcast, psums move through the array.
  case weightStationary = "WS"
  /// OSA: psums of one ofmap plane stay (single ofmap channel, many pixels); ifmaps shift between elements.
  case outputStationaryA = "OSA"
  /// OSB: psums of many channels and many pixels stay.
  case outputStationaryB = "OSB"
  /// OSC: psums of many channels at one pixel stay, as in fully-connected layers.
  case outputStationaryC = "OSC"
  /// NLR: nothing stays; all reuse is in the array and the global buffer.
  case noLocalReuse = "NLR"

  /// Bytes of register file in one processing element (the paper's figure 7).
  ///
  /// OSA's 98 bytes are 49 words: a psum, a four-word and a 44-word shift register.
  public var registerFileBytes: Int {
    switch self {
    case .rowStationary: 512
    case .weightStationary, .outputStationaryC: 2
    case .outputStationaryA: 98
    case .outputStationaryB: 10
    case .noLocalReuse: 0
    }
  }
}
