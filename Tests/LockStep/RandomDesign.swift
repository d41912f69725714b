import BitVectors
import HDL

/// A design drawn from a seed: registers, memories, conditions, cases, instances and expressions of every width.
///
/// The design is a list of recipes, each of which adds one thing from what is there already. Leaving recipes out gives
/// a smaller design, which is how a failing one shrinks: what a recipe needs it takes from whatever is left.
public struct RandomDesign: Component {
  /// What everything is drawn from.
  public let seed: UInt64
  /// How many recipes the design has when it is whole.
  private let count: Int
  /// For modules that have lost recipes, by their place in the design, those that are left.
  private let kept: [String: [Int]]
  /// How deep instances may still be.
  let levels: Int
  /// Where the module stands in its design: the numbers of the recipes that lead to it.
  let path: String

  /// The design of `seed`, whole.
  public init(seed: UInt64) {
    var generator = StimulusGenerator(seed: seed)
    self.init(seed: seed, count: 4 + generator.below(28), kept: [:], levels: 2, path: "")
  }

  private init(seed: UInt64, count: Int, kept: [String: [Int]], levels: Int, path: String) {
    self.seed = seed
    self.count = count
    self.kept = kept
    self.levels = levels
    self.path = path
  }

  /// The recipes that are used, by number.
  public var recipes: [Int] { kept[path] ?? Array(0..<count) }

  /// The same design in which the module at `path` has only these recipes.
  public func keeping(_ recipes: [Int], at path: String = "") -> RandomDesign {
    let kept = kept.merging([path: recipes]) { _, new in new }
    return RandomDesign(seed: seed, count: count, kept: kept, levels: levels, path: self.path)
  }

  /// The design of an instance.
  public func child(_ number: Int) -> RandomDesign {
    var generator = StimulusGenerator(seed: seed &* 31 &+ UInt64(number))
    let (seed, count) = (generator.next(), 2 + generator.below(8))
    return RandomDesign(seed: seed, count: count, kept: kept, levels: levels - 1, path: path + "_\(number)")
  }

  /// The signals at the boundary.
  public struct Ports {
    let inputs: [Bits]
    let outputs: [Bits]
  }

  public static let source = "random"
  public var moduleName: String { "random_\(String(seed, radix: 16))\(path)" }
  public var contract: String { "Drawn from seed \(seed)." }

  public func ports(_ list: PortList) -> Ports {
    var generator = StimulusGenerator(seed: seed &+ 1)
    if generator.below(2) == 0 {
      list.clockDomain()
    } else {
      list.clockDomain(reset: "rst", resetActiveHigh: generator.below(3) > 0)
    }
    let inputs = (0..<(1 + generator.below(4))).map { list.input("in_\($0)", Self.width(&generator)) }
    let outputs = (0..<(1 + generator.below(3))).map { list.output("out_\($0)", Self.width(&generator)) }
    return Ports(inputs: inputs, outputs: outputs)
  }

  /// Mostly small widths and those next to a word's; up to 130.
  static func width(_ generator: inout StimulusGenerator) -> Int {
    switch generator.below(8) {
    case 0...3: 1 + generator.below(12)
    case 4: [31, 32, 33, 63, 64, 65, 127, 128, 129][generator.below(9)]
    case 5: 1 + generator.below(130)
    case 6: 1
    default: 1 + generator.below(40)
    }
  }

  public func build(_ m: Module, _ io: Ports) {
    var builder = RandomBuilder(m, self, io.inputs)
    for number in recipes { builder.add(number) }
    builder.finish(io.outputs)
  }
}
