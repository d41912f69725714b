import BitVectors

/// A Verilog module that is not written in this language: a vendor's primitive, a memory macro, somebody's IP.
///
///     struct ClockBuffer: ForeignModule {
///       let drive: Int
///       var moduleName: String { "CLKBUF" }
///       var parameters: KeyValuePairs<String, VerilogParameter> { ["DRIVE": .number(drive)] }
///       func ports(_ list: PortList) -> (input: Bits, output: Bits) {
///         (list.input("I"), list.output("O"))
///       }
///     }
///
/// It is instantiated like any component, and its text is not written: only the instance, with its parameters. The
/// simulator of this package cannot run what it has no description of and says so; a type that implements `build` gives
/// it one, perhaps just an instance of a component that does the same. The checks of loops and clocks end at the module
/// where there is no `build`.
public protocol ForeignModule: Component {
  /// The Verilog parameters that an instance sets, in order.
  var parameters: KeyValuePairs<String, VerilogParameter> { get }

  /// The module's own text, to be written beside the rest; nil where it comes from elsewhere.
  var verilog: String? { get }
}

/// The value of a parameter of a foreign module.
public enum VerilogParameter: Hashable, Sendable, ExpressibleByIntegerLiteral, ExpressibleByStringLiteral {
  /// A plain number.
  case number(Int)
  /// A string in quotes, without any inside.
  case text(String)
  /// A pattern of known width.
  case pattern(BitVector)

  /// A plain number.
  public init(integerLiteral value: Int) { self = .number(value) }
  /// A string.
  public init(stringLiteral value: String) { self = .text(value) }
}

extension ForeignModule {
  /// None.
  public var parameters: KeyValuePairs<String, VerilogParameter> { [:] }
  /// From elsewhere.
  public var verilog: String? { nil }
  /// Printed nowhere: the module is not written.
  public var contract: String { "" }
  /// Printed nowhere: the module is not written.
  public static var source: String { "" }
  /// No description: the simulator refuses the module.
  public func build(_ m: Module, _ io: Ports) { m.lacksDescription = true }
}

/// What a definition that comes from elsewhere needs where it is instantiated.
public struct ForeignDeclaration {
  /// The parameters that the instance sets.
  public let parameters: [(name: String, value: VerilogParameter)]
  /// The module's own text, if it is to be written.
  public let verilog: String?
  /// Where it was first instantiated.
  public let location: SourceLocation

  init(_ component: any ForeignModule, at place: SourceLocation) {
    parameters = component.parameters.map { (name: $0.key, value: $0.value) }
    verilog = component.verilog
    location = place
  }

  /// The parameters as a part of the definition's identity: two settings are two definitions of one name.
  var identity: String { parameters.map { "\($0.name)=\($0.value)" }.joined(separator: ",") }
}

extension Design {
  /// One line that says which foreign modules a simulator has no description of; nil if it has all.
  public var missingDescription: String? {
    let missing = modules.filter(\.lacksDescription)
    guard let first = missing.first, let foreign = first.foreign else { return nil }
    let others = missing.count == 1 ? "" : " and \(missing.count - 1) more"
    return
      "\(foreign.location): foreign module '\(first.name)'\(others) has no description to simulate; implement its "
      + "'build', or run the Verilog in another simulator"
  }
}
