import BitVectors
import HDL
import LockStep
import Testing

/// Memories take just the addresses and words they have.
@Suite struct MemoryTests {
  @Test func addressesOfAnotherWidth() {
    let found = errors { m, list in
      list.clockDomain(reset: nil)
      let a = list.input("a", 4)
      let words = m.memory("words", 8, depth: 9)
      list.output("x", 8)[] = words[a[0...2]]
      words.write(Bits(0, width: 8), at: concatenate(a, a[3]))
    }
    #expect(
      found == [
        "+4: error: in module 'top', memory 'words' of 9 words takes 4 address bits, not 3 (declared +3)",
        "+5: error: in module 'top', memory 'words' of 9 words takes 4 address bits, not 5 (declared +3)",
      ])
  }

  @Test func wordsOfAnotherWidth() {
    let found = errors { m, list in
      list.clockDomain(reset: nil)
      let a = list.input("a", 4)
      let words = m.memory("words", 8, depth: 16)
      words.write(a, at: a)
      words.write(a[0...2], at: a, bits: 0...3)
      words.write(a, at: a, bits: 5...8)
      list.output("x", 8)[] = words[a]
    }
    #expect(
      found == [
        "+4: error: in module 'top', memory 'words' has words of 8 bits, not 4 (declared +3)",
        "+5: error: in module 'top', memory 'words' takes 4 bits here, not 3 (declared +3)",
        "+6: error: in module 'top', memory 'words' has words of 8 bits; there are no bits 8:5 (declared +3)",
      ])
  }

  @Test func aWriteWithoutAClock() {
    let found = errors { m, list in
      let a = list.input("a", 2)
      let words = m.memory("words", 2, depth: 4)
      words.write(a, at: a)
      list.output("x", 2)[] = words[a]
    }
    #expect(
      found == [
        "+3: error: in module 'top', memory 'words' is written but the module has no clock; declare one (declared +2)"
      ])
  }

  @Test func anImageThatDoesNotFit() {
    let found = errors { m, list in
      let image = [1, 2, 3].map { BitVector($0, width: 4) } + [BitVector(1, width: 5)]
      let words = m.memory("words", 4, depth: 3, image: image, imageFile: "words.hex")
      list.output("x", 4)[] = words[list.input("a", 2)]
    }
    #expect(
      found == [
        "+2: error: in module 'top', the image 'words.hex' of 4 words is longer than memory 'words' of 3",
        "+2: error: in module 'top', word 3 of 'words.hex' has 5 bits, not 4",
      ])
  }

  @Test func aShortImageIsFilledWithZeros() throws {
    let design = try Design(
      Sketch("top") { m, list in
        let words = m.memory("words", 4, depth: 3, image: [BitVector(9, width: 4)], imageFile: "words.hex")
        list.output("x", 4)[] = words[list.input("a", 2)]
      })
    #expect(design.top.memories[0].image?.map(\.hexadecimal) == ["9", "0", "0"])
  }
}
