import CommandLineKit
import DeepCompression

/// The settings of layers as the command line gives them: for all, and with changes for one.
struct LayerSettings {
  /// The pruning rules that were given; more than one is an error.
  var rules: [PruningRule] = []
  var balance = PruningBalance.none
  var sharing = SharingSettings()

  /// The plan that the settings are; `layer` names whose in errors.
  func plan(of layer: String) throws -> LayerPlan {
    guard rules.count <= 1 else {
      throw UsageError("\(layer): --density, --threshold and --quality exclude each other")
    }
    return LayerPlan(pruning: rules.first ?? .keep, balance: balance, sharing: sharing)
  }

  /// The layer that `text`, as in `fc1:density=0.1,bits=4`, names, and its plan.
  ///
  /// The name is what stands before the last colon, so that it may hold colons itself.
  func overridden(by text: String) throws -> (layer: String, plan: LayerPlan) {
    guard let colon = text.lastIndex(of: ":") else { throw UsageError("--layer: '\(text)' has no colon") }
    let layer = String(text[..<colon])
    var settings = self
    var rules: [PruningRule] = []
    for pair in text[text.index(after: colon)...].split(separator: ",") {
      let parts = pair.split(separator: "=", maxSplits: 1).map(String.init)
      guard parts.count == 2 else { throw UsageError("--layer: '\(pair)' is not KEY=VALUE") }
      try settings.set(parts[0], to: parts[1], &rules)
    }
    if !rules.isEmpty { settings.rules = rules }
    return (layer, try settings.plan(of: "--layer \(layer)"))
  }

  private mutating func set(_ key: String, to value: String, _ rules: inout [PruningRule]) throws {
    do {
      switch key {
      case "density": rules.append(.density(try ArgumentType<Double>.number(0...1).parse(value)))
      case "threshold":
        rules.append(.threshold(Float(try ArgumentType<Double>.number(0...1e30).parse(value))))
      case "quality": rules.append(.quality(try ArgumentType<Double>.number(0...100).parse(value)))
      case "bits": sharing.codeBits = try ArgumentType<Int>.integer(1...8).parse(value)
      case "init": sharing.start = try ArgumentType<CentroidStart>.choice.parse(value)
      case "iterations": sharing.iterationLimit = try ArgumentType<Int>.integer(1...).parse(value)
      default: throw UsageError("the keys are density, threshold, quality, bits, init, iterations")
      }
    } catch let error as UsageError {
      throw UsageError("--layer: \(key): \(error)")
    }
  }
}
