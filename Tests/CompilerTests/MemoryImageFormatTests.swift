import Testing

@testable import Compiler

@Suite struct MemoryImageFormatTests {
  private let words = MemoryWords(wordBits: 10, integers: [0, 1023, 18])

  @Test func readmemh() {
    let text = MemoryImageFormat.readmemh.text(of: words, depth: 8, title: "three words")
    #expect(text == "// three words\n000\n3ff\n012\n")
  }

  @Test func mif() {
    let text = MemoryImageFormat.mif.text(of: words, depth: 8, title: "three words")
    #expect(
      text == """
        -- three words
        WIDTH = 10;
        DEPTH = 8;
        ADDRESS_RADIX = UNS;
        DATA_RADIX = HEX;
        CONTENT BEGIN
        0 : 000;
        1 : 3ff;
        2 : 012;
        [3..7] : 0;
        END;

        """)
    let full = MemoryImageFormat.mif.text(of: words, depth: 3, title: "three words")
    #expect(!full.contains("["))
  }

  @Test func coe() {
    let text = MemoryImageFormat.coe.text(of: words, depth: 8, title: "three words")
    #expect(
      text == """
        ; three words
        memory_initialization_radix = 16;
        memory_initialization_vector =
        000,
        3ff,
        012;

        """)
  }

  @Test func mem() {
    let text = MemoryImageFormat.mem.text(of: words, depth: 8, title: "three words")
    #expect(text == "// three words\n@0\n000\n3ff\n012\n")
  }

  @Test(arguments: MemoryImageFormat.allCases)
  func wordsAreFoundAgain(format: MemoryImageFormat) {
    for depth in [3, 8] {
      let text = format.text(of: words, depth: depth, title: "a title: [0..1], 12;")
      #expect(format.hexadecimalWords(in: text) == ["000", "3ff", "012"])
    }
  }

  @Test func extensions() {
    #expect(MemoryImageFormat.allCases.map(\.fileExtension) == ["hex", "mif", "coe", "mem"])
  }
}
