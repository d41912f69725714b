import Eyeriss
import Testing

/// The units of a processing element, each against a few lines of Swift, and in every simulator.
@Suite struct ElementUnitTests {
  /// Filters inside entries inside outputs inside images, pass after pass.
  @Test func control() throws {
    let bench = try Bench(ElementControl(.nest))
    var generator = TestGenerator(state: 31)
    let (filters, entries, outputs, images) = (3, 5, 4, 2)
    bench["filters_per_element"] = UInt64(filters)
    bench["window_entries"] = UInt64(entries)
    bench["outputs"] = UInt64(outputs)
    bench["images"] = UInt64(images)
    var product = 0
    while product < 2 * filters * entries * outputs * images {
      bench["issue"] = UInt64.random(in: 0...1, using: &generator)
      bench.settle()
      let (filter, entry) = (product % filters, product / filters % entries)
      let output = product / (filters * entries) % outputs
      let image = product / (filters * entries * outputs) % images
      #expect(bench["filter"] == UInt64(filter) && bench["entry"] == UInt64(entry))
      #expect(bench["is_last_filter"] == (filter == filters - 1 ? 1 : 0))
      #expect(bench["is_first_entry"] == (entry == 0 ? 1 : 0))
      #expect(bench["is_last_entry"] == (entry == entries - 1 ? 1 : 0))
      #expect(bench["is_last_in_row"] == (output == outputs - 1 ? 1 : 0))
      #expect(bench["is_last_output"] == (output == outputs - 1 && image == images - 1 ? 1 : 0))
      if bench["issue"] == 1 { product += 1 }
      bench.step()
    }
    try expectAgreement([("element control", bench)])
  }

  /// Windows slide over what arrives; the ring never holds more than its entries, and is often full.
  @Test(arguments: [(5, 4, 2), (6, 6, 1), (12, 7, 7), (3, 1, 1)])
  func ifmapScratchpad(entries: Int, window: Int, step: Int) throws {
    let bench = try Bench(IfmapScratchpad(wordBits: 8, entries: entries))
    var generator = TestGenerator(state: UInt64(32 + entries))
    let (rows, outputs) = (4, 5)
    let rowValues = (outputs - 1) * step + window
    let values = (0..<(rows * rowValues)).map { _ in
      Int.random(in: 0..<3, using: &generator) == 0 ? 0 : Int.random(in: 0...255, using: &generator)
    }
    let source = StreamSource("arrival", values.map { [UInt64($0)] })
    var released = 0
    for position in 0..<(rows * outputs * window) {
      let (output, entry) = (position / window % outputs, position % window)
      let isLastOutput = output == outputs - 1
      let start = position / (window * outputs) * rowValues + output * step
      var isUsed = false
      while !isUsed {
        source.offer(bench, mayPause: Int.random(in: 0..<4, using: &generator) == 0)
        bench["entry"] = UInt64(entry)
        bench["entry_ends"] = 0
        bench["window_ends"] = 0
        bench["step"] = UInt64(isLastOutput ? window : step)
        bench.settle()
        let arrived = values.count - source.left
        #expect(bench["is_present"] == (start + entry < arrived ? 1 : 0))
        #expect(bench["arrival_ready"] == (arrived - released < entries ? 1 : 0))
        source.observe(bench)
        if start + entry < arrived {
          #expect(bench["word"] == UInt64(values[start + entry]))
          #expect(bench["is_zero"] == (values[start + entry] == 0 ? 1 : 0))
          isUsed = Bool.random(using: &generator)
        }
        if isUsed {
          let leaves = isLastOutput || entry < step
          bench["entry_ends"] = 1
          bench["releases"] = leaves ? 1 : 0
          bench["window_ends"] = entry == window - 1 ? 1 : 0
          released += leaves ? 1 : 0
        }
        bench.step()
      }
    }
    #expect(released == values.count)
    try expectAgreement([("ifmap scratchpad of \(entries)", bench)])
  }

  /// Positions of a pass are read once an output; rows of the next pass come in as the last output lets go of this one's.
  @Test(arguments: [(3, 10), (4, 7), (2, 4), (5, 1)])
  func filterScratchpad(rows: Int, positions: Int) throws {
    let bench = try Bench(FilterScratchpad(wordBits: 8, rowWords: 4, rows: rows))
    var generator = TestGenerator(state: UInt64(42 + rows))
    let (passes, outputs, blocks) = (4, 3, (positions + 3) / 4)
    let words = randomWords(passes * blocks, bits: 32, &generator)
    bench["filter_blocks"] = UInt64(blocks)
    let source = StreamSource("arrival", words)
    var released = 0
    var operand: UInt64?
    for step in 0..<(passes * outputs * positions) {
      let (pass, output) = (step / (positions * outputs), step / positions % outputs)
      let position = step % positions
      let row = pass * blocks + position / 4
      var isUsed = false
      while !isUsed {
        source.offer(bench, mayPause: Int.random(in: 0..<3, using: &generator) == 0)
        bench["issue"] = 0
        bench.settle()
        let arrived = words.count - source.left
        #expect(bench["is_present"] == (row < arrived ? 1 : 0))
        #expect(bench["arrival_ready"] == (arrived - released < rows ? 1 : 0))
        if let operand { #expect(bench["operand"] == operand) }
        source.observe(bench)
        isUsed = row < arrived && Bool.random(using: &generator)
        let isGated = Int.random(in: 0..<3, using: &generator) == 0
        bench["issue"] = isUsed ? 1 : 0
        bench["is_gated"] = isGated ? 1 : 0
        bench["window_ends"] = position == positions - 1 ? 1 : 0
        bench["is_last_output"] = output == outputs - 1 ? 1 : 0
        // A gated issue reads nothing: the operand stays.
        if isUsed && !isGated { operand = words[row][0] >> UInt64(position % 4 * 8) & 0xFF }
        let rowEnds = position % 4 == 3 || position == positions - 1
        if isUsed && output == outputs - 1 && rowEnds { released += 1 }
        bench.step()
      }
    }
    #expect(released == words.count)
    try expectAgreement([("filter scratchpad of \(rows)", bench)])
  }

  /// Two stages, each of which stands still unless it is enabled.
  @Test(arguments: [8, 16])
  func multiplier(bits: Int) throws {
    let bench = try Bench(Multiplier(wordBits: bits))
    var generator = TestGenerator(state: UInt64(bits))
    let limit = 1 << (bits - 1)
    let corners = [-limit, limit - 1, -1, 0, 1]
    var (first, product): (Int?, Int?)
    for _ in 0..<800 {
      func word() -> Int {
        Int.random(in: 0..<4, using: &generator) == 0
          ? corners.randomElement(using: &generator)! : Int.random(in: -limit..<limit, using: &generator)
      }
      let (ifmap, filter) = (word(), word())
      let (one, two) = (Bool.random(using: &generator), Bool.random(using: &generator))
      bench["ifmap"] = UInt64(bitPattern: Int64(ifmap)) & (1 << UInt64(bits) - 1)
      bench["filter"] = UInt64(bitPattern: Int64(filter)) & (1 << UInt64(bits) - 1)
      bench["enable_first"] = one ? 1 : 0
      bench["enable_second"] = two ? 1 : 0
      bench.settle()
      if let product { #expect(unpacked([bench["product"]], bits: 2 * bits, count: 1) == [product]) }
      if two { product = first }
      if one { first = ifmap * filter }
      bench.step()
    }
    try expectAgreement([("multiplier of \(bits)", bench)])
  }

  /// Products are shifted, saturated and added to the psum of their filter, sums saturate, and it is told when.
  @Test func accumulator() throws {
    let (bits, entries) = (12, 5)
    let bench = try Bench(PsumAccumulator(productBits: 16, psumBits: bits, entries: entries))
    var generator = TestGenerator(state: 51)
    let limit = 1 << (bits - 1)
    var psums = [Int?](repeating: nil, count: entries)
    var finished: Int?
    var saturations = 0
    for _ in 0..<2000 {
      let filter = Int.random(in: 0..<entries, using: &generator)
      let product = Int.random(in: -32768...32767, using: &generator)
      let shift = Int.random(in: 2...12, using: &generator)
      func chance(_ count: Int) -> Bool { Int.random(in: 0..<count, using: &generator) == 0 }
      let (isEnabled, isZero, isLast) = (!chance(4), chance(3), chance(4))
      let isFirst = psums[filter] == nil || chance(8)
      bench["product_shift"] = UInt64(shift)
      bench["enable"] = isEnabled ? 1 : 0
      bench["product"] = UInt64(bitPattern: Int64(product)) & 0xFFFF
      bench["is_zero"] = isZero ? 1 : 0
      bench["filter"] = UInt64(filter)
      bench["is_first"] = isFirst ? 1 : 0
      bench["is_last"] = isLast ? 1 : 0
      bench.settle()
      if let finished { #expect(unpacked([bench["finished"]], bits: bits, count: 1) == [finished]) }
      let term = isZero ? 0 : min(max(product >> shift, -limit), limit - 1)
      let sum = (isFirst ? 0 : psums[filter]!) + term
      let saturated = min(max(sum, -limit), limit - 1)
      let saturates = isEnabled && !isZero && (term != product >> shift || sum != saturated)
      #expect(bench["saturates"] == (saturates ? 1 : 0))
      saturations += saturates ? 1 : 0
      if isEnabled && isLast {
        finished = saturated
        // What a finished psum leaves in the scratchpad belongs to nobody.
        psums[filter] = nil
      } else if isEnabled {
        psums[filter] = saturated
      }
      bench.step()
    }
    #expect(saturations > 20)
    try expectAgreement([("psum accumulator", bench)])
  }
}
