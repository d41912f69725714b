import CommandLineKit
import Testing

@Suite struct ParsingTests {
  private typealias Sample = SampleProgram

  private func parse(_ words: String...) throws -> ParsedArguments { try Sample.generate.parse(words) }

  @Test func defaultsHoldWhereNothingIsGiven() throws {
    let arguments = try parse("eie", "--out", "rtl")
    #expect(arguments[Sample.design] == .eie)
    #expect(arguments[Sample.extra] == [])
    #expect(arguments[Sample.pes] == 16)
    #expect(arguments[Sample.rate] == 0.5)
    #expect(arguments[Sample.out] == "rtl")
    #expect(arguments[Sample.json] == nil)
    #expect(arguments[Sample.layers] == [])
    #expect(!arguments[Sample.quiet])
  }

  @Test func valuesFollowANameOrAnEqualsSign() throws {
    let arguments = try parse(
      "--quiet", "--pes=64", "eyeriss", "--layer", "2", "--layer=0", "--json", "-", "--out=a=b", "--rate",
      "1e-1",
      "x", "-3", "--", "--y")
    #expect(arguments[Sample.design] == .eyeriss)
    #expect(arguments[Sample.extra] == ["x", "-3", "--y"])
    #expect(arguments[Sample.pes] == 64)
    #expect(arguments[Sample.rate] == 0.1)
    #expect(arguments[Sample.out] == "a=b")
    #expect(arguments[Sample.json] == "-")
    #expect(arguments[Sample.layers] == [2, 0])
    #expect(arguments[Sample.quiet])
  }

  @Test(arguments: [
    (["eie", "--out", "r", "--pse", "3"], "unknown option --pse; did you mean --pes?"),
    (["eie", "--out", "r", "--pse=3"], "unknown option --pse; did you mean --pes?"),
    (["eie", "--out", "r", "--hlep"], "unknown option --hlep; did you mean --help?"),
    (["eie", "--out", "r", "--unlike"], "unknown option --unlike"),
    (["eie", "--out", "r", "-p"], "unknown option -p"),
    (["eie", "--out", "r", "--pes"], "--pes N: the value is missing"),
    (["eie", "--out", "--pes", "3"], "--out DIR: the value is missing"),
    (["eie", "--out", "r", "--pes", "many"], "--pes: 'many' is not an integer"),
    (["eie", "--out", "r", "--pes="], "--pes: '' is not an integer"),
    (["eie", "--out", "r", "--pes", "0"], "--pes: 0 is out of range (1 to 1024)"),
    (
      ["eie", "--out", "r", "--pes", "99999999999999999999"],
      "--pes: '99999999999999999999' is not an integer"
    ),
    (["eie", "--out", "r", "--layer", "-1"], "--layer: -1 is out of range (at least 0)"),
    (["eie", "--out", "r", "--rate", "1.5"], "--rate: 1.5 is out of range (0.0 to 1.0)"),
    (["eie", "--out", "r", "--rate", "nan"], "--rate: 'nan' is not a number"),
    (["eie", "--out", "r", "--pes", "3", "--pes", "3"], "--pes is given twice"),
    (["eie", "--quiet", "--out", "r", "--quiet", "--quiet"], "--quiet is given 3 times"),
    (["eie", "--out", "r", "--quiet=yes"], "--quiet takes no value"),
    (["eie"], "--out DIR is missing"),
    (["--out", "r"], "DESIGN is missing"),
    (["eyeris", "--out", "r"], "DESIGN: 'eyeris' is not one of eie, eyeriss; did you mean eyeriss?"),
    (["tpu", "--out", "r"], "DESIGN: 'tpu' is not one of eie, eyeriss"),
  ])
  func badUseIsOneLine(words: [String], message: String) {
    let error = #expect(throws: UsageError.self) { try SampleProgram.generate.parse(words) }
    #expect(error?.description == message)
  }

  @Test func commandWithoutPositionalsTakesNone() {
    let error = #expect(throws: UsageError.self) { try SampleProgram.verify.parse(["x"]) }
    #expect(error?.description == "unexpected argument 'x'")
  }

  @Test func optionalPositionalMayBeLeftOut() throws {
    let file = Positional(optional: "FILE", .file, "a file")
    let command = Command("c", summary: "s", arguments: [file]) { _, _ in .success }
    #expect(try command.parse([])[file] == nil)
    #expect(try command.parse(["f"])[file] == "f")
  }
}
