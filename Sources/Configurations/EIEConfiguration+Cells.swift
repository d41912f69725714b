import BitVectors
import Foundation

/// What an array does with the sums of a layer besides passing them on.
public enum CellUnits: String, CaseIterable, Hashable, Sendable, Codable {
  /// Nothing, as in the paper: whatever is not a matrix is left to the host.
  case omitted
  /// Layers may be long short-term memories: each element has a unit that turns the sums of four gates into a cell state
  /// and an output, which stay on chip for the next step (docs/eie.md, section 9).
  ///
  /// Costs a multiplier and a table of two functions in each element, 4 KB with activations of 16 bits, a cell state
  /// for each word of activations, and eight cycles for each hidden unit of an element.
  case lstm
}

extension EIEConfiguration {
  /// Bits behind the point of an index into the table of a function; 6 where activations have as many.
  public var functionIndexFraction: Int { min(6, activation.fractionBits) }

  /// Bits of such an index: from -8 up to 8.
  public var functionIndexBits: Int { functionIndexFraction + 4 }

  /// The table of the functions: sigmoid of every index in the order of its unsigned bits, then tanh; as activations.
  public var functionTable: [Int] {
    let count = 1 << functionIndexBits
    let arguments = (0..<count).map { place in
      let index = place < count / 2 ? place : place - count
      return Double(index) / Double(1 << functionIndexFraction)
    }
    return arguments.map { activation.quantize(1 / (1 + exp(-$0))) }
      + arguments.map { activation.quantize(tanh($0)) }
  }

  /// What keeps LSTM cells from being generated.
  func cellProblems() -> [ConfigurationProblem] {
    guard cells == .lstm else { return [] }
    var found: [ConfigurationProblem] = []
    if columnGroups != 1 {
      found.append(
        ConfigurationProblem(
          flag: "--column-groups",
          fault:
            "column groups: LSTM cells need all sums of a gate in one element, and \(columnGroups) groups spread them",
          remedy: "set --column-groups to 1"))
    }
    if activationWords < 4 {
      found.append(
        ConfigurationProblem(
          flag: "--activation-words",
          fault: "activation words: \(activationWords) hold not even the four gates of one hidden unit",
          remedy: "raise --activation-words to at least 4"))
    }
    return found
  }
}
