import Testing

@testable import sparrow_train

@Suite struct TrainingArgumentsTests {
  @Test func readsEveryOption() throws {
    let arguments = try TrainingArguments([
      "--dataset", "fashion", "--data", "d", "--out", "o", "--seed", "7",
    ])
    #expect(arguments.dataSet == .fashion)
    #expect(arguments.data == "d")
    #expect(arguments.output == "o")
    #expect(arguments.seed == 7)
  }

  @Test func hasDefaults() throws {
    let arguments = try TrainingArguments(["--data", "d"])
    #expect(arguments.dataSet == .mnist && arguments.output == nil && arguments.seed == 1)
  }

  @Test(arguments: [["--help"], ["-h"], ["--data", "d", "--help", "--nonsense"]])
  func helpNeedsNothingElse(_ words: [String]) throws {
    #expect(try TrainingArguments(words).wantsHelp)
  }

  @Test(arguments: [
    ([], "--data is missing; see --help"), (["--data"], "--data needs a value"),
    (["--date", "d"], "'--date' is not an option; see --help"),
    (["--dataset", "cifar"], "--dataset is 'mnist' or 'fashion', not 'cifar'"),
    (["--seed", "-1"], "--seed is a natural number, not '-1'"),
  ])
  func saysWhatIsWrong(_ words: [String], _ fault: String) {
    let misuse = #expect(throws: TrainingArguments.Misuse.self) { _ = try TrainingArguments(words) }
    #expect(misuse?.description == fault)
  }
}
