import CoSimulation
import Compiler
import Configurations
import DeepCompression
import Experiments
import GoldenModels
import HDL
import Testing
import VerilogEmission

/// The whole array beyond one network and one run: what a host does to it over a day.
@Suite struct EIEArrayTests {
  /// Plays `workload` on a session that may already have run something else.
  private func mismatches(_ workload: EIEWorkload, _ c: EIEConfiguration, in session: any HostSession) throws
    -> Int
  {
    let compiled = try CompiledNetwork(workload.network, for: c)
    let golden = try EIENetworkModel(workload.network, configuration: c)
    let scripts = EIEHostScripts(compiled)
    _ = try session.run(scripts.load())
    var wrong = 0
    for input in workload.inputs {
      let words = try golden.inputWords(input)
      let expected = try golden.run(words: words)
      for pausing in [true, false] {
        let outcome = scripts.outcome(
          try session.run(scripts.run(words: words, pausing: pausing)), pausing: pausing)
        for (seen, layer) in zip(outcome.outputs, expected.layers) {
          guard let seen else { continue }
          wrong += zip(seen, layer.accumulators).filter { $0 != $1 }.count
        }
      }
    }
    return wrong
  }

  private var small: EIEConfiguration {
    var c = EIEConfiguration.quad
    c.processingElements = 3
    c.weightRows = 256
    c.pointerWords = 256
    c.activationWords = 16
    return c
  }

  /// A second network in the same memories finds nothing of the first: no held row, no word, no flag.
  @Test func anotherNetworkCanBeLoaded() throws {
    let session = try HostPortDriver(SimulatedDevice(Design(arrayOf: small)))
    for seed in UInt64(1)...12 {
      let workload = try RandomCase(seed: seed, configuration: small).workload
      #expect(try mismatches(workload, small, in: session) == 0, "network \(seed)")
    }
  }

  /// New weights in the very row that stands at the weight memory's output: they must be read again.
  @Test func theRowThatWasReadLastCanBeRewritten() throws {
    let session = try HostPortDriver(SimulatedDevice(Design(arrayOf: small)))
    for weight in [Float(0.5), -0.25, 1] {
      let layer = SharedLayer(
        name: "one row", outputs: 3, inputs: 2, hasBias: false, codes: [1, 2, 2, 1, 1, 1],
        codebook: [0, weight, weight / 2], function: .identity)
      // Other codes as well as other codebook words: only the codes lie in the row.
      var other = layer
      other.codes = weight > 0 ? [2, 1, 1, 1, 2, 2] : layer.codes
      let network = CompressedNetwork(name: "one row", layers: [other])
      let workload = try EIEWorkload(name: "one row", network: network, inputs: [[1, 2]])
      #expect(try mismatches(workload, small, in: session) == 0, "weight \(weight)")
    }
  }

  /// A host that hesitates on both streams, and registers that start with anything.
  @Test func handshakesMayPauseAndStateMayBeAnything() throws {
    for seed in UInt64(1)...8 {
      let workload = try RandomCase(seed: seed, configuration: small).workload
      let device = try SimulatedDevice(Design(arrayOf: small), initialState: .random(seed: seed))
      let pacing = HandshakePacing(seed: seed, requestRate: 90, responseRate: 90)
      #expect(
        try mismatches(workload, small, in: HostPortDriver(device, pacing: pacing)) == 0, "seed \(seed)")
      #expect(device.failure == nil)
    }
  }

  /// The same configuration gives the same bytes; another queue depth gives other ones.
  @Test func verilogIsDeterministic() throws {
    let first = try EIEHardware(small).verilog
    #expect(try EIEHardware(small).verilog == first)
    var deeper = small
    deeper.queueDepth = 9
    #expect(try EIEHardware(deeper).verilog != first)
  }

  /// Named, small and random configurations pass Verilator, Icarus and Yosys without a word.
  @Test func verilogIsClean() throws {
    var one = small
    one.processingElements = 1
    one.layers = 1
    one.activationWords = 1
    var cells = small
    cells.cells = .lstm
    var coded = cells
    coded.bias = .codebookColumn
    let random = try (UInt64(1)...16).map { try RandomCase(seed: $0).configuration }
    for configuration in EIEConfiguration.named + [small, one, cells, coded] + random {
      let report = try VerilogLint().check(EIEHardware(configuration).verilog)
      #expect(report.isClean, "\(configuration): \(report.lines)")
    }
  }

  /// 256 elements are elaborated, checked and printed: any number of elements, and no quadratic pass.
  @Test(arguments: [1, 2, 31, 64, 100, 256])
  func anyNumberOfElements(count: Int) throws {
    var c = EIEConfiguration.quad
    c.processingElements = count
    let files = try EIEHardware(c).verilog.files
    let array = try #require(files.first { $0.name == "eie_array.v" })
    #expect(array.text.components(separatedBy: "processing_element pe_").count == count + 1)
    #expect(files.filter { $0.name == "processing_element.v" }.count == 1)
  }
}
