import CommandLineKit
import Configurations
import Experiments
import Foundation

private let configuration = ConfigurationArguments()
private let work = WorkloadArguments()
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
    + work.all + [simulator, json, waveform],
  examples: [
    .init("eie", "the bundled LeNet-300-100 on the 4x4 array, 64 images"),
    .init("eie net.sparrow --config paper --vectors 3", "a network of yours, three random inputs"),
    .init(
      "eie --weights w.npz --activations a.npy --pes 100 --json report.json",
      "a layer of yours on 100 elements"),
  ]
) { arguments, console in
  var asked = try configuration.configuration(arguments).validated()
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
