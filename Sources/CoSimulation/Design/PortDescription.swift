/// One port of a Verilog module: its name, how many bits it has, and who drives it.
public struct PortDescription: Hashable, Sendable {
  /// Who drives a port.
  public enum Direction: String, Hashable, Sendable {
    /// Driven from outside the module.
    case input
    /// Driven by the module.
    case output
  }

  /// The name in the Verilog module header, without a backslash if it is an escaped identifier.
  public var name: String
  /// Bits, at least 1.
  public var width: Int
  /// Who drives the port.
  public var direction: Direction

  /// A port of `width` bits; traps when `width` is not positive.
  public init(_ name: String, width: Int = 1, direction: Direction) {
    precondition(width > 0, "port \(name) has no bits")
    self.name = name
    self.width = width
    self.direction = direction
  }

  /// An input of `width` bits.
  public static func input(_ name: String, width: Int = 1) -> PortDescription {
    PortDescription(name, width: width, direction: .input)
  }

  /// An output of `width` bits.
  public static func output(_ name: String, width: Int = 1) -> PortDescription {
    PortDescription(name, width: width, direction: .output)
  }

  /// How many 64-bit words a value of the port takes.
  public var wordCount: Int { (width + 63) / 64 }
}
