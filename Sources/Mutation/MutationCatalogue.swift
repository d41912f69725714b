import CoSimulation
import Components
import EIE
import HDL
import LockStep

/// The units that `make mutate` mutates.
public enum MutationCatalogue {
  /// All units, components first.
  public static let all = components + elements + arrays

  static let components: [MutationUnit] = [
    rows(Fifo(width: 9, depth: 1), 400, seed: 1), rows(Fifo(width: 9, depth: 5), 800, seed: 5),
    rows(Fifo(width: 9, depth: 8), 800, seed: 8), rows(SinglePortMemory(width: 70, depth: 16), 400, seed: 1),
    lanes(LeadingNonzeroDetection(lanes: 16, activationBits: 12), 1200, seed: 2),
  ]

  /// A component under random rows as in the lock-step tests: corner values come up often, a reset now and then.
  ///
  /// - Parameters:
  ///   - below: inputs that stay below a number, where all values of their width would hardly ever meet.
  ///   - rare: inputs of one bit that are 1 in one row of so many.
  static func rows<C: Component>(
    _ component: C, _ count: Int, seed: UInt64, suffix: String = "", below: [String: Int] = [:],
    rare: [String: Int] = [:]
  ) -> MutationUnit {
    MutationUnit(
      component.moduleName + suffix, stimulus: "\(count) random cycles of seed \(seed)",
      design: { try Design(component) },
      drive: { device in
        let design = try Design(component)
        let item = LockStepCase(random: component.moduleName, design, rows: count, seed: seed)
        var generator = StimulusGenerator(seed: seed &+ 1)
        let inputs = item.inputs.map { ($0.node.display, device.interface.handle($0.node.display)!) }
        for row in item.rows {
          for ((name, handle), value) in zip(inputs, row) {
            if let limit = below[name] {
              device.poke(handle, UInt64(generator.below(limit)))
            } else if let rows = rare[name] {
              device.poke(handle, generator.below(rows) == 0 ? 1 : 0)
            } else {
              device.poke(handle, words: value.words)
            }
          }
          device.step()
        }
      })
  }

  /// A detection under lanes of which few wait, as in the tests of the unit: where many do, the first one always waits.
  static func lanes(_ detection: LeadingNonzeroDetection, _ count: Int, seed: UInt64) -> MutationUnit {
    MutationUnit(
      detection.moduleName, stimulus: "\(count) patterns of 0 to 20 % of the lanes, seed \(seed)",
      design: { try Design(detection) },
      drive: { device in
        var generator = StimulusGenerator(seed: seed)
        let lanes = (0..<detection.lanes).map { lane in
          (
            device.interface.handle("lane_\(lane)_nonzero")!,
            device.interface.handle("lane_\(lane)_activation")!
          )
        }
        for _ in 0..<count {
          let density = generator.below(20)
          for (nonzero, activation) in lanes {
            device.poke(nonzero, generator.below(100) < density ? 1 : 0)
            device.poke(activation, words: generator.vector(detection.activationBits).words)
          }
          device.step()
        }
      })
  }
}
