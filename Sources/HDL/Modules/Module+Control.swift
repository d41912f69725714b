import BitVectors

// Conditional statements: the closures run at once and describe both sides; which side counts is decided in hardware.

extension Module {
  /// The statements of `content` hold where `condition`, one bit, is 1.
  ///
  ///     m.when(push.fires) { tail[] = tail &+ 1 }
  ///       .elsewhen(clear) { tail[] = 0 }
  @discardableResult
  public func when(
    _ condition: Bits, file: String = #fileID, line: Int = #line, _ content: () -> Void
  ) -> WhenChain {
    let place = SourceLocation(file, line)
    checkCondition(condition, place)
    append(.when([Statement.Branch(condition: condition.node, block: block(content))], otherwise: nil))
    return WhenChain(module: self)
  }

  /// The statements of the case whose value `subject` has; later cases do not fall through.
  ///
  ///     m.choose(state) {
  ///       $0.when(0) { ... }
  ///       $0.otherwise { ... }
  ///     }
  public func choose(
    _ subject: Bits, file: String = #fileID, line: Int = #line, _ content: (inout ChoiceList) -> Void
  ) {
    lastLocation = SourceLocation(file, line)
    var list = ChoiceList(module: self, subject: subject.node)
    content(&list)
    append(.choose(subject.node, list.choices, otherwise: list.fallback))
  }

  func checkCondition(_ condition: Bits, _ place: SourceLocation) {
    lastLocation = place
    if let other = condition.node.module, other !== self {
      report(
        place,
        "in module '\(name)', '\(condition.node.display)' belongs to module '\(other.name)'; pass it through a port",
        [.init(condition.node.location, "declared")])
    }
    if condition.width != 1 {
      report(
        place,
        "in module '\(name)', a condition is one bit, '\(condition.node.display)' has \(condition.width); "
          + "compare it or use .anyOne")
    }
  }

  /// Adds an arm to the `when` that was described last.
  func extendWhen(_ condition: Bits?, _ content: () -> Void) {
    let block = block(content)
    replaceLastWhen { branches in
      guard let condition else { return .when(branches, otherwise: block) }
      return .when(branches + [Statement.Branch(condition: condition.node, block: block)], otherwise: nil)
    }
  }
}

/// What follows a `when`.
public struct WhenChain {
  let module: Module

  /// Holds where no earlier condition of the chain is 1 and this one is.
  @discardableResult
  public func elsewhen(
    _ condition: Bits, file: String = #fileID, line: Int = #line, _ content: () -> Void
  ) -> WhenChain {
    module.checkCondition(condition, SourceLocation(file, line))
    module.extendWhen(condition, content)
    return self
  }

  /// Holds where no condition of the chain is 1.
  public func otherwise(_ content: () -> Void) { module.extendWhen(nil, content) }
}
