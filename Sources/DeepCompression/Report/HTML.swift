import Foundation

/// The few pieces of a page.
enum HTML {
  /// Of the whole page.
  static let style = """
    body{font:15px/1.5 system-ui,sans-serif;margin:2em auto;max-width:64em;padding:0 1em;color:#222}\
    table{border-collapse:collapse;margin:1em 0}th,td{padding:.2em .8em;text-align:right}\
    th:first-child,td:first-child{text-align:left}thead{border-bottom:1px solid #888}\
    figure{display:inline-block;margin:0 1em 1em 0}figcaption{text-align:center}\
    .mask{max-width:100%;image-rendering:pixelated;border:1px solid #ccc}
    """

  /// A table; cells are text.
  static func table(_ heads: [String], _ rows: [[String]]) -> String {
    func line(_ cells: [String], _ tag: String) -> String {
      "<tr>" + cells.map { "<\(tag)>\(escaped($0))</\(tag)>" }.joined() + "</tr>"
    }
    let body = rows.map { line($0, "td") }.joined()
    return "<table><thead>\(line(heads, "th"))</thead><tbody>\(body)</tbody></table>"
  }

  /// `text` without a meaning of its own; what no page may contain becomes a question mark.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "&": result += "&amp;"
      case "\"": result += "&quot;"
      case _ where scalar.value < 0x20 || (0xFFFE...0xFFFF).contains(scalar.value): result += "?"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// A number with a fixed number of digits behind the point.
  static func number(_ value: Double, digits: Int) -> String { String(format: "%.\(digits)f", value) }
}
