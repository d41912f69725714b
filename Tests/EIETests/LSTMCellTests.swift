import BitVectors
import EIE
import Testing

@Suite struct LSTMCellTests {
  struct Shape: CustomTestStringConvertible, Sendable {
    var accumulator, activation: FixedPointFormat
    var rounding: RoundingRule
    var indexBits, indexFraction: Int
    var testDescription: String { "\(accumulator), \(activation), \(rounding)" }
  }

  static let shapes = [
    Shape(
      accumulator: .init(width: 32, fractionBits: 24), activation: .init(width: 16, fractionBits: 10),
      rounding: .halfUp, indexBits: 10, indexFraction: 6),
    Shape(
      accumulator: .init(width: 16, fractionBits: 9), activation: .init(width: 16, fractionBits: 9),
      rounding: .halfToEven, indexBits: 10, indexFraction: 6),
    Shape(
      accumulator: .init(width: 12, fractionBits: 4), activation: .init(width: 8, fractionBits: 2),
      rounding: .down, indexBits: 6, indexFraction: 2),
  ]

  /// Units of five rows over several steps, with any table: every output and the flag, against the recurrence written out.
  @Test(arguments: shapes)
  func worksOutEveryUnit(shape: Shape) throws {
    let words = 5
    let bench = try Bench(
      LSTMCell(
        words: words, accumulator: shape.accumulator, activation: shape.activation, rounding: shape.rounding,
        indexBits: shape.indexBits, indexFraction: shape.indexFraction))
    var generator = TestGenerator(state: UInt64(shape.accumulator.width))
    func any(_ format: FixedPointFormat) -> Int {
      Int.random(in: format.minimum...format.maximum, using: &generator)
    }
    let table = (0..<(2 << shape.indexBits)).map { _ in any(shape.activation) }
    bench["write"] = 1
    for (address, word) in table.enumerated() {
      bench["write_address"] = UInt64(address)
      bench.set("write_data", signed: word)
      bench.step()
    }
    bench["write"] = 0

    func look(_ number: Int, _ format: FixedPointFormat, tanh: Bool) -> Int {
      let shift = format.fractionBits - shape.indexFraction
      let ends = FixedPointFormat(width: shape.indexBits, fractionBits: 0)
      let index = ends.saturate(shape.rounding.shiftRight(number, by: shift))
      let place = index & ((1 << shape.indexBits) - 1)
      return table[tanh ? place + (1 << shape.indexBits) : place]
    }
    func round(_ product: Int) -> (value: Int, fits: Bool) {
      let rounded = shape.rounding.shiftRight(product, by: shape.activation.fractionBits)
      return (shape.activation.saturate(rounded), shape.activation.contains(rounded))
    }
    var states = [Int](repeating: 0, count: words)
    var saturations = 0
    for step in 0..<60 {
      if step == 30 {
        bench["clear"] = 1
        bench.step()
        bench["clear"] = 0
        states = states.map { _ in 0 }
      }
      for row in 0..<words {
        let sums = (0..<4).map { _ in any(shape.accumulator) >> Int.random(in: 0...6, using: &generator) }
        var flagged = false
        bench["runs"] = 1
        bench["row"] = UInt64(row)
        for phase in 0..<8 {
          bench["phase"] = UInt64(phase)
          bench.set("sum", signed: phase < 4 ? sums[phase] : any(shape.accumulator))
          flagged = flagged || bench["saturates"] == 1
          bench.step()
        }
        let (entry, candidate) = (
          look(sums[0], shape.accumulator, tanh: false), look(sums[1], shape.accumulator, tanh: true)
        )
        let (forget, exit) = (
          look(sums[2], shape.accumulator, tanh: false), look(sums[3], shape.accumulator, tanh: false)
        )
        let state = round(forget * states[row] + entry * candidate)
        states[row] = state.value
        let output = round(exit * look(state.value, shape.activation, tanh: true)).value
        let shift = shape.accumulator.fractionBits - shape.activation.fractionBits
        // The output stands in phase 0 of the next unit, or after the last one.
        bench["runs"] = 0
        bench["phase"] = 0
        #expect(bench.signed("cell_output") == output << shift, "step \(step), row \(row)")
        #expect(flagged == !state.fits, "step \(step), row \(row)")
        saturations += state.fits ? 0 : 1
      }
    }
    #expect(saturations > 0)
  }
}
