import Testing

@testable import CommandLineKit

@Suite struct OutputTests {
  @Test func tableAlignsWordsLeftAndNumbersRight() {
    var table = Table(.text("layer"), .number("cycles"), .text("note"))
    table.add("fc6", "12345678", "")
    table.add("a long name", "9", "slow")
    #expect(
      table.text == """
        layer          cycles  note
        -----------  --------  ----
        fc6          12345678
        a long name         9  slow
        """)
  }

  @Test func jsonKeepsOrderAndNumbers() throws {
    let value: JSONValue = [
      "zeta": 1, "alpha": [1, 2.5, nil, true, "x"], "empty": [:], "none": [],
      "nested": [["cycles": 9_007_199_254_740_993], ["energy": 1e-7]],
      "text": "a\"b\\c\n\u{1}é",
    ]
    #expect(
      try JSONWriter().text(value) == """
        {
          "zeta": 1,
          "alpha": [1, 2.5, null, true, "x"],
          "empty": {},
          "none": [],
          "nested": [
            {
              "cycles": 9007199254740993
            },
            {
              "energy": 1e-07
            }
          ],
          "text": "a\\"b\\\\c\\n\\u0001é"
        }

        """)
  }

  @Test func jsonSortsKeysOnRequest() throws {
    let value: JSONValue = ["b": 1, "a": ["d": 0.1, "c": -0.0]]
    #expect(
      try JSONWriter(sortsKeys: true).text(value) == """
        {
          "a": {
            "c": -0.0,
            "d": 0.1
          },
          "b": 1
        }

        """)
  }

  @Test func jsonRefusesWhatItCannotSay() {
    func refusal(_ value: JSONValue) -> String? {
      (#expect(throws: JSONError.self) { try JSONWriter().text(value) })?.description
    }
    #expect(refusal(["layers": [1, ["energy": .number(.nan)]]]) == "layers[1].energy is not a finite number")
    #expect(refusal(.number(.infinity)) == "the document is not a finite number")
    #expect(refusal(["a": ["b": 1, "b": 2]]) == "a.b occurs twice")
  }

  @Test func progressIsDrawnOnATerminalOnly() {
    func drawn(isTerminal: Bool, interval: Duration, _ body: (ProgressLine) -> Void) -> String {
      var text = ""
      let line = ProgressLine(isTerminal: isTerminal, columns: 8, interval: interval) { text += $0 }
      body(line)
      line.clear()
      return text
    }
    let draw: (ProgressLine) -> Void = { line in
      line.show("one")
      line.show("a long text")
    }
    #expect(drawn(isTerminal: false, interval: .zero, draw) == "")
    #expect(
      drawn(isTerminal: true, interval: .zero, draw) == "\r\u{1B}[Kone\r\u{1B}[Ka long \r\u{1B}[K")
    #expect(drawn(isTerminal: true, interval: .seconds(100), draw) == "\r\u{1B}[Kone\r\u{1B}[K")
    #expect(drawn(isTerminal: true, interval: .zero) { _ in } == "")
  }

  @Test(arguments: [("", "", 0), ("pse", "pes", 1), ("kitten", "sitting", 3), ("--pes", "--PES", 0)])
  func editsAreCounted(a: String, b: String, edits: Int) {
    #expect(Spelling.distance(a, b) == edits)
    #expect(Spelling.distance(b, a) == edits)
  }
}
