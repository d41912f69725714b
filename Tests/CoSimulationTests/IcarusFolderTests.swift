import CoSimulation
import Foundation
import Testing

@Suite(.enabled(if: Installed.icarus, "iverilog is not installed"))
struct IcarusFolderTests {
  @Test func workingFolderIsKeptOnRequest() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("sparrow-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    var session = IcarusRun(MemoryDevice.design())
    session.keptFolder = folder
    let script = HostScript([
      .write(space: 1, pe: 2, address: 0x3f, data: HostWord(words: [0xfedc_ba98_7654_3210, 0xab])),
      .read(space: 1, pe: 2, address: 0x3f),
    ])
    _ = try session.run(script)
    func text(_ name: String) throws -> String {
      try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
    }
    #expect(try text("script.hex") == "1123fabfedcba9876543210\n0123f000000000000000000\n")
    #expect(try text("report.txt") == "answer abfedcba9876543210\ndone\n")
    #expect(try text("iverilog.log") == "")
  }
}
