import BitVectors

extension EIEConfiguration {
  /// What keeps this configuration from being generated; empty for a legal one.
  ///
  /// Ranges come first; a relation between parameters is checked only where the parameters it relates are in
  /// range, so that one mistake gives one line.
  public func problems() -> [ConfigurationProblem] {
    let ranges = sizeProblems() + widthProblems() + memoryProblems()
    return ranges.isEmpty ? groupProblems() + rowProblems() + cellProblems() + formatProblems() : ranges
  }

  /// The configuration itself, if it is legal.
  ///
  /// - Throws: `InvalidConfiguration` with every problem found.
  @discardableResult
  public func validated() throws -> EIEConfiguration {
    let found = problems()
    guard found.isEmpty else { throw InvalidConfiguration(problems: found) }
    return self
  }
}

/// The activation widths that are generated.
private let activationWidths = [8, 12, 16, 24, 32]

extension EIEConfiguration {
  private func sizeProblems() -> [ConfigurationProblem] {
    [
      range("processing elements", processingElements, 1...1024, "--pes"),
      range("weight code bits", weightCodeBits, 2...8, "--weight-bits"),
      range("relative index bits", relativeIndexBits, 2...8, "--index-bits"),
      range("queue depth", queueDepth, 1...256, "--queue-depth"),
      range("layers", layers, 1...16, "--layers"),
    ].compactMap { $0 }
  }

  private func widthProblems() -> [ConfigurationProblem] {
    var found: [ConfigurationProblem?] = []
    if !activationWidths.contains(activation.width) {
      found.append(
        ConfigurationProblem(
          flag: "--activation-bits",
          fault: "activation bits are \(activation.width), not one of 8, 12, 16, 24 and 32",
          remedy: "set --activation-bits to one of them"))
    }
    found.append(range("codebook word bits", weight.width, 4...32, "--codebook-bits"))
    found.append(range("accumulator bits", accumulator.width, 8...48, "--accumulator-bits"))
    // A fraction has no upper limit of its own: the relations between formats bound all three.
    found.append(range("activation fraction", activation.fractionBits, 0...64, "--activation-fraction"))
    found.append(range("codebook fraction", weight.fractionBits, 0...64, "--codebook-fraction"))
    found.append(range("accumulator fraction", accumulator.fractionBits, 0...64, "--accumulator-fraction"))
    return found.compactMap { $0 }
  }

  private func memoryProblems() -> [ConfigurationProblem] {
    var found = [
      range("weight row bits", weightRowBits, 8...1024, "--row-bits"),
      range("weight rows", weightRows, 1...(1 << 20), "--weight-rows"),
      range("pointer words", pointerWords, 4...(1 << 20), "--pointer-words"),
      range("activation words", activationWords, 1...4096, "--activation-words"),
    ].compactMap { $0 }
    if !pointerWords.isMultiple(of: 2) {
      found.append(
        ConfigurationProblem(
          flag: "--pointer-words", fault: "pointer words are \(pointerWords), which two banks cannot share",
          remedy: "set --pointer-words to an even number"))
    }
    return found
  }

  private func range(
    _ parameter: String, _ value: Int, _ legal: ClosedRange<Int>, _ flag: String
  ) -> ConfigurationProblem? {
    guard !legal.contains(value) else { return nil }
    let span = "\(legal.lowerBound)...\(legal.upperBound)"
    return ConfigurationProblem(
      flag: flag, fault: "\(parameter): \(value) is outside \(span)",
      remedy: value < legal.lowerBound
        ? "raise \(flag) to at least \(legal.lowerBound)" : "lower \(flag) to at most \(legal.upperBound)")
  }

  private func groupProblems() -> [ConfigurationProblem] {
    guard [1, 2, 4].contains(columnGroups) else {
      return [
        ConfigurationProblem(
          flag: "--column-groups", fault: "column groups are \(columnGroups), not one of 1, 2 and 4",
          remedy: "set --column-groups to one of them")
      ]
    }
    guard !processingElements.isMultiple(of: columnGroups) else { return [] }
    return [
      ConfigurationProblem(
        flag: "--column-groups",
        fault: "column groups: \(columnGroups) do not divide \(processingElements) processing elements",
        remedy: "set --pes to a multiple of \(columnGroups), or lower --column-groups")
    ]
  }

  private func rowProblems() -> [ConfigurationProblem] {
    guard weightRowBits >= entryBits else {
      return [
        ConfigurationProblem(
          flag: "--row-bits",
          fault: "weight row bits: \(weightRowBits) hold no entry of \(entryBits) bits",
          remedy: "raise --row-bits to at least \(entryBits)")
      ]
    }
    return fillers == .windowed ? windowProblems() : []
  }

  /// A window that leaves a row must not reach the row after the next in the next cycle.
  private func windowProblems() -> [ConfigurationProblem] {
    var found: [ConfigurationProblem] = []
    let least = 2 * Self.windowEntries
    if entriesPerRow < least {
      found.append(
        ConfigurationProblem(
          flag: "--row-bits",
          fault:
            "weight row bits: a padding window needs rows of \(least) entries, and \(weightRowBits) bits hold "
            + "\(entriesPerRow) of \(entryBits)",
          remedy: "raise --row-bits to at least \(least * entryBits), or set --fillers issued"))
    }
    if !weightRows.isMultiple(of: weightBanks) {
      found.append(
        ConfigurationProblem(
          flag: "--weight-rows",
          fault: "weight rows are \(weightRows), which the two banks under a padding window cannot share",
          remedy: "set --weight-rows to an even number"))
    }
    return found
  }
}
