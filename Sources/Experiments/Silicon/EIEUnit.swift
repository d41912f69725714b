/// The parts of an element that the paper's Table II lists, and what it says of them.
public enum EIEUnit: String, CaseIterable, Hashable, Sendable {
  case queue = "activation_queue"
  case pointers = "pointer_read"
  case weights = "sparse_matrix_read"
  case arithmetic = "arithmetic_unit"
  case activations = "activation_read_write"
  /// What the paper's element does not have: a slice filter, memories of biases, and wiring between units.
  case other

  /// The paper's name of it.
  public var paperName: String {
    switch self {
    case .queue: "Act_queue"
    case .pointers: "PtrRead"
    case .weights: "SpmatRead"
    case .arithmetic: "ArithmUnit"
    case .activations: "ActRW"
    case .other: "-"
    }
  }

  /// mW and um2 of one element in TSMC's 45 nm, worst corner (Han et al., ISCA 2016, Table II); clock and fillers are in
  /// the sum of 9.157 mW and 638,024 um2.
  public var paper: (milliwatts: Double, area: Double)? {
    switch self {
    case .queue: (0.112, 758)
    case .pointers: (1.807, 121_849)
    case .weights: (4.955, 469_412)
    case .arithmetic: (1.162, 3_110)
    case .activations: (1.122, 18_934)
    case .other: nil
    }
  }

  /// The unit that the instance at `path` below an element belongs to.
  static func unit(of path: some StringProtocol) -> EIEUnit {
    EIEUnit(rawValue: String(path.split(separator: ".").first ?? "")) ?? .other
  }
}
