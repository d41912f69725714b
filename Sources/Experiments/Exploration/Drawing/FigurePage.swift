/// A page with text, one table and figures, for a browser; it needs no other file.
struct FigurePage {
  var title: String
  /// What was explored, in one paragraph.
  var introduction: String
  /// HTML of a table.
  var table: String
  var figures: [Figure]

  /// The page.
  var html: String {
    let sections = figures.map { figure in
      """
      <section id="\(figure.name)">
      <h2>\(SVGCanvas.escaped(figure.title))</h2>
      \(figure.svg)<p>\(SVGCanvas.escaped(figure.caption))</p>
      </section>
      """
    }
    let links = figures.map { "<li><a href=\"#\($0.name)\">\(SVGCanvas.escaped($0.title))</a></li>" }
    return """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(SVGCanvas.escaped(title))</title>
      <style>
      body { font: 15px/1.5 Helvetica, Arial, sans-serif; color: #111; }
      body { max-width: 1100px; margin: 2em auto; padding: 0 1em; }
      svg { max-width: 100%; height: auto; }
      table { border-collapse: collapse; font-size: 13px; }
      th, td { padding: 3px 10px; text-align: right; border-bottom: 1px solid #ddd; }
      th:first-child, td:first-child { text-align: left; white-space: nowrap; }
      section { break-inside: avoid; margin-top: 2.5em; }
      </style>
      </head>
      <body>
      <h1>\(SVGCanvas.escaped(title))</h1>
      <p>\(SVGCanvas.escaped(introduction))</p>
      <ul>
      \(links.joined(separator: "\n"))
      </ul>
      \(table)
      \(sections.joined(separator: "\n"))
      </body>
      </html>

      """
  }

  /// A table of texts.
  static func table(head: [String], rows: [[String]]) -> String {
    func row(_ cells: [String], _ tag: String) -> String {
      "<tr>" + cells.map { "<\(tag)>\(SVGCanvas.escaped($0))</\(tag)>" }.joined() + "</tr>"
    }
    return "<table>\n\(row(head, "th"))\n\(rows.map { row($0, "td") }.joined(separator: "\n"))\n</table>"
  }
}
