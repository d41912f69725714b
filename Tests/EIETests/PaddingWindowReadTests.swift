import EIE
import Testing

@Suite struct PaddingWindowReadTests {
  struct Shape: CustomTestStringConvertible {
    var code, zeros, row, perRow, rows: Int
    var testDescription: String { "\(code)+\(zeros) bits, \(perRow) in \(rows) rows of \(row)" }
  }

  /// What leaves the unit.
  private struct Seen: Equatable {
    var code, zeros: UInt64
    var isFirst: Bool
    var activation: UInt64
  }

  /// A memory full of columns: runs of fillers, of weights, and nothing.
  private struct Columns {
    var entries: [(code: UInt64, zeros: UInt64)] = []
    var ends: [Int] = []
    /// What must leave the unit, and the cycles that the columns take, worked out entry by entry.
    var expected: [Seen] = []
    var cycles = 0

    init(_ shape: Shape, _ generator: inout TestGenerator) {
      let capacity = shape.rows * shape.perRow
      let most = UInt64(1) << UInt64(shape.zeros)
      while entries.count < capacity {
        let weights = [0, 0, 1, 1, 2, 3, 9].randomElement(using: &generator)!
        let start = entries.count
        for _ in 0..<weights {
          let fillers = [0, 0, 1, 2, 3, 4, 5, 8, 11].randomElement(using: &generator)!
          guard entries.count + fillers < capacity else { break }
          entries += (0..<fillers).map { _ in (code: 0, zeros: most - 1) }
          let code = UInt64.random(in: 1..<(1 << UInt64(shape.code)), using: &generator)
          entries.append((code: code, zeros: UInt64.random(in: 0..<most, using: &generator)))
        }
        serve(start..<entries.count, windowZeros: most)
        ends.append(entries.count)
        if capacity - entries.count < 12 { break }
      }
    }

    /// Counts fillers in front of each weight; every fourth leaves by itself with the three before it.
    private mutating func serve(_ column: Range<Int>, windowZeros most: UInt64) {
      let activation = UInt64(ends.count % 256)
      var isFirst = true
      var skipped: UInt64 = 0
      for entry in column.map({ entries[$0] }) {
        if entry.code == 0 && skipped < 3 {
          skipped += 1
          continue
        }
        let seen = Seen(
          code: entry.code, zeros: skipped * most + entry.zeros, isFirst: isFirst, activation: activation)
        expected.append(seen)
        cycles += 1
        isFirst = false
        skipped = 0
      }
      if column.isEmpty { cycles += 1 }
    }
  }

  /// Columns of all lengths and gaps, back to back: every weight in order with its gap, no cycle lost, and every row of
  /// the memory read once.
  @Test(arguments: [
    Shape(code: 4, zeros: 4, row: 64, perRow: 8, rows: 24),
    Shape(code: 2, zeros: 2, row: 37, perRow: 8, rows: 2),
    Shape(code: 8, zeros: 8, row: 256, perRow: 16, rows: 10),
    Shape(code: 3, zeros: 2, row: 40, perRow: 8, rows: 46),
  ])
  func takesFillersAlong(shape: Shape) throws {
    let bench = try Bench(
      PaddingWindowRead(
        layout: SparseMatrixRead(
          activationBits: 8, codeBits: shape.code, zeroBits: shape.zeros, rowBits: shape.row,
          entriesPerRow: shape.perRow, rows: shape.rows, pointerBits: 12)))
    for seed in UInt64(1)...8 {
      var generator = TestGenerator(state: UInt64(shape.row) << 8 | seed)
      let columns = Columns(shape, &generator)
      try load(bench, shape, columns)
      var seen: [Seen] = []
      var reads = 0
      var cycles = 0
      var column = 0
      let starts = [0] + columns.ends.dropLast()
      bench["fresh"] = 1
      repeat {
        if column < columns.ends.count {
          bench["first_entry"] = UInt64(starts[column])
          bench["end_entry"] = UInt64(columns.ends[column])
          bench["activation"] = UInt64(column % 256)
        } else {
          bench["fresh"] = 0
        }
        reads += Int(bench["reads_even"] + bench["reads_odd"])
        if bench["entry_valid"] == 1 {
          seen.append(
            Seen(
              code: bench["entry_code"], zeros: bench["entry_zeros"], isFirst: bench["entry_first"] == 1,
              activation: bench["entry_activation"]))
        }
        let isNext = bench["next"] == 1
        bench.step()
        cycles += 1
        // The pointer read hands a column over in the cycle after it was asked for, and keeps its pointers.
        if column < columns.ends.count {
          bench["fresh"] = isNext ? 1 : 0
          if isNext { column += 1 }
        }
      } while column < columns.ends.count || bench["idle"] == 0 || bench["entry_valid"] == 1
      #expect(seen == columns.expected, "seed \(seed)")
      let used = Set(columns.entries.indices.map { $0 / shape.perRow }).count
      #expect(reads == used, "seed \(seed)")
      // One cycle to begin, one to leave.
      #expect(cycles == columns.cycles + 2, "seed \(seed)")
    }
  }

  private func load(_ bench: Bench, _ shape: Shape, _ columns: Columns) throws {
    let handle = try #require(bench.simulator.handle("write_data"))
    let bits = shape.code + shape.zeros
    bench["write"] = 1
    for row in 0..<shape.rows {
      bench["write_row"] = UInt64(row)
      for word in 0..<((shape.row + 63) / 64) { bench.simulator.poke(handle, word: word, 0) }
      for slot in 0..<shape.perRow where row * shape.perRow + slot < columns.entries.count {
        let entry = columns.entries[row * shape.perRow + slot]
        let value = entry.code << UInt64(shape.zeros) | entry.zeros
        let (word, place) = (slot * bits).quotientAndRemainder(dividingBy: 64)
        bench.simulator.poke(
          handle, word: word, bench.simulator.peek(handle, word: word) | value << UInt64(place))
        if place + bits > 64 { bench.simulator.poke(handle, word: word + 1, value >> UInt64(64 - place)) }
      }
      bench.step()
    }
    bench["write"] = 0
  }
}
