import Networks
import Testing

@Suite struct ModelFileErrorTests {
  @Test func sayFileFaultAndRemedyInOneLine() {
    let error = ModelFileError(file: "a.npy", what: "it is short", remedy: "save it again")
    #expect(error.description == "a.npy: it is short; save it again")
  }

  @Test func namesFromAFileCannotBreakTheLine() {
    let error = ModelFileError(file: "a.npz", what: "entry 'x\n\u{1B}[2J\u{2028}y'", remedy: "rename it")
    #expect(error.description == "a.npz: entry 'x\\n\\u{1B}[2J\\u{2028}y'; rename it")
  }
}
