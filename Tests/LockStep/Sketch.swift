import HDL

/// A component from a closure, for tests: ports are declared where they are used.
///
/// The parent of an instance declares the same ports in the same order, on the list that it gets.
public struct Sketch: Component {
  /// The module's name.
  public let moduleName: String
  private let describe: @Sendable (Module, PortList) -> Void

  /// A module called `name` that `describe` describes; sketches of one name must be the same.
  public init(_ name: String = "sketch", _ describe: @escaping @Sendable (Module, PortList) -> Void) {
    moduleName = name
    self.describe = describe
  }

  /// No contract.
  public var contract: String { "" }
  /// This file.
  public static let source = "sketch"
  /// The list itself.
  public func ports(_ list: PortList) -> PortList { list }
  /// Runs the closure.
  public func build(_ m: Module, _ io: PortList) { describe(m, io) }

  /// By name.
  public static func == (a: Sketch, b: Sketch) -> Bool { a.moduleName == b.moduleName }
  /// By name.
  public func hash(into hasher: inout Hasher) { hasher.combine(moduleName) }
}
