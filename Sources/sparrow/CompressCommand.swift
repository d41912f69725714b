import CommandLineKit
import DeepCompression
import Foundation
import Networks

private let model = Positional(
  "MODEL", .file, "safetensors, .npz, .npy, PyTorch .pt, ONNX, Song Han's .net, or .sparrow")
private let density = Option(optional: "--density", .number(0...1), "share of each layer's weights that stay")
private let threshold = Option(
  optional: "--threshold", .number(0...1e30), "drop weights of a lesser magnitude")
private let quality = Option(
  optional: "--quality", .number(0...100), "drop weights below this times the layer's standard deviation")
private let global = Flag("--global", "one threshold for all layers keeps the share of --density")
private let bits = Option("--bits", .integer(1...8), default: 5, "bits of a weight code")
private let indexBits = Option(
  optional: "--index-bits", .integer(1...8),
  "bits of a relative index in the file; what is smallest if not given")
private let start = Option(
  "--init", ArgumentType<CentroidStart>.choice, default: .linear, "where k-means begins")
private let iterations = Option(
  "--iterations", .integer(1...), default: 1000, "k-means stops at its fixed point or here")
private let noReservedZero = Flag(
  "--no-reserved-zero", "share 2^bits values beside the zero: no accelerator can run that")
private let biases = Option(
  "--biases", ArgumentType<CompressionPlan.Biases>.choice, default: .automatic,
  "where they go: shared with the weights, exact beside them, or shared for matrices only")
private let pes = Option(
  optional: "--balance", .integer(1...1024), "prune evenly for so many processing elements")
private let perColumn = Flag("--balance-columns", "with --balance: evenly within each column too")
private let layers = Option(
  repeated: "--layer", .text.shown(as: "NAME:KEY=VALUE,..."),
  "other settings for one layer; keys: density, threshold, quality, bits, init, iterations")
private let seed = Option("--seed", .integer(0...), default: 1, "of --init random")
private let name = Option(
  optional: "--name", .text, "the model's name in the file; the file's own if not given")
private let report = Option(
  optional: "--report", .file, "write a page for a browser: tables, weights, mask, entropies")
private let out = Option(required: "--out", .file, "the compressed file, .sparrow")

let compressCommand = Command(
  "compress", summary: "Prune and share the weights of a model file and write it Huffman-coded",
  discussion: """
    Layers are the tensors of two dimensions or more; nothing is pruned unless --density, --threshold or --quality
    says so. No data is needed and nothing is retrained: sparrow-train does that for networks it knows. The bits of
    a relative index concern the file only: an accelerator's memory images have their own.
    """,
  arguments: [
    model, density, threshold, quality, global, bits, indexBits, start, iterations, noReservedZero, biases,
    pes,
    perColumn, layers, seed, name, report, out,
  ],
  examples: [
    .init(
      "model.safetensors --density 0.1 --bits 4 --out model.sparrow",
      "a tenth of each layer, 15 shared weights"),
    .init(
      "model.pt --quality 1.5 --layer fc3:density=0.3,bits=6 --out model.sparrow",
      "another rule for one layer"),
    .init(
      "model.onnx --density 0.1 --balance 16 --out model.sparrow", "the same load for 16 processing elements"),
  ]
) { arguments, console in
  let path = arguments[model]
  let output = arguments[out]
  if try isCompressed(path) {
    // A file of an earlier version, or with other gaps: nothing but the coding changes.
    let contents = try CompressedNetworkFile.contents(at: path)
    let bytes = try CompressedNetworkFile.encode(
      contents.model, indexBits: arguments[indexBits], file: output)
    try AtomicFile.write(Data(bytes), to: output)
    let recoded = try CompressedNetworkFile.contents(of: bytes, file: output)
    if let path = arguments[report] { try AtomicFile.write(CompressionReport(recoded).html, to: path) }
    console.line(CompressedFileText(recoded, file: output).text)
    return .success
  }
  let file = try ModelFile(path: path)
  let compression = try ModelCompression(file, plan: plan(arguments))
  let progress = ProgressLine()
  let result = try compression.run(name: arguments[name] ?? fileName(path)) { layer, done, count in
    progress.show("\(layer): \(done + 1) of \(count) layers")
  }
  progress.clear()
  let bytes = try CompressedNetworkFile.encode(result.model, indexBits: arguments[indexBits], file: output)
  try AtomicFile.write(Data(bytes), to: output)
  for note in file.notes { console.line("note: \(note)") }
  let contents = try CompressedNetworkFile.contents(of: bytes, file: output)
  console.line(CompressedFileText(contents, file: output, outcomes: result.outcomes).text)
  if let path = arguments[report] {
    let histograms = result.outcomes.map { ($0.name, $0.histogram) }.compactMap { name, histogram in
      histogram.map { (name, $0) }
    }
    let targets = result.outcomes.compactMap { outcome in outcome.targetDensity.map { (outcome.name, $0) } }
    let page = CompressionReport(
      contents, histograms: Dictionary(histograms, uniquingKeysWith: { first, _ in first }),
      targets: Dictionary(targets, uniquingKeysWith: { first, _ in first }))
    try AtomicFile.write(page.html, to: path)
    console.line("report: \(path)")
  }
  return .success
}

private func isCompressed(_ path: String) throws -> Bool {
  path.hasSuffix(".sparrow")
}

private func fileName(_ path: String) -> String {
  URL(fileURLWithPath: path).deletingPathExtension().lastPathComponent
}

private func plan(_ arguments: ParsedArguments) throws -> CompressionPlan {
  var settings = LayerSettings()
  settings.rules = [
    arguments[density].map { .density($0) }, arguments[threshold].map { .threshold(Float($0)) },
    arguments[quality].map { .quality($0) },
  ].compactMap { $0 }
  settings.sharing = SharingSettings(
    codeBits: arguments[bits], reservesZero: !arguments[noReservedZero], start: arguments[start],
    iterationLimit: arguments[iterations], seed: UInt64(arguments[seed]))
  if arguments[perColumn] && arguments[pes] == nil { throw UsageError("--balance-columns needs --balance") }
  settings.balance =
    arguments[pes].map { arguments[perColumn] ? .elementColumns($0) : .elements($0) } ?? .none
  if arguments[global] && arguments[density] == nil { throw UsageError("--global needs --density") }
  if arguments[global] && arguments[pes] != nil {
    throw UsageError("--global and --balance exclude each other")
  }
  let standard = try settings.plan(of: "the model")
  var others: [String: LayerPlan] = [:]
  for text in arguments[layers] {
    let (layer, plan) = try settings.overridden(by: text)
    guard others.updateValue(plan, forKey: layer) == nil else {
      throw UsageError("--layer \(layer) is given twice")
    }
  }
  return CompressionPlan(
    standard: standard, layers: others, biases: arguments[biases], isGlobal: arguments[global])
}
