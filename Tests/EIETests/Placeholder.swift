import Configurations
import EIE
import Foundation
import HDL
import Simulation
import VerilogEmission
import Testing

@Test func tryArray() throws {
  do {
    let start = Date()
    let design = try Design(EIEArray(.quad))
    print("elaborated", Date().timeIntervalSince(start))
    try FileManager.default.createDirectory(atPath: "/tmp/quad", withIntermediateDirectories: true)
    for file in VerilogWriter.files(of: design) { try file.text.write(toFile: "/tmp/quad/" + file.name, atomically: true, encoding: .utf8) }
    print("printed", Date().timeIntervalSince(start))
    let simulator = Simulator(design)
    print("compiled", Date().timeIntervalSince(start), simulator.operationCount)
    for _ in 0..<1000 { simulator.step() }
    print("1000 cycles", Date().timeIntervalSince(start))
  } catch { print("\(error)") ; Issue.record("failed") }
}
