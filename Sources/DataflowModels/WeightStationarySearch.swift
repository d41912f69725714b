extension DataflowSearch {
  /// WS: t filters of r channels, one weight an element; psums leave the array after each filter row.
  func searchWeightStationary(_ room: Int, _ candidates: inout Candidates) {
    let l = layer
    for f in 1...l.F {
      let rowBuffers = (l.columns(f) - l.S) * (l.R - 1)
      for r in stride(from: 1, through: min(l.C, processingElements / (l.R * l.S)), by: 1) {
        let rowsLeaving = ceil(l.C, over: r) * l.R
        for t in stride(from: 1, through: min(l.M, processingElements / (r * l.R * l.S)), by: 1) {
          guard l.N * t * l.E * l.F + r * t * rowBuffers <= room else { break }
          candidates.offer(
            dramInputs: l.filterWords + l.ifmapWords * Double(ceil(l.M, over: t)) * l.columnOverlap(f),
            globalBuffer: 2 * l.ofmapWords * Double(rowsLeaving - 1), arrayInputs: l.multiplications,
            arrayPsums: l.ofmapWords * Double(l.window - rowsLeaving), registerFile: l.multiplications,
            active: r * t * l.R * l.S, ["r": r, "t": t, "f": f])
        }
      }
    }
  }
}
