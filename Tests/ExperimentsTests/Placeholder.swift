import BitVectors
import Configurations
import DeepCompression
import Experiments
import Foundation
import Testing

@Test func tryEndToEnd() throws {
  var generator = SystemRandomNumberGenerator()
  func layer(_ name: String, _ outputs: Int, _ inputs: Int, _ f: LayerFunction) -> SharedLayer {
    let codes = (0..<outputs * (inputs + 1)).map { _ in UInt8(Double.random(in: 0..<1, using: &generator) < 0.15 ? Int.random(in: 1...15, using: &generator) : 0) }
    let book: [Float] = [0] + (1...15).map { Float($0 - 8) / 11 }
    return SharedLayer(name: name, outputs: outputs, inputs: inputs, hasBias: true, codes: codes, codebook: book, function: f)
  }
  let network = CompressedNetwork(name: "try", layers: [layer("a", 100, 200, .rectify), layer("b", 50, 100, .rectify), layer("c", 10, 50, .identity)])
  let inputs = (0..<3).map { _ in (0..<200).map { _ in Float.random(in: 0..<1, using: &generator) < 0.35 ? Float.random(in: -1..<1, using: &generator) : 0 } }
  let workload = try EIEWorkload(name: "try", network: network, inputs: inputs)
  for simulator in SimulatorChoice.allCases.reversed() {
    let start = Date()
    let hardware = try EIEHardware(.quad)
    let report = try EIECoSimulation(workload, on: hardware, in: simulator).run()
    print(simulator, report.agrees, report.mismatches, report.cycleMismatches, report.flagMismatches, Date().timeIntervalSince(start))
    for l in report.layers { print(l) }
  }
}
