import BitVectors

/// The cases of a `choose`.
public struct ChoiceList {
  let module: Module
  let subject: Node
  var choices: [Statement.Choice] = []
  var fallback: Block?
  private var places: [BitVector: SourceLocation] = [:]

  init(module: Module, subject: Node) {
    self.module = module
    self.subject = subject
  }

  /// The case in which the subject is one of the numbers `values`.
  public mutating func when(
    _ values: Int..., file: String = #fileID, line: Int = #line, _ content: () -> Void
  ) {
    when(values, file: file, line: line, content)
  }

  /// The case in which the subject is one of the numbers `values`; without any, no case at all.
  public mutating func when(
    _ values: [Int], file: String = #fileID, line: Int = #line, _ content: () -> Void
  ) {
    let place = SourceLocation(file, line)
    module.lastLocation = place
    add(values.map { subject.literal($0, at: place) }, content)
  }

  /// The case in which the subject is one of the constants `values`.
  public mutating func when(
    _ values: Bits..., file: String = #fileID, line: Int = #line, _ content: () -> Void
  ) {
    when(values, file: file, line: line, content)
  }

  /// The case in which the subject is one of the constants `values`; without any, no case at all.
  public mutating func when(
    _ values: [Bits], file: String = #fileID, line: Int = #line, _ content: () -> Void
  ) {
    module.lastLocation = SourceLocation(file, line)
    add(values.map(\.node).filter(isCase), content)
  }

  private func isCase(_ value: Node) -> Bool {
    if case .constant = value.kind, value.width == subject.width { return true }
    module.report(
      module.lastLocation,
      "in module '\(module.name)', a case of '\(subject.display)' is a constant of \(subject.width) bits, not "
        + "'\(value.display)' of \(value.width)")
    return false
  }

  /// One arm for all of `values`; without any, what was wrong with them has been reported.
  private mutating func add(_ values: [Node], _ content: () -> Void) {
    for value in values {
      guard case .constant(let pattern) = value.kind else { continue }
      if let earlier = places[pattern] {
        module.report(
          module.lastLocation,
          "in module '\(module.name)', '\(subject.display)' has the case '\(value.display)' twice; the second never holds",
          [.init(earlier, "first")])
      }
      places[pattern] = module.lastLocation
    }
    let block = module.block(content)
    if !values.isEmpty { choices.append(Statement.Choice(values: values, block: block)) }
  }

  /// Every other value.
  public mutating func otherwise(_ content: () -> Void) { fallback = module.block(content) }
}
