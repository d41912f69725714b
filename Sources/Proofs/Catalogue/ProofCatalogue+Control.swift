import BitVectors
import Configurations
import EIE

extension ProofCatalogue {
  /// What the central control and a whole element promise each other.
  static var control: [ProofObligation] { [centralControl, fetchUnit, processingElement] }

  /// As small as an array can be without losing a kind of wire: proofs grow with bits, promises do not.
  private static var smallest: EIEConfiguration {
    var c = EIEConfiguration.quad
    c.processingElements = 4
    c.weightCodeBits = 2
    c.relativeIndexBits = 1
    c.activation = FixedPointFormat(width: 3, fractionBits: 1)
    c.weight = FixedPointFormat(width: 3, fractionBits: 1)
    c.accumulator = FixedPointFormat(width: 4, fractionBits: 1)
    c.queueDepth = 2
    c.weightRowBits = 6
    c.weightRows = 2
    c.pointerWords = 4
    c.activationWords = 2
    c.layers = 2
    c.emptySlices = .queued
    return c
  }

  private static var centralControl: ProofObligation {
    ProofObligation(
      "central_control", CentralControlContract(control: CentralControl(configuration: smallest)), depth: 16,
      reach: .reachability,
      faults: [
        PlantedFault("the queues are not waited for", "if (all_idle & fetch_idle)", by: "if (1'b1)"),
        PlantedFault("requests are taken during a run", "request_ready = is_idle & ", by: "request_ready = "),
      ])
  }

  private static var fetchUnit: ProofObligation {
    ProofObligation(
      "fetch_unit", FetchUnitContract(fetch: FetchUnit(configuration: biased)), depth: 16,
      reach: .reachability,
      faults: [
        PlantedFault(
          "a column does not wait for a queue", "broadcast_valid = event_is_column & ~any_full",
          by: "broadcast_valid = event_is_column"),
        PlantedFault(
          "lanes are taken while a column waits", "taken = fetching & found",
          by: "taken = (phase == FETCHES) & found"),
        PlantedFault(
          "every lane goes out in the row's first column", "found_index = row_column + found_lane",
          by: "found_index = row_column"),
        PlantedFault(
          "the activation of the lane before goes out", "event_activation <= found_activation",
          by: "event_activation <= event_activation"),
        PlantedFault("the bias is not one", "event_activation <= 3'd2", by: "event_activation <= 3'd1"),
        PlantedFault(
          "a row is left after its first lane", "row_done = fetching & (~found | is_last_lane)",
          by: "row_done = fetching"),
      ])
  }

  /// With the bias as a column, so that the fetch unit has all its phases.
  private static var biased: EIEConfiguration {
    var c = smallest
    c.bias = .codebookColumn
    return c
  }

  private static var processingElement: ProofObligation {
    ProofObligation(
      "processing_element", ProcessingElementContract(element: ProcessingElement(configuration: smallest)),
      depth: 12,
      reach: .reachability,
      faults: [
        PlantedFault(
          "the queue does not count as work", "idle = ~activation_queue_column_valid & ", by: "idle = "),
        PlantedFault(
          "a taken lane waits again", "end else if (taken) begin\n      pending <= 1'b0",
          by: "end else if (taken) begin\n      pending <= pending"),
      ])
  }
}
