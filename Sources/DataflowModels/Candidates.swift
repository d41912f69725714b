/// The best mapping so far: least energy and, where energies are equal, most active elements.
struct Candidates {
  private let dataflow: Dataflow
  private let layer: LayerTerms
  private let costs: AccessCosts
  private(set) var best: DataflowMapping?
  private var leastObjective = Double.infinity

  init(_ dataflow: Dataflow, layer: LayerTerms, costs: AccessCosts) {
    self.dataflow = dataflow
    self.layer = layer
    self.costs = costs
  }

  /// Considers a mapping; the ofmaps' way off chip is the same for all and is added here.
  mutating func offer(
    dramInputs: Double, globalBuffer: Double, arrayInputs: Double, arrayPsums: Double, registerFile: Double,
    active: Int, _ parameters: KeyValuePairs<String, Int>
  ) {
    let accesses = AccessCounts(
      dram: dramInputs + layer.ofmapWords, globalBuffer: globalBuffer, arrayInputs: arrayInputs,
      arrayPsums: arrayPsums, registerFile: registerFile, multiplications: layer.multiplications)
    let objective = accesses.objective(at: costs)
    guard objective <= leastObjective else { return }
    if objective == leastObjective, let best, best.activeElements >= active { return }
    leastObjective = objective
    best = DataflowMapping(
      dataflow: dataflow,
      parameters: parameters.map { DataflowMapping.Parameter(letter: $0.key, value: $0.value) },
      activeElements: active, accesses: accesses)
  }
}
