import CoSimulation
import CommandLineKit
import Experiments
import ExternalTools
import Silicon

private let hardware = SynthesisArguments()
private let fpga = Option(
  optional: "--fpga", ArgumentType<FPGAFamily>.choice, "place and route for this FPGA instead")
private let seeds = Option(
  "--seeds", .integer(1...20), default: 3, "how often to place and route, for a range")
private let only = Option(
  "--part", ArgumentType<SynthesisPart>.choice, default: .both, "with --fpga: one element, the array, or both"
)
private let period = Option(
  optional: "--period", .number, "clock period in ns to size cells for; the paper's if absent")
private let json = Option(optional: "--json", .file, "write the figures for machines too")

/// What is placed and routed.
enum SynthesisPart: String, CaseIterable, Sendable {
  case element, array, both

  func includes(_ part: SynthesisPart) -> Bool { self == .both || self == part }
}

let synthCommand = Command(
  "synth", summary: "Synthesize an array with Yosys: gates, cells and area, timing, or blocks of an FPGA",
  discussion: """
    Without --liberty every module is mapped to Yosys' gates and counted. With a library every module is mapped to its \
    cells, one element is flattened and sized for the clock, and OpenSTA, where it is installed, finds the shortest \
    period, memories at the access time of CACTI's high-performance SRAM. With --fpga memories become block RAM, and \
    nextpnr says how fast an element and the array are after routing. docs/silicon.md says how to get a library.
    """,
  arguments: hardware.all + [period, fpga, only, seeds, json],
  examples: [
    .init("eie --config paper", "gates and flip-flops of every module"),
    .init("eie --config paper --liberty stdcells.lib", "cells, area and timing of an element"),
    .init("eie --pes 4 --fpga ecp5 --seeds 3", "one element and four of them on an ECP5"),
    .init("eyeriss --config nest --json nest.json", "a small row-stationary array, for machines too"),
  ]
) { arguments, console in
  let chosen = try hardware.hardware(arguments)
  var result: [JSONMember] = [
    JSONMember("made_by", .string(chosen.command)), JSONMember("configuration", .string(chosen.name)),
  ]
  if let family = arguments[fpga] {
    if arguments[hardware.liberty] != nil { throw UsageError("--liberty and --fpga exclude each other") }
    result += try route(chosen, family, arguments, console)
  } else {
    let library = try arguments[hardware.liberty].map { try StandardCellLibrary(path: $0) }
    let clock = arguments[period] ?? chosen.period
    guard clock > 0 else { throw UsageError("--period \(clock): a clock period is positive") }
    result += try synthesize(chosen, library, clock, console)
  }
  if let path = arguments[json] { try AtomicFile.write(JSONWriter().text(.object(result)), to: path) }
  return .success
}

private func synthesize(
  _ chosen: SynthesizedHardware, _ library: StandardCellLibrary?, _ clock: Double, _ console: Console
) throws -> [JSONMember] {
  let target = library.map { SynthesisTarget.cells($0, period: clock) } ?? .gates
  let design = chosen.verilog(.blackbox)
  let progress = ProgressLine()
  progress.show("synthesizing every module")
  let units = try Synthesis(design, target: target, levels: .kept).run()
  var table = SynthesisTable(netlist: units, memories: chosen.memories, library: library)
  var members: [JSONMember] = []
  var lines: [String] = []
  if let library {
    progress.show("sizing one element for \(clock) ns")
    let element = try Synthesis(
      design, top: SynthesizedHardware.element, target: target, levels: .flattened
    ).run()
    table.rows.append(.init("one element, flattened", element.total, library: library))
    members += [
      JSONMember("library", .string(library.name)), JSONMember("period_ns", .number(clock)),
    ]
    if ToolSearch.environment.has(.opensta) {
      progress.show("analysing timing")
      let sram = SRAMTable(nanometres: chosen.nanometres, devices: .highPerformance)
      let memories = MemoryLibrary(chosen.memories, table: sram).liberty
      let timing = try TimingAnalysis(element, library: library, memories: memories, period: clock).run()
      lines = timing.lines
      members.append(JSONMember("timing", timing.json))
    } else {
      lines = ["timing: not analysed, because OpenSTA is not installed (apt-get install opensta)"]
    }
  }
  progress.clear()
  let versions = [Tool.yosys, .opensta].compactMap { ToolVersions.version(of: $0) }
  console.line(
    "\(chosen.command)\n\(versions.joined(separator: ", "))\(library.map { ", library \($0.name)" } ?? "")\n")
  console.line(table.text)
  if !lines.isEmpty { console.line("\n" + lines.joined(separator: "\n")) }
  let tools = JSONMember("tools", .array(versions.map { .string($0) }))
  return [tools] + members + [JSONMember("modules", table.json)]
}

private func route(
  _ chosen: SynthesizedHardware, _ family: FPGAFamily, _ arguments: ParsedArguments, _ console: Console
) throws -> [JSONMember] {
  let design = chosen.verilog(.fpga)
  let parts = [(SynthesisPart.element, SynthesizedHardware.element), (.array, design.top)]
  let progress = ProgressLine()
  var rows: [(part: String, result: FPGAResult)] = []
  for (part, top) in parts where arguments[only].includes(part) {
    progress.show("placing and routing \(top)")
    let found = try FPGAMapping(design, top: top, family: family).route(seeds: Array(1...arguments[seeds]))
    rows.append((top, FPGAResult(blocks: found.blocks, megahertz: found.megahertz)))
  }
  progress.clear()
  let tools = [Tool.yosys, family.placer].compactMap { ToolVersions.version(of: $0) }
  console.line("\(chosen.command)\n\(family.device); \(tools.joined(separator: ", "))\n")
  console.line(FPGAResult.table(rows))
  return [
    JSONMember("device", .string(family.device)), JSONMember("tools", .array(tools.map { .string($0) })),
    JSONMember("parts", .array(rows.map { $0.result.json(of: $0.part) })),
  ]
}
