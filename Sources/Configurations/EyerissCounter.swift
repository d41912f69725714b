/// What an array with access counters counts from the start of a layer; the number of a case is its address.
///
/// Psum words have `psumPortWords` psums, filter words `filterPortWords` values. Accesses that always go together are
/// counted once: `multiplications` are also reads of the ifmap and of the filter scratchpad, `ifmapDeliveries` also writes
/// of the one, `filterDeliveries` of the other.
public enum EyerissCounter: Int, CaseIterable, Hashable, Sendable, Codable {
  /// Words read from the banks of the global buffer.
  case globalBufferReads
  /// Words written to them.
  case globalBufferWrites
  /// Filter words read from the filter queue.
  case filterBufferReads
  /// Filter words written to it.
  case filterBufferWrites
  /// Ifmap values that elements took from the network, each element by itself.
  case ifmapDeliveries
  /// Filter words that elements took from the network, each element by itself.
  case filterDeliveries
  /// Psum words sent to elements and taken from them by the psum networks.
  case psumNetworkWords
  /// Psums passed from an element to the one above.
  case psumLinks
  /// Psums read from psum scratchpads.
  case psumReads
  /// Psums written to them.
  case psumWrites
  /// Products made.
  case multiplications
  /// Products that were not made because the ifmap value is zero.
  case gatedMultiplications

  /// Bits of a counter; beyond, it goes on from zero.
  public static let bits = 48
}
