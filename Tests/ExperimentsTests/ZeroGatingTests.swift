import CoSimulation
import Configurations
import ExternalTools
import Foundation
import Mapping
import Testing

@testable import Experiments

/// Zeros switch nothing: counted in the waveform of the Verilog.
@Suite(.enabled(if: ToolSearch.environment.has(.verilator), "Verilator is not installed"))
struct ZeroGatingTests {
  private static let shape = ConvolutionShape(
    channels: 6, height: 8, width: 9, filters: 8, filterHeight: 3, filterWidth: 3)

  private static func hardware() throws -> EyerissHardware {
    var configuration = EyerissConfiguration.nest
    configuration.instrumentation = .accessCounters
    return try EyerissHardware(configuration)
  }

  /// A filter is read, and a multiplier clocked, for the products that are made and for no other; without zero buffers for
  /// all of them. The registers of a multiplier whose operand stays zero change little either way.
  @Test func sparseDataSwitchLess() throws {
    let hardware = try Self.hardware()
    let mapping = try Mapper(hardware.configuration).best(Self.shape).mapping
    let gating = try ZeroGating(mapping, on: hardware, seed: 3, density: 0.3)
    let accesses = gating.layer.accesses
    let products = accesses.multiplications + accesses.gatedMultiplications
    #expect(gating.agrees)
    #expect(gating.gated[.filterReads] == accesses.multiplications)
    #expect(gating.ungated[.filterReads] == products)
    #expect(gating.gated[.stageEnables] == 2 * accesses.multiplications)
    #expect(gating.ungated[.stageEnables] == 2 * products)
    let least: [ZeroGating.Place: Double] = [
      .filterReads: 0.65, .stageEnables: 0.65, .ifmapOperands: 0.25, .filterOperands: 0.65,
      .firstStages: 0.05, .secondStages: 0.05,
    ]
    for place in ZeroGating.Place.allCases {
      #expect(gating.saved(place) > least[place]!, "\(place.rawValue): \(gating.saved(place))")
    }
  }

  /// Each part of the gating taken away by itself: the ofmaps stay, the cycles stay, the count tells.
  @Test(arguments: [
    (
      "filter_scratchpad.v", "wire reads = issue & ~is_gated", "wire reads = issue",
      [.filterReads, .filterOperands]
    ),
    ("processing_element.v", "if (issue & ~ifmap_scratchpad_is_zero)", "if (issue)", [.ifmapOperands]),
    ("processing_element.v", "first_valid & ~first_is_zero", "first_valid", [ZeroGating.Place.stageEnables]),
    ("processing_element.v", "second_valid & ~second_is_zero", "second_valid", [.stageEnables]),
  ])
  func aLostGateIsNoticed(file: String, old: String, new: String, places: [ZeroGating.Place]) throws {
    let hardware = try Self.hardware()
    let mapping = try Mapper(hardware.configuration).best(Self.shape).mapping
    let data = try RandomLayerData(Self.shape, hardware.configuration, seed: 3, density: 0.3)
    let layer = EyerissLayerComparison(mapping, data.operands, data.arithmetic)
    let (whole, counts) = try ZeroGating.run(layer, hardware.verilog)
    let broken = hardware.verilog.replacing(in: file) { $0.replacing(old, with: new) }
    let (report, lost) = try ZeroGating.run(layer, broken)
    #expect(report.mismatches == 0 && report.cycles == whole.cycles)
    for place in places { #expect(lost[place]! > counts[place]!, "\(place.rawValue)") }
  }

  /// Ifmaps of nothing but zeros: no operand and no multiplier ever changes.
  @Test func zerosSwitchNothing() throws {
    let hardware = try Self.hardware()
    let mapping = try Mapper(hardware.configuration).best(Self.shape).mapping
    let data = try RandomLayerData(Self.shape, hardware.configuration, seed: 3, density: 0)
    let layer = EyerissLayerComparison(mapping, data.operands, data.arithmetic)
    let (report, counts) = try ZeroGating.run(layer, hardware.verilog)
    #expect(report.agrees && report.accesses.multiplications == 0)
    for place in ZeroGating.Place.allCases { #expect(counts[place] == 0, "\(place.rawValue)") }
  }
}
