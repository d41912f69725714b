import Configurations
import HDL

/// The order of the psums of a pass, in and out: all chains for one output, then for the next.
///
///     for each image and output: for each filter set ti: for each ofmap row ei: for each block: one word of chain (ti, ei)
///
/// Chains lie side by side from the left; where the columns end, they go on in the band of rows above.
struct ChainWalk {
  /// The fields that a walk needs.
  static let fields: [EyerissLayerField] = [
    .psumBlocks, .chainWidth, .filterSets, .outputs, .images, .chainElements,
  ]

  /// The column of the chain, and the lowest row of its band.
  let column: Bits
  let row: Bits
  /// The block of the word, and whether it is the chain's last for this output.
  let block: Bits
  let isLastBlock: Bits
  /// The chain is the last of its filter set; of all.
  let isLastOfSet: Bits
  let isLastChain: Bits
  /// The word is the last of the pass.
  let isLast: Bits

  /// A walk that `advance` moves on by one word.
  init(_ m: Module, _ c: EyerissConfiguration, _ layer: LayerFields, advance: Bits) {
    let nest = LoopNest(
      m,
      [
        ("block", layer[.psumBlocks]), ("ofmap_row", layer[.chainWidth]), ("filter_set", layer[.filterSets]),
        ("output_index", layer[.outputs]), ("image", layer[.images]),
      ], advance: advance)
    isLast = nest.isLast
    block = nest.loops[0].index
    isLastBlock = nest.loops[0].isLast
    isLastOfSet = nest.loops[1].isLast
    isLastChain = (nest.loops[1].isLast & nest.loops[2].isLast).named("is_last_chain")

    let column = m.register("column", bitsToIndex(c.columns), resetTo: 0)
    let row = m.register("band_row", bitsToIndex(c.rows), resetTo: 0)
    self.column = column
    self.row = row
    let height = layer[.chainElements].fitted(to: row.width, m, "chain_elements")
    let isLastChain = isLastChain
    m.when(advance & isLastBlock) {
      m.when(isLastChain) {
        column[] = 0
        row[] = 0
      }.elsewhen(column == c.columns - 1) {
        column[] = 0
        row[] = row &+ height
      }.otherwise { column[] = column &+ 1 }
    }
  }
}
