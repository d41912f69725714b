import HDL

/// A property that did not hold in one cycle of a simulation.
public struct Violation: Hashable, Sendable, CustomStringConvertible {
  /// Whether the design failed a check, or its surroundings broke an assumption.
  public let kind: Module.Property.Kind
  /// The sentence, behind the path of the instance that states it: "pe_3.queue.the count stays ...".
  public let sentence: String
  /// Where it is stated.
  public let location: SourceLocation
  /// The cycle, from 0.
  public let cycle: Int

  init(_ property: Module.Property, of path: String, cycle: Int) {
    kind = property.kind
    sentence = path + property.sentence
    location = property.location
    self.cycle = cycle
  }

  /// One line.
  public var description: String {
    let what = kind == .check ? "check failed" : "assumption broken"
    return "\(what) in cycle \(cycle): \(sentence) (\(location))"
  }
}
