import CoSimulation
import ExternalTools
import Foundation
import Testing

@Suite struct ToggleCountTests {
  private static let waveform = """
    $timescale 1ns $end
    $scope module top $end
    $var wire 1 ! clk $end
    $scope module unit_a $end
    $var wire 4 # value [3:0] $end
    $var wire 1 $ enable $end
    $upscope $end
    $scope module unit_b $end
    $var wire 4 % value [3:0] $end
    $var wire 4 # twin [3:0] $end
    $upscope $end
    $upscope $end
    $enddefinitions $end
    #0
    b0000 #
    b1111 %
    0$
    0!
    #5
    1!
    b0011 #
    1$
    #15
    b0111 #
    b1110 %
    0$
    #20
    1$
    bx111 %
    #30

    """

  private func count(_ text: String) throws -> ToggleCount {
    let path = FileManager.default.temporaryDirectory.appending(path: "toggles-\(UUID().uuidString).vcd")
    defer { try? FileManager.default.removeItem(at: path) }
    try Data(text.utf8).write(to: path)
    return try ToggleCount(vcd: path.path) { scopes, name in
      switch name {
      case "value", "twin": scopes == ["top", "unit_a"] ? "first" : "both"
      case "enable": "enable"
      default: nil
      }
    }
  }

  /// Bits, not events; a signal under two names counts once a group; the last value lasts to the end.
  @Test func bitsAreCounted() throws {
    let found = try count(Self.waveform)
    #expect(found.toggles == ["first": 3, "both": 3 + 3, "enable": 3])
    #expect(found.timeNotZero["enable"] == 10 + 10)
    #expect(found.timeNotZero["first"] == 25 && found.timeNotZero["both"] == 25 + 30)
  }

  @Test func whatIsNoWaveformIsRefused() throws {
    #expect(throws: ToolError.self) { try count("nothing\n") }
    #expect(throws: ToolError.self) { try ToggleCount(vcd: "/nowhere/run.vcd") { _, _ in nil } }
  }
}
