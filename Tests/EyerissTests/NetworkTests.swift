import Eyeriss
import Testing

/// Multicast and selection, each against a few lines of Swift.
@Suite struct NetworkTests {
  /// A word reaches just the elements whose ids it names, and the row is ready only if all of them are.
  @Test func anXBusReachesItsIds() throws {
    let columns = 5
    let bench = try Bench(XBus(rowIdBits: 2, columnIdBits: 3, dataBits: 8, columns: columns))
    var generator = TestGenerator(state: 11)
    func draw(_ limit: UInt64) -> UInt64 { UInt64.random(in: 0..<limit, using: &generator) }
    for _ in 0..<2000 {
      let (rowId, row, column, data) = (draw(4), draw(4), draw(8), draw(256))
      let ids = (0..<columns).map { _ in draw(8) }
      let enables = (0..<columns).map { _ in draw(2) }
      let readies = (0..<columns).map { _ in draw(3) > 0 ? UInt64(1) : 0 }
      bench["row_id"] = rowId
      bench["bus_row"] = row
      bench["bus_column"] = column
      bench["bus_data"] = data
      for index in 0..<columns {
        bench["id_\(index)"] = ids[index]
        bench["is_enabled_\(index)"] = enables[index]
        bench["ready_\(index)"] = readies[index]
      }
      let targets = (0..<columns).filter { row == rowId && enables[$0] == 1 && ids[$0] == column }
      let ready = targets.allSatisfy { readies[$0] == 1 }
      bench["bus_send"] = ready ? 1 : 0
      bench.settle()
      #expect(bench["bus_ready"] == (ready ? 1 : 0))
      for index in 0..<columns {
        let isTarget = targets.contains(index)
        #expect(bench["send_\(index)"] == (isTarget && ready ? 1 : 0))
        // Where a word is not meant, nothing may switch.
        #expect(bench["data_\(index)"] == (isTarget ? data : 0))
      }
    }
  }

  /// Words leave in order, each in the first cycle in which every row is ready.
  @Test func theYBusWaitsForAllRows() throws {
    let bench = try Bench(InputNetwork(rowIdBits: 2, columnIdBits: 2, dataBits: 8, rows: 3))
    var generator = TestGenerator(state: 12)
    var (sent, accepted, next) = ([UInt64](), [UInt64](), UInt64(0))
    for _ in 0..<2000 {
      bench["word_valid"] = 1
      bench["word_data"] = next % 256
      let readies = (0..<3).map { _ in UInt64.random(in: 0..<4, using: &generator) > 0 ? UInt64(1) : 0 }
      for (row, ready) in readies.enumerated() { bench["ready_\(row)"] = ready }
      bench.settle()
      let waits = accepted.count - sent.count
      #expect(bench["send"] == (waits > 0 && readies == [1, 1, 1] ? 1 : 0))
      #expect(bench["word_ready"] == (waits < 2 ? 1 : 0))
      if bench["send"] == 1 { sent.append(bench["data"]) }
      if bench["word_ready"] == 1 {
        accepted.append(next % 256)
        next += 1
      }
      bench.step()
    }
    #expect(sent == Array(accepted.prefix(sent.count)))
    #expect(sent.count > 500)
  }

  /// The row answers with the word of the column that is asked, and only then.
  @Test func theOutputBusSelects() throws {
    let bench = try Bench(OutputXBus(dataBits: 8, rowBits: 2, columns: 3))
    var generator = TestGenerator(state: 13)
    func draw(_ limit: UInt64) -> UInt64 { UInt64.random(in: 0..<limit, using: &generator) }
    for _ in 0..<1000 {
      let (wanted, row, column, number, room) = (draw(2), draw(4), draw(3), draw(4), draw(2))
      let offers = (0..<3).map { _ in (draw(2), draw(256)) }
      bench["wanted"] = wanted
      bench["row"] = row
      bench["column"] = column
      bench["number"] = number
      bench["room"] = room
      for (index, offer) in offers.enumerated() {
        bench["offer_\(index)_valid"] = offer.0
        bench["offer_\(index)_data"] = offer.1
      }
      bench.settle()
      let isHere = wanted == 1 && row == number
      #expect(bench["valid"] == (isHere ? offers[Int(column)].0 : 0))
      #expect(bench["data"] == (isHere ? offers[Int(column)].1 : 0))
      for index in 0..<3 {
        #expect(bench["offer_\(index)_ready"] == (isHere && Int(column) == index ? room : 0))
      }
    }
  }
}
