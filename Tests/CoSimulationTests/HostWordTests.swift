import CoSimulation
import Testing

@Suite struct HostWordTests {
  @Test func zeroWordsAboveDoNotMatter() {
    #expect(HostWord(words: [5, 0, 0]) == HostWord(5))
    #expect(HostWord(words: []) == 0)
  }

  @Test func bitWidthIsTheLeast() {
    #expect(HostWord(0).bitWidth == 0)
    #expect(HostWord(1).bitWidth == 1)
    #expect(HostWord(.max).bitWidth == 64)
    #expect(HostWord(words: [0, 0x80]).bitWidth == 72)
  }

  @Test func hexadecimalKeepsZerosBetweenWords() {
    let word = HostWord(words: [0x2a, 0, 1])
    #expect(word.hexadecimal() == "1" + String(repeating: "0", count: 30) + "2a")
    #expect(HostWord(10).hexadecimal(digits: 4) == "000a")
    #expect(HostWord(hexadecimal: word.hexadecimal()) == word)
  }

  @Test(arguments: ["", "xx", "12z4", "+1", "-00000000000000001"])
  func otherTextIsNoWord(text: String) {
    #expect(HostWord(hexadecimal: text) == nil)
  }
}
