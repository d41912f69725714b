/// How a memory that stands in a module of its own is reached.
public enum MemoryPorts: String, Hashable, Sendable {
  /// One port that reads or writes in a cycle.
  case onePort = "1rw"
  /// A port that reads and another that writes; a read of the word that is being written gives the old one.
  case readAndWrite = "1r1w"
}

/// A synchronous memory in a module of its own, whose inside a memory compiler's macro or an FPGA's block RAM can take.
///
/// The module's boundary is the contract; `build` describes the memory for simulators. Back ends may write the module
/// without its inside, and list it for a memory compiler.
public protocol MemoryMacro: Component {
  /// Bits of a word.
  var width: Int { get }
  /// Words.
  var depth: Int { get }
  /// The ports.
  static var memoryPorts: MemoryPorts { get }
}

/// The shape of a memory that is a ``MemoryMacro``.
public struct MemoryShape: Hashable, Sendable {
  /// Bits of a word.
  public let width: Int
  /// Words.
  public let depth: Int
  /// How it is reached.
  public let ports: MemoryPorts

  /// A shape.
  public init(width: Int, depth: Int, ports: MemoryPorts) {
    self.width = width
    self.depth = depth
    self.ports = ports
  }

  init(_ macro: some MemoryMacro) {
    self.init(width: macro.width, depth: macro.depth, ports: type(of: macro).memoryPorts)
  }

  /// All bits.
  public var bits: Int { width * depth }
}
