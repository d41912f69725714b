/// How the mutants of one component ended, over all parameters and arrays in which its module stands.
public struct ComponentShare: Sendable {
  /// The component, by the file that describes it: "SparseMatrixRead".
  public let component: String
  /// Its mutants.
  public let mutants: [SurveyedMutant]

  /// The share of `component`, whose mutants are all of `mutants`.
  public init(component: String, mutants: [SurveyedMutant]) {
    self.component = component
    self.mutants = mutants
  }

  /// Mutants that some unit's rows tell from the original.
  public var killed: Int { mutants.filter(\.isKilled).count }
  /// Mutants that nothing can tell from it.
  public var equivalent: Int { mutants.filter(\.isEquivalent).count }
  /// Mutants that are left.
  public var survivors: [SurveyedMutant] { mutants.filter { $0.fate == .survived } }
  /// Of the mutants that are not shown equivalent, the share that is killed, in percent; 100 where there are none.
  public var percentKilled: Double { mutants.percentKilled }
}

extension [SurveyedMutant] {
  /// Of the mutants that are not shown equivalent, the share that is killed, in percent; 100 where there are none.
  public var percentKilled: Double {
    let different = filter { !$0.isEquivalent }.count
    return different == 0 ? 100 : 100 * Double(filter(\.isKilled).count) / Double(different)
  }

  /// By component, in order of first appearance.
  public var byComponent: [ComponentShare] {
    var order: [String] = []
    var groups: [String: [SurveyedMutant]] = [:]
    for mutant in self {
      if groups[mutant.component] == nil { order.append(mutant.component) }
      groups[mutant.component, default: []].append(mutant)
    }
    return order.map { ComponentShare(component: $0, mutants: groups[$0]!) }
  }
}
