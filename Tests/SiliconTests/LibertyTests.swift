import Foundation
import Testing

@testable import Silicon

/// What synthesis takes from a Liberty file, and what it says of one that is none.
@Suite struct LibertyTests {
  @Test func findsTheCellsThatAScriptNames() throws {
    let library = try StandardCellLibrary(path: ToyLibrary.path)
    #expect(library.name == "toy")
    #expect(library.areas["NAND2"] == 2)
    #expect(library.latch == .init(cell: "LATCH", data: "D", control: "G", output: "Q"))
    #expect(library.clockGate == .init(cell: "GATE", data: "E", control: "C", output: "Y"))
    #expect(library.flipFlop == .init(cell: "FLIP", data: "D", control: "C", output: "Q"))
    #expect(library.tieHigh == .init(cell: "ONE", pin: "Y"))
    #expect(library.tieLow == .init(cell: "ZERO", pin: "Y"))
    #expect(library.buffer == "BUFFER")
    #expect(!library.hasDelays)
    #expect(library.sequential == ["FLIP", "LATCH", "GATE"])
    #expect(abs((library.leakage["FLIP"] ?? 0) - 1e-4) < 1e-12)
  }

  @Test(arguments: [
    ("", "it is not Liberty: line 1: expected 'library (NAME) {'"),
    ("module top; endmodule", "it is not Liberty: line 1: expected '('"),
    ("library (a) {\n  cell (B) {\n    area : 1;\n", "line 4: expected '}' of 'cell (B)'; the file ends"),
    ("library (a) {\n  cell (B) { function : \"A;\n", "line 2: expected a closing quote; the file ends"),
    ("library (a) {\n /* never closed", "line 2: expected '*/'; the file ends"),
    ("library (a) {\n area 3;\n}", "line 2: expected ':' or '(' after 'area'"),
    ("library (a) { }", "no cell of it is a flip-flop"),
  ])
  func saysWhatIsWrongAndWhere(text: String, complaint: String) throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).lib")
    try Data(text.utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let path = file.path(percentEncoded: false)
    let error = #expect(throws: LibraryError.self) { try StandardCellLibrary(path: path) }
    #expect(error?.description.contains(complaint) == true, "\(error.map { "\($0)" } ?? "nothing")")
  }

  @Test func aFileThatIsNotThere() {
    #expect(throws: LibraryError(path: "/no/such.lib", reason: "the file cannot be read")) {
      try StandardCellLibrary(path: "/no/such.lib")
    }
  }
}
