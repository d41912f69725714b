import BitVectors
import CoSimulation
import ExternalTools
import HDL
import LockStep
import VerilogEmission

/// Plays a unit's rows against all its mutants, which stand in one build behind a selector.
struct MutationRun {
  let unit: MutationUnit
  let cache: VerdictCache
  let progress: (String) -> Void

  private static func text(_ rows: [[BitVector]]) -> String {
    rows.map { row in
      row.map { $0.words.map { String($0, radix: 16) }.joined(separator: "_") }.joined(separator: " ")
    }.joined(separator: "\n")
  }

  /// For each mutant of `design`, in order of their numbers, the row in which an output shows it; nil where none does.
  ///
  /// Throws `ToolError`, and ``MutationError`` if the original itself does not answer as in this package's simulator.
  func deaths(_ design: Design) throws -> [Int?] {
    progress("\(unit.name): rows")
    let item = try unit.rows(design)
    let printer = MutantPrinter(.all)
    let files = VerilogWriter.files(of: design, mutants: printer)
    let key =
      ["play 1", "\(item.comparedFrom)", Self.text(item.rows)] + files.flatMap { [$0.name, $0.text] }
    return try cache.verdict(on: key) {
      let play = RowPlay(item, files)
      if let row = try play.difference(0) {
        throw MutationError("\(unit.name): the original itself differs from the simulator in row \(row)")
      }
      return try printer.mutants.map { mutant in
        progress("\(unit.name): mutant \(mutant.number) of \(printer.mutants.count)")
        return try play.difference(mutant.number)
      }
    }
  }
}

/// A lock-step case in Verilator, one mutant at a time.
private struct RowPlay {
  private let item: LockStepCase
  private let verilog: VerilogDesign
  private let expected: [[UInt64]]
  private let rows: [[UInt64]]

  init(_ item: LockStepCase, _ files: [VerilogWriter.File]) {
    self.item = item
    let ports = item.design.top.ports.filter { $0.node.display != item.clock }.map { port in
      PortDescription(
        port.node.display, width: port.node.width, direction: port.isOutput ? .output : .input)
    }
    let selector = PortDescription.input(MutantPrinter.selector, width: MutantPrinter.selectorWidth)
    verilog = VerilogDesign(
      top: item.design.top.name, files: files.map { SourceFile(name: $0.name, text: $0.text) },
      interface: DeviceInterface(ports: ports + [selector], clock: item.clock, reset: nil))
    expected = item.simulated().map { row in row.flatMap(\.words) }
    rows = item.rows.map { row in row.flatMap(\.words) }
  }

  /// The first row in which an output of the mutant `number` is not what the simulator of this package says.
  func difference(_ number: Int) throws -> Int? {
    let device = try VerilatedDevice(verilog)
    let interface = device.interface
    let inputs = words(of: item.inputs.map(\.node.display), interface)
    let outputs = words(of: item.outputs.map(\.node.display), interface)
    device.poke(interface.handle(MutantPrinter.selector)!, UInt64(number))
    var last: [UInt64] = []
    for (number, row) in rows.enumerated() {
      for (index, (handle, word)) in inputs.enumerated() where last.isEmpty || last[index] != row[index] {
        device.poke(handle, word: word, row[index])
      }
      last = row
      device.settle()
      if number >= item.comparedFrom {
        let wanted = expected[number]
        for (index, (handle, word)) in outputs.enumerated()
        where device.peek(handle, word: word) != wanted[index] {
          return number
        }
      }
      device.step()
      if device.failure != nil { return number }
    }
    return nil
  }

  private func words(of names: [String], _ interface: DeviceInterface) -> [(PortHandle, Int)] {
    names.flatMap { name in
      let handle = interface.handle(name)!
      return (0..<interface[handle].wordCount).map { (handle, $0) }
    }
  }
}

/// Why mutants cannot be tried; the description is one line.
public struct MutationError: Error, CustomStringConvertible {
  /// What is wrong.
  public let description: String

  init(_ description: String) { self.description = description }
}
