/// The results of many obligations, as lines for people.
public struct ProofReport {
  /// The results, in the order of the catalogue.
  public let results: [ProofResult]

  /// A report of `results`.
  public init(_ results: [ProofResult]) { self.results = results }

  /// Whether every obligation is met.
  public var holds: Bool { results.allSatisfy(\.holds) }

  /// How many different sentences of how many obligations are proven for all time.
  public var summary: String {
    let proven = results.filter { $0.verdict == .proven }
    let bounded = results.filter { $0.verdict == .bounded }
    let faults = results.flatMap(\.faults)
    let caught = faults.filter { $0.broken != nil }.count
    var parts = [
      "\(proven.reduce(0) { $0 + $1.sentences.count }) checks of \(proven.count) obligations proven"
    ]
    if !bounded.isEmpty {
      parts.append("\(bounded.reduce(0) { $0 + $1.sentences.count }) of \(bounded.count) for a bounded time")
    }
    let open = results.count - proven.count - bounded.count
    if open > 0 { parts.append("\(open) obligations not met") }
    return parts.joined(separator: ", ") + "; \(caught) of \(faults.count) planted faults found"
  }
}

extension ProofResult {
  /// Everything about the obligation: a line for each sentence, assumption, fault and complaint.
  public var lines: [String] {
    var lines = sentences.map { "  \(mark(of: $0))  \($0)" }
    lines += assumptions.map { "  given   \($0)" }
    lines += faults.map { fault in
      let end = fault.broken.map { "breaks '\($0)'" } ?? "goes unnoticed: the checks say too little"
      return "  fault   \(fault.name): \(end)"
    }
    if let waveform { lines.append("  see     \(waveform)") }
    return lines
  }

  private func mark(of sentence: String) -> String {
    switch verdict {
    case .proven, .toothless: "proven"
    case .bounded: "passed"
    case .undecided: "open  "
    case .refuted: sentence == failing ? "FAILS " : "open  "
    }
  }

  /// The verdict in a word.
  public var word: String {
    switch verdict {
    case .proven: "proven"
    case .bounded: "bounded"
    case .refuted: "FAILED"
    case .undecided: "UNDECIDED"
    case .toothless: "TOOTHLESS"
    }
  }
}
