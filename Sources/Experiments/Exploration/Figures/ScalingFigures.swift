extension ExplorationResults {
  private static let elements = Axis.powersOfTwo("processing elements", 1...256)

  /// Figure 8: how full the elements' cycles are, by the depth of their queues.
  var queueDepth: Figure {
    Figure(
      name: "figure-08-queue-depth", title: "Figure 8: load balance by the depth of the activation queues",
      caption: """
        64 elements, rows interleaved. Load balance is the share of element cycles that go to entries, fillers included. \
        In the paper about half of all cycles are idle at depth 1, and there is little to gain beyond 8 (its figure has no \
        numbers). Clustered matrices keep a loss that no queue repairs: some elements own more work than others.
        """,
      panels: panels(
        x: .powersOfTwo("queue depth (activations)", 1...256), y: .percent("load balance"),
        varying: \.queueDepth, over: ExplorationPlan.queueDepths
      ) { 100 * $1.loadBalance($0) })
  }

  /// Figure 11: how many times faster than one element.
  var speedup: Figure {
    let ideal = Panel.Line(
      name: "ideal", style: .reference,
      points: ExplorationPlan.processingElements.map { (x: Double($0), y: Double($0)) })
    return Figure(
      name: "figure-11-speedup", title: "Figure 11: speed-up over one processing element",
      caption: """
        Queues of 8. As in the paper the speed-up is nearly linear but for NT-We, whose 600 rows suit 32 elements or fewer: \
        with 256 it takes a cycle for each of its 4,096 inputs. VGG-6 and VGG-7 gain more than the ideal, because shorter \
        slices need fewer fillers.
        """,
      panels: panels(
        x: Self.elements, y: .powersOfTwo("speed-up", 1...512), varying: \.processingElements,
        over: ExplorationPlan.processingElements, beside: [ideal]
      ) { point, outcome in
        var single = point
        single.processingElements = 1
        return Double(self.outcome(single).cycles) / Double(outcome.cycles)
      })
  }

  /// Figure 12: how much of what is stored are weights and not fillers.
  var fillers: Figure {
    Figure(
      name: "figure-12-fillers", title: "Figure 12: real weights among stored entries",
      caption: """
        4-bit relative indices. With more elements a slice has fewer rows and so fewer long gaps; with at most sixteen rows \
        a slice there are none. The layers of 4 % density store more than one filler for two weights at 64 elements or fewer.
        """,
      panels: panels(
        x: Self.elements, y: .percent("weights / entries"), varying: \.processingElements,
        over: ExplorationPlan.processingElements
      ) { 100 * (1 - Double($1.fillers) / Double($1.entries)) })
  }

  /// Figure 13: how full the elements' cycles are, by their number.
  var loadBalance: Figure {
    Figure(
      name: "figure-13-load-balance", title: "Figure 13: load balance by the number of processing elements",
      caption: """
        Queues of 8. As in the paper the balance falls as elements are added: slices are shorter, so their lengths differ \
        more, and more of them are empty.
        """,
      panels: panels(
        x: Self.elements, y: .percent("load balance"), varying: \.processingElements,
        over: ExplorationPlan.processingElements
      ) { 100 * $1.loadBalance($0) })
  }
}
