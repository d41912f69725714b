import Configurations
import HDL

/// The whole accelerator: N processing elements, leading non-zero detection, and central control.
///
/// ISCA 2016, section 4 and figure 4a.
public struct EIEArray: Component {
  /// What is built.
  public var configuration: EIEConfiguration

  /// The array of `configuration`, which is assumed to be valid.
  public init(_ configuration: EIEConfiguration) { self.configuration = configuration }

  /// The boundary.
  public struct Ports {
    /// What the host asks.
    public let request: Stream<HostRequest>
    /// What it reads.
    public let response: Stream<Bits>
    /// A run is under way.
    public let busy: Bits
  }

  public static let source = #fileID
  public var moduleName: String { "eie_array" }
  public var contract: String {
    let c = configuration
    return """
      EIE: the product of a compressed sparse matrix and a sparse vector, layer after layer.

      Elements    \(c.processingElements); weight codes of \(c.weightCodeBits) bits, relative indices of \
      \(c.relativeIndexBits) bits
      Numbers     activations \(c.activation); weights \(c.weight);
                  accumulators \(c.accumulator); rounding \(c.rounding.rawValue)
      Memories    an element: \(c.weightRows) rows of \(c.weightRowBits) bits, \(c.pointerWords) pointers,
                  \(c.columnGroups == 1 ? "2 x \(c.activationWords) activations" : "\(c.activationWords) activations, \(c.accumulators) accumulators"), queue of \(c.queueDepth); \(c.layers) layers
      Host port   two ready/valid streams; docs/eie.md, section 3, has the map
      """
  }

  public func ports(_ list: PortList) -> Ports {
    let c = configuration
    list.clockDomain()
    return Ports(
      request: list.sink("request") { HostRequest($0, c) },
      response: list.source("response") { $0.field("data", c.hostDataBits) },
      busy: list.group("status") { list.output("busy") })
  }

  public func build(_ m: Module, _ io: Ports) {
    let c = configuration
    let control = m.instance("control", of: CentralControl(configuration: c))
    connectHost(io, control)

    let elements = (0..<c.processingElements).map { number in
      let element = m.instance("pe_\(number)", of: ProcessingElement(configuration: c))
      element.number[] = number
      element.place?.lane[] = number % c.groupElements
      element.place?.part[] = number / c.groupElements
      element.control.connect(to: control.control)
      return element
    }
    let fetches = (0..<c.columnGroups).map { group in
      let lanes = (0..<c.groupElements).map { elements[c.element(lane: $0, group: group)] }
      return fetchUnit(m, group, lanes, control)
    }
    let reductions = reductions(m, elements, control)

    control.fetchIdle[] = all(of: fetches.map(\.idle))
    control.allIdle[] = all(of: elements.map(\.idle))
    control.anySaturates[] = any(of: elements.map(\.saturates) + reductions.map(\.saturates))
    control.hostWord[] = any(of: elements.map(\.hostWord))
  }

  /// The fetch unit and the detection of one column group, over its lanes.
  private func fetchUnit(
    _ m: Module, _ group: Int, _ lanes: [ProcessingElement.Ports], _ control: CentralControl.Ports
  ) -> FetchUnit.Ports {
    let c = configuration
    let suffix = c.columnGroups == 1 ? "" : "_\(group)"
    let fetch = m.instance("fetch_unit\(suffix)", of: FetchUnit(configuration: c))
    fetch.layer.connect(to: control.fetch, group: group)
    fetch.hostLooks[] = control.hostLooks
    fetch.hostAddress[] = control.hostSourceAddress
    fetch.anyFull[] = any(of: lanes.map(\.full))
    for lane in lanes { lane.broadcast.connect(to: fetch.bus) }

    let detection = m.instance(
      "leading_nonzero_detection\(suffix)",
      of: LeadingNonzeroDetection(lanes: lanes.count, activationBits: c.activation.width))
    for (port, lane) in zip(detection.lanes, lanes) {
      port.nonzero[] = lane.laneNonzero
      port.activation[] = lane.laneActivation
    }
    fetch.found[] = detection.found.nonzero
    fetch.foundActivation[] = detection.found.activation
    fetch.foundLane[] = detection.found.lane!
    return fetch
  }

  /// An adder for every lane, where there are several column groups.
  private func reductions(
    _ m: Module, _ elements: [ProcessingElement.Ports], _ control: CentralControl.Ports
  ) -> [GroupReduction.Ports] {
    let c = configuration
    guard let adds = control.addsGroups else { return [] }
    return (0..<c.groupElements).map { lane in
      let adder = m.instance(
        "reduction_\(lane)", of: GroupReduction(groups: c.columnGroups, accumulator: c.accumulator))
      adder.adds[] = adds
      for part in 0..<c.columnGroups {
        let element = elements[part * c.groupElements + lane]
        if let partial = element.partial { adder.partials[part][] = partial }
        element.sum?[] = adder.sum
      }
      return adder
    }
  }

  private func connectHost(_ io: Ports, _ control: CentralControl.Ports) {
    control.request.valid[] = io.request.valid
    control.request.payload.write[] = io.request.payload.write
    control.request.payload.space[] = io.request.payload.space
    control.request.payload.element[] = io.request.payload.element
    control.request.payload.address[] = io.request.payload.address
    control.request.payload.data[] = io.request.payload.data
    io.request.ready[] = control.request.ready
    io.response.valid[] = control.response.valid
    control.response.ready[] = io.response.ready
    io.response.payload[] = control.response.payload
    io.busy[] = control.busy
  }
}

extension EIEConfiguration {
  /// The element that is lane `lane` of column group `group`: neighbours belong to different groups.
  func element(lane: Int, group: Int) -> Int {
    let part = (group + columnGroups - lane % columnGroups) % columnGroups
    return part * groupElements + lane
  }
}
