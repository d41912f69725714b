import CommandLineKit
import Configurations
import DeepCompression
import Experiments
import Foundation

private let configuration = ConfigurationArguments()
private let weights = Option(
  optional: "--weights", .file, "run a bare layer: a .npz file with float32 [outputs, inputs]")
private let array = Option(
  "--array", .text, default: "weight", "the array in it; an array 'bias' is used as well")
private let activations = Option(
  optional: "--activations", .file, "its input: a .npy file, [inputs] or [vectors, inputs]")
private let density = Option(
  "--activation-density", .number(0...1), default: 0.35, "non-zeros of a random input")
private let seed = Option("--seed", .integer(0...), default: 1, "of a random input")
private let vectors = Option("--vectors", .integer(1...10000), default: 64, "images or random inputs to run")
private let simulator = Option(
  "--simulator", ArgumentType<SimulatorChoice>.choice, default: .verilator, "what runs the hardware")
private let json = Option(optional: "--json", .file, "write the report for machines")
private let waveform = Option(optional: "--waveform", .file, "write a VCD file of the whole run")

let cosimCommand = Command(
  "cosim", summary: "Run a network on the generated hardware and compare every bit and cycle",
  discussion: """
    The hardware runs in a simulator; its output words are compared with the golden model, its cycle counts with the
    cycle model. Exit status 1 means that they differ. Memory depths that no flag gives grow as far as the network
    needs. For a bare layer, and where a width is changed, the binary points are chosen so that nothing saturates,
    unless a fraction is given.
    """,
  arguments: [accelerator, networkFile] + configuration.all
    + [weights, array, activations, density, seed, vectors, simulator, json, waveform],
  examples: [
    .init("eie", "the bundled LeNet-300-100 on the 4x4 array, 64 images"),
    .init("eie net.sparrow --config paper --vectors 3", "a network of yours, three random inputs"),
    .init(
      "eie --weights w.npz --activations a.npy --pes 100 --json report.json",
      "a layer of yours on 100 elements"),
  ]
) { arguments, console in
  let (workload, notes) = try workload(arguments)
  var asked = try configuration.configuration(arguments).validated()
  let isFitted = arguments[weights] != nil || configuration.changesWidths(arguments)
  if isFitted && !configuration.choosesFractions(arguments) { asked = try workload.fitted(asked) }
  let (sized, growth) = try asked.sized(for: workload.network, open: configuration.openDepths(arguments))
  for note in notes + growth { console.line("note: \(note)") }

  let hardware = try EIEHardware(sized)
  var simulation = try EIECoSimulation(workload, on: hardware, in: arguments[simulator])
  simulation.waveform = arguments[waveform]
  let progress = ProgressLine()
  simulation.progress = { step, done, count in
    progress.show(count == 0 ? step : "\(step) \(done) of \(count)")
  }
  let report = try simulation.run()
  progress.clear()
  console.line(ReportText(report).text)
  if let path = arguments[waveform] { console.line("waveform: \(path)") }
  if let path = arguments[json] { try AtomicFile.write(JSONWriter().text(report.json), to: path) }
  return report.agrees ? .success : .checkFailed
}

/// What to run, and what is worth saying about it.
private func workload(_ arguments: ParsedArguments) throws -> (EIEWorkload, notes: [String]) {
  guard let path = arguments[weights] else {
    guard arguments[activations] == nil else {
      throw UsageError("--activations goes with --weights: it is the input of a bare layer")
    }
    return (try networkWorkload(arguments), [])
  }
  guard arguments[networkFile] == nil else {
    throw UsageError("give a compressed network or --weights, not both")
  }
  let layer = try LayerWorkload(weights: path, array: arguments[array], activations: arguments[activations])
  let codeBits = configuration.configuration(arguments).weightCodeBits
  let (workload, sharing) = try layer.workload(
    name: arguments[array], weightCodeBits: min(max(codeBits, 1), 8), density: arguments[density],
    seed: UInt64(arguments[seed]))
  switch sharing.method {
  case .exact: return (workload, [])
  case .exactWeights:
    return (workload, ["the weights are encoded exactly, the bias by the nearest shared value"])
  case .clustered:
    return (
      workload,
      ["the weights were clustered to \(workload.network.layers[0].codebook.count - 1) shared values"]
    )
  }
}

private func networkWorkload(_ arguments: ParsedArguments) throws -> EIEWorkload {
  if arguments[networkFile] == nil { return try BundledNetwork.workload(images: arguments[vectors]) }
  let network = try network(arguments)
  let inputs = (0..<arguments[vectors]).map { index in
    RandomVectors.activations(
      network.layers[0].inputs, density: arguments[density], seed: UInt64(arguments[seed] + index))
  }
  return try EIEWorkload(name: network.name, network: network, inputs: inputs)
}
