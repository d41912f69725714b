import BitVectors
import HDL
import LockStep
import Simulation
import Testing

/// Parts at any offset, choices among values, counts and tables: what they are, also beyond their ends.
@Suite struct SelectionTests {
  private static let table = [3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5]

  private static let sample = Sketch("selections") { m, list in
    let (value, index, wide) = (list.input("value", 21), list.input("index", 5), list.input("wide", 9))
    list.output("near", 8)[] = value[from: index, width: 8]
    list.output("narrow", 3)[] = value[from: index[0...3], width: 3]
    list.output("far", 8)[] = value[from: wide, width: 8]
    list.output("beyond", 30)[] = value[from: index, width: 30]
    list.output("bit")[] = value[from: index, width: 1]
    list.output("ones", 5)[] = value.populationCount
    list.output("single")[] = value[0].populationCount
    list.output("lowest", 21)[] = value.lowestOne
    let values = [0, 7, 14].map { value[$0...($0 + 6)] }
    list.output("numbered", 7)[] = select(index[0...1], among: values)
    list.output("marked", 7)[] = select(oneHot: index[0...2], among: values)
    list.output("entry", 4)[] = m.lookup("entry_of", index[0...3], table: table, width: 4)
    list.output("full", 2)[] = m.lookup("full_table", index[0...1], table: [2, 0, 3, 1], width: 2)
    list.output("copies", 9)[] = index[0...2].repeated(3)
    m.ignore(wide, as: "wide")
  }

  @Test func againstSwift() throws {
    let simulator = Simulator(try Design(Self.sample))
    var generator = StimulusGenerator(seed: 3)
    for _ in 0..<2000 {
      let (value, index, wide) = (
        generator.next() & 0x1fffff, UInt64(generator.below(32)), UInt64(generator.below(512))
      )
      for (name, poked) in [("value", value), ("index", index), ("wide", wide)] {
        simulator.poke(simulator.handle(name)!, poked)
      }
      let lanes = [value & 127, value >> 7 & 127, value >> 14]
      let marked = (0..<3).reduce(UInt64(0)) { index >> UInt64($1) & 1 == 1 ? $0 | lanes[$1] : $0 }
      let entry = Int(index & 15)
      let expected: [String: UInt64] = [
        "near": value >> index & 255, "narrow": value >> (index & 15) & 7,
        "far": wide < 64 ? value >> wide & 255 : 0,
        "beyond": value >> index, "bit": value >> index & 1, "ones": UInt64(value.nonzeroBitCount),
        "single": value & 1, "lowest": value & (~value &+ 1),
        "numbered": index & 3 == 3 ? 0 : lanes[Int(index & 3)], "marked": marked,
        "entry": entry < Self.table.count ? UInt64(Self.table[entry]) : 0,
        "full": [2, 0, 3, 1][Int(index & 3)], "copies": (index & 7) * 0b1_001_001,
      ]
      for (name, wanted) in expected {
        try #require(
          simulator.peek(simulator.handle(name)!) == wanted, "\(name), index \(index), wide \(wide)")
      }
    }
  }

  @Test func inThreeSimulators() throws {
    let item = LockStepCase(random: "selections", try Design(Self.sample), rows: 500, seed: 2)
    let problems = try LockStepRun([item]).problems()
    #expect(problems == [])
  }

  @Test func tablesWithTheWrongIndex() {
    let found = errors { m, list in
      let index = list.input("index", 4)
      list.output("x", 4)[] = m.lookup("squares", index, table: [0, 1, 4, 9, 16], width: 4)
      list.output("y", 4)[] = m.lookup("none", index, table: [])
    }
    #expect(
      found == [
        "+2: error: in module 'top', the table 'squares' of 5 words takes 3 index bits, not 4",
        "+2: error: in module 'top', word 4 of 'squares', 16, does not fit 4 bits",
        "+3: error: in module 'top', the table 'none' has no words",
        "+3: error: in module 'top', width mismatch: 'y' takes 4 bits, the value 'none' has 1; extend or slice it "
          + "(declared +3)",
      ])
  }

  @Test func extensionsThatWouldCut() {
    let found = errors { m, list in
      let a = list.input("a", 8)
      list.output("x", 4)[] = a.zeroExtended(to: 4)
      list.output("y", 4)[] = a.signExtended(to: 4)
    }
    #expect(
      found == [
        "+2: error: in module 'top', 'a' of 8 bits cannot be extended to 4; slice it (declared +1)",
        "+3: error: in module 'top', 'a' of 8 bits cannot be extended to 4; slice it (declared +1)",
      ])
  }
}
