// Writes docs/components.md from the components themselves: `component-catalogue FILE`.
//
// Exit status 2 where the argument or Yosys is missing, with one line.
import Foundation
import Silicon

func fail(_ message: String) -> Never {
  FileHandle.standardError.write(Data("component-catalogue: \(message)\n".utf8))
  exit(2)
}

guard CommandLine.arguments.count == 2 else { fail("say which file to write: component-catalogue FILE") }
do {
  let page = try Catalogue.page(tool: CellCount.toolVersion())
  try page.write(toFile: CommandLine.arguments[1], atomically: true, encoding: .utf8)
} catch { fail("\(error)") }
