extension DataflowSearch {
  /// Accesses that all three variants share: both operands of a multiplication come over the array, its psum stays.
  private func offer(
    dram: Double, globalBuffer: Double, active: Int, _ parameters: KeyValuePairs<String, Int>,
    _ candidates: inout Candidates
  ) {
    candidates.offer(
      dramInputs: dram, globalBuffer: globalBuffer, arrayInputs: 2 * layer.multiplications, arrayPsums: 0,
      registerFile: 2 * layer.ofmapWords * Double(layer.window - 1), active: active, parameters)
  }

  /// OSA: e rows and f columns of one channel of n ofmaps.
  func searchOutputStationaryA(_ room: Int, _ candidates: inout Candidates) {
    let l = layer
    for n in l.batches {
      for e in 1...l.E {
        for f in stride(from: 1, through: min(l.F, processingElements / (n * e)), by: 1) {
          let m = min(l.M, (room - n * l.C * l.rows(e) * l.columns(f)) / l.window)
          guard m >= 1 else { break }
          let strips = Double(l.N / n * ceil(l.E, over: e) * ceil(l.F, over: f))
          let overlap = l.rowOverlap(e) * l.columnOverlap(f)
          offer(
            dram: l.filterWords + l.ifmapWords * Double(ceil(l.M, over: m)) * overlap,
            globalBuffer: l.filterWords * strips + l.ifmapWords * Double(l.M) * overlap, active: n * e * f,
            ["m": m, "n": n, "e": e, "f": f], &candidates)
        }
      }
    }
  }

  /// OSB: f pixels of a row of p channels of n ofmaps.
  func searchOutputStationaryB(_ room: Int, _ candidates: inout Candidates) {
    let l = layer
    for n in l.batches {
      for f in stride(from: 1, through: min(l.F, processingElements / n), by: 1) {
        let m = min(l.M, (room - n * l.C * l.R * l.columns(f)) / l.window)
        guard m >= 1 else { break }
        let p = min(m, processingElements / (n * f))
        let overlap = l.columnOverlap(f) * Double(l.R * l.E) / Double(l.H)
        let rows = Double(ceil(l.N, over: n) * l.E * ceil(l.F, over: f))
        offer(
          dram: l.filterWords + l.ifmapWords * Double(ceil(l.M, over: m)) * overlap,
          globalBuffer: l.filterWords * rows + l.ifmapWords * Double(ceil(l.M, over: p)) * overlap,
          active: n * p * f, ["m": m, "n": n, "p": p, "f": f], &candidates)
      }
    }
  }

  /// OSC: one pixel of p channels of n ofmaps.
  func searchOutputStationaryC(_ room: Int, _ candidates: inout Candidates) {
    let l = layer
    let overlap = Double(l.R * l.S * l.E * l.F) / Double(l.H * l.W)
    for n in l.batches where n <= processingElements {
      let m = min(l.M, room / l.window - n)
      guard m >= 1 else { break }
      let p = min(m, processingElements / n)
      let pixels = Double(ceil(l.N, over: n) * l.E * l.F)
      offer(
        dram: l.filterWords + l.ifmapWords * Double(ceil(l.M, over: m)) * overlap,
        globalBuffer: l.filterWords * pixels + l.ifmapWords * Double(ceil(l.M, over: p)) * overlap,
        active: n * p, ["m": m, "n": n, "p": p], &candidates)
    }
  }
}
