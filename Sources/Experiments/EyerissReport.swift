import CommandLineKit
import Configurations
import Mapping

/// What a co-simulation of the row-stationary array found, layer by layer.
public struct EyerissReport: Sendable {
  public let configuration: EyerissConfiguration
  public let simulator: SimulatorChoice
  /// The seed of the data.
  public let seed: UInt64
  /// The probability that an ifmap value is not zero.
  public let density: Double
  /// The layers in the order in which they ran.
  public var layers: [Layer] = []

  /// Whether hardware and models agree in all layers.
  public var agrees: Bool { layers.allSatisfy(\.agrees) }

  /// One layer.
  public struct Layer: Sendable {
    public let name: String
    public let mapping: RowStationaryMapping
    /// What differs, and the figures of the run.
    public let comparison: EyerissLayerComparison.Report
    /// Why the device could not go on, if it could not.
    public let failure: String?

    /// Whether hardware and models agree.
    public var agrees: Bool { comparison.agrees && failure == nil }

    /// The share of the working elements' cycles in which they make a product or save one by gating.
    public var utilization: Double {
      let products = comparison.accesses.multiplications + comparison.accesses.gatedMultiplications
      return Double(products) / Double(comparison.cycles * mapping.activeElements)
    }

    /// Energy of a multiplication of the layer with all that it takes, in units of a bare multiplication.
    public var energyPerMultiplication: Double {
      comparison.accesses.energy / Double(mapping.layer.multiplications)
    }
  }
}

extension EyerissReport {
  /// The report for machines.
  public var json: JSONValue {
    .object([
      JSONMember("accelerator", .string("eyeriss")),
      JSONMember("configuration", .string(configuration.name)),
      JSONMember("rows", .integer(configuration.rows)),
      JSONMember("columns", .integer(configuration.columns)),
      JSONMember("simulator", .string(simulator.rawValue)),
      // Text, as a number of 64 bits is more than many readers of JSON can hold.
      JSONMember("seed", .string("\(seed)")),
      JSONMember("density", .number(density)),
      JSONMember("agrees", .boolean(agrees)),
      JSONMember("layers", .array(layers.map(\.json))),
    ])
  }
}

extension EyerissReport.Layer {
  /// The layer for machines.
  var json: JSONValue { .object(run + accessCounts) }

  private var run: [JSONMember] {
    let letters = mapping.folding.letters.map { JSONMember($0.letter, .integer($0.value)) }
    return [
      JSONMember("layer", .string(name)), JSONMember("shape", .string(mapping.layer.description)),
      JSONMember("folding", .object(letters)), JSONMember("passes", .integer(mapping.passes)),
      JSONMember("cycles", .integer(comparison.cycles)),
      JSONMember("model_cycles", .integer(comparison.modelCycles)),
      JSONMember("active_pes", .integer(mapping.activeElements)),
      JSONMember("utilization", .number(utilization)),
      JSONMember("mismatches", .integer(comparison.mismatches)),
      JSONMember("saturation_flag_agrees", .boolean(comparison.flagAgrees)),
      JSONMember("differing_counters", .integer(comparison.differingCounters.count)),
      JSONMember("failure", failure.map { .string($0) } ?? .null),
    ]
  }

  private var accessCounts: [JSONMember] {
    let accesses = comparison.accesses
    return [
      JSONMember("counted_by", .string(comparison.counters.isEmpty ? "model" : "hardware")),
      JSONMember("dram_words", .integer(accesses.dramWords)),
      JSONMember("glb_reads", .integer(accesses.globalBufferReads)),
      JSONMember("glb_writes", .integer(accesses.globalBufferWrites)),
      JSONMember("network_hops", .integer(accesses.networkHops)),
      JSONMember("scratchpad_reads", .integer(accesses.scratchpadReads)),
      JSONMember("scratchpad_writes", .integer(accesses.scratchpadWrites)),
      JSONMember("macs", .integer(accesses.multiplications)),
      JSONMember("gated_macs", .integer(accesses.gatedMultiplications)),
      JSONMember("compression_ratio", .number(comparison.compression.ratio)),
      JSONMember("energy", .number(accesses.energy)),
    ]
  }
}
