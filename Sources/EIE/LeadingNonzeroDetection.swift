import HDL

/// Finds the first lane with a non-zero activation: a tree of nodes of four, for any number of lanes (ISCA 2016,
/// section 4; 64 lanes take 16 + 4 + 1 nodes).
public struct LeadingNonzeroDetection: Component {
  /// Lanes, one a processing element.
  public var lanes: Int
  /// Bits of an activation.
  public var activationBits: Int

  /// A tree over `lanes` lanes.
  public init(lanes: Int, activationBits: Int) {
    self.lanes = lanes
    self.activationBits = activationBits
  }

  /// Bits of a lane's number.
  public var laneBits: Int { bitsToIndex(lanes) }

  /// The boundary.
  public struct Ports {
    /// The lanes, lane 0 first.
    public let lanes: [LeadingNonzeroNode.Candidate]
    /// The first that is not zero.
    public let found: LeadingNonzeroNode.Candidate
  }

  public static let source = #fileID
  public var moduleName: String { "leading_nonzero_detection" }
  public var contract: String {
    """
    Finds the first of \(lanes) lanes whose activation is not zero.

    Paths       every input reaches every output within a cycle; there is no state
    Corners     without a non-zero lane the activation and lane mean nothing
    """
  }

  public func ports(_ list: PortList) -> Ports {
    let lanes = (0..<lanes).map { index in
      list.group("lane \(index)") {
        LeadingNonzeroNode.Candidate(
          nonzero: list.input("lane_\(index)_nonzero"),
          activation: list.input("lane_\(index)_activation", activationBits), lane: nil)
      }
    }
    return list.group("the first that is not zero") {
      Ports(
        lanes: lanes,
        found: LeadingNonzeroNode.Candidate(
          nonzero: list.output("found"), activation: list.output("found_activation", activationBits),
          lane: list.output("found_lane", laneBits)))
    }
  }

  public func build(_ m: Module, _ io: Ports) {
    var candidates = io.lanes
    var level = 0
    while candidates.count > 1 {
      let laneBits = candidates[0].lane?.width ?? 0
      candidates = stride(from: 0, to: candidates.count, by: 4).map { start in
        let group = Array(candidates[start..<min(start + 4, candidates.count)])
        return node(m, "level_\(level)_node_\(start / 4)", group, laneBits)
      }
      level += 1
    }
    let root = candidates[0]
    io.found.nonzero[] = root.nonzero
    io.found.activation[] = root.activation
    // Two bits a level may be more than the lanes need; what is above is always zero.
    let lane = root.lane ?? Bits(0, width: laneBits)
    io.found.lane![] = lane[0...(laneBits - 1)]
    if lane.width > laneBits { m.ignore(lane[laneBits...(lane.width - 1)], as: "lane_bits") }
  }

  /// A node over `group`; a single candidate passes through, with zeros for its place.
  private func node(
    _ m: Module, _ name: String, _ group: [LeadingNonzeroNode.Candidate], _ laneBits: Int
  ) -> LeadingNonzeroNode.Candidate {
    if group.count == 1 {
      let place = Bits(0, width: 2)
      let lane = group[0].lane.map { concatenate(place, $0) } ?? place
      return LeadingNonzeroNode.Candidate(
        nonzero: group[0].nonzero, activation: group[0].activation, lane: lane)
    }
    let node = m.instance(
      name,
      of: LeadingNonzeroNode(candidates: group.count, laneBits: laneBits, activationBits: activationBits))
    for (port, candidate) in zip(node.candidates, group) {
      port.nonzero[] = candidate.nonzero
      port.activation[] = candidate.activation
      if let lane = candidate.lane { port.lane![] = lane }
    }
    return node.chosen
  }
}
