import HDL

/// One node of the detection tree: the first of up to four candidates that has something to broadcast (ISCA 2016,
/// section 4, "Distributed Leading Non-Zero Detection").
public struct LeadingNonzeroNode: Component {
  /// Candidates, 2 to 4.
  public var candidates: Int
  /// Bits of a candidate's lane number; 0 for the leaves, whose candidates are lanes themselves.
  public var laneBits: Int
  /// Bits of an activation.
  public var activationBits: Int

  /// A node with every parameter given.
  public init(candidates: Int, laneBits: Int, activationBits: Int) {
    precondition((2...4).contains(candidates), "a node of \(candidates) candidates; it has 2 to 4")
    self.candidates = candidates
    self.laneBits = laneBits
    self.activationBits = activationBits
  }

  /// What a lane or a node below offers.
  public struct Candidate {
    /// There is a non-zero activation.
    public let nonzero: Bits
    /// The activation.
    public let activation: Bits
    /// Its lane among those below; nil for a lane itself.
    public let lane: Bits?
  }

  /// The boundary.
  public struct Ports {
    /// The candidates, the first has precedence.
    public let candidates: [Candidate]
    /// The chosen one; its lane has two bits more.
    public let chosen: Candidate
  }

  public static let source = #fileID
  public var moduleName: String { "leading_nonzero_node_n\(candidates)_l\(laneBits)" }
  public var contract: String {
    """
    Chooses the first of \(candidates) candidates that is not zero.

    Paths       every input reaches every output within a cycle; there is no state
    Corners     without a non-zero candidate the activation and lane mean nothing
    """
  }

  public func ports(_ list: PortList) -> Ports {
    let inputs = (0..<candidates).map { index in
      list.group("candidate \(index)") {
        Candidate(
          nonzero: list.input("nonzero_\(index)"),
          activation: list.input("activation_\(index)", activationBits),
          lane: laneBits == 0 ? nil : list.input("lane_\(index)", laneBits))
      }
    }
    return list.group("the first that is not zero") {
      Ports(
        candidates: inputs,
        chosen: Candidate(
          nonzero: list.output("nonzero"), activation: list.output("activation", activationBits),
          lane: list.output("lane", laneBits + 2)))
    }
  }

  public func build(_ m: Module, _ io: Ports) {
    io.chosen.nonzero[] = any(of: io.candidates.map(\.nonzero))
    let last = candidates - 1
    var activation = io.candidates[last].activation
    var lane = number(last, io.candidates[last])
    for index in (0..<last).reversed() {
      let candidate = io.candidates[index]
      activation = mux(candidate.nonzero, candidate.activation, activation)
      lane = mux(candidate.nonzero, number(index, candidate), lane)
    }
    io.chosen.activation[] = activation
    io.chosen.lane![] = lane
  }

  /// The candidate's place in this node, above its lane in the node below.
  private func number(_ index: Int, _ candidate: Candidate) -> Bits {
    guard let lane = candidate.lane else { return Bits(index, width: 2) }
    return concatenate(Bits(index, width: 2), lane)
  }
}
