import CoSimulation
import ExternalTools
import HDL
import VerilogEmission

/// What became of one mutant.
public struct MutantOutcome: Sendable {
  /// How a mutant ended.
  public enum Fate: Hashable, Sendable {
    /// An output differed in this cycle of the recording.
    case killed(cycle: Int)
    /// The stimulus of this other unit, which has the same module, tells it from the original.
    case killedElsewhere(unit: String)
    /// Nothing differs, and nothing can: shown by proof.
    case equivalent
    /// Nothing differed, though something can.
    case survived
  }

  /// The mutant.
  public let mutant: MutantPrinter.Mutant
  /// "fifo_w8_d5.v:34", where the mutant's text differs from the original's.
  public let place: String
  /// What tells the mutant from all others: the same module, printed elsewhere, has mutants of the same identity.
  public let identity: String
  /// How it ended.
  public var fate: Fate
}

/// Plays a unit's recording against all its mutants, which stand in one build behind a selector.
public struct MutationRun {
  private let unit: MutationUnit
  private let progress: (String) -> Void

  /// A run of `unit`.
  public init(_ unit: MutationUnit, progress: @escaping (String) -> Void = { _ in }) {
    self.unit = unit
    self.progress = progress
  }

  /// The fate of every mutant, before any proof.
  ///
  /// Throws `ElaborationError`, `ToolError`, and ``MutationError`` if the original itself does not answer as recorded.
  public func outcomes() throws -> [MutantOutcome] {
    let design = try unit.design()
    progress("\(unit.name): recording")
    let recording = try unit.record(design)
    let printer = MutantPrinter(.all)
    var verilog = VerilogDesign(design)
    verilog.files = VerilogWriter.files(of: design, mutants: printer).map {
      SourceFile(name: $0.name, text: $0.text)
    }
    let selector = PortDescription.input(MutantPrinter.selector, width: MutantPrinter.selectorWidth)
    verilog.interface = DeviceInterface(
      ports: verilog.interface.ports + [selector], clock: verilog.interface.clock,
      reset: verilog.interface.reset)
    if let cycle = try difference(verilog, 0, recording) {
      throw MutationError("\(unit.name): the original itself differs from its recording in cycle \(cycle)")
    }
    let places = MutantPlaces(design)
    return try places.mutants.map { mutant in
      progress("\(unit.name): mutant \(mutant.number) of \(printer.mutants.count)")
      let cycle = try difference(verilog, mutant.number, recording)
      return MutantOutcome(
        mutant: mutant, place: places.place(of: mutant), identity: places.identity(of: mutant),
        fate: cycle.map { .killed(cycle: $0) } ?? .survived)
    }
  }

  /// The first cycle in which an output of the mutant `number` is not what was recorded.
  private func difference(_ design: VerilogDesign, _ number: Int, _ recording: Recording) throws -> Int? {
    let device = try VerilatedDevice(design) { progress("\(unit.name): \($0)") }
    let interface = device.interface
    let selector = interface.handle(MutantPrinter.selector)!
    let inputs = interface.handles(.input).filter { $0 != selector }.flatMap { handle in
      (0..<interface[handle].wordCount).map { (handle, $0) }
    }
    let outputs = interface.handles(.output).flatMap { handle in
      (0..<interface[handle].wordCount).map { (handle, $0) }
    }
    device.poke(selector, UInt64(number))
    var last: [UInt64] = []
    for cycle in 0..<recording.count {
      let row = recording.inputs[cycle]
      for (index, (handle, word)) in inputs.enumerated() where last.isEmpty || last[index] != row[index] {
        device.poke(handle, word: word, row[index])
      }
      last = row
      device.settle()
      let expected = recording.outputs[cycle]
      for (index, (handle, word)) in outputs.enumerated()
      where device.peek(handle, word: word) != expected[index] {
        return cycle
      }
      device.step()
      if device.failure != nil { return cycle }
    }
    return nil
  }
}

/// Why mutants cannot be tried; the description is one line.
public struct MutationError: Error, CustomStringConvertible {
  /// What is wrong.
  public let description: String

  init(_ description: String) { self.description = description }
}
