extension MutantOutcome {
  /// Whether some stimulus tells the mutant from the original.
  var isKilled: Bool {
    switch fate {
    case .killed, .killedElsewhere: true
    case .equivalent, .survived: false
    }
  }
}

/// The mutants of one unit and what became of them.
public struct MutationResult: Sendable {
  /// The unit.
  public let unit: String
  /// Its stimulus, in words.
  public let stimulus: String
  /// Every mutant.
  public let outcomes: [MutantOutcome]
  /// Seconds, proofs included.
  public let seconds: Double

  /// Mutants that the stimulus tells from the original.
  public var killed: Int {
    outcomes.filter { $0.isKilled }.count
  }
  /// Mutants that nothing can tell from it.
  public var equivalent: Int { outcomes.filter { $0.fate == .equivalent }.count }
  /// Mutants that are left.
  public var survivors: [MutantOutcome] { outcomes.filter { $0.fate == .survived } }
}

extension [MutationResult] {
  /// The share of the mutants that can be told from the original and are, in percent; 100 where there are none.
  public var percentKilled: Double {
    let killed = reduce(0) { $0 + $1.killed }
    let different = reduce(0) { $0 + $1.outcomes.count - $1.equivalent }
    return different == 0 ? 100 : 100 * Double(killed) / Double(different)
  }
}
