import BitVectors
import Components
import HDL
import LockStep

extension MutationCatalogue {
  /// A queue between two clocks, whose edges come in any order and now and then together; both sides are in reset at the
  /// start and twice more.
  ///
  /// Data and clocks change in different rows: together they would be a race in Verilog.
  static func asynchronous(_ fifo: AsynchronousFifo, rows count: Int) -> MutationUnit {
    let seed = UInt64(fifo.depth)
    return MutationUnit(fifo, stimulus: "\(count) rows of two clocks at random, seed \(seed)") { design in
      LockStepCase(
        design.top.name, design, drivesClocks: true, allowsUnknown: true, comparedFrom: 40
      ) { inputs in
        var generator = StimulusGenerator(seed: seed)
        var values = inputs.map { BitVector.zero(width: $0.node.width) }
        var densities = inputs.map { _ in 4 }
        return (0..<count).map { row in
          let resets = [0, count / 3, count / 2].contains { row >= $0 && row < $0 + 40 }
          for (index, port) in inputs.enumerated() {
            if row % 100 == 0 { densities[index] = generator.below(9) }
            let name = port.node.display
            let isClock = name.hasSuffix("_clk")
            guard isClock == (row % 2 == 1) else { continue }
            if name.hasSuffix("_rst") {
              values[index] = BitVector(resets ? 1 : 0, width: 1)
            } else if isClock && resets {
              values[index] = BitVector(row / 2 % 2, width: 1)
            } else if port.node.width > 1 {
              values[index] = generator.vector(port.node.width)
            } else {
              let density = isClock ? 4 : densities[index]
              values[index] = BitVector(generator.below(8) < density ? 1 : 0, width: 1)
            }
          }
          return values
        }
      }
    }
  }
}
