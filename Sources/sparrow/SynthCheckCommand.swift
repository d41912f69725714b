import CoSimulation
import CommandLineKit
import Configurations
import Experiments
import Silicon

private let pes = Option("--pes", .integer(1...16), default: 4, "elements of the array whose gates run")

/// Units of control and queues: those whose registers keep their names through synthesis, and without a multiplier.
private let provenUnits = [
  "fifo_", "activation_queue", "leading_nonzero_node_", "leading_nonzero_detection",
]

let synthCheckCommand = Command(
  "synth-check",
  summary: "Check that the gates do what the RTL does: small units proven, elements and array run",
  discussion: """
    Small units of the quad array are proven to be their RTL by Yosys. Then one element as gates in an array of RTL, and \
    the whole array as gates, run a random network in Icarus, and every word and cycle is compared with the models. \
    Memories stay arrays of words.
    """,
  arguments: [pes],
  examples: [.init("", "four elements"), .init("--pes 1", "one element")]
) { arguments, console in
  var configuration = EIEConfiguration.quad
  configuration.processingElements = arguments[pes]
  let check = try NetlistCheck(configuration)
  let progress = ProgressLine()
  var agrees = true
  let design = check.hardware.verilog(memories: .behavioural)
  let names = design.files.map { String($0.name.dropLast(2)) }
  for unit in names where provenUnits.contains(where: { unit.hasPrefix($0) }) {
    progress.show("proving \(unit)")
    switch try NetlistEquivalence(design, top: unit).run() {
    case .proven(let points):
      progress.clear()
      console.line("\(unit): proven, \(points) points")
    case .open(let line):
      progress.clear()
      console.line("\(unit): NOT proven: \(line)")
      agrees = false
    }
  }
  for part in NetlistCheck.Part.allCases {
    progress.show("running the gates of the \(part.rawValue)")
    let report = try check.run(part)
    progress.clear()
    let words = report.mismatches
    let counts = report.cycleMismatches + report.flagMismatches
    console.line("\(part.rawValue) as gates: \(words) mismatches, \(counts) differing cycle counts and flags")
    agrees = agrees && report.agrees
  }
  return agrees ? .success : .checkFailed
}
