import CommandLineKit
import Configurations
import Experiments
import Foundation
import Synchronization

private let names = Option(
  repeated: "--config", .text,
  "a named configuration; eie: may be repeated (default: paper and sparrow); eyeriss: eyeriss or nest")
private let pes = Option(optional: "--pes", .integer(1...1024), "processing elements")
private let queueDepth = Option(
  optional: "--queue-depth", .integer(1...256), "activations that a queue holds")
private let indexBits = Option(optional: "--index-bits", .integer(2...8), "bits of a relative index")
private let columnGroups = Option(
  repeated: "--column-groups", .integer(1...4),
  "groups of elements with a broadcast of their own; may be repeated for the best of several")
private let layers = Option(repeated: "--layer", .text, "only this layer; may be repeated")
private let sigmas = Option(
  repeated: "--sigma", .number(0...2),
  "only this spread of densities; may be repeated (default: 0, 0.5 and 1)")
private let seed = Option("--seed", .integer(0...), default: 1, "of matrices and activations")
private let hardware = Flag(
  "--rtl", "run the generated hardware instead of the cycle model; spread 0 unless --sigma is given")
private let simulator = Option(
  "--simulator", ArgumentType<SimulatorChoice>.choice, default: .verilator, "what runs the hardware")
private let squeezeNet = Option(
  optional: "--squeezenet", .file, "the published compressed_SqueezeNet.net, for its last layer as a tenth")
private let skipsProcessor = Flag(
  "--no-processor", "measure neither this processor nor the cycle model's speed")
private let json = Option(optional: "--json", .file, "write the tables for machines")

private let eyeriss = EyerissBenchmarkArguments()

let benchmarkCommand = Command(
  "bench", summary: "Run the layers that the papers measured, on models or on the generated hardware",
  discussion: """
    eie: layers of AlexNet, VGG-16 and NeuralTalk at their published sizes and densities, drawn from a seed: with \
    independent weights (sigma 0) and with rows and columns whose densities spread (sigma 0.5 and 1). Times \
    are at 800 MHz. Without --rtl the cycle model runs, and the same products on this processor; with it, \
    every output word and every cycle of the hardware is compared with the models, and exit status 1 means \
    that they differ.
    eyeriss: the convolutions of AlexNet, four images, on the generated hardware, with random data at the published \
    share of zeros; every word, cycle and access is compared. Beside them stand the chip's figures at 200 MHz and the \
    closed form of a systolic array of the same size.
    """,
  arguments: [
    accelerator, names, pes, queueDepth, indexBits, columnGroups, layers, sigmas, seed, hardware, simulator,
    skipsProcessor,
    squeezeNet, json,
  ] + eyeriss.all,
  examples: [
    .init("eie", "all layers and spreads on the paper's array and on ours"),
    .init("eie --pes 256 --queue-depth 16 --json table.json", "a larger array"),
    .init(
      "eie --config sparrow --pes 256 --column-groups 1 --column-groups 2 --column-groups 4 --no-processor",
      "which number of column groups suits which layer"),
    .init("eie --rtl --layer NT-We", "one layer on the generated hardware"),
    .init("eyeriss --extent strip", "a part of each of AlexNet's convolutions on the row-stationary array"),
  ]
) { arguments, console in
  switch arguments[accelerator] {
  case .eie:
    if let flag = eyeriss.given(arguments).first {
      throw UsageError("\(flag): is a flag of eyeriss, not of eie")
    }
    return try runEIE(arguments, console)
  case .eyeriss:
    let foreign: [(isGiven: Bool, flag: String)] = [
      (arguments[pes] != nil, "--pes"), (arguments[queueDepth] != nil, "--queue-depth"),
      (arguments[indexBits] != nil, "--index-bits"), (!arguments[columnGroups].isEmpty, "--column-groups"),
      (!arguments[sigmas].isEmpty, "--sigma"), (arguments[hardware], "--rtl"),
      (arguments[squeezeNet] != nil, "--squeezenet"), (arguments[skipsProcessor], "--no-processor"),
    ]
    if let flag = foreign.first(where: \.isGiven)?.flag {
      throw UsageError("\(flag): is a flag of eie, not of eyeriss")
    }
    let (document, agrees) = try eyeriss.run(
      arguments, configurations: arguments[names], layers: arguments[layers],
      simulator: arguments[simulator], seed: UInt64(arguments[seed]), console)
    if let path = arguments[json] { try AtomicFile.write(JSONWriter().text(document), to: path) }
    return agrees ? .success : .checkFailed
  }
}

private func runEIE(_ arguments: ParsedArguments, _ console: Console) throws -> ExitStatus {
  let arrays = try arrays(arguments)
  let asked = try arguments[layers].map { try ArgumentType<BenchmarkLayer>.benchmarkLayer.parse($0) }
  let chosen = BenchmarkLayer.chosen(asked)
  var document: JSONValue
  var agrees: Bool
  // Read before anything runs: a wrong file is found at once.
  let real = try arguments[squeezeNet].map { try RealLayer(squeezeNet: $0) }
  if arguments[hardware] {
    (document, agrees) = try runHardware(arrays, chosen, arguments, console)
  } else {
    (document, agrees) = try runModel(arrays, chosen, arguments, console)
  }
  if let real {
    let chosen = arguments[hardware] ? arguments[simulator] : nil
    let seed = UInt64(arguments[seed])
    let results = try arrays.map { try real.run(on: $0, seed: seed, simulator: chosen) }
    console.line("\n" + BenchmarkText(configurations: arrays, seed: seed).table(of: results))
    document.append("real_layer", .array(results.map(\.json)))
    agrees = agrees && results.allSatisfy { $0.report?.agrees ?? true }
  } else if arguments[layers].isEmpty {
    console.line(
      "\n\(RealLayer.name) of SqueezeNet, the trained layer: skipped, as no --squeezenet file is given")
  }
  if let path = arguments[json] { try AtomicFile.write(JSONWriter().text(document), to: path) }
  return agrees ? .success : .checkFailed
}

/// The arrays that the flags ask for; without any, the paper's and ours.
private func arrays(_ arguments: ParsedArguments) throws -> [EIEConfiguration] {
  let given = try arguments[names].map { try ArgumentType<String>.configuration.parse($0) }
  let asked = EIEConfiguration.named.filter { given.contains($0.name) }
  let chosen = asked.isEmpty ? [EIEConfiguration.paper, .sparrow] : asked
  let groups = arguments[columnGroups].isEmpty ? [1] : Set(arguments[columnGroups]).sorted()
  return try chosen.flatMap { named in groups.map { (named, $0) } }.map { named, groups in
    var array = named
    array.columnGroups = groups
    array.processingElements = arguments[pes] ?? array.processingElements
    array.queueDepth = arguments[queueDepth] ?? array.queueDepth
    array.relativeIndexBits = arguments[indexBits] ?? array.relativeIndexBits
    return try array.validated()
  }
}

/// The layers on the cycle model, then on this processor.
private func runModel(
  _ arrays: [EIEConfiguration], _ chosen: [BenchmarkLayer], _ arguments: ParsedArguments, _ console: Console
) throws -> (JSONValue, Bool) {
  let spreads = arguments[sigmas].isEmpty ? BenchmarkCase.sigmas : Set(arguments[sigmas]).sorted()
  let randomSeed = UInt64(arguments[seed])
  let benchmark = EIEBenchmark(arrays, layers: chosen, sigmas: spreads, seed: randomSeed)
  let progress = Mutex(ProgressLine())
  let results = try benchmark.run { done, count in
    progress.withLock { $0.show("cycle model: \(done) of \(count)") }
  }
  progress.withLock { $0.clear() }
  let text = BenchmarkText(configurations: arrays, seed: randomSeed)
  console.line(text.heading)
  console.line(text.table(of: results))
  console.line(text.summary(of: results))
  if let best = text.tableOfBestGroups(of: results) { console.line(best) }

  var document = results.json(configurations: arrays, seed: randomSeed)
  guard !arguments[skipsProcessor] else { return (document, true) }
  var products: [(BenchmarkLayer, ProcessorBenchmark)] = []
  var speeds: [CycleModelSpeed] = []
  for layer in chosen {
    progress.withLock { $0.show("this processor: \(layer.name)") }
    products.append((layer, ProcessorBenchmark(BenchmarkCase(layer, sigma: spreads[0], seed: randomSeed))))
  }
  for array in arrays {
    for layer in chosen {
      progress.withLock { $0.show("cycle model of \(array.label): \(layer.name)") }
      speeds.append(
        try CycleModelSpeed(layer, sigma: spreads[0], seed: randomSeed, configuration: array))
    }
  }
  progress.withLock { $0.clear() }
  console.line("\n" + text.table(of: products, beside: results))
  for array in arrays {
    console.line("\n" + text.table(of: speeds.filter { $0.configuration == array.label }, on: array))
  }
  document.append("processor", .array(products.map { $1.json(layer: $0) }))
  document.append("cycle_model", .array(speeds.map(\.json)))
  return (document, speeds.allSatisfy(\.agrees))
}

/// The layers on the generated hardware, one after another.
private func runHardware(
  _ arrays: [EIEConfiguration], _ chosen: [BenchmarkLayer], _ arguments: ParsedArguments, _ console: Console
) throws -> (JSONValue, Bool) {
  let spreads = arguments[sigmas].isEmpty ? [0] : Set(arguments[sigmas]).sorted()
  let progress = ProgressLine()
  let text = BenchmarkText(configurations: arrays, seed: UInt64(arguments[seed]))
  console.line(text.heading)
  let randomSeed = UInt64(arguments[seed])
  var rows: [HardwareRow] = []
  for array in arrays {
    for sigma in spreads {
      progress.show("drawing the layers")
      let benchmark = try EIEHardwareBenchmark(
        array, layers: chosen, sigma: sigma, seed: randomSeed, simulator: arguments[simulator])
      try benchmark.run(progress: { progress.show("\(array.label), sigma \(sigma), \($0)") }) {
        rows.append(HardwareRow(sigma: sigma, outcome: $0))
      }
    }
  }
  progress.clear()
  console.line(text.table(of: rows))
  let agrees = rows.allSatisfy(\.outcome.report.agrees)
  console.line(
    agrees ? "hardware and models agree in every word and every cycle" : "hardware and models DIFFER")
  return (.object([JSONMember("layers", .array(rows.map(\.outcome.report.json)))]), agrees)
}

extension BenchmarkLayer {
  /// The layers asked for, each once and in the paper's order; all of them if none is.
  static func chosen(_ asked: [BenchmarkLayer]) -> [BenchmarkLayer] {
    asked.isEmpty ? all : all.filter(asked.contains)
  }
}

extension ArgumentType where Value == BenchmarkLayer {
  /// The name of a benchmark layer.
  static var benchmarkLayer: ArgumentType {
    let names = BenchmarkLayer.all.map(\.name).joined(separator: ", ")
    return ArgumentType(
      placeholder: "NAME", constraint: names,
      parse: { name in
        guard let layer = BenchmarkLayer.named(name) else {
          throw UsageError("'\(name)' is not one of \(names)")
        }
        return layer
      },
      show: \.name)
  }
}
