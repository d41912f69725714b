import BitVectors
import CommandLineKit
import Configurations
import Experiments

/// The flags that choose a configuration: a named one, and what differs from it.
struct ConfigurationArguments: Sendable {
  let name = Option("--config", .configuration, default: "quad", "the named configuration to start from")
  let pes = Option(optional: "--pes", .integer, "processing elements")
  let weightBits = Option(optional: "--weight-bits", .integer, "bits of a weight code (2 to 8)")
  let indexBits = Option(optional: "--index-bits", .integer, "bits of a relative index (2 to 8)")
  let activationBits = Option(
    optional: "--activation-bits", .integer, "bits of an activation (8, 12, 16, 24, 32)")
  let activationFraction = Option(optional: "--activation-fraction", .integer, "bits of it behind the point")
  let codebookBits = Option(optional: "--codebook-bits", .integer, "bits of a codebook word (4 to 32)")
  let codebookFraction = Option(optional: "--codebook-fraction", .integer, "bits of it behind the point")
  let accumulatorBits = Option(optional: "--accumulator-bits", .integer, "bits of an accumulator (8 to 48)")
  let accumulatorFraction = Option(
    optional: "--accumulator-fraction", .integer, "bits of it behind the point")
  let rounding = Option(
    optional: "--rounding", ArgumentType<RoundingRule>.choice, "what shifts do with dropped bits")
  let placement = Option(
    optional: "--placement", ArgumentType<RowPlacement>.choice, "which element a row goes to")
  let emptySlices = Option(
    optional: "--empty-slices", ArgumentType<EmptySlices>.choice, "what empty column slices cost")
  let fillers = Option(
    optional: "--fillers", ArgumentType<FillerReading>.choice, "what fillers between far entries cost")
  let bias = Option(
    optional: "--bias", ArgumentType<BiasPlacement>.choice, "how biases get into the sums")
  let cells = Option(
    optional: "--cells", ArgumentType<CellUnits>.choice, "what is done with the sums of a layer")
  let columnGroups = Option(
    optional: "--column-groups", .integer, "groups of elements with a broadcast of their own (1, 2, 4)")
  let queueDepth = Option(optional: "--queue-depth", .integer, "activations that a queue holds")
  let rowBits = Option(optional: "--row-bits", .integer, "bits of a weight-memory row")
  let weightRows = Option(optional: "--weight-rows", .integer, "rows of a weight memory")
  let pointerWords = Option(optional: "--pointer-words", .integer, "pointers of an element, both banks")
  let activationWords = Option(optional: "--activation-words", .integer, "words of each activation file")
  let layers = Option(optional: "--layers", .integer, "layers that can be resident")

  var all: [any CommandArgument] { [name] + parameters }

  /// Every flag but the name of the configuration.
  var parameters: [any CommandArgument] {
    [
      pes, weightBits, indexBits, activationBits, activationFraction, codebookBits, codebookFraction,
      accumulatorBits, accumulatorFraction, rounding, placement, emptySlices, fillers, bias, cells,
      columnGroups, queueDepth,
      rowBits, weightRows, pointerWords,
      activationWords,
      layers,
    ]
  }

  /// The flags of `parameters` that were given.
  func given(_ arguments: ParsedArguments) -> [String] {
    let integers = [
      pes, weightBits, indexBits, activationBits, activationFraction, codebookBits, codebookFraction,
      accumulatorBits, accumulatorFraction, columnGroups, queueDepth, rowBits, weightRows, pointerWords,
      activationWords, layers,
    ]
    var flags = integers.filter { arguments[$0] != nil }.map(\.declaration.name)
    if arguments[rounding] != nil { flags.append(rounding.declaration.name) }
    if arguments[placement] != nil { flags.append(placement.declaration.name) }
    if arguments[emptySlices] != nil { flags.append(emptySlices.declaration.name) }
    if arguments[fillers] != nil { flags.append(fillers.declaration.name) }
    if arguments[cells] != nil { flags.append(cells.declaration.name) }
    if arguments[bias] != nil { flags.append(bias.declaration.name) }
    return flags
  }

  /// The configuration that the flags make of the one called `name`; not yet checked.
  func configuration(_ arguments: ParsedArguments, named name: String?) throws -> EIEConfiguration {
    let chosen = try ArgumentType<String>.configuration.parse(name ?? EIEConfiguration.quad.name)
    return configuration(arguments, from: EIEConfiguration.named.first { $0.name == chosen } ?? .quad)
  }

  /// The configuration that the flags ask for; not yet checked.
  func configuration(_ arguments: ParsedArguments) -> EIEConfiguration {
    configuration(arguments, from: EIEConfiguration.named.first { $0.name == arguments[name] } ?? .quad)
  }

  private func configuration(_ arguments: ParsedArguments, from base: EIEConfiguration) -> EIEConfiguration {
    var c = base
    if changesWidths(arguments) {
      c = c.withFormats(
        activationBits: arguments[activationBits] ?? c.activation.width,
        codebookBits: arguments[codebookBits] ?? c.weight.width,
        accumulatorBits: arguments[accumulatorBits] ?? c.accumulator.width)
    }
    func set<Value>(_ path: WritableKeyPath<EIEConfiguration, Value>, _ value: Value?) {
      if let value { c[keyPath: path] = value }
    }
    set(\.processingElements, arguments[pes])
    set(\.weightCodeBits, arguments[weightBits])
    set(\.relativeIndexBits, arguments[indexBits])
    set(\.activation.fractionBits, arguments[activationFraction])
    set(\.weight.fractionBits, arguments[codebookFraction])
    set(\.accumulator.fractionBits, arguments[accumulatorFraction])
    set(\.rounding, arguments[rounding])
    set(\.placement, arguments[placement])
    set(\.emptySlices, arguments[emptySlices])
    set(\.fillers, arguments[fillers])
    set(\.bias, arguments[bias])
    set(\.cells, arguments[cells])
    set(\.columnGroups, arguments[columnGroups])
    set(\.queueDepth, arguments[queueDepth])
    set(\.weightRowBits, arguments[rowBits])
    set(\.weightRows, arguments[weightRows])
    set(\.pointerWords, arguments[pointerWords])
    set(\.activationWords, arguments[activationWords])
    set(\.layers, arguments[layers])
    return c
  }

  /// Whether a format differs in width from the named configuration's.
  func changesWidths(_ arguments: ParsedArguments) -> Bool {
    arguments[activationBits] != nil || arguments[codebookBits] != nil || arguments[accumulatorBits] != nil
  }

  /// Whether a fraction is asked for: then none is chosen for the user.
  func choosesFractions(_ arguments: ParsedArguments) -> Bool {
    arguments[activationFraction] != nil || arguments[codebookFraction] != nil
      || arguments[accumulatorFraction] != nil
  }

  /// The memory depths that no flag gives: they grow with what they must hold.
  func openDepths(_ arguments: ParsedArguments) -> Set<MemoryDepth> {
    var open: Set<MemoryDepth> = []
    if arguments[weightRows] == nil { open.insert(.weightRows) }
    if arguments[pointerWords] == nil { open.insert(.pointerWords) }
    if arguments[activationWords] == nil { open.insert(.activationWords) }
    if arguments[layers] == nil { open.insert(.layers) }
    return open
  }
}

extension ArgumentType where Value == String {
  /// The name of a configuration.
  static var configuration: ArgumentType {
    let names = EIEConfiguration.named.map(\.name)
    let list = names.joined(separator: ", ")
    return ArgumentType(
      placeholder: "NAME", constraint: list,
      parse: { text in
        guard names.contains(text) else {
          throw UsageError("'\(text)' is not a configuration; there are \(list)")
        }
        return text
      },
      show: { $0 })
  }
}
