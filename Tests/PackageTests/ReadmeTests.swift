import Foundation
import HDL
import Testing
import VerilogEmission

struct TickCounter: Component {
  var width: Int

  struct Ports { let tick, clear, count: Bits }
  static let source = #fileID
  var moduleName: String { "tick_counter_w\(width)" }
  var contract: String { "Counts ticks and stops at its limit; clear has precedence." }

  func ports(_ list: PortList) -> Ports {
    list.clockDomain()
    return Ports(tick: list.input("tick"), clear: list.input("clear"), count: list.output("count", width))
  }

  func build(_ m: Module, _ io: Ports) {
    let value = m.register("value", width, resetTo: 0)
    let isAtLimit = value.allOnes.named("is_at_limit")
    m.when(io.clear) { value[] = 0 }
      .elsewhen(io.tick & ~isAtLimit) { value[] = value &+ 1 }
    io.count[] = value
  }
}

/// The README's Swift is the code above, and its Verilog is what the code becomes.
@Suite struct ReadmeTests {
  private func block(_ language: String) throws -> String {
    let readme = try String(contentsOf: LayersTests.root.appending(path: "README.md"), encoding: .utf8)
    let start = try #require(readme.range(of: "```\(language)\n"))
    let end = try #require(readme.range(of: "```", range: start.upperBound..<readme.endIndex))
    return String(readme[start.upperBound..<end.lowerBound])
  }

  @Test func theSwiftCompiles() throws {
    let own = try String(contentsOfFile: #filePath, encoding: .utf8)
    #expect(own.contains(try block("swift")))
  }

  @Test func theVerilogIsEmitted() throws {
    let text = VerilogWriter.files(of: try Design(TickCounter(width: 8)))[0].text
    #expect(text.contains(try block("verilog")), "\(text)")
  }

  /// Files that the documents point to exist.
  @Test func linksLeadSomewhere() throws {
    let files =
      ["README.md"]
      + (try FileManager.default.subpathsOfDirectory(atPath: LayersTests.root.path + "/docs"))
      .filter { $0.hasSuffix(".md") }.map { "docs/" + $0 }
    for file in files {
      let url = LayersTests.root.appending(path: file)
      let text = try String(contentsOf: url, encoding: .utf8)
      for part in text.components(separatedBy: "](").dropFirst() {
        let target = String(part.prefix { $0 != ")" })
        if target.hasPrefix("http") || target.hasPrefix("#") { continue }
        let path = url.deletingLastPathComponent().appending(path: target).path
        #expect(FileManager.default.fileExists(atPath: path), "\(file): \(target)")
      }
    }
  }
}
