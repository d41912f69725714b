import CommandLineKit
import Mapping

/// The flags that say which convolution layers a command is about: named ones, whole networks, and a shape.
struct LayerArguments: Sendable {
  private let names = Option(
    repeated: "--layer", .text,
    "a layer such as alexnet-conv2, or all of alexnet, vgg16 or lenet5; may be repeated")
  private let shape = Option(
    optional: "--shape", .text,
    "a layer of yours, as in C=7,H=19,W=23,M=9,R=3,S=5,stride=2,pad=0,groups=1")
  private let batch = Option(
    optional: "--batch", .integer(1...),
    "images of a named layer; 1 if absent. Of a network: images that go through a convolution together; 4")

  var all: [any CommandArgument] { [names, shape, batch] }

  /// The flags that were given.
  func given(_ arguments: ParsedArguments) -> [String] {
    givenLayers(arguments) + (arguments[batch] == nil ? [] : [batch.declaration.name])
  }

  /// Those of them that choose layers.
  func givenLayers(_ arguments: ParsedArguments) -> [String] {
    var flags = arguments[names].isEmpty ? [] : [names.declaration.name]
    if arguments[shape] != nil { flags.append(shape.declaration.name) }
    return flags
  }

  /// The images that go together; nil if that is left open.
  func batchSize(_ arguments: ParsedArguments) -> Int? { arguments[batch] }

  /// The layers asked for: by name, by network, and the shape that was given.
  ///
  /// - Parameter purpose: what the command does to a layer, for the error that none is given.
  func chosen(_ arguments: ParsedArguments, to purpose: String) throws -> [NamedLayer] {
    var chosen: [NamedLayer] = []
    for name in arguments[names] {
      let network = NamedLayer.all.filter {
        $0.name.hasPrefix(name.lowercased() + "-") && !name.contains("-")
      }
      chosen += network.isEmpty ? [try NamedLayer.named(name)] : network
    }
    chosen = chosen.map { NamedLayer($0.name, $0.shape.batched(arguments[batch] ?? 1)) }
    if let text = arguments[shape] {
      if arguments[batch] != nil {
        throw UsageError("--batch: is for named layers; give --shape its own N=")
      }
      chosen.append(NamedLayer("shape", try ConvolutionShape(parsing: text)))
    }
    guard !chosen.isEmpty else { throw UsageError("--layer or --shape is missing: say what to \(purpose)") }
    return chosen
  }
}
