import Configurations
import DeepCompression

/// Why a model cannot be built or run; its description is one line.
public struct EIEModelError: Error, Hashable, CustomStringConvertible {
  /// What is wrong, with the numbers that show it.
  public let description: String

  /// An error that says `description`.
  public init(_ description: String) {
    self.description = description
  }
}

extension SharedLayer {
  /// The layer with its bias where `configuration` has it.
  ///
  /// - Throws: `EIEModelError` for a bias in numbers of its own where biases must have codes.
  func placingBias(as configuration: EIEConfiguration) throws -> SharedLayer {
    switch configuration.bias {
    case .accumulatorPreload: return withBiasBeside
    case .codebookColumn:
      guard exactBias == nil else {
        throw EIEModelError(
          "layer \(name): its bias is not coded, and the array has no place for other biases")
      }
      return self
    }
  }

  /// Throws unless the layer has rows and columns, and every code a finite word in a codebook of at most
  /// `codebookEntries` entries.
  func checkCodes(codebookEntries: Int) throws {
    guard inputs > 0, outputs > 0 else {
      throw EIEModelError("layer \(name): \(outputs) outputs of \(inputs) inputs are no layer")
    }
    guard codes.count == outputs * columns else {
      throw EIEModelError("layer \(name): \(codes.count) codes do not fill \(outputs) x \(columns) weights")
    }
    guard codebook.count <= codebookEntries else {
      throw EIEModelError(
        "layer \(name): a codebook of \(codebook.count) words is more than the \(codebookEntries) that "
          + "the weight codes can name")
    }
    guard codebook.allSatisfy(\.isFinite) else {
      throw EIEModelError("layer \(name): the codebook has a word that is not a finite number")
    }
    if let code = codes.max(), Int(code) >= codebook.count {
      throw EIEModelError("layer \(name): code \(code) is outside the codebook of \(codebook.count) words")
    }
  }
}
