import CommandLineKit
import Configurations
import Experiments
import ExternalTools
import Silicon

private enum Reported: String, CaseIterable, Sendable {
  /// The sparse matrix-vector engine of Han et al., ISCA 2016.
  case eie
}

private let reported = Positional("ACCELERATOR", ArgumentType<Reported>.choice, "which accelerator")
private let config = Option(optional: "--config", .configuration, "the named configuration; paper if absent")
private let sizes = ConfigurationArguments()
private let layers = Option(
  repeated: "--layer", .benchmarkLayer,
  "a benchmark layer; may be repeated (default: Alex-7 first, then the others)")
private let devices = Option(
  "--sram", ArgumentType<SRAMDevices>.choice, default: .highPerformance, "the devices of the SRAM, by CACTI")
private let liberty = Option(
  optional: "--liberty", .text, "a library of standard cells for areas of cells and the clock's energy")
private let page = Option(optional: "--html", .file, "write the report as a page for a browser, too")

let reportCommand = Command(
  "report", summary: "Area, power and energy of an array, unit by unit and layer by layer",
  discussion: """
    Joins the SRAM of the configuration (CACTI), the cells of each unit (--liberty), and how often benchmark layers \
    use what, into um2, mW and nJ, with the EIE paper's Table II beside them and every assumption below. Units are of one \
    element, during the first layer.
    """,
  arguments: [reported, config] + sizes.parameters + [layers, devices, liberty, page],
  examples: [
    .init("eie --layer Alex-7", "the paper's element without a library: SRAM and operations"),
    .init("eie --liberty stdcells.lib --html report.html", "everything, and a page"),
    .init("eie --config sparrow --sram mixed", "our configuration on SRAM that leaks less"),
  ]
) { arguments, console in
  let hardware = try EIEHardware(
    sizes.configuration(arguments, named: arguments[config] ?? EIEConfiguration.paper.name))
  let progress = ProgressLine()
  let chosen = arguments[layers].isEmpty ? alexNet7First : BenchmarkLayer.chosen(arguments[layers])
  let drawn = try chosen.map { layer in
    progress.show("counting \(layer.name)")
    return try EIESiliconReport.layer(layer, on: hardware.configuration)
  }
  let logic = try arguments[liberty].map { path in
    progress.show("synthesizing every module")
    return try cells(of: hardware, path)
  }
  let report = EIESiliconReport(hardware, devices: arguments[devices], layers: drawn, logic: logic)
  let text = try report.text()
  let html = try EIESiliconPage(report).html()
  progress.clear()
  if let path = arguments[page] { try AtomicFile.write(html, to: path) }
  console.line(text)
  return .success
}

/// The layer of the paper's power figures before the others.
private var alexNet7First: [BenchmarkLayer] {
  BenchmarkLayer.all.filter { $0.name == "Alex-7" } + BenchmarkLayer.all.filter { $0.name != "Alex-7" }
}

private func cells(of hardware: EIEHardware, _ path: String) throws -> EIESiliconReport.Logic {
  let library = try StandardCellLibrary(path: path)
  let target = SynthesisTarget.cells(library, period: EIEDelivery.clockPeriod)
  let netlist = try Synthesis(
    hardware.verilog(memories: .blackbox), top: SynthesizedHardware.element, target: target, levels: .kept
  ).run()
  guard ToolSearch.environment.has(.opensta) else {
    return EIESiliconReport.Logic(library: library, netlist: netlist, clock: nil)
  }
  // Energy is linear in the share of data that change: two points are enough.
  let still = try ClockEnergy(library).picojoules(activity: 0)
  let changing = try ClockEnergy(library).picojoules(activity: 1)
  return EIESiliconReport.Logic(library: library, netlist: netlist) { still + (changing - still) * $0 }
}
