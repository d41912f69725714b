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

  @Test func readsRecipes() throws {
    let arguments = try TrainingArguments([
      "--network", "lenet-5", "--data", "d", "--pruning", "gradual", "--density", "0.5,0.1,0.1,0.2", "--bits",
      "5",
      "--epochs", "1,2,3,4", "--dropout", "0.2", "--init", "density", "--state", "s.npz",
      "--fine-tuning-rate", "0.0003", "--no-reserved-zero", "--balance", "16",
    ])
    #expect(arguments.recipe.network == .leNet5 && arguments.recipe.pruning == .gradual)
    #expect(arguments.recipe.densities == [0.5, 0.1, 0.1, 0.2] && arguments.recipe.codeBits == [5, 5, 5, 5])
    #expect(arguments.recipe.epochs == Recipe.Epochs(dense: 1, retraining: 2, dropout: 3, fineTuning: 4))
    #expect(arguments.state == "s.npz" && arguments.recipe.start == .density)
    #expect(!arguments.recipe.reservesZero && arguments.recipe.balance == .elements(16))
    #expect(arguments.recipe.fineTuningRate == 0.0003)
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
    (["--bits", "4,4"], "--bits has 2 numbers for 3 layers"),
    (["--epochs", "1,2"], "--epochs takes four numbers, not '1,2'"),
    (["--density", "2"], "--density takes numbers from 0.0 to 1.0, not '2'"),
    (["--density", "0.1", "--data", "d"], "--density has 1 numbers for 3 layers"),
    (["--balance", "0"], "--balance takes a number of processing elements from 1 to 1024, not '0'"),
    (["--seed", "-1"], "--seed is a natural number, not '-1'"),
  ])
  func saysWhatIsWrong(_ words: [String], _ fault: String) {
    let misuse = #expect(throws: TrainingArguments.Misuse.self) { _ = try TrainingArguments(words) }
    #expect(misuse?.description == fault)
  }
}
