import Configurations

/// The loops over all letters of one layer, outermost the letters that exclude most.
struct FoldingSearch {
  private(set) var best: (mapping: RowStationaryMapping, estimate: MappingEstimate)?
  private(set) var compared = 0

  private let layer: ConvolutionShape
  private let configuration: EyerissConfiguration
  private let objective: Mapper.Objective

  init(_ layer: ConvolutionShape, _ configuration: EyerissConfiguration, _ objective: Mapper.Objective) {
    self.layer = layer
    self.configuration = configuration
    self.objective = objective
  }

  /// Tries every folding of the layer in one of its forms.
  mutating func run(flattened: Bool) {
    let shape = flattened ? layer.flattened : layer.withExplicitPadding
    guard shape.filterHeight <= configuration.rows else { return }
    for segments in segmentations(shape) {
      let width = shape.filterWidth.dividedRoundingUp(by: segments)
      let channels = shape.channelsPerGroup * segments
      for q in nearDivisors(of: channels, upTo: configuration.ifmapEntries / width) {
        let sets = channels.dividedRoundingUp(by: q)
        for r in nearDivisors(of: sets, upTo: configuration.rows / shape.filterHeight) {
          let fixed = Folding(m: 1, n: 1, e: 1, p: 1, q: q, r: r, t: 1, segments: segments)
          searchFilters(shape, fixed, window: q * width, flattened: flattened)
        }
      }
    }
  }

  /// As few segments as the scratchpad allows, and a few more: shorter ones may fill it better.
  private func segmentations(_ shape: ConvolutionShape) -> ClosedRange<Int> {
    let least = shape.filterWidth.dividedRoundingUp(by: configuration.ifmapEntries)
    return least...min(least + (least > 1 ? 2 : 0), shape.filterWidth)
  }

  private mutating func searchFilters(
    _ shape: ConvolutionShape, _ fixed: Folding, window: Int, flattened: Bool
  ) {
    let filters = shape.filtersPerGroup
    let room = configuration.columns * (configuration.rows / (shape.filterHeight * fixed.r))
    let mostFilters = min(configuration.psumEntries, configuration.filterEntries / window)
    for p in nearDivisors(of: filters, upTo: mostFilters) {
      let sets = filters.dividedRoundingUp(by: p)
      for e in nearDivisors(of: shape.outputHeight, upTo: room) {
        for t in nearDivisors(of: sets, upTo: room / e) {
          var folding = fixed
          (folding.p, folding.e, folding.t) = (p, e, t)
          searchTiles(shape, folding, sets.dividedRoundingUp(by: t), flattened: flattened)
        }
      }
    }
  }

  /// Tries tiles of m filters, the greatest that fit first: a smaller one sends ifmaps more often and can only pay where it
  /// fills up less.
  private mutating func searchTiles(
    _ shape: ConvolutionShape, _ fixed: Folding, _ filterSets: Int, flattened: Bool
  ) {
    for n in nearDivisors(of: shape.batch, upTo: .max) {
      var least = Int.max
      for groups in nearDivisors(of: filterSets, upTo: .max).reversed() {
        var folding = fixed
        (folding.n, folding.m) = (n, groups * fixed.passFilters)
        let mapping = RowStationaryMapping(
          layer, folding: folding, configuration: configuration, flattened: flattened)
        let passes = mapping.filterTiles * groups
        guard passes < least, mapping.fitsBuffer else { continue }
        least = passes
        offer(mapping)
      }
    }
  }

  private mutating func offer(_ mapping: RowStationaryMapping) {
    compared += 1
    let estimate = MappingEstimate(mapping)
    if let best {
      let isBetter = Mapper.prefers(estimate, over: best.estimate, objective)
      guard isBetter ?? (mapping.folding < best.mapping.folding) else { return }
    }
    guard mapping.problems().isEmpty else {
      compared -= 1
      return
    }
    best = (mapping, estimate)
  }

  /// Why there is no mapping: what keeps even the least folding from running.
  func refusal(_ forms: [Bool]) -> MappingProblem {
    let least = Folding(m: 1, n: 1, e: 1, p: 1, q: 1, r: 1, t: 1, segments: layer.filterWidth)
    let problems = forms.map { flattened in
      var folding = least
      if flattened { folding.segments = 1 }
      return RowStationaryMapping(
        layer, folding: folding, configuration: configuration, flattened: flattened
      ).problems()
    }
    let first = problems.last?.first
    let reason = first?.description ?? "every folding breaks a limit"
    return MappingProblem(first?.rule ?? .counters, "no mapping for \(layer): \(reason)")
  }
}

extension RowStationaryMapping {
  /// Whether the buffer and the bias queue hold what the mapping puts there: the cheap part of legality, which excludes
  /// most foldings.
  var fitsBuffer: Bool {
    let banks = configuration.globalBufferBanks
    let words = ifmapBlockWords.dividedRoundingUp(by: configuration.globalBufferBankWords)
    return words + psumBanks <= banks && biasPassWords <= configuration.biasQueueWords
  }
}
