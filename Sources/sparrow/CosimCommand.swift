import CommandLineKit
import Configurations
import Experiments
import Foundation

private let name = Option(
  optional: "--config", .text,
  "the named configuration to start from: quad, paper, sparrow of eie; eyeriss, nest of eyeriss")
private let configuration = ConfigurationArguments()
private let work = WorkloadArguments()
private let eyeriss = EyerissCosimArguments()
private let both = NetworkCosimArguments()

/// What `cosim` runs on.
private enum Subject: String, CaseIterable, Sendable {
  case eie
  case eyeriss
  /// A whole network on both.
  case network
}

private let subject = Positional(
  "ACCELERATOR", ArgumentType<Subject>.choice, "which accelerator; network: both, for a whole network")
private let simulator = Option(
  "--simulator", ArgumentType<SimulatorChoice>.choice, default: .verilator, "what runs the hardware")
private let json = Option(optional: "--json", .file, "write the report for machines")
private let waveform = Option(optional: "--waveform", .file, "write a VCD file of the whole run")

let cosimCommand = Command(
  "cosim", summary: "Run a network or a layer on the generated hardware and compare every bit and cycle",
  discussion: """
    The hardware runs in a simulator; its output words are compared with the golden model, its cycle counts with the
    cycle model. Exit status 1 means that they differ.
    On eie a network runs, or a bare layer. Memory depths that no flag gives grow as far as the network needs. For a
    bare layer, and where a width is changed, the binary points are chosen so that nothing saturates, unless a
    fraction is given.
    With --lstm layers of LSTM cells run over sequences, their states and outputs staying on chip from step to step.
    On eyeriss convolution layers run on random data, each under the mapping that 'sparrow map' finds, and the
    array's access counters are compared as well. In Icarus the self-checking testbench plays them: for small layers.
    network runs a network of convolutions and fully-connected layers on both, the bundled LeNet-5 or FILE, and classifies
    images: convolutions on the row-stationary array, fully-connected layers on EIE (docs/network.md). It takes the flags of
    both configurations.
    """,
  arguments: [subject, networkFile, name] + configuration.parameters + work.all + eyeriss.all + both.all
    + [simulator, json, waveform],
  examples: [
    .init("eie", "the bundled LeNet-300-100 on the 4x4 array, 64 images"),
    .init("eie net.sparrow --config paper --vectors 3", "a network of yours, three random inputs"),
    .init(
      "eie --weights w.npz --activations a.npy --pes 100 --json report.json",
      "a layer of yours on 100 elements"),
    .init("eie --lstm task --pes 8", "two layers of LSTM cells that tell eight noisy patterns apart"),
    .init("eyeriss --layer alexnet-conv3 --seed 7", "a layer of AlexNet on the row-stationary array"),
    .init(
      "eyeriss --shape C=16,H=13,W=13,M=16,R=3,S=3 --config nest --density 0.3 --toggles",
      "what zero gating saves on sparse data"),
    .init(
      "eyeriss --shape C=7,H=19,W=23,M=9,R=3,S=5,stride=2 --config nest --simulator swift",
      "a layer of yours on the small one, without a tool"),
    .init("network --images 10", "the bundled LeNet-5 on both accelerators, ten images"),
    .init(
      "network net.sparrow --eyeriss-config nest --rows 5 --eie-config paper --json report.json",
      "a network of yours on other arrays"),
  ]
) { arguments, console in
  if arguments[subject] != .network, let flag = both.given(arguments).first {
    throw UsageError("\(flag): is a flag of network, not of \(arguments[subject].rawValue)")
  }
  switch arguments[subject] {
  case .eie:
    if let flag = eyeriss.given(arguments).first {
      throw UsageError("\(flag): is a flag of eyeriss, not of eie")
    }
    return try runEIE(arguments, console)
  case .eyeriss:
    if let flag = (configuration.given(arguments) + work.given(arguments)).first {
      throw UsageError("\(flag): is a flag of eie, not of eyeriss")
    }
    return try runEyeriss(arguments, console)
  case .network:
    return try runNetwork(arguments, console)
  }
}

private func runNetwork(_ arguments: ParsedArguments, _ console: Console) throws -> ExitStatus {
  if arguments[name] != nil {
    throw UsageError("--config: a network has two arrays; use --eyeriss-config and --eie-config")
  }
  if let flag = (eyeriss.givenForLayers(arguments) + work.given(arguments)).first {
    throw UsageError("\(flag): is no flag of network, which runs a file on images")
  }
  if arguments[work.seed] != nil {
    throw UsageError("--seed: is no flag of network, whose images are given")
  }
  if arguments[waveform] != nil {
    throw UsageError("--waveform: two arrays give no one waveform; run one of them by itself")
  }
  let array = try both.eyeriss(arguments, eyeriss)
  let workload = try both.workload(arguments)
  let (sized, notes) = try both.eie(arguments, configuration, for: workload.network.head)
  if let path = arguments[json] { try checkPlace(of: path) }
  for note in notes { console.line("note: \(note)") }
  var simulation = try NetworkCoSimulation(
    workload, eyeriss: EyerissHardware(array), eie: EIEHardware(sized), in: arguments[simulator],
    batch: eyeriss.batchSize(arguments) ?? 4)
  let progress = ProgressLine()
  simulation.progress = { step, done, count in
    progress.show(count == 0 ? step : "\(step) \(done) of \(count)")
  }
  let report = try simulation.run()
  progress.clear()
  console.line(NetworkReportText(report).text)
  if let path = arguments[json] { try AtomicFile.write(JSONWriter().text(report.json), to: path) }
  return report.agrees ? .success : .checkFailed
}

private func runRecurrent(
  _ source: String, _ arguments: ParsedArguments, _ console: Console
) throws -> ExitStatus {
  var asked = try configuration.configuration(arguments, named: arguments[name])
  asked.cells = .lstm
  try asked.validated()
  let workload = try work.sequences(source, arguments, for: asked)
  for path in [arguments[json], arguments[waveform]].compactMap({ $0 }) { try checkPlace(of: path) }
  let (sized, growth) = try asked.sized(for: workload.network, open: configuration.openDepths(arguments))
  for note in growth { console.line("note: \(note)") }
  var simulation = try RecurrentCoSimulation(workload, on: EIEHardware(sized), in: arguments[simulator])
  simulation.waveform = arguments[waveform]
  let progress = ProgressLine()
  simulation.progress = { step, done, count in
    progress.show(count == 0 ? step : "\(step) \(done) of \(count)")
  }
  let report = try simulation.run()
  progress.clear()
  console.line(RecurrentReportText(report).text)
  if let path = arguments[waveform] { console.line("waveform: \(path)") }
  if let path = arguments[json] { try AtomicFile.write(JSONWriter().text(report.json), to: path) }
  return report.agrees ? .success : .checkFailed
}

private func runEyeriss(_ arguments: ParsedArguments, _ console: Console) throws -> ExitStatus {
  if let file = arguments[networkFile] {
    throw UsageError("'\(file)': eyeriss runs no network file; use --layer or --shape")
  }
  let layers = try eyeriss.mappedLayers(arguments, named: arguments[name])
  for path in [arguments[json], arguments[waveform]].compactMap({ $0 }) { try checkPlace(of: path) }
  var simulation = try EyerissCoSimulation(
    on: EyerissHardware(eyeriss.configuration(arguments, named: arguments[name])),
    in: arguments[simulator], seed: UInt64(arguments[work.seed] ?? 1), density: eyeriss.density(arguments))
  simulation.waveform = arguments[waveform]
  let progress = ProgressLine()
  if eyeriss.countsToggles(arguments) {
    return try countToggles(layers, simulation, arguments, progress, console)
  }
  simulation.progress = { step in progress.show(step) }
  let report = try simulation.run(layers)
  progress.clear()
  console.line(EyerissReportText(report).text)
  if let path = arguments[waveform] { console.line("waveform: \(path)") }
  if let path = arguments[json] { try AtomicFile.write(JSONWriter().text(report.json), to: path) }
  return report.agrees ? .success : .checkFailed
}

/// The layers with zero gating and without.
private func countToggles(
  _ layers: [EyerissCoSimulation.MappedLayer], _ simulation: EyerissCoSimulation,
  _ arguments: ParsedArguments, _ progress: ProgressLine, _ console: Console
) throws -> ExitStatus {
  guard arguments[simulator] == .verilator && arguments[waveform] == nil else {
    throw UsageError("--toggles: is counted in Verilator; leave out --simulator and --waveform")
  }
  let gatings = try layers.map { layer in
    let gating = try ZeroGating(
      layer.mapping, on: simulation.hardware, seed: simulation.seed, density: simulation.density
    ) { progress.show("\(layer.name): \($0)") }
    return (layer.name, gating)
  }
  progress.clear()
  let report = ZeroGatingText(gatings)
  console.line(report.text)
  if let path = arguments[json] { try AtomicFile.write(JSONWriter().text(report.json), to: path) }
  return gatings.allSatisfy(\.1.agrees) ? .success : .checkFailed
}

private func runEIE(_ arguments: ParsedArguments, _ console: Console) throws -> ExitStatus {
  if let source = arguments[work.recurrent] { return try runRecurrent(source, arguments, console) }
  if let flag = work.ofSequences(arguments).first { throw UsageError("\(flag): goes with --lstm") }
  var asked = try configuration.configuration(arguments, named: arguments[name]).validated()
  let (workload, notes) = try work.workload(arguments, for: asked)
  for path in [arguments[json], arguments[waveform]].compactMap({ $0 }) { try checkPlace(of: path) }
  let isFitted = work.isLayer(arguments) || configuration.changesWidths(arguments)
  if isFitted && !configuration.choosesFractions(arguments) { asked = try workload.fitted(asked) }
  let (sized, growth) = try asked.sized(for: workload.network, open: configuration.openDepths(arguments))
  let silence = silenceNote(workload, sized)
  for note in notes + growth + silence { console.line("note: \(note)") }

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

/// What to say when inputs become nothing but zeros in the number format of activations.
private func silenceNote(_ workload: EIEWorkload, _ configuration: EIEConfiguration) -> [String] {
  let format = configuration.activation
  let silent = workload.inputs.filter { input in
    input.contains { $0 != 0 } && input.allSatisfy { format.quantize(Double($0)) == 0 }
  }.count
  guard silent > 0 else { return [] }
  return [
    "\(silent) of \(workload.inputs.count) inputs are all zero as activations of \(format): "
      + "scale them, or raise --activation-fraction"
  ]
}

/// Throws, before a long run, if a file cannot be written at `path`.
private func checkPlace(of path: String) throws {
  let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
  var isFolder: ObjCBool = false
  if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue {
    throw FileError(action: "write", path: path, reason: "it is a folder; name a file")
  }
  guard FileManager.default.isWritableFile(atPath: folder) else {
    throw FileError(
      action: "write", path: path, reason: "its folder is missing or cannot be written; choose another")
  }
}
