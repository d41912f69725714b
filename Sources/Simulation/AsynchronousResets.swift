import BitVectors

/// Gives registers under an active asynchronous reset their values, without any edge.
final class AsynchronousResets {
  private struct Group {
    var reset: Slot
    var activeHigh: Bool
    var registers: [(slot: Slot, value: BitVector)]
  }

  private let storage: Storage
  private let groups: [Group]

  init(_ storage: Storage) {
    self.storage = storage
    let program = storage.program
    let constants = Dictionary(
      program.constants.map { ($0.place, $0.pattern) }, uniquingKeysWith: { a, _ in a })
    groups = program.groups.compactMap { group in
      guard group.isAsynchronous, let reset = group.reset else { return nil }
      let registers = group.registers.compactMap { register in
        constants[register.reset].map { (slot: storage.slot(register.current), value: $0) }
      }
      return Group(reset: storage.slot(reset), activeHigh: group.activeHigh, registers: registers)
    }
  }

  /// Whether the design has no asynchronous reset.
  var isEmpty: Bool { groups.isEmpty }

  /// Sets the registers; whether any changed.
  func apply() -> Bool {
    var changed = false
    for group in groups where (storage.load(group.reset) != 0) == group.activeHigh {
      for register in group.registers {
        for (index, word) in register.value.words.enumerated()
        where storage.load(register.slot, word: index) != word {
          storage.store(word, to: register.slot, word: index)
          changed = true
        }
      }
    }
    return changed
  }
}
