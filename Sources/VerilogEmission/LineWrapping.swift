/// Breaks lines that are too long for a page, at operators and commas.
enum LineWrapping {
  static let limit = 108

  /// `line`, on as many lines as it needs; the rest is indented by four more.
  static func wrap(_ line: String) -> [String] {
    // A string cannot go on in the next line.
    guard line.count > limit, !line.hasPrefix("//"), !line.contains("\"") else { return [line] }
    // A remark behind the code moves above it, where breaking the code cannot turn it into code.
    if let remark = line.firstRange(of: " // ") {
      let indent = String(line.prefix { $0 == " " })
      return [indent + line[remark.lowerBound...].drop { $0 == " " }]
        + wrap(String(line[..<remark.lowerBound]))
    }
    let indent = String(line.prefix { $0 == " " }) + "    "
    var lines: [String] = []
    var current = ""
    for word in line.drop(while: { $0 == " " }).split(separator: " ") {
      let start = lines.isEmpty ? String(line.prefix { $0 == " " }) : indent
      let longer = current.isEmpty ? start + word : current + " " + word
      if longer.count > limit && !current.isEmpty {
        lines.append(current)
        current = indent + word
      } else {
        current = longer
      }
    }
    return lines + [current]
  }
}
