import Components

extension ProofCatalogue {
  /// The parts that streams pass through in one clock domain.
  static var streams: [ProofObligation] {
    RegisterSlice.Cut.allCases.map(registerSlice) + [2, 3, 4].map(roundRobinArbiter)
      + [priorityArbiter, fork, join, upsizer, downsizer]
  }

  private static func registerSlice(_ cut: RegisterSlice.Cut) -> ProofObligation {
    ProofObligation(
      "register_slice_\(cut)", RegisterSliceContract(slice: RegisterSlice(width: 3, cut: cut)), depth: 10,
      reach: .reachability, faults: faults(of: cut))
  }

  private static func faults(of cut: RegisterSlice.Cut) -> [PlantedFault] {
    switch cut {
    case .forward:
      [
        PlantedFault("it takes while full", "push_ready = ~is_full | pop_ready", by: "push_ready = 1'b1"),
        PlantedFault(
          "an element leaves twice", "is_full <= push_valid", by: "is_full <= is_full | push_valid"),
      ]
    case .backward:
      [
        PlantedFault(
          "what waits is forgotten", "pop_valid = is_full | push_valid", by: "pop_valid = push_valid"),
        PlantedFault("what comes overtakes what waits", "is_full ? kept : push_data", by: "push_data"),
        PlantedFault("what was taken is not kept", "kept <= push_data", by: "kept <= kept"),
      ]
    case .both:
      [
        PlantedFault("it takes one too many", "push_ready = ~is_kept", by: "push_ready = 1'b1"),
        PlantedFault("what comes overtakes what is kept", "is_kept ? kept : push_data", by: "push_data"),
        PlantedFault(
          "what is kept is forgotten", "is_offered <= is_kept | push_valid", by: "is_offered <= push_valid"),
      ]
    }
  }

  private static func roundRobinArbiter(inputs: Int) -> ProofObligation {
    let arbiter = RoundRobinArbiter(width: 2, inputs: inputs)
    return ProofObligation(
      "round_robin_arbiter_n\(inputs)", ArbiterContract(arbiter: arbiter, order: .turns), depth: 3 * inputs,
      reach: .reachability,
      faults: [
        PlantedFault("the last winner goes first again", "~(grant | (grant - ", by: "(grant | (grant - "),
        PlantedFault("the turn never moves on", "(|first) ? first : requests", by: "requests"),
      ] + grantFaults)
  }

  private static var priorityArbiter: ProofObligation {
    ProofObligation(
      "priority_arbiter_n3",
      ArbiterContract(arbiter: PriorityArbiter(width: 2, inputs: 3), order: .lowestFirst), depth: 10,
      reach: .reachability,
      faults: [
        PlantedFault("several are granted", "requests & (~requests + 3'd1)", by: "requests"),
        PlantedFault(
          "the second goes first", "choice = requests", by: "choice = requests[1] ? 3'd2 : requests"),
      ] + grantFaults)
  }

  /// Faults in what both arbiters do alike.
  private static var grantFaults: [PlantedFault] {
    [
      PlantedFault("a choice is not kept", "held <= grant", by: "held <= held"),
      PlantedFault("an input takes another's turn", "in_1_ready = grant[1]", by: "in_1_ready = grant[0]"),
      PlantedFault("another's element leaves", "in_1_data & {2{grant[1]}}", by: "in_0_data & {2{grant[1]}}"),
    ]
  }

  private static var fork: ProofObligation {
    ProofObligation(
      "stream_fork_n3", StreamForkContract(fork: StreamFork(width: 2, branches: 3)), depth: 10,
      reach: .reachability,
      faults: [
        PlantedFault("it does not remember who has taken", "taken <= done", by: "taken <= taken"),
        PlantedFault("it waits for one only", "in_ready = &done", by: "in_ready = |done"),
        PlantedFault("one branch gets something else", "out_1_data = in_data", by: "out_1_data = ~in_data"),
      ])
  }

  private static var join: ProofObligation {
    ProofObligation(
      "stream_join_n3", StreamJoinContract(join: StreamJoin(widths: [2, 1, 3])), depth: 6,
      reach: .reachability,
      faults: [
        PlantedFault(
          "it waits for two of three", "out_valid = in_0_valid & in_1_valid & in_2_valid",
          by: "out_valid = in_0_valid & in_1_valid"),
        PlantedFault("one is taken without its partners", "in_1_ready = out_valid & ", by: "in_1_ready = "),
      ])
  }

  private static var upsizer: ProofObligation {
    ProofObligation(
      "width_upsizer_x3", WidthUpsizerContract(upsizer: WidthUpsizer(width: 2, ratio: 3)), depth: 12,
      reach: .reachability,
      faults: [
        PlantedFault(
          "a packet does not close the element", "1'b1}) | in_last", by: "1'b1})"),
        PlantedFault("lanes of the element before stay taken", "is_full ? 3'd0 : keep", by: "keep"),
        PlantedFault("the second lane is left out", "lanes[3:2] <= in_data", by: "lanes[5:4] <= in_data"),
        PlantedFault("it takes while full", "in_ready = ~is_full | out_ready", by: "in_ready = 1'b1"),
      ])
  }

  private static var downsizer: ProofObligation {
    ProofObligation(
      "width_downsizer_x3", WidthDownsizerContract(downsizer: WidthDownsizer(width: 2, ratio: 3)), depth: 12,
      reach: .reachability,
      faults: [
        PlantedFault(
          "every lane counts as the last", "in_ready = out_ready & is_last_lane", by: "in_ready = out_ready"),
        PlantedFault(
          "every element of a packet is its last", "out_last = in_last & is_last_lane",
          by: "out_last = in_last"),
        PlantedFault(
          "lanes that are not kept are sent", "is_last_lane = ~(|(lane & {1'b0, in_keep[2:1]}))",
          by: "is_last_lane = lane[2]"),
      ])
  }
}
