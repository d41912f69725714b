import CommandLineKit
import Configurations

extension EIEReport {
  /// The report for machines.
  public var json: JSONValue {
    .object([
      JSONMember("workload", .string(workload)),
      JSONMember("configuration", configuration.json),
      JSONMember("simulator", .string(simulator.rawValue)),
      JSONMember("vectors", .integer(inputs.count)),
      JSONMember("mismatches", .integer(mismatches)),
      JSONMember("cycle_mismatches", .integer(cycleMismatches)),
      JSONMember("flag_mismatches", .integer(flagMismatches)),
      JSONMember("layers", .array(layers.map(\.json))),
      JSONMember("inputs", .array(inputs.map(\.json))),
    ])
  }
}

extension EIEReport.Layer {
  fileprivate var json: JSONValue {
    .object([
      JSONMember("name", .string(name)),
      JSONMember("inputs", .integer(inputs)),
      JSONMember("outputs", .integer(outputs)),
      JSONMember("pes", .integer(processingElements)),
      JSONMember("nonzero_activations", .integer(nonzeroActivations)),
      JSONMember("entries", .integer(entries)),
      JSONMember("padding_entries", .integer(paddingEntries)),
      JSONMember("useful_macs", .integer(usefulMACs)),
      JSONMember("cycles", .integer(cycles)),
      JSONMember("model_cycles", .integer(modelCycles)),
      JSONMember("utilization", .number(utilization)),
      JSONMember("mismatches", .integer(mismatches)),
      JSONMember("cycle_mismatches", .integer(cycleMismatches)),
      JSONMember("saturations", .integer(saturations)),
      JSONMember("activation_saturations", .integer(activationSaturations)),
      JSONMember("max_abs_error_vs_float", .number(largestError)),
    ])
  }
}

extension EIEReport.Input {
  fileprivate var json: JSONValue {
    .object([
      JSONMember("label", label.map { .integer($0) } ?? .null),
      JSONMember("prediction", .integer(prediction)),
      JSONMember("cycles", .integer(cycles)),
      JSONMember("differences", .integer(differences)),
    ])
  }
}

extension EIEConfiguration {
  /// The configuration for machines, under the names of the command line's flags.
  public var json: JSONValue {
    .object([
      JSONMember("name", .string(name)),
      JSONMember("pes", .integer(processingElements)),
      JSONMember("weight_bits", .integer(weightCodeBits)),
      JSONMember("index_bits", .integer(relativeIndexBits)),
      JSONMember("activation_bits", .integer(activation.width)),
      JSONMember("activation_fraction", .integer(activation.fractionBits)),
      JSONMember("codebook_bits", .integer(weight.width)),
      JSONMember("codebook_fraction", .integer(weight.fractionBits)),
      JSONMember("accumulator_bits", .integer(accumulator.width)),
      JSONMember("accumulator_fraction", .integer(accumulator.fractionBits)),
      JSONMember("rounding", .string(rounding.rawValue)),
      JSONMember("placement", .string(placement.rawValue)),
      JSONMember("empty_slices", .string(emptySlices.rawValue)),
      JSONMember("fillers", .string(fillers.rawValue)),
      JSONMember("cells", .string(cells.rawValue)),
      JSONMember("bias", .string(bias.rawValue)),
      JSONMember("column_groups", .integer(columnGroups)),
      JSONMember("queue_depth", .integer(queueDepth)),
      JSONMember("row_bits", .integer(weightRowBits)),
      JSONMember("weight_rows", .integer(weightRows)),
      JSONMember("pointer_words", .integer(pointerWords)),
      JSONMember("activation_words", .integer(activationWords)),
      JSONMember("layers", .integer(layers)),
    ])
  }
}
