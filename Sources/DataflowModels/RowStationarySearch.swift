extension DataflowSearch {
  /// RS: sets of R rows and f columns, folded by m, n, p, q, r and t as in section V of the paper.
  ///
  /// The formulas are for square planes, where strips of columns and strips of rows cost the same.
  func searchRowStationary(_ room: Int, _ candidates: inout Candidates) {
    let l = layer
    let words = Dataflow.rowStationary.registerFileBytes / 2
    for f in 1...l.F where l.R * f <= processingElements {
      for q in stride(from: 1, through: l.C, by: 1) {
        // A filter row and a psum for each of p filters, beside an ifmap row.
        let filtersThatFit = (words - q * l.R) / (q * l.R + 1)
        if filtersThatFit < 1 { break }
        for r in 1...max(1, min(processingElements / (l.R * f), l.C / q)) {
          for n in l.batches {
            let left = room - n * q * r * l.H * l.columns(f)
            let m = min(l.M, left / (n * l.E * f))
            if m < 1 { break }
            searchFilters(f: f, q: q, r: r, n: n, m: m, limit: filtersThatFit, &candidates)
          }
        }
      }
    }
  }

  private func searchFilters(
    f: Int, q: Int, r: Int, n: Int, m: Int, limit: Int, _ candidates: inout Candidates
  ) {
    let l = layer
    let overlap = l.columnOverlap(f)
    let batches = Double(ceil(l.N, over: n))
    let channelSets = ceil(l.C, over: q)
    let passes = ceil(l.C, over: q * r)
    let dram =
      l.filterWords * batches * Double(ceil(l.F, over: f))
      + l.ifmapWords * Double(ceil(l.M, over: m)) * overlap
    let psumsInBuffer = 2 * l.ofmapWords * Double(passes - 1)
    let filterHops = l.filterWords * batches * Double(l.F)
    let ifmapHops = l.ifmapWords * Double(l.S * l.F) / Double(l.W)
    let psumHops = l.ofmapWords * Double(channelSets * l.S - passes)
    let psumsInElements = 2 * l.ofmapWords * Double(l.window - channelSets * l.S)
    for p in stride(from: 1, through: min(limit, m), by: 1) {
      let t = min(processingElements / (l.R * f * r), m / p)
      candidates.offer(
        dramInputs: dram,
        globalBuffer: l.ifmapWords * Double(ceil(l.M, over: p * t)) * overlap + psumsInBuffer,
        arrayInputs: filterHops + ifmapHops * Double(ceil(l.M, over: p)), arrayPsums: psumHops,
        registerFile: 2 * l.multiplications + psumsInElements, active: l.R * f * r * t,
        ["m": m, "n": n, "f": f, "p": p, "q": q, "r": r, "t": t])
    }
  }
}
