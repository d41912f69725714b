extension DataflowSearch {
  /// NLR: p filters of q channels, tiles of m filters, n ifmaps, e rows and f columns in the global buffer.
  func searchNoLocalReuse(_ room: Int, _ candidates: inout Candidates) {
    let l = layer
    let window = Double(l.R * l.S * l.E * l.F) / Double(l.H * l.W)
    for n in l.batches {
      for e in 1...l.E {
        for f in 1...l.F {
          let overlap = l.rowOverlap(e) * l.columnOverlap(f)
          let strips = Double(ceil(l.N, over: n) * ceil(l.E, over: e) * ceil(l.F, over: f))
          for q in 1...min(l.C, processingElements) {
            let left = room - n * q * l.rows(e) * l.columns(f)
            let m = min(l.M, left / (q * l.R * l.S + n * e * f))
            if left < 0 || m < 1 { break }
            let p = min(m, processingElements / q)
            let partial = ceil(l.C, over: q) * l.R * l.S
            candidates.offer(
              dramInputs: l.filterWords * strips + l.ifmapWords * Double(ceil(l.M, over: m)) * overlap,
              globalBuffer: l.multiplications + l.ifmapWords * Double(ceil(l.M, over: p)) * window
                + 2 * l.ofmapWords * Double(partial - 1),
              arrayInputs: l.multiplications, arrayPsums: l.ofmapWords * Double(l.window - partial),
              registerFile: 0, active: p * q, ["n": n, "m": m, "p": p, "q": q, "e": e, "f": f])
          }
        }
      }
    }
  }
}
