import HDL

/// What travels with a product through the pipeline of a processing element.
struct PipelineStage {
  /// There is a product.
  let valid: Bits
  /// Its ifmap word is zero: it stands for 0 and is not made.
  let isZero: Bits
  /// It is the first product of its psum; the last.
  let isFirst: Bits
  let isLast: Bits
  /// Its filter is the last of the element.
  let isFinal: Bits
  /// Its filter.
  let filter: Bits

  /// The same one stage later; `runs` says whether stages move.
  func delayed(_ m: Module, _ name: String, _ runs: Bits) -> PipelineStage {
    let next = PipelineStage(
      valid: m.register("\(name)_valid", 1, resetTo: 0), isZero: m.register("\(name)_is_zero", 1),
      isFirst: m.register("\(name)_is_first", 1), isLast: m.register("\(name)_is_last", 1),
      isFinal: m.register("\(name)_is_final", 1), filter: m.register("\(name)_filter", filter.width))
    m.when(runs) {
      next.valid[] = valid
      m.when(valid) {
        next.isZero[] = isZero
        next.isFirst[] = isFirst
        next.isLast[] = isLast
        next.isFinal[] = isFinal
        next.filter[] = filter
      }
    }
    return next
  }
}
