import CommandLineKit
import Testing

@Suite struct ProgramTests {
  @Test func commandRuns() {
    let call = SampleProgram.call("generate", "eie", "--out", "rtl", "--pes", "64")
    #expect(call == (.success, "eie 64\n", ""))
  }

  @Test func exitStatusesAreTheShells() {
    #expect(ExitStatus.success.rawValue == 0)
    #expect(ExitStatus.checkFailed.rawValue == 1)
    #expect(ExitStatus.badUse.rawValue == 2)
    #expect(SampleProgram.call("verify") == (.checkFailed, "", ""))
  }

  @Test func badUseNamesTheCommand() {
    #expect(
      SampleProgram.call("generate", "eie", "--ot", "r")
        == (.badUse, "", "sample generate: unknown option --ot; did you mean --out?\n"))
    #expect(SampleProgram.call("fail") == (.badUse, "", "sample fail: first second\n"))
  }

  @Test func unknownCommandIsOneLine() {
    #expect(SampleProgram.call() == (.badUse, "", "sample: no command given; see sample --help\n"))
    #expect(
      SampleProgram.call("generat")
        == (.badUse, "", "sample: unknown command 'generat'; did you mean generate?\n"))
    #expect(SampleProgram.call("--frob") == (.badUse, "", "sample: unknown option --frob\n"))
  }

  @Test func versionIsPrinted() {
    #expect(SampleProgram.call("--version") == (.success, "sample 1.2\n", ""))
  }

  @Test func helpOfTheProgram() {
    let text = """
      usage: sample COMMAND [options]

      Generates sparse accelerators and proves them.

      commands:
        generate  Write the Verilog of a design
        verify    Compare with the model
        fail      Throw an error of two lines

      sample COMMAND --help explains a command.

      exit status: 0 all is well, 1 a check failed, 2 wrong arguments or unusable
      input

      """
    #expect(SampleProgram.call("--help") == (.success, text, ""))
  }

  @Test func helpOfACommand() {
    let text = """
      usage: sample generate DESIGN [FILE ...] --out DIR [options]

      Write the Verilog of a design.

      The files are written whole or not at all.

      arguments:
        DESIGN  what to generate: eie, eyeriss
        FILE    further files

      options:
        --pes N      processing elements: 1 to 1024 (default: 16)
        --rate X     share of weights kept: 0.0 to 1.0 (default: 0.5)
        --out DIR    where the files go
        --json FILE  write the table for machines too
        --layer N    a layer to run; may be given again: at least 0
        --a-very-long-option-name TEXT
                     an option whose name does not fit the column and whose
                     explanation needs more than one line (default: x)
        --quiet      print nothing
        --help       show this text

      examples:
        sample generate eie --pes 64 --out rtl
            the paper's array
        sample generate eyeriss --out rtl --quiet
            the chip

      """
    #expect(SampleProgram.call("generate", "--help") == (.success, text, ""))
    #expect(SampleProgram.call("generate", "--pes", "x", "-h") == (.success, text, ""))
  }
}
