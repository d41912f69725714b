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
                  2 x \(c.activationWords) activations, queue of \(c.queueDepth); \(c.layers) layers
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
      element.control.connect(to: control.control)
      return element
    }

    let detection = m.instance(
      "leading_nonzero_detection",
      of: LeadingNonzeroDetection(lanes: c.processingElements, activationBits: c.activation.width))
    for (lane, element) in zip(detection.lanes, elements) {
      lane.nonzero[] = element.laneNonzero
      lane.activation[] = element.laneActivation
    }
    control.found[] = detection.found.nonzero
    control.foundActivation[] = detection.found.activation
    control.foundLane[] = detection.found.lane!

    control.anyFull[] = any(of: elements.map(\.full))
    control.allIdle[] = all(of: elements.map(\.idle))
    control.anySaturates[] = any(of: elements.map(\.saturates))
    control.hostWord[] = any(of: elements.map(\.hostWord))
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
