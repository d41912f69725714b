import EIE
import HDL

/// What `LeadingNonzeroDetection` promises: the first lane that waits, and its activation.
struct LeadingNonzeroContract: Component {
  var detection: LeadingNonzeroDetection

  static let source = #fileID
  var moduleName: String { "leading_nonzero_contract_n\(detection.lanes)" }
  var contract: String { "The promises of a detection over \(detection.lanes) lanes." }

  func ports(_ list: PortList) -> LeadingNonzeroDetection.Ports { detection.ports(list) }

  func build(_ m: Module, _ io: LeadingNonzeroDetection.Ports) {
    detection.build(m, io)
    let (lanes, found) = (io.lanes, io.found)
    m.check("a lane is found exactly when one waits", found.nonzero == any(of: lanes.map(\.nonzero)))
    var isFirst: [Bits] = []
    for (index, lane) in lanes.enumerated() {
      let earlier = lanes[..<index].map(\.nonzero)
      isFirst.append(earlier.isEmpty ? lane.nonzero : lane.nonzero & ~any(of: earlier))
    }
    let numbers = isFirst.enumerated().map { ~$1 | (found.lane! == $0) }
    m.check("the lane found is the first that waits", all(of: numbers))
    let activations = zip(isFirst, lanes).map { ~$0 | (found.activation == $1.activation) }
    m.check("the activation is that of the lane found", all(of: activations))
  }
}
