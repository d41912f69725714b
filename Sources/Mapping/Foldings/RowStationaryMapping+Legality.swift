import Configurations

/// Something that keeps a mapping from running: the rule that it breaks, and one line with the numbers.
public struct MappingProblem: Error, Hashable, Sendable, CustomStringConvertible {
  /// The rules, one for each resource and each count that has an end.
  public enum Rule: String, CaseIterable, Hashable, Sendable {
    /// Every letter is at least one, and m is a multiple of p*t.
    case folding
    /// Filter rows of r sets stand above one another within the array's rows.
    case chainHeight
    /// Chains fit the array beside and above one another.
    case chainCount
    /// A window fits the ifmap scratchpad.
    case ifmapScratchpad
    /// The filters of an element fit its filter scratchpad.
    case filterScratchpad
    /// The filters of an element have a psum each.
    case psumScratchpad
    /// Ifmap block and psums share the banks of the global buffer.
    case globalBuffer
    /// The biases of a pass fit the bias queue.
    case biasQueue
    /// Tags of the input networks are told apart by their ids.
    case ids
    /// A count exceeds its field of the configuration chain.
    case counters
  }

  /// The rule.
  public let rule: Rule
  /// The numbers that break it, and what to do.
  public let description: String
}

extension RowStationaryMapping {
  /// What keeps the mapping from running; empty for a legal one.
  ///
  /// Fields of the configuration chain are looked at last, when everything they are made of is sound.
  public func problems() -> [MappingProblem] {
    let unsound = foldingProblems()
    guard unsound.isEmpty else { return unsound }
    let resources = arrayProblems() + scratchpadProblems() + bufferProblems() + idProblems()
    return resources.isEmpty ? counterProblems() : resources
  }

  /// The mapping itself, if it is legal.
  ///
  /// - Throws: `MappingProblem`, the first that there is.
  @discardableResult
  public func validated() throws -> RowStationaryMapping {
    if let problem = problems().first { throw problem }
    return self
  }

  private func foldingProblems() -> [MappingProblem] {
    if let (letter, value) = folding.letters.first(where: { $0.value < 1 }) {
      return [MappingProblem(.folding, "\(letter)=\(value) is less than 1")]
    }
    guard folding.m.isMultiple(of: folding.passFilters) else {
      return [
        MappingProblem(
          .folding, "m=\(folding.m) is no multiple of the p*t=\(folding.passFilters) filters of a pass")
      ]
    }
    guard folding.segments <= shape.filterWidth else {
      let width = shape.filterWidth
      return [MappingProblem(.folding, "\(folding.segments) segments of a filter of \(width) columns")]
    }
    return []
  }

  private func arrayProblems() -> [MappingProblem] {
    let rows = configuration.rows
    guard chainElements <= rows else {
      return [
        MappingProblem(
          .chainHeight,
          "a chain of R*r=\(chainElements) elements is higher than the array's \(rows) rows; lower r, or take an "
            + "array of more --rows")
      ]
    }
    let room = configuration.columns * bands
    guard folding.chains <= room else {
      return [
        MappingProblem(
          .chainCount,
          "\(folding.chains) chains (e*t) do not fit \(bands) bands of \(configuration.columns) columns; lower "
            + "e or t")
      ]
    }
    return []
  }

  private func scratchpadProblems() -> [MappingProblem] {
    var found: [MappingProblem] = []
    func require(_ words: Int, _ entries: Int, _ rule: MappingProblem.Rule, _ what: String, _ remedy: String)
    {
      guard words > entries else { return }
      found.append(
        MappingProblem(rule, "\(what)=\(words) words exceed the scratchpad's \(entries); \(remedy)"))
    }
    require(
      windowEntries, configuration.ifmapEntries, .ifmapScratchpad, "a window of q*S",
      "lower q or cut filters into more segments")
    require(
      folding.p * windowEntries, configuration.filterEntries, .filterScratchpad, "filters of p*q*S",
      "lower p or q")
    require(folding.p, configuration.psumEntries, .psumScratchpad, "psums of p", "lower p")
    return found
  }

  private func bufferProblems() -> [MappingProblem] {
    var found: [MappingProblem] = []
    let ifmapBanksNeeded = ifmapBlockWords.dividedRoundingUp(by: configuration.globalBufferBankWords)
    if ifmapBanksNeeded > ifmapBanks {
      found.append(
        MappingProblem(
          .globalBuffer,
          "\(ifmapBlockWords) words of ifmaps and \(psumWords) of psums need \(ifmapBanksNeeded + psumBanks) "
            + "banks of the global buffer's \(configuration.globalBufferBanks); lower n, m, e or q*r"))
    }
    if biasPassWords > configuration.biasQueueWords {
      found.append(
        MappingProblem(
          .biasQueue,
          "the biases of a pass take \(biasPassWords) words of the bias queue's "
            + "\(configuration.biasQueueWords); lower p*t"))
    }
    return found
  }

  /// Ids start at zero; one more than the greatest must fit its bits, or two words would go to the same elements.
  private func idProblems() -> [MappingProblem] {
    var found: [MappingProblem] = []
    func require(_ count: Int, _ bits: Int, _ what: String, _ flag: String) {
      guard count > 1 << bits else { return }
      found.append(
        MappingProblem(.ids, "\(count) \(what) would collide in ids of \(bits) bits; raise \(flag)"))
    }
    require(folding.r, configuration.ifmapRowIdBits, "channel sets", "--ifmap-row-id-bits")
    require(ifmapRows, configuration.ifmapColumnIdBits, "ifmap rows", "--ifmap-column-id-bits")
    require(chainElements, configuration.filterRowIdBits, "filter rows of a chain", "--filter-row-id-bits")
    require(folding.t, configuration.filterColumnIdBits, "filter sets", "--filter-column-id-bits")
    return found
  }

  private func counterProblems() -> [MappingProblem] {
    layerFields(.plain).compactMap { field, value in
      let limit = (1 << field.width(in: configuration)) - 1
      guard value > limit else { return nil }
      return MappingProblem(
        .counters, "\(field.rawValue)=\(value) is more than the array counts (\(limit)); split the layer")
    }.sorted { $0.description < $1.description }
  }
}

extension MappingProblem {
  init(_ rule: Rule, _ description: String) {
    self.rule = rule
    self.description = description
  }
}
