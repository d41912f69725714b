import Components
import HDL

/// What a `StreamJoin` promises senders that keep the rules of a stream: elements leave with their partners or not at all.
///
/// The join has neither clock nor state; the contract has both, since the rules look one cycle back.
struct StreamJoinContract: Component {
  var join: StreamJoin

  static let source = #fileID
  var moduleName: String { join.moduleName + "_contract" }
  var contract: String { "The promises of \(join.moduleName), around the join itself." }

  func ports(_ list: PortList) -> StreamJoin.Ports {
    list.clockDomain()
    return join.ports(list)
  }

  func build(_ m: Module, _ io: StreamJoin.Ports) {
    join.build(m, io)
    let output = io.output
    m.check(
      "elements are offered exactly when all have come", output.valid == all(of: io.inputs.map(\.valid)))
    for (index, input) in io.inputs.enumerated() {
      m.assumeRules(of: input, as: "in_\(index)")
      m.check("in_\(index) is taken exactly when its partners are", input.fires == output.fires)
      m.check(
        "out_data_\(index) is what in_\(index) offers",
        ~output.valid | (output.payload[index] == input.payload))
    }
    m.checkRules(of: output, as: "out") { $0 }
  }
}
