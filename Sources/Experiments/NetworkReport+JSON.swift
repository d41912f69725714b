import BitVectors
import CommandLineKit
import Configurations
import Mapping

extension NetworkReport {
  /// The report for machines.
  public var json: JSONValue {
    .object([
      JSONMember("accelerator", .string("network")), JSONMember("workload", .string(name)),
      JSONMember("simulator", .string(simulator.rawValue)), JSONMember("images", .integer(labels.count)),
      JSONMember("batch", .integer(batch)), JSONMember("agrees", .boolean(agrees)),
      JSONMember("mismatches", .integer(mismatches)),
      JSONMember("cycle_mismatches", .integer(differingCycleCounts)),
      JSONMember("cycles", .integer(cycles)),
      JSONMember(
        "eyeriss",
        .object([
          JSONMember("name", .string(eyeriss.name)), JSONMember("rows", .integer(eyeriss.rows)),
          JSONMember("columns", .integer(eyeriss.columns)),
          JSONMember("word_bits", .integer(eyeriss.wordBits)),
          JSONMember("psum_bits", .integer(eyeriss.psumBits)),
        ])),
      JSONMember("eie", eie.json),
      JSONMember(
        "right",
        .object([
          JSONMember("float", .integer(right(floatClasses))),
          JSONMember("golden", .integer(right(goldenClasses))),
          JSONMember("hardware", .integer(right(hardwareClasses))),
        ])),
      JSONMember("layers", .array(convolutions.map(\.json) + (head?.layers.map(headLayer) ?? []))),
      JSONMember("classes", .array(hardwareClasses.map { .integer($0) })),
      JSONMember("labels", .array(labels.map { .integer($0) })),
    ])
  }

  private func headLayer(_ layer: EIEReport.Layer) -> JSONValue {
    .object([
      JSONMember("layer", .string(layer.name)), JSONMember("accelerator", .string("eie")),
      JSONMember("activations", .integer(layer.outputs * labels.count)),
      JSONMember("mismatches", .integer(layer.mismatches)), JSONMember("cycles", .integer(layer.cycles)),
      JSONMember("model_cycles", .integer(layer.modelCycles)),
      JSONMember("cycle_mismatches", .integer(layer.cycleMismatches)),
      JSONMember("utilization", .number(layer.utilization)),
      JSONMember("saturations", .integer(layer.saturations)),
      JSONMember("max_abs_error_vs_float", .number(layer.largestError)),
    ])
  }
}

extension NetworkReport.Convolution {
  fileprivate var json: JSONValue {
    .object([
      JSONMember("layer", .string(name)), JSONMember("accelerator", .string("eyeriss")),
      JSONMember("shape", .string(shape.description)),
      JSONMember("folding", .string(folding?.description ?? "")),
      JSONMember("activations", .integer(activations)), JSONMember("mismatches", .integer(mismatches)),
      JSONMember("differing_words", .integer(differingWords)), JSONMember("cycles", .integer(cycles)),
      JSONMember("model_cycles", .integer(modelCycles)),
      JSONMember("cycle_mismatches", .integer(differingCycleCounts)),
      JSONMember("differing_counters", .integer(differingCounters)),
      JSONMember("differing_flags", .integer(differingFlags)),
      JSONMember("utilization", .number(utilization)), JSONMember("saturations", .integer(saturations)),
      JSONMember("max_abs_error_vs_float", .number(largestError)),
      JSONMember(
        "fractions",
        .object([
          JSONMember("ifmap", .integer(formats.ifmap.fractionBits)),
          JSONMember("filter", .integer(formats.filter.fractionBits)),
          JSONMember("psum", .integer(formats.psum.fractionBits)),
          JSONMember("ofmap", .integer(formats.ofmap.fractionBits)),
        ])),
      JSONMember("ifmap_stream", ifmapStream.json), JSONMember("ofmap_stream", ofmapStream.json),
      JSONMember("failure", failure.map { .string($0) } ?? .null),
    ])
  }
}

extension RunLengthStatistics {
  fileprivate var json: JSONValue {
    .object([
      JSONMember("values", .integer(measure.values)), JSONMember("nonzeros", .integer(measure.nonzeros)),
      JSONMember("pairs", .integer(pairs)), JSONMember("coded_bits", .integer(codedBits)),
      JSONMember("compression_ratio", .number(measure.ratio)),
      JSONMember("place_entropy_bits", .number(placeEntropyBits)),
      JSONMember("pair_entropy_bits", .number(pairEntropyBits)),
      JSONMember("value_entropy_bits", .number(valueEntropyBits)),
    ])
  }
}
