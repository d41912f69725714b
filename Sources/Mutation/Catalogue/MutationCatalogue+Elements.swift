import BitVectors
import Configurations
import EIE
import HDL
import LockStep

extension MutationCatalogue {
  /// The units of the arrays by themselves, with the arrays' parameters: the modules that the arrays print as well.
  static let elements: [MutationUnit] =
    [detection, node, reduction, grouped, window, cell]
    + configurations.flatMap { c -> [MutationUnit] in
      [
        activationQueue(c), pointerRead(c), matrixRead(c), arithmetic(c), activations(c), fetch(c),
        control(c),
        commands(c), element(c),
      ] + (c.emptySlices == .filtered ? [filter(c)] : [])
    }

  private static func activationQueue(_ c: EIEConfiguration) -> MutationUnit {
    random(
      ActivationQueue(activationBits: c.activation.width, columnBits: c.columnIndexBits, depth: c.queueDepth),
      suffix: "_\(c.name)", RandomRows(count: 1000, seed: 11))
  }

  private static func pointerRead(_ c: EIEConfiguration) -> MutationUnit {
    random(
      PointerRead(activationBits: c.activation.width, words: c.pointerWords, pointerBits: c.pointerBits),
      suffix: "_\(c.name)",
      RandomRows(count: 2000, seed: 12, laws: ["write_index": .below(5), "column_index": .below(4)]))
  }

  /// Few rows and short columns, so that a column begins where another one ended.
  private static func matrixRead(_ c: EIEConfiguration) -> MutationUnit {
    let unit = SparseMatrixRead(
      activationBits: c.activation.width, codeBits: c.weightCodeBits, zeroBits: c.relativeIndexBits,
      rowBits: c.weightRowBits, entriesPerRow: c.entriesPerRow, rows: c.weightRows, pointerBits: c.pointerBits
    )
    let rows = RandomRows(
      count: 6000, seed: 13, resets: 30,
      laws: [
        "write_row": .below(3), "first_entry": .below(6), "end_entry": .below(8), "write": .rare(12),
        "fresh": .rare(4),
      ])
    return MutationUnit(
      "\(unit.moduleName)_\(c.name)", component: "SparseMatrixRead", stimulus: rows.description,
      design: { try Design(ObservedMatrixRead(unit: unit, reads: ["read"])) }, rows: rows.rows)
  }

  private static func arithmetic(_ c: EIEConfiguration) -> MutationUnit {
    random(
      ArithmeticUnit(
        codeBits: c.weightCodeBits, zeroBits: c.relativeIndexBits, activation: c.activation, weight: c.weight,
        accumulator: c.accumulator, rounding: c.rounding, accumulators: c.accumulators, layers: c.layers),
      suffix: "_\(c.name)", RandomRows(count: 6000, seed: 14, laws: ["codebook_write": .rare(4)]))
  }

  /// Words near both ends of the accumulator's range come often: rounding carries some of them out of it.
  private static func activations(_ c: EIEConfiguration) -> MutationUnit {
    if c.columnGroups > 1 {
      return random(
        GroupedActivationReadWrite(
          words: c.activationWords, accumulators: c.accumulators, accumulator: c.accumulator,
          activation: c.activation, rounding: c.rounding), suffix: "_\(c.name)",
        RandomRows(
          count: 10000, seed: 15,
          laws: [
            "host_data": words(c.accumulator), "store_data": words(c.accumulator), "clear_source": .rare(20),
            "clear_destination": .rare(20),
          ]))
    }
    return random(
      ActivationReadWrite(
        words: c.activationWords, accumulator: c.accumulator, activation: c.activation, rounding: c.rounding),
      suffix: "_\(c.name)",
      RandomRows(
        count: 10000, seed: 15,
        laws: [
          "host_data": words(c.accumulator), "write_data": words(c.accumulator), "clear_source": .rare(20),
          "clear_destination": .rare(20),
        ]))
  }

  /// Half of the words lie within eight steps of an end of the range.
  private static func words(_ format: FixedPointFormat) -> RandomRows.Law {
    .drawn { generator in
      let step = generator.below(8)
      switch generator.below(4) {
      case 0: return UInt64(bitPattern: Int64(format.maximum - step))
      case 1: return UInt64(bitPattern: Int64(format.minimum + step))
      default: return generator.next()
      }
    }
  }

  private static func filter(_ c: EIEConfiguration) -> MutationUnit {
    random(
      SliceFilter(columns: c.pointerWords), suffix: "_\(c.name)",
      RandomRows(count: 1000, seed: 18, laws: ["index": .below(6), "write_index": .below(6)]))
  }

  /// Lanes of which few wait: where many do, the first one always waits.
  private static let detection: MutationUnit = {
    let unit = LeadingNonzeroDetection(lanes: 16, activationBits: 12)
    let names = (0..<unit.lanes).map { "lane_\($0)_nonzero" }
    return random(
      unit,
      RandomRows(
        count: 1500, seed: 2, laws: Dictionary(uniqueKeysWithValues: names.map { ($0, .rare(10)) })))
  }()

  /// Columns of up to 19 entries, every second of them a filler, in a memory of four rows.
  private static let window: MutationUnit = {
    let unit = PaddingWindowRead(
      layout: SparseMatrixRead(
        activationBits: 6, codeBits: 4, zeroBits: 4, rowBits: 64, entriesPerRow: 8, rows: 4, pointerBits: 6))
    let rows = RandomRows(
      count: 8000, seed: 21, resets: 200, isTwoState: true,
      laws: [
        "write": .rare(20), "first_entry": .below(12), "end_entry": .drawn { UInt64(11 + $0.below(17)) },
        "write_data": .drawn { generator in
          (0..<8).reduce(UInt64(0)) { row, _ in
            let entry = UInt64(generator.below(256))
            return row << 8 | (generator.below(2) == 0 ? 0x0f : entry)
          }
        },
      ])
    return MutationUnit(
      unit.moduleName, component: "PaddingWindowRead", stimulus: rows.description,
      design: { try Design(ObservedMatrixRead(unit: unit, reads: ["reads_even", "reads_odd"])) },
      rows: rows.rows)
  }()

  /// Sums of every size, so that all bits of the table's index count; words of the table near both ends of their range.
  private static let cell: MutationUnit = {
    let activation = FixedPointFormat(width: 10, fractionBits: 7)
    return random(
      LSTMCell(
        words: 4, accumulator: FixedPointFormat(width: 16, fractionBits: 9), activation: activation,
        rounding: .halfToEven, indexBits: 5, indexFraction: 2),
      RandomRows(
        count: 20000, seed: 22,
        laws: [
          "runs": .drawn { UInt64($0.below(8) == 0 ? 0 : 1) }, "clear": .rare(60), "write": .rare(4),
          "write_data": words(activation),
          "sum": .drawn { generator in
            let any = Int16(truncatingIfNeeded: generator.next()) >> generator.below(16)
            return generator.below(8) == 0
              ? UInt64(0x7fff - generator.below(600)) : UInt64(bitPattern: Int64(any))
          },
        ]))
  }()

  private static let node = random(
    LeadingNonzeroNode(candidates: 3, laneBits: 2, activationBits: 12), RandomRows(count: 600, seed: 3))

  private static let reduction = random(
    GroupReduction(groups: 4, accumulator: FixedPointFormat(width: 12, fractionBits: 5)), suffix: "_4",
    RandomRows(count: 2000, seed: 19))

  private static let grouped = random(
    GroupReduction(groups: 2, accumulator: FixedPointFormat(width: 12, fractionBits: 5)), suffix: "_2",
    RandomRows(count: 2000, seed: 20))
}
