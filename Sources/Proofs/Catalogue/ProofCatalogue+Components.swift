import Components
import HDL

extension ProofCatalogue {
  /// The components that any design may use.
  static var components: [ProofObligation] { [(4, 1), (2, 2), (4, 3), (8, 8)].map(fifo) }

  private static func fifo(width: Int, depth: Int) -> ProofObligation {
    let full = depth == 1 ? "1'b1" : "\(bitsToCount(depth))'d\(depth)"
    let mixesUp =
      depth == 1
      ? PlantedFault(
        "an element that nobody took is overwritten", "if (push_fires) begin\n      slots",
        by: "if (push_valid) begin\n      slots")
      : PlantedFault(
        "the element of another slot leaves", "pop_data = slots[head]", by: "pop_data = slots[tail]")
    return ProofObligation(
      "fifo_w\(width)_d\(depth)", FifoContract(fifo: Fifo(width: width, depth: depth)), depth: 2 * depth + 4,
      reach: .induction(steps: 4),
      faults: [
        PlantedFault("a full queue accepts", "push_ready = count != \(full)", by: "push_ready = 1'b1"),
        PlantedFault("an empty queue offers", "pop_valid = count != ", by: "pop_valid = 1'b1 | count != "),
        mixesUp,
      ])
  }
}
