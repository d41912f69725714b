/// Everything that `make prove` proves.
public enum ProofCatalogue {
  /// All obligations, components first.
  public static let all = components + elements + control
}
