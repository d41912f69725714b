import BitVectors
import CoSimulation
import ExternalTools
import HDL
import NativeSimulation

/// One output of one row on which a simulator does not agree with the interpreting one of this package.
public struct LockStepDifference: CustomStringConvertible {
  /// The simulator.
  public let tool: String
  /// The case.
  public let name: String
  /// Which row, from 0.
  public let row: Int
  /// The output.
  public let port: String
  /// What the simulator of this package says, in hexadecimal.
  public let expected: String
  /// What the other says: hexadecimal, or binary with `x`.
  public let found: String

  /// One line.
  public var description: String {
    "\(name): \(port) in row \(row) is \(expected), \(tool) says \(found)"
  }
}

/// Runs cases in this package's two simulators, in Verilator and in Icarus, and compares every output of every row.
public struct LockStepRun {
  private let cases: [LockStepCase]
  private let optimization: NativeOptimization
  private let design: VerilogDesign
  private let expected: [[[BitVector]]]

  /// A run of `cases`, one Verilog build and one native build for all of them.
  public init(_ cases: [LockStepCase], optimization: NativeOptimization = .quick) {
    self.cases = cases
    self.optimization = optimization
    design = LockStepShell(cases: cases).design()
    expected = cases.map { $0.simulated() }
  }

  private var rowCount: Int { cases.map(\.rows.count).max() ?? 0 }

  /// Everything that is wrong, a line each: differences between the simulators, and what the linters say.
  public func problems() throws -> [String] { try differences().map(\.description) + complaints() }

  /// The first difference of each case in each of the tools that are installed.
  public func differences() throws -> [LockStepDifference] {
    var result = try native()
    if ToolSearch.environment.has(.verilator) { result += try verilated() }
    if ToolSearch.environment.has(.iverilog) && ToolSearch.environment.has(.vvp) { result += try icarus() }
    return result
  }

  /// What `verilator --lint-only -Wall`, `iverilog -Wall` and `yosys check` say of the emitted modules.
  public func complaints() throws -> [String] { try VerilogLint().check(design).findings.map(\.description) }

  /// The compiled simulator answers like the interpreting one; all designs are one library.
  private func native() throws -> [LockStepDifference] {
    let library = try NativeLibrary(cases.map(\.design), optimization: optimization)
    return cases.enumerated().compactMap { number, item in
      let answers = item.simulated(on: library.simulator(number))
      for row in item.rows.indices {
        for (index, port) in item.outputs.enumerated() {
          let (wanted, value) = (expected[number][row][index], answers[row][index])
          if value == wanted { continue }
          return LockStepDifference(
            tool: "the native back end", name: item.name, row: row, port: port.node.display,
            expected: wanted.hexadecimal, found: value.hexadecimal)
        }
      }
      return nil
    }
  }

  private func verilated() throws -> [LockStepDifference] {
    let device = try VerilatedDevice(design, options: VerilatorOptions(optimization: .literal))
    let inputs = cases.enumerated().map { number, item in
      item.inputs.indices.map { device.interface.handle(LockStepShell.input(number, $0))! }
    }
    let outputs = cases.enumerated().map { number, item in
      item.outputs.indices.map { device.interface.handle(LockStepShell.output(number, $0))! }
    }
    var found: [Int: LockStepDifference] = [:]
    for row in 0..<rowCount {
      for (number, item) in cases.enumerated() where row < item.rows.count {
        for (handle, value) in zip(inputs[number], item.rows[row]) { device.poke(handle, words: value.words) }
      }
      device.settle()
      for (number, item) in cases.enumerated()
      where row < item.rows.count && row >= item.comparedFrom && found[number] == nil {
        for (index, port) in item.outputs.enumerated() {
          let value = BitVector(words: device.peekWords(outputs[number][index]), width: port.node.width)
          let wanted = expected[number][row][index]
          if value == wanted { continue }
          found[number] = LockStepDifference(
            tool: "Verilator", name: item.name, row: row, port: port.node.display,
            expected: wanted.hexadecimal,
            found: value.hexadecimal)
        }
      }
      device.step()
    }
    if let failure = device.failure { throw LockStepFailure(description: "Verilator stopped: \(failure)") }
    return found.keys.sorted().compactMap { found[$0] }
  }

  private func icarus() throws -> [LockStepDifference] {
    if cases.allSatisfy(\.isTwoState) { return [] }
    let answers = try IcarusRows(cases: cases, design: design, rowCount: rowCount).run()
    var found: [LockStepDifference] = []
    for (number, item) in cases.enumerated() where !item.isTwoState {
      rows: for row in item.rows.indices where row >= item.comparedFrom {
        for (index, port) in item.outputs.enumerated() {
          let wanted = expected[number][row][index]
          let bits = answers[row][number][index]
          if agrees(bits, wanted, allowsUnknown: item.allowsUnknown) { continue }
          found.append(
            LockStepDifference(
              tool: "Icarus", name: item.name, row: row, port: port.node.display,
              expected: wanted.hexadecimal,
              found: String(bits)))
          break rows
        }
      }
    }
    return found
  }

  private func agrees(_ bits: Substring, _ wanted: BitVector, allowsUnknown: Bool) -> Bool {
    for (index, bit) in bits.utf8.reversed().enumerated() {
      switch bit {
      case UInt8(ascii: "0"): if wanted[index] { return false }
      case UInt8(ascii: "1"): if !wanted[index] { return false }
      default: if !allowsUnknown { return false }
      }
    }
    return true
  }
}

/// A simulator that did not do its work.
public struct LockStepFailure: Error, CustomStringConvertible {
  /// What happened.
  public let description: String
}
