import BitVectors
import Configurations
import Foundation

// What the choices of an EIE array cost: the table of docs/eie.md, section 8. 'make cost-eie' runs it.

/// The paper's array with one choice changed.
private func paper(_ change: (inout EIEConfiguration) -> Void) -> EIEConfiguration {
  var c = EIEConfiguration.paper
  change(&c)
  return c
}

private let variants: [(name: String, configuration: EIEConfiguration)] = [
  ("paper", .paper),
  ("rows balanced", paper { $0.placement = .balanced }),
  ("queues of 16", paper { $0.queueDepth = 16 }),
  ("queues of 32", paper { $0.queueDepth = 32 }),
  ("slice filter", paper { $0.emptySlices = .filtered }),
  ("padding window", paper { $0.fillers = .windowed }),
  (
    "6-bit indices",
    paper {
      $0.relativeIndexBits = 6
      $0.weightRowBits = 80
    }
  ),
  (
    "32-bit sums",
    paper {
      $0.accumulator = FixedPointFormat(width: 32, fractionBits: 24)
      $0.activation.fractionBits = 10
    }
  ),
  ("preloaded biases", paper { $0.bias = .accumulatorPreload }),
  ("2 column groups", paper { $0.columnGroups = 2 }),
  ("4 column groups", paper { $0.columnGroups = 4 }),
  ("LSTM cells", paper { $0.cells = .lstm }),
  ("sparrow", .sparrow),
  (
    "sparrow, 4 groups",
    {
      var c = EIEConfiguration.sparrow
      c.columnGroups = 4
      return c
    }()
  ),
]

/// 1234567 as 1,234,567.
private func grouped(_ number: Int) -> String {
  var digits = String(number)
  var parts: [String] = []
  while digits.count > 3 {
    parts.insert(String(digits.suffix(3)), at: 0)
    digits.removeLast(3)
  }
  return ([digits] + parts).joined(separator: ",")
}

do {
  print("| an element of | gates | shared | flip-flops | shared | register-file bits | SRAM bits | SRAM |")
  print("|---|---|---|---|---|---|---|---|")
  var paperBits = 0
  for (name, configuration) in variants {
    FileHandle.standardError.write(Data("\(name) ...\n".utf8))
    let cost = try ElementCost(configuration)
    if paperBits == 0 { paperBits = cost.sramBits }
    let numbers = [
      cost.own.gates, cost.sharedGates, cost.own.flipFlops, cost.sharedFlipFlops, cost.registerFileBits,
      cost.sramBits,
    ]
    let share = String(format: "%.1f %%", 100 * Double(cost.sramBits) / Double(paperBits))
    print("| \(name) | \(numbers.map(grouped).joined(separator: " | ")) | \(share) |")
  }
} catch {
  FileHandle.standardError.write(Data("eie-cost: \(error)\n".utf8))
  exit(2)
}
