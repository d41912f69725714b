import Foundation
import HDL
import LockStep
import Simulation
import Testing

/// Waveforms as text and as VCD, whole and in a window.
@Suite struct WaveformTests {
  private static let counter = Sketch("wave_counter") { m, list in
    list.clockDomain()
    let count = m.register("count", 7, resetTo: 0)
    let step = list.input("step")
    m.when(step) { count[] = count &+ 9 }
    list.output("total", 7)[] = count
  }

  private static let outer = Sketch("wave_outer") { m, list in
    list.clockDomain()
    let io = m.instance("inner", of: counter)
    io.clockDomain()
    io.input("step")[] = list.input("step")
    list.output("total", 7)[] = io.output("total", 7)
  }

  private func drive(_ simulator: Simulator, _ steps: [UInt64]) {
    for value in steps {
      simulator.poke(simulator.signal("step"), value)
      simulator.step()
    }
  }

  @Test(arguments: BackEnd.allCases) func aPicture(backEnd: BackEnd) throws {
    let simulator = try backEnd.simulator(try Design(Self.outer))
    let picture = simulator.draw(["step", "inner.count"])
    drive(simulator, [0, 0, 1, 1, 0, 1])
    #expect(
      picture.text == """
        cycle        0  1  2  3  4  5
        step         ▁▁▁▁▁▁▔▔▔▔▔▔▁▁▁▔▔▔
        inner.count  00 ── ── 09 12 ──
        """)
  }

  @Test(arguments: BackEnd.allCases) func aPictureOfAWindow(backEnd: BackEnd) throws {
    let simulator = try backEnd.simulator(try Design(Self.counter))
    let picture = simulator.draw(["total", "step"], cycles: 8..<12)
    drive(simulator, [1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 1, 0, 1, 1])
    #expect(
      picture.text == """
        cycle  8  9  10 11
        total  48 ── ── 51
        step   ▁▁▁▁▁▁▔▔▔▁▁▁
        """)
  }

  private func dump(
    _ backEnd: BackEnd, _ sketch: Sketch, scope: String = "", cycles: Range<Int>? = nil
  ) throws -> String {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).vcd").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    let simulator = try backEnd.simulator(try Design(sketch))
    try simulator.startTrace(path, scope: scope, cycles: cycles)
    drive(simulator, [1, 0, 1, 1])
    #expect(simulator.stopTrace())
    drive(simulator, [1, 1])
    return try String(contentsOfFile: path, encoding: .utf8)
  }

  @Test(arguments: BackEnd.allCases) func aDumpOfOneInstance(backEnd: BackEnd) throws {
    #expect(
      try dump(backEnd, Self.outer, scope: "inner") == """
        $timescale 1ns $end
        $scope module top $end
        $scope module inner $end
        $var wire 1 ! clk $end
        $var wire 1 " rst $end
        $var wire 1 # step $end
        $var wire 7 $ total $end
        $var wire 7 % count $end
        $upscope $end
        $upscope $end
        $enddefinitions $end
        #0
        0!
        0"
        1#
        b0000000 $
        b0000000 %
        #1
        0#
        b0001001 $
        b0001001 %
        #2
        1#
        #3
        b0010010 $
        b0010010 %

        """)
  }

  @Test(arguments: BackEnd.allCases) func aDumpOfAWindow(backEnd: BackEnd) throws {
    let text = try dump(backEnd, Self.counter, cycles: 2..<4)
    #expect(
      text.split(separator: "$enddefinitions $end\n").last == """
        #2
        0!
        0"
        1#
        b0001001 $
        b0001001 %
        #3
        b0010010 $
        b0010010 %

        """)
  }

  @Test func anUnknownInstance() throws {
    let error = #expect(throws: SimulationError.self) { try dump(.interpreting, Self.outer, scope: "in") }
    #expect(error?.description == "design 'wave_outer' has no instance 'in'")
  }
}
