import BitVectors
import Configurations
import EIE
import HDL
import LockStep

extension MutationCatalogue {
  /// A fetch of few rows, begun again and again, also while another one runs.
  static func fetch(_ c: EIEConfiguration) -> MutationUnit {
    random(
      FetchUnit(configuration: c), suffix: "_\(c.name)",
      RandomRows(
        count: 20000, seed: 21, resets: 200,
        laws: [
          "begins": .rare(25), "primes": .rare(20), "row_count": .below(4),
          "found_lane": .below(c.groupElements),
          "host_looks": .rare(4),
        ]))
  }

  /// Every address and every space at random.
  static func control(_ c: EIEConfiguration) -> MutationUnit {
    random(
      CentralControl(configuration: c), suffix: "_\(c.name)",
      RandomRows(count: 20000, seed: 16, resets: 200, isTwoState: true))
  }

  /// Commands and descriptions of layers that make sense, and their answers: they lie at the lowest addresses of two
  /// spaces. A flag that is always set is never seen to be cleared.
  static func commands(_ c: EIEConfiguration) -> MutationUnit {
    random(
      CentralControl(configuration: c), suffix: "_\(c.name)_commands",
      RandomRows(
        count: 40000, seed: 17, resets: 100, isTwoState: true,
        laws: [
          "any_saturates": .rare(30),
          "request_space": .drawn { UInt64($0.below(3) > 0 ? $0.below(2) : $0.below(8)) },
          "request_address": .drawn { generator in
            switch generator.below(4) {
            case 0: return UInt64(64 + generator.below(c.layers))
            case 1: return UInt64(generator.below(4 * c.layers))
            default: return UInt64(generator.below(4))
            }
          },
          "request_data": .drawn { generator in
            let (low, middle, high) = (generator.below(4), generator.below(4), generator.below(4))
            return generator.below(8) == 0 ? generator.next() : UInt64(low | middle << 8 | high << 16)
          },
        ]))
  }

  /// A whole element under noise, with few addresses; its units have rows of their own.
  static func element(_ c: EIEConfiguration) -> MutationUnit {
    let few: [String: RandomRows.Law] = [
      "host_address": .below(4), "host_element": .below(3), "number": .below(3), "broadcast_index": .below(3),
      "taken_lane": .below(3), "lookup_index": .below(3), "lane": .below(3), "write_pointer": .rare(6),
      "write_weights": .rare(6), "clear_source": .rare(30), "clear_destination": .rare(30),
      "host_data": .drawn { generator in
        generator.below(2) == 0 ? UInt64(generator.below(6)) : generator.next()
      },
    ]
    return MutationUnit(
      ProcessingElement(configuration: c), suffix: "_\(c.name)", stimulus: "8000 random rows of seed 22"
    ) { design in
      let names = Set(design.top.ports.map(\.node.display))
      let laws = few.filter { names.contains($0.key) }
      return RandomRows(count: 8000, seed: 22, resets: 300, isTwoState: true, laws: laws).rows(of: design)
    }
  }
}
