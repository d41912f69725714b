import BitVectors
import EIE
import Testing

@Suite struct ArithmeticUnitTests {
  struct Numbers: CustomTestStringConvertible {
    var activation, weight, accumulator: FixedPointFormat
    var rounding: RoundingRule
    var testDescription: String { "\(activation); \(weight); \(accumulator); \(rounding)" }
  }

  /// Random entries, often to the accumulator that is still in the pipeline, against a list of sums.
  @Test(arguments: [
    Numbers(
      activation: .init(width: 16, fractionBits: 10), weight: .init(width: 16, fractionBits: 14),
      accumulator: .init(width: 32, fractionBits: 24), rounding: .down),
    Numbers(
      activation: .init(width: 8, fractionBits: 3), weight: .init(width: 4, fractionBits: 2),
      accumulator: .init(width: 8, fractionBits: 3), rounding: .halfUp),
    Numbers(
      activation: .init(width: 12, fractionBits: 4), weight: .init(width: 12, fractionBits: 10),
      accumulator: .init(width: 14, fractionBits: 5), rounding: .halfToEven),
    Numbers(
      activation: .init(width: 32, fractionBits: 0), weight: .init(width: 32, fractionBits: 31),
      accumulator: .init(width: 48, fractionBits: 0), rounding: .halfUp),
  ])
  func accumulates(numbers: Numbers) throws {
    let unit = ArithmeticUnit(
      codeBits: 3, zeroBits: 3, activation: numbers.activation, weight: numbers.weight,
      accumulator: numbers.accumulator, rounding: numbers.rounding, accumulators: 6, layers: 2)
    let bench = try Bench(unit)
    var generator = TestGenerator(state: 99)
    let codebook = (0..<16).map {
      $0 % 8 == 0 ? 0 : Int.random(in: numbers.weight.minimum...numbers.weight.maximum, using: &generator)
    }
    for (address, word) in codebook.enumerated() {
      bench["codebook_write"] = 1
      bench["codebook_address"] = UInt64(address)
      bench.set("codebook_data", signed: word)
      bench.step()
    }
    bench["codebook_write"] = 0

    var registers = [Int](repeating: 0, count: 6)
    var expected = registers
    var saturations = 0
    var seen = 0
    let shift =
      numbers.activation.fractionBits + numbers.weight.fractionBits - numbers.accumulator.fractionBits
    var address = 0
    for cycle in 0..<3000 {
      let isEntry = cycle < 2990 && Int.random(in: 0..<5, using: &generator) > 0
      let isFirst = address >= 5 || Int.random(in: 0..<3, using: &generator) == 0
      let zeros = Int.random(in: 0...max(0, min(7, isFirst ? 5 : 4 - address)), using: &generator)
      let code = Int.random(in: 0...7, using: &generator)
      let activation = Int.random(
        in: numbers.activation.minimum...numbers.activation.maximum, using: &generator)
      bench["layer"] = 1
      bench["entry_valid"] = isEntry ? 1 : 0
      bench["entry_first"] = isFirst ? 1 : 0
      bench["entry_zeros"] = UInt64(zeros)
      bench["entry_code"] = UInt64(code)
      bench.set("entry_activation", signed: activation)
      if isEntry {
        let target = (isFirst ? 0 : address + 1) + zeros
        address = target
        if code != 0 {
          let sum = expected[target] + numbers.rounding.shiftRight(codebook[8 + code] * activation, by: shift)
          expected[target] = numbers.accumulator.saturate(sum)
          if sum != expected[target] { saturations += 1 }
        }
      }
      bench.set("read_data", signed: registers[min(5, Int(bench["read_address"]))])
      seen += Int(bench["saturates"])
      let write = bench["write"] == 1 ? (Int(bench["write_address"]), bench.signed("write_data")) : nil
      bench.step()
      if let (target, value) = write { registers[target] = value }
    }
    #expect(registers == expected)
    #expect(seen == saturations)
  }
}
