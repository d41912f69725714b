extension EyerissConfiguration {
  /// What keeps this configuration from being generated; empty for a legal one.
  ///
  /// Ranges come first; a relation between parameters is checked only where all are in range, so that one mistake gives
  /// one line.
  public func problems() -> [ConfigurationProblem] {
    let ranges = arrayProblems() + storageProblems() + idProblems()
    return ranges.isEmpty ? relationProblems() : ranges
  }

  /// The configuration itself, if it is legal.
  ///
  /// - Throws: `InvalidConfiguration` with every problem found.
  @discardableResult
  public func validated() throws -> EyerissConfiguration {
    let found = problems()
    guard found.isEmpty else { throw InvalidConfiguration(problems: found) }
    return self
  }

  private func arrayProblems() -> [ConfigurationProblem] {
    var found = [range("rows", rows, 1...64, "--rows"), range("columns", columns, 1...64, "--columns")]
    if wordBits != 8 && wordBits != 16 {
      found.append(
        ConfigurationProblem(
          flag: "--word-bits", fault: "word bits are \(wordBits), not 8 or 16",
          remedy: "set --word-bits to one of them"))
    }
    found.append(range("psum bits", psumBits, 8...32, "--psum-bits"))
    return found.compactMap { $0 }
  }

  private func storageProblems() -> [ConfigurationProblem] {
    var found = [
      range("ifmap entries", ifmapEntries, 1...64, "--ifmap-entries"),
      range("filter entries", filterEntries, 1...4096, "--filter-entries"),
      range("psum entries", psumEntries, 1...64, "--psum-entries"),
      range("psum port words", psumPortWords, 1...16, "--psum-port-words"),
      range("global buffer banks", globalBufferBanks, 2...64, "--buffer-banks"),
      range("filter queue words", filterQueueWords, 2...65536, "--filter-queue"),
      range("bias queue words", biasQueueWords, 1...1024, "--bias-queue"),
      range("ifmap port queue", portQueues.ifmap, 1...16, "--ifmap-port-queue"),
      range("filter port queue", portQueues.filter, 1...16, "--filter-port-queue"),
      range("psum port queue", portQueues.psum, 1...16, "--psum-port-queue"),
      range("link queue", portQueues.link, 1...16, "--link-queue"),
    ]
    found.append(powerOfTwo("filter port words", filterPortWords, 1...8, "--filter-port-words"))
    found.append(powerOfTwo("buffer bank words", globalBufferBankWords, 2...65536, "--buffer-bank-words"))
    return found.compactMap { $0 }
  }

  private func idProblems() -> [ConfigurationProblem] {
    [
      range("ifmap row id bits", ifmapRowIdBits, 1...8, "--ifmap-row-id-bits"),
      range("ifmap column id bits", ifmapColumnIdBits, 1...8, "--ifmap-column-id-bits"),
      range("filter row id bits", filterRowIdBits, 1...8, "--filter-row-id-bits"),
      range("filter column id bits", filterColumnIdBits, 1...8, "--filter-column-id-bits"),
    ].compactMap { $0 }
  }

  private func relationProblems() -> [ConfigurationProblem] {
    var found: [ConfigurationProblem] = []
    if psumBits < wordBits {
      found.append(
        ConfigurationProblem(
          flag: "--psum-bits", fault: "psum bits: \(psumBits) cannot hold a word of \(wordBits) bits",
          remedy: "raise --psum-bits to at least \(wordBits)"))
    }
    if filterPortBits > Self.streamBits {
      found.append(
        ConfigurationProblem(
          flag: "--filter-port-words",
          fault: "filter port: \(filterPortWords) words of \(wordBits) bits exceed the stream's "
            + "\(Self.streamBits) bits",
          remedy: "lower --filter-port-words to at most \(Self.streamBits / wordBits)"))
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

  private func powerOfTwo(
    _ parameter: String, _ value: Int, _ legal: ClosedRange<Int>, _ flag: String
  ) -> ConfigurationProblem? {
    if let problem = range(parameter, value, legal, flag) { return problem }
    guard value.nonzeroBitCount != 1 else { return nil }
    let below = 1 << (Int.bitWidth - 1 - value.leadingZeroBitCount)
    return ConfigurationProblem(
      flag: flag, fault: "\(parameter): \(value) is not a power of two", remedy: "set \(flag) to \(below)")
  }
}
