import CoSimulation
import ExternalTools
import Foundation
import Testing

/// What `sparrow generate --memory` puts inside the memories, and the list of them.
@Suite struct GenerateMemoryTests {
  private func generate(_ words: [String], _ folder: ScratchFolder) throws -> String {
    let out = folder.path("out")
    let run = try CommandRun(["generate"] + words + ["--out", out])
    #expect(run.status == 0, "\(run.complaint)")
    return out
  }

  private func text(_ path: String) throws -> String { try String(contentsOfFile: path, encoding: .utf8) }

  @Test func theListNamesEveryMemory() throws {
    struct List: Decodable {
      struct Memory: Decodable {
        struct Port: Decodable { let name, direction: String, width: Int }
        let module: String
        let depth, width: Int
        let kind: String
        let ports: [Port]
        let instances: [String]
      }
      let memories: [Memory]
      let total_bits: Int
    }
    let folder = try ScratchFolder()
    let path = try generate(["eie", "--pes", "3"], folder)
    let list = try JSONDecoder().decode(
      List.self, from: Data(contentsOf: URL(fileURLWithPath: path + "/memories.json")))
    let weights = try #require(list.memories.first { $0.width == 64 })
    #expect(weights.module == "single_port_memory_w64_d512" && weights.depth == 512 && weights.kind == "1rw")
    #expect(weights.instances == (0..<3).map { "pe_\($0).sparse_matrix_read.weights" })
    #expect(weights.ports.map(\.name) == ["clk", "enable", "write", "address", "write_data", "read_data"])
    #expect(weights.ports.map(\.width) == [1, 1, 1, 9, 64, 64])
    #expect(weights.ports.last?.direction == "output")
    let bits = list.memories.reduce(0) { $0 + $1.width * $1.depth * $1.instances.count }
    #expect(list.total_bits == bits)
    for memory in list.memories {
      #expect(FileManager.default.fileExists(atPath: "\(path)/rtl/\(memory.module).v"))
    }
  }

  @Test(arguments: [["eie", "--pes", "2"], ["eyeriss", "--config", "nest"]])
  func blackBoxesAreEmptyAndTheRestStays(words: [String]) throws {
    let (plainFolder, emptyFolder) = (try ScratchFolder(), try ScratchFolder())
    let plain = try generate(words, plainFolder) + "/rtl"
    let empty = try generate(words + ["--memory", "blackbox"], emptyFolder) + "/rtl"
    let names = try FileManager.default.contentsOfDirectory(atPath: plain).sorted()
    #expect(try FileManager.default.contentsOfDirectory(atPath: empty).sorted() == names)
    for name in names {
      let isMemory = name.contains("_port_memory_")
      let text = try text(empty + "/" + name)
      #expect(text.contains("(* blackbox *)") == isMemory, "\(name)")
      if isMemory { #expect(!text.contains("reg ") && !text.contains("always"), "\(name)") }
    }
  }

  /// Empty modules and attributes are taken without a complaint, by all three.
  @Test(arguments: ["blackbox", "fpga"])
  func toolsReadEveryForm(form: String) throws {
    let tools: [Tool] = [.verilator, .iverilog, .yosys]
    guard tools.allSatisfy(ToolSearch.environment.has) else { return }
    let folder = try ScratchFolder()
    let rtl = try generate(["eie", "--pes", "2", "--memory", form], folder) + "/rtl"
    let files = try FileManager.default.contentsOfDirectory(atPath: rtl).sorted().map { "\(rtl)/\($0)" }
    let commands: [[String]] = [
      ["verilator", "--lint-only", "-Wall", "--top-module", "eie_array"] + files,
      ["iverilog", "-g2005", "-Wall", "-t", "null"] + files,
      ["yosys", "-q", "-f", "verilog"] + files + [
        "-p", "hierarchy -check -top eie_array; proc; check -assert",
      ],
    ]
    for command in commands {
      let (status, output) = try shell(command)
      #expect(status == 0 && output.isEmpty, "\(command[0]): \(output.prefix(400))")
    }
  }

  @Test func anUnknownFormIsRefused() throws {
    let folder = try ScratchFolder()
    let run = try CommandRun(["generate", "eie", "--memory", "dram", "--out", folder.path("out")])
    #expect(run.status == 2)
    #expect(run.complaint.contains("'dram' is not one of behavioural, blackbox, fpga"))
    #expect(folder.names.isEmpty)
  }

  private func shell(_ words: [String]) throws -> (Int32, String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = words
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let text = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return (process.terminationStatus, text)
  }
}
