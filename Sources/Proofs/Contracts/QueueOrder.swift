import HDL

/// What any queue promises: what enters leaves, once, unchanged, and in the order in which it entered.
///
/// One element is followed on its way, the one that enters while `watch` is 1; a proof chooses `watch` freely, so what
/// holds of that element holds of all.
struct QueueOrder {
  /// Elements inside, by counting what passes.
  let inside: Bits
  /// An element is followed; the element; how many leave before it.
  let watching, watched, ahead: Bits

  /// Adds the checks to `m`, for a queue of at most `depth` elements.
  ///
  /// - Parameters:
  ///   - enters: an element enters at the coming edge: `entering`.
  ///   - offers: the queue shows an element: `leaving`.
  ///   - leaves: it leaves at the coming edge.
  init(
    _ m: Module, depth: Int, enters: Bits, entering: Bits, offers: Bits, leaves: Bits, leaving: Bits,
    watch: Bits
  ) {
    m.heading("Elements inside, by counting what passes.")
    inside = m.register("occupancy", bitsToCount(depth), resetTo: 0)
    m.when(enters & ~leaves) { [inside] in inside[] = inside &+ 1 }
      .elsewhen(~enters & leaves) { [inside] in inside[] = inside &- 1 }
    m.check("an element is offered exactly while one is inside", offers == (inside != 0))

    m.heading("One element on its way, and how many leave before it.")
    watching = m.register("watching", 1, resetTo: 0)
    watched = m.register("watched", entering.width)
    ahead = m.register("ahead", bitsToCount(depth))
    m.when(enters & watch & ~watching) { [watching, watched, ahead, inside] in
      watching[] = 1
      watched[] = entering
      ahead[] = mux(leaves, inside &- 1, inside)
    }.elsewhen(watching & leaves) { [watching, ahead] in
      m.when(ahead == 0) { watching[] = 0 }
        .otherwise { ahead[] = ahead &- 1 }
    }
    let isNext = (watching & (ahead == 0)).named("is_next")
    m.check("what leaves after those before it is what entered", ~(isNext & offers) | (leaving == watched))
    m.check("an element stays inside until it leaves", ~watching | (ahead < inside))
  }
}
