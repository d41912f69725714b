/// One parameter, or one relation between parameters, that no array can be generated from.
public struct ConfigurationProblem: Hashable, Sendable, CustomStringConvertible {
  /// The command-line flag of the parameter to change, as in `--pes`.
  public var flag: String
  /// What is wrong: the parameter, its value and the legal range.
  public var fault: String
  /// What to do about it, naming the flag.
  public var remedy: String

  /// A problem from its parts.
  public init(flag: String, fault: String, remedy: String) {
    self.flag = flag
    self.fault = fault
    self.remedy = remedy
  }

  /// One line: the fault, then the remedy.
  public var description: String { "\(fault); \(remedy)" }
}

/// Everything that is wrong with a configuration; its description has one line a problem.
public struct InvalidConfiguration: Error, Hashable, CustomStringConvertible {
  /// The problems, at least one, in the order in which the parameters are documented.
  public var problems: [ConfigurationProblem]

  /// An error of at least one problem.
  public init(problems: [ConfigurationProblem]) {
    self.problems = problems
  }

  /// The problems, one a line.
  public var description: String {
    problems.map(\.description).joined(separator: "; also: ")
  }
}
