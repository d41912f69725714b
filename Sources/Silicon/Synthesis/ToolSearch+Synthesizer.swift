import ExternalTools

extension ToolSearch {
  /// The path of Yosys: Debian's, or where there is none PyPI's; throws ``ToolError/missing(tool:command:)``.
  func synthesizer() throws -> String {
    if !has(.yosys), has(.yowaspYosys) { return try find(.yowaspYosys) }
    return try find(.yosys)
  }
}
