import HDL

/// Prints the statements of one process: real `if` and `case`, only the branches that drive something of it.
struct StatementPrinter {
  let lowering: ExpressionLowering
  let process: Process
  /// "=" within the cycle, "<=" at an edge.
  let assignment: String

  private func isWanted(_ statement: Statement) -> Bool {
    switch statement {
    case .assign(let item): return process.targets.contains(item.target)
    case .write(let item):
      guard case .clocked(let domain, _) = process.trigger else { return false }
      return process.memories.contains(item.memory) && domain.clock === item.domain.clock
        && domain.edge == item.domain.edge
    case .when(let branches, let otherwise):
      return branches.contains { isWanted($0.block) } || (otherwise.map(isWanted) ?? false)
    case .choose(let subject, let choices, let otherwise):
      return ChoiceArms(subject, choices, otherwise).blocks.contains(where: isWanted)
    }
  }

  private func isWanted(_ block: Block) -> Bool { block.statements.contains(where: isWanted) }

  /// The lines of `statements`, indented by `indent`.
  func lines(_ statements: [Statement], indent: String) -> [String] {
    statements.filter(isWanted).flatMap { lines($0, indent: indent) }
  }

  private func lines(_ statement: Statement, indent: String) -> [String] {
    switch statement {
    case .assign(let item): return [indent + assign(item)]
    case .write(let item):
      let name = lowering.names[item.memory.name]
      let address = lowering.lowerIndex(item.address, for: name + "_address").text
      let value = lowering.lower(item.value, for: name + "_value").text
      let text = "\(name)[\(address)]\(Self.select(item.range)) <= \(value);"
      return [indent + (lowering.mutants?.droppable(text) ?? text)]
    case .when(let branches, let otherwise): return conditional(branches, otherwise, indent)
    case .choose(let subject, let choices, let otherwise): return choice(subject, choices, otherwise, indent)
    }
  }

  private func assign(_ item: Assignment) -> String {
    let name = lowering.name(item.target)
    let isPart = (item.range?.count ?? item.target.width) < item.target.width
    let value = lowering.lower(item.value, for: item.target.display).text
    let text = "\(name)\(Self.select(isPart ? item.range : nil)) \(assignment) \(value);"
    // Without its assignment a register holds; a wire would become a latch.
    return assignment == "<=" ? lowering.mutants?.droppable(text) ?? text : text
  }

  /// "[7:0]", "[3]", or nothing for all bits.
  static func select(_ range: ClosedRange<Int>?) -> String {
    guard let range else { return "" }
    return range.count == 1 ? "[\(range.lowerBound)]" : "[\(range.upperBound):\(range.lowerBound)]"
  }

  private func conditional(_ branches: [Statement.Branch], _ otherwise: Block?, _ indent: String) -> [String]
  {
    var kept = branches
    let last = otherwise.flatMap { isWanted($0) ? $0 : nil }
    if last == nil {
      while let branch = kept.last, !isWanted(branch.block) { kept.removeLast() }
    }
    var result: [String] = []
    if let inverted = invertedConditional(kept, last, indent) { return inverted }
    for (index, branch) in kept.enumerated() {
      let condition = condition(branch)
      let start = index == 0 ? "\(indent)if" : "\(indent)end else if"
      result.append("\(start) (\(condition)) begin")
      result += lines(branch.block.statements, indent: indent + "  ")
    }
    if let last {
      result.append("\(indent)end else begin")
      result += lines(last.statements, indent: indent + "  ")
    }
    result.append("\(indent)end")
    return result
  }

  /// One condition whose own branch is empty here is better read as its opposite; nil for any other statement.
  private func invertedConditional(_ branches: [Statement.Branch], _ last: Block?, _ indent: String)
    -> [String]?
  {
    guard branches.count == 1, let last, !isWanted(branches[0].block) else { return nil }
    let condition = lowering.condition(lowering.lower(branches[0].condition, for: conditionName).inverted)
    let inner = lines(last.statements, indent: indent + "  ")
    return ["\(indent)if (\(condition)) begin"] + inner + ["\(indent)end"]
  }

  private func condition(_ branch: Statement.Branch) -> String {
    lowering.condition(lowering.lower(branch.condition, for: conditionName))
  }

  private var conditionName: String { process.consumer + "_condition" }

  private func choice(
    _ subject: Node, _ choices: [Statement.Choice], _ otherwise: Block?, _ indent: String
  ) -> [String] {
    let arms = ChoiceArms(subject, choices, otherwise)
    if let block = arms.only { return lines(block.statements, indent: indent) }
    let text = lowering.lower(subject, for: process.consumer + "_subject").text
    var result = ["\(indent)case (\(text))"]
    let lastIsWanted = arms.last.map(isWanted) ?? false
    // A case that drives nothing here still keeps its value from a default that drives something.
    var empty: [String] = []
    for choice in arms.labelled {
      let label = labels(choice)
      if isWanted(choice.block) {
        result += arm(label, choice.block, indent)
      } else if lastIsWanted {
        empty.append(label)
      }
    }
    if !empty.isEmpty { result.append("\(indent)  \(empty.joined(separator: ", ")): ;") }
    if let last = arms.last, lastIsWanted {
      let value = arms.lastChoice.map { " // \(labels($0))" } ?? ""
      result += arm("default", last, indent, comment: value)
    } else {
      result.append("\(indent)  default: ;")
    }
    return result + ["\(indent)endcase"]
  }

  private func labels(_ choice: Statement.Choice) -> String {
    choice.values.map(lowering.label).joined(separator: ", ")
  }

  private func arm(_ label: String, _ block: Block, _ indent: String, comment: String = "") -> [String] {
    let inner = lines(block.statements, indent: indent + "    ")
    if inner.count == 1 { return ["\(indent)  \(label): \(inner[0].trimmingSpaces)\(comment)"] }
    return ["\(indent)  \(label): begin\(comment)"] + inner + ["\(indent)  end"]
  }

  /// Whether all that is left of `statements` is one `when`.
  func isOneConditional(_ statements: [Statement]) -> Bool {
    let wanted = statements.filter(isWanted)
    guard wanted.count == 1, case .when = wanted[0] else { return false }
    return true
  }
}

extension Process {
  /// A word for wires that serve the whole process.
  var consumer: String {
    targets.map(\.display).min() ?? memories.map(\.name).min() ?? "process"
  }
}

extension String {
  fileprivate var trimmingSpaces: String { String(drop { $0 == " " }) }
}
