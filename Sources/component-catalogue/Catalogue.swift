import Components
import EIE

/// Every component of the library, with parameters that are typical.
enum Catalogue {
  static var entries: [CatalogueEntry] {
    [
      CatalogueEntry("Fifo(width: 8, depth: 4)", Fifo(width: 8, depth: 4)),
      CatalogueEntry(
        "AsynchronousFifo(width: 8, depth: 8)", AsynchronousFifo(width: 8, depth: 8)),
      CatalogueEntry(
        "RegisterSlice(width: 8, cut: .forward)", RegisterSlice(width: 8, cut: .forward)),
      CatalogueEntry(
        "RegisterSlice(width: 8, cut: .backward)", RegisterSlice(width: 8, cut: .backward)),
      CatalogueEntry("RegisterSlice(width: 8, cut: .both)", RegisterSlice(width: 8, cut: .both)),
      CatalogueEntry("StreamFork(width: 8, branches: 2)", StreamFork(width: 8, branches: 2)),
      CatalogueEntry("StreamJoin(widths: [8, 4])", StreamJoin(widths: [8, 4])),
      CatalogueEntry("PriorityArbiter(width: 8, inputs: 4)", PriorityArbiter(width: 8, inputs: 4)),
      CatalogueEntry("RoundRobinArbiter(width: 8, inputs: 4)", RoundRobinArbiter(width: 8, inputs: 4)),
      CatalogueEntry("WidthUpsizer(width: 8, ratio: 4)", WidthUpsizer(width: 8, ratio: 4)),
      CatalogueEntry("WidthDownsizer(width: 8, ratio: 4)", WidthDownsizer(width: 8, ratio: 4)),
      CatalogueEntry("Synchronizer(width: 1)", Synchronizer(width: 1)),
      CatalogueEntry("SinglePortMemory(width: 32, depth: 256)", SinglePortMemory(width: 32, depth: 256)),
      CatalogueEntry(
        "ActivationQueue(activationBits: 16, columnBits: 11, depth: 8)",
        ActivationQueue(activationBits: 16, columnBits: 11, depth: 8)),
      CatalogueEntry(
        "PointerRead(activationBits: 16, words: 2048, pointerBits: 13)",
        PointerRead(activationBits: 16, words: 2048, pointerBits: 13)),
      CatalogueEntry("SliceFilter(columns: 2048)", SliceFilter(columns: 2048)),
      CatalogueEntry(
        "LeadingNonzeroNode(candidates: 4, laneBits: 0, activationBits: 16)",
        LeadingNonzeroNode(candidates: 4, laneBits: 0, activationBits: 16)),
    ]
  }

  /// The whole page.
  static func page(tool: String) throws -> String {
    let head = """
      # Components

      The library of ready components, each with its contract, its ports and its size. This page is generated (`make
      catalogue`) and compared with the sources in every test run. Sizes are \(tool)'s generic cells after `synth`: they
      compare components with one another and are no area.

      Streams are ready/valid pairs; their rules are in [chapter 7](book/7-streams.md).

      """
    return try head + "\n" + entries.map { try $0.section() }.joined(separator: "\n")
  }
}
