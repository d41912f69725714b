import EIE
import HDL

extension ProofCatalogue {
  /// The units of a processing element of the EIE array.
  static var elements: [ProofObligation] {
    [activationQueue, pointerRead, sparseMatrixRead, sliceFilter] + [4, 5, 16].map(leadingNonzero)
  }

  private static var activationQueue: ProofObligation {
    ProofObligation(
      "activation_queue",
      ActivationQueueContract(queue: ActivationQueue(activationBits: 3, columnBits: 2, depth: 4)), depth: 12,
      reach: .reachability,
      faults: [
        PlantedFault("full comes a slot too late", "full = ~fifo_push_ready", by: "full = 1'b0"),
        PlantedFault(
          "index and activation change places", "fifo_push_data = {broadcast_index, broadcast_activation}",
          by: "fifo_push_data = {broadcast_activation, broadcast_index}"),
        PlantedFault("head does not wrap", "(head == 2'd3) ? 2'd0", by: "(head == 2'd3) ? 2'd1"),
      ])
  }

  private static var pointerRead: ProofObligation {
    ProofObligation(
      "pointer_read",
      PointerReadContract(unit: PointerRead(activationBits: 2, words: 4, pointerBits: 3)), depth: 10,
      reach: .reachability,
      faults: [
        PlantedFault("an odd column finds p + 1 in its own row", "half_index + ", by: "half_index + 1'b0 & "),
        PlantedFault(
          "the banks change places", "first_entry = starts_odd ?", by: "first_entry = !starts_odd ?"),
        PlantedFault("a column is taken unasked", "take = column_valid & next", by: "take = column_valid"),
      ])
  }

  private static var sparseMatrixRead: ProofObligation {
    let unit = SparseMatrixRead(
      activationBits: 2, codeBits: 2, zeroBits: 1, rowBits: 7, entriesPerRow: 2, rows: 4, pointerBits: 3)
    return ProofObligation(
      "sparse_matrix_read", SparseMatrixReadContract(unit: unit), depth: 14, reach: .reachability,
      faults: [
        PlantedFault(
          "a row that was rewritten counts as read", "held_valid <= 1'b0;\n    end else if (read)",
          by: "held_valid <= held_valid;\n    end else if (read)"),
        PlantedFault("the row is recognised by one bit", "(held_row == row)", by: "(held_row[0] == row[0])"),
        PlantedFault(
          "the last entry is read twice", "is_last = (current ^ limit) == carries",
          by: "is_last = current == limit"),
      ])
  }

  private static var sliceFilter: ProofObligation {
    ProofObligation(
      "slice_filter", SliceFilterContract(filter: SliceFilter(columns: 6)), depth: 10, reach: .reachability,
      faults: [
        PlantedFault("the host writes where the look-up reads", "write ? write_index : index", by: "index"),
        PlantedFault("every cycle looks up", "write | lookup", by: "1'b1"),
      ])
  }

  private static func leadingNonzero(lanes: Int) -> ProofObligation {
    ProofObligation(
      "leading_nonzero_n\(lanes)",
      LeadingNonzeroContract(detection: LeadingNonzeroDetection(lanes: lanes, activationBits: 3)), depth: 1,
      reach: .induction(steps: 1),
      faults: [
        PlantedFault(
          "lane 1 before lane 0", "nonzero_0 ? 2'd0 : nonzero_1 ? 2'd1",
          by: "nonzero_1 ? 2'd1 : nonzero_0 ? 2'd0")
      ])
  }
}
