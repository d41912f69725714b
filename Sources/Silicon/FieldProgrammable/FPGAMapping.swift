import CoSimulation
import ExternalTools
import Foundation

/// A design in the blocks of an FPGA, as Yosys maps it; and placed and routed, with its frequency.
public struct FPGAMapping {
  /// The design, with memories of the form `fpga`.
  public var design: VerilogDesign
  /// The module that is mapped.
  public var top: String
  public var family: FPGAFamily
  public var search = ToolSearch.environment

  /// A mapping of the module `top` of `design`, by default of the whole.
  public init(_ design: VerilogDesign, top: String? = nil, family: FPGAFamily) {
    self.design = design
    self.top = top ?? design.top
    self.family = family
  }

  /// What the design takes.
  public struct Blocks: Hashable, Sendable {
    /// How many of each kind, in the order of the family.
    public var counts: [(name: String, count: Int)] { names.map { ($0, number[$0] ?? 0) } }
    fileprivate let names: [String]
    fileprivate let number: [String: Int]

    /// How many of one kind: "block_ram", "luts".
    public subscript(name: String) -> Int { number[name] ?? 0 }
  }

  /// Maps with Yosys and counts; throws ``ToolError``.
  public func blocks() throws -> Blocks {
    let folder = try ScratchFolder.make(prefix: "sparrow-fpga")
    defer { try? FileManager.default.removeItem(at: folder) }
    return try map(in: folder)
  }

  /// Maps, places and routes once a seed; the blocks and the frequencies after routing, in MHz.
  ///
  /// One frequency says little: neighbouring seeds differ by a tenth. Throws ``ToolError``.
  public func route(seeds: [Int]) throws -> (blocks: Blocks, megahertz: [Double]) {
    let placer = try search.find(family.placer)
    let folder = try ScratchFolder.make(prefix: "sparrow-fpga")
    let blocks = try map(in: folder)
    let frequencies = try seeds.map { try route(with: placer, seed: $0, in: folder) }
    try? FileManager.default.removeItem(at: folder)
    return (blocks, frequencies)
  }

  private func map(in folder: URL) throws -> Blocks {
    for file in design.files { try ScratchFolder.write(file.text, to: file.name, in: folder) }
    let reads = design.compiledFiles.map { "read_verilog \($0.name)" }
    let script =
      reads + [
        "\(family.synthesis) -top \(top) -json mapped.json", "check -assert",
        "tee -q -o statistics.json stat -json",
      ]
    try ScratchFolder.write(script.joined(separator: "\n") + "\n", to: "map.ys", in: folder)
    let log = folder.appendingPathComponent("yosys.log")
    try ToolRun(
      program: try search.synthesizer(), arguments: ["-q", "-s", "map.ys"], folder: folder, log: log
    ).check()
    let modules = try YosysStatistics.modules(in: folder.appendingPathComponent("statistics.json"))
    let cells = modules[top]?.cells ?? [:]
    var number: [String: Int] = [:]
    for (name, prefixes) in family.kinds {
      number[name] = cells.filter { cell in prefixes.contains { cell.key.hasPrefix($0) } }.values.reduce(0, +)
    }
    return Blocks(names: family.kinds.map(\.name), number: number)
  }

  private func route(with placer: String, seed: Int, in folder: URL) throws -> Double {
    let report = folder.appendingPathComponent("report.json")
    try? FileManager.default.removeItem(at: report)
    let log = folder.appendingPathComponent("nextpnr-\(seed).log")
    try ToolRun(program: placer, arguments: family.placerArguments(seed), folder: folder, log: log).check()
    struct Report: Decodable {
      struct Clock: Decodable { let achieved: Double }
      let fmax: [String: Clock]
    }
    guard let data = try? Data(contentsOf: report),
      let read = try? JSONDecoder().decode(Report.self, from: data),
      let slowest = read.fmax.values.map(\.achieved).min()
    else { throw ToolError.unusable(path: report.path, reason: "nextpnr reported no frequency") }
    return slowest
  }
}
