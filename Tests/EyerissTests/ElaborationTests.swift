import CoSimulation
import Configurations
import Eyeriss
import HDL
import Testing
import VerilogEmission

@Suite struct ElaborationTests {
  static let configurations: [EyerissConfiguration] = {
    var counting = EyerissConfiguration.nest
    counting.instrumentation = .accessCounters
    return [.nest, counting, .eyeriss]
  }()

  /// Verilator, Icarus and Yosys read the Verilog of each configuration without a complaint.
  @Test(arguments: configurations)
  func theVerilogIsClean(configuration: EyerissConfiguration) throws {
    let design = try Design(EyerissArray(configuration))
    let report = try VerilogLint().check(VerilogDesign(design))
    #expect(report.lines == [])
  }
}
