import HDL

/// Brings a value from another clock, through flip-flops in a row that give a metastable one time to settle.
public struct Synchronizer: Component {
  /// Bits; more than one only for a Gray code, of which one bit changes at a time.
  public var width: Int
  /// Flip-flops in a row; two are usual, three where the clock is fast.
  public var stages: Int
  /// The value under reset.
  public var resetValue: Int

  /// A synchroniser of `stages` flip-flops.
  public init(width: Int = 1, stages: Int = 2, resetTo resetValue: Int = 0) {
    require(
      width > 0 && stages > 1,
      "a Synchronizer of \(width) bits and \(stages) stages; it needs at least one bit and two stages")
    self.width = width
    self.stages = stages
    self.resetValue = resetValue
  }

  /// The boundary.
  public struct Ports {
    /// The value, of any clock.
    public let input: Bits
    /// The value, of this clock.
    public let output: Bits
  }

  public static let source = #fileID
  public var moduleName: String {
    let reset = resetValue < 0 ? "m\(-resetValue)" : "\(resetValue)"
    return "synchronizer_w\(width)_s\(stages)" + (resetValue == 0 ? "" : "_r\(reset)")
  }
  public var contract: String {
    """
    Brings \(width == 1 ? "one bit" : "a Gray code of \(width) bits") from another clock; keep the stages next to each other.

    Latency     \(stages) clock edges, sometimes one more: an edge too close to a change may miss it
    Paths       none from an input to an output
    Corners     \(width == 1 ? "a pulse shorter than a clock period may be missed" : "values between two edges may be missed")
    """
  }

  public func ports(_ list: PortList) -> Ports {
    list.clockDomain()
    return Ports(input: list.input("asynchronous", width), output: list.output("synchronized", width))
  }

  public func build(_ m: Module, _ io: Ports) {
    let first = m.synchronizer("stage_0", width, resetTo: resetValue)
    first[] = io.input
    var last = first
    for index in 1..<stages {
      let stage = m.register("stage_\(index)", width, resetTo: resetValue)
      stage[] = last
      last = stage
    }
    io.output[] = last
  }
}
