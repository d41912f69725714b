import EIE
import Testing

@Suite struct SparseMatrixReadTests {
  struct Shape: CustomTestStringConvertible {
    var code, zeros, row, perRow: Int
    var testDescription: String { "\(code)+\(zeros) bits, \(perRow) in rows of \(row)" }
  }

  /// Columns of all lengths, back to back: every entry in order, one a cycle, and the memory read only when the row
  /// changes.
  @Test(arguments: [
    Shape(code: 4, zeros: 4, row: 64, perRow: 8), Shape(code: 5, zeros: 4, row: 40, perRow: 4),
    Shape(code: 3, zeros: 2, row: 7, perRow: 1), Shape(code: 8, zeros: 8, row: 256, perRow: 16),
  ])
  func streamsEveryEntryOnce(shape: Shape) throws {
    let rows = 24
    let bench = try Bench(
      SparseMatrixRead(
        activationBits: 8, codeBits: shape.code, zeroBits: shape.zeros, rowBits: shape.row,
        entriesPerRow: shape.perRow,
        rows: rows, pointerBits: 12))
    var generator = TestGenerator(state: UInt64(shape.row))
    let bits = shape.code + shape.zeros
    let entries = (0..<(rows * shape.perRow)).map { _ in
      UInt64.random(in: 0..<(1 << UInt64(bits)), using: &generator)
    }
    let handle = try #require(bench.simulator.handle("write_data"))
    for row in 0..<rows {
      bench["write"] = 1
      bench["write_row"] = UInt64(row)
      for word in 0..<((shape.row + 63) / 64) { bench.simulator.poke(handle, word: word, 0) }
      for slot in 0..<shape.perRow {
        let first = slot * bits
        let value = entries[row * shape.perRow + slot]
        let old = bench.simulator.peek(handle, word: first / 64)
        bench.simulator.poke(handle, word: first / 64, old | value << UInt64(first % 64))
        if first % 64 + bits > 64 {
          bench.simulator.poke(handle, word: first / 64 + 1, value >> UInt64(64 - first % 64))
        }
      }
      bench.step()
    }
    bench["write"] = 0

    // Columns follow each other as the pointer read hands them over: fresh the cycle after `next`.
    var ends: [Int] = []
    var position = 0
    while position < entries.count {
      position = min(entries.count, position + [0, 0, 1, 1, 2, 3, 9, 20].randomElement(using: &generator)!)
      ends.append(position)
    }
    var seen: [(UInt64, Bool)] = []
    var reads = 0
    var cycles = 0
    var starts = [0] + ends.dropLast()
    var column = 0
    bench["fresh"] = 1
    while column < ends.count || bench["select_valid"] == 1 || bench["entry_valid"] == 1 {
      if column < ends.count {
        bench["first_entry"] = UInt64(starts[column])
        bench["end_entry"] = UInt64(ends[column])
        bench["activation"] = UInt64(column % 256)
      } else {
        bench["fresh"] = 0
      }
      reads += Int(bench["read"])
      if bench["entry_valid"] == 1 {
        seen.append(
          (bench["entry_code"] << UInt64(shape.zeros) | bench["entry_zeros"], bench["entry_first"] == 1))
      }
      let isNext = bench["next"] == 1
      bench.step()
      cycles += 1
      if column < ends.count {
        bench["fresh"] = isNext ? 1 : 0
        if isNext { column += 1 }
      }
    }
    starts = zip(starts, ends).filter { $0 < $1 }.map(\.0)
    #expect(seen.map(\.0) == entries)
    #expect(seen.indices.filter { seen[$0].1 } == starts)
    #expect(reads == rows)
    let service = zip([0] + ends.dropLast(), ends).reduce(0) { $0 + max(1, $1.1 - $1.0) }
    #expect(cycles <= service + 3)
  }
}
