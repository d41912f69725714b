/// The text formats in which memory images are written.
public enum MemoryImageFormat: String, CaseIterable, Hashable, Sendable, Codable {
  /// `$readmemh` of Verilog: one word a line in hexadecimal, from address 0.
  case readmemh
  /// Memory Initialization File, for Intel devices.
  case mif
  /// Coefficients, for the memory generators of AMD (Xilinx) tools.
  case coe
  /// Memory contents, for AMD (Xilinx) parameterized macros and UpdateMEM: hexadecimal words from an address.
  case mem

  /// The extension of the files' names, without a dot.
  public var fileExtension: String { self == .readmemh ? "hex" : rawValue }
}

extension MemoryImageFormat {
  /// The text of a file.
  ///
  /// - Parameters:
  ///   - words: the words from address 0; at least one.
  ///   - depth: the words that the memory has.
  ///   - title: what the file is, for a comment in its first line.
  func text(of words: MemoryWords, depth: Int, title: String) -> String {
    let lines = words.hexadecimalLines
    switch self {
    case .readmemh:
      return "// \(title)\n" + lines.joined(separator: "\n") + "\n"
    case .mif:
      let head = """
        -- \(title)
        WIDTH = \(words.wordBits);
        DEPTH = \(depth);
        ADDRESS_RADIX = UNS;
        DATA_RADIX = HEX;
        CONTENT BEGIN

        """
      let content = lines.enumerated().map { "\($0) : \($1);\n" }.joined()
      let rest = lines.count < depth ? "[\(lines.count)..\(depth - 1)] : 0;\n" : ""
      return head + content + rest + "END;\n"
    case .coe:
      let head = "; \(title)\nmemory_initialization_radix = 16;\nmemory_initialization_vector =\n"
      return head + lines.joined(separator: ",\n") + ";\n"
    case .mem:
      return "// \(title)\n@0\n" + lines.joined(separator: "\n") + "\n"
    }
  }

  /// The words of a file, in hexadecimal; comments and everything that is not a word are left out.
  func hexadecimalWords(in text: String) -> [Substring] {
    let lines = text.split(whereSeparator: \.isNewline)
    switch self {
    case .readmemh, .mem:
      return lines.filter { !$0.hasPrefix("//") && $0 != "@0" }
    case .mif:
      let body = lines.drop { !$0.hasPrefix("CONTENT") }.dropFirst()
      return body.filter { !$0.hasPrefix("[") && $0 != "END;" }.compactMap { line in
        line.split(separator: ":").last.map { trimmed($0) }
      }
    case .coe:
      return lines.drop { !$0.hasPrefix("memory_initialization_vector") }.dropFirst().map { trimmed($0) }
    }
  }

  private func trimmed(_ word: Substring) -> Substring {
    var word = word.drop { $0 == " " }
    while let last = word.last, " ,;".contains(last) { word.removeLast() }
    return word
  }
}
