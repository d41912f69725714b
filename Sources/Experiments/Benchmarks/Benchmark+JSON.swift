import CommandLineKit
import Configurations

extension [EIEBenchmark.Result] {
  /// The results for machines.
  public func json(configurations: [EIEConfiguration], seed: UInt64) -> JSONValue {
    .object([
      JSONMember("configurations", .array(configurations.map(\.json))),
      JSONMember("seed", .integer(Int(seed))),
      JSONMember("layers", .array(map(\.json))),
    ])
  }
}

extension EIEBenchmark.Result {
  fileprivate var json: JSONValue {
    .object([
      JSONMember("name", .string(layer.name)),
      JSONMember("sigma", .number(sigma)),
      JSONMember("configuration", .string(configuration.name)),
      JSONMember("pes", .integer(configuration.processingElements)),
      JSONMember("column_groups", .integer(configuration.columnGroups)),
      JSONMember("inputs", .integer(layer.inputs)),
      JSONMember("outputs", .integer(layer.outputs)),
      JSONMember("paper_theoretical_us", .number(layer.theoreticalMicroseconds)),
      JSONMember("paper_actual_us", .number(layer.actualMicroseconds)),
      JSONMember("us", .number(microseconds)),
      JSONMember("us_with_queue_7", .number(microsecondsWithQueueOf7)),
      JSONMember("floor_us", .number(floorMicroseconds)),
      JSONMember("cycles", .integer(count.cycles)),
      JSONMember("stalls", .integer(count.stalls)),
      JSONMember("bubbles", .integer(count.bubbles)),
      JSONMember("broadcasts", .integer(count.broadcasts)),
      JSONMember("useful_macs", .integer(usefulMACs)),
      JSONMember("entries", .integer(entries)),
      JSONMember("fillers", .integer(fillers)),
      JSONMember("utilization", .number(count.utilization)),
      JSONMember("load_balance", .number(count.loadBalance)),
    ])
  }
}

extension RealLayer.Result {
  /// The result for machines.
  public var json: JSONValue {
    .object([
      JSONMember("name", .string(RealLayer.name)),
      JSONMember("configuration", .string(configuration.label)),
      JSONMember("us", .number(microseconds)),
      JSONMember("floor_us", .number(floorMicroseconds)),
      JSONMember("cycles", .integer(count.cycles)),
      JSONMember("entries", .integer(entries)),
      JSONMember("fillers", .integer(fillers)),
      JSONMember("utilization", .number(count.utilization)),
      JSONMember("differences", report.map { .integer($0.mismatches + $0.cycleMismatches) } ?? .null),
    ])
  }
}

extension ProcessorBenchmark {
  /// The times for machines.
  public func json(layer: BenchmarkLayer) -> JSONValue {
    .object([
      JSONMember("name", .string(layer.name)),
      JSONMember("dense_us", .number(denseMicroseconds)),
      JSONMember("sparse_us", .number(sparseMicroseconds)),
    ])
  }
}

extension CycleModelSpeed {
  /// The measurement for machines.
  public var json: JSONValue {
    .object([
      JSONMember("name", .string(layer)),
      JSONMember("configuration", .string(configuration)),
      JSONMember("element_cycles", .integer(elementCycles)),
      JSONMember("drawing_s", .number(drawing)),
      JSONMember("counting_s", .number(counting)),
      JSONMember("stepping_s", .number(stepping)),
      JSONMember("recurrence_s", .number(recurring)),
      JSONMember("agrees", .boolean(agrees)),
    ])
  }
}

extension JSONValue {
  /// Adds a member to an object; traps if the value is none.
  public mutating func append(_ key: String, _ value: JSONValue) {
    guard case .object(let members) = self else { preconditionFailure("no object to add \(key) to") }
    self = .object(members + [JSONMember(key, value)])
  }
}
