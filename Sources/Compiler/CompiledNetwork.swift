import BitVectors
import Configurations
import DeepCompression

/// A compressed network laid out in the memories of an EIE array (docs/eie.md, section 2).
///
/// Layers follow each other without a gap, in the weight memory by entries and in the pointer memory by pointers:
/// the end of one layer's last column is the start of the next layer's first. The paper describes one layer at a
/// time; here all layers of a network are resident.
public struct CompiledNetwork: Hashable, Sendable {
  /// The network's name.
  public let name: String
  /// The array it is laid out for.
  public let configuration: EIEConfiguration
  /// The layers, first to last.
  public let layers: [CompiledLayer]
  /// The memories of each processing element.
  public let elements: [ElementMemories]
  /// The codebook words of the resident layers, the same in every element: word `layer * 2^B + code`.
  public let codebook: [Int]

  /// A network from parts that are known to agree.
  init(
    name: String, configuration: EIEConfiguration, layers: [CompiledLayer], elements: [ElementMemories],
    codebook: [Int]
  ) {
    self.name = name
    self.configuration = configuration
    self.layers = layers
    self.elements = elements
    self.codebook = codebook
  }

  /// Lays out `network` in the memories of `configuration`.
  ///
  /// - Throws: `InvalidConfiguration`; `CompilationError` with one line for everything that does not fit.
  public init(_ network: CompressedNetwork, for configuration: EIEConfiguration) throws {
    try configuration.validated()
    try configuration.checkShapes(of: network)
    var layout = ResidentLayout(configuration)
    let placed = PlacedNetwork(network, for: configuration)
    for (layer, order) in zip(placed.network.layers, placed.outputOrders) { layout.append(layer, order) }
    try configuration.checkEntries(layout.entries)

    name = network.name
    self.configuration = configuration
    layers = layout.layers
    elements = layout.elements
    codebook = network.layers.flatMap { configuration.codebookWords(of: $0) }
  }

  /// Lays out batches, each as a resident layer of its own.
  init(
    name: String, batches: [BatchedNetwork.Batch], layers original: [SharedLayer],
    for configuration: EIEConfiguration
  ) throws {
    try configuration.checkBatches(batches, name: name)
    var layout = ResidentLayout(configuration)
    for (index, batch) in batches.enumerated() {
      layout.append(batch.matrix, nil)
      let isFirst = batch.inputs.lowerBound == 0
      layout.layers[index].accumulates = !isFirst
      layout.layers[index].holds = !batch.completes
      layout.layers[index].rectifiesInput = batch.layer > 0 && original[batch.layer - 1].function == .rectify
    }
    try configuration.checkEntries(layout.entries)
    self.init(
      name: name, configuration: configuration, layers: layout.layers,
      elements: layout.elements, codebook: batches.flatMap { configuration.codebookWords(of: $0.matrix) })
  }

  /// Lays out a recurrent network, each layer of cells and the readout as a resident layer of its own.
  ///
  /// - Parameters:
  ///   - placed: the same network, its rows and columns in their places.
  /// - Throws: `InvalidConfiguration`; `CompilationError` with one line for everything that does not fit.
  public init(
    _ network: RecurrentNetwork, placed: PlacedRecurrentNetwork, for configuration: EIEConfiguration
  ) throws {
    try configuration.validated()
    try configuration.checkCells(network, placed)
    var layout = ResidentLayout(configuration)
    for (index, part) in placed.parts.enumerated() {
      layout.append(part.matrix, nil)
      layout.layers[index].rectifiesInput = false
      layout.layers[index].firstRow = part.firstRow
      layout.layers[index].cellRows = part.slotRows
      layout.layers[index].holds = part.slotRows > 0
    }
    try configuration.checkEntries(layout.entries)
    self.init(
      name: network.name, configuration: configuration, layers: layout.layers, elements: layout.elements,
      codebook: placed.parts.flatMap { configuration.codebookWords(of: $0.matrix) })
  }

  /// Entries of all layers in all processing elements, fillers included.
  public var entries: Int { layers.reduce(0) { $0 + $1.entries } }

  /// Fillers of all layers in all processing elements.
  public var paddingEntries: Int { layers.reduce(0) { $0 + $1.paddingEntries } }
}

/// The memories while layers are appended to them.
private struct ResidentLayout {
  let configuration: EIEConfiguration
  var layers: [CompiledLayer] = []
  var pointers: [[Int]]
  var entries: [[InterleavedSlice.Entry]]
  var biases: [[Int]]

  init(_ configuration: EIEConfiguration) {
    self.configuration = configuration
    pointers = Array(repeating: [], count: configuration.processingElements)
    entries = Array(repeating: [], count: configuration.processingElements)
    biases = Array(repeating: [], count: configuration.processingElements)
  }

  /// The memories as they are now.
  var elements: [ElementMemories] {
    pointers.indices.map {
      ElementMemories(
        pointers: pointers[$0], weightRows: configuration.rows(of: entries[$0]), biases: biases[$0])
    }
  }

  mutating func append(_ layer: SharedLayer, _ outputOrder: [Int]?) {
    let elements = configuration.processingElements
    let groups = ColumnGroupLayout(configuration)
    let parts = groups.parts(of: layer).map {
      InterleavedSlice.slices(
        of: $0, processingElements: groups.lanes, relativeIndexBits: configuration.relativeIndexBits)
    }
    let slices = (0..<elements).map { parts[groups.group(ofElement: $0)][$0 % groups.lanes] }
    let firstPointer = pointers[0].count
    layers.append(
      CompiledLayer(
        name: layer.name, inputs: layer.inputs, outputs: layer.outputs, hasBias: layer.hasBias,
        function: layer.function, rectifiesInput: layers.last?.function == .rectify,
        activationRows: (layer.inputs + elements - 1) / elements,
        outputRows: (layer.outputs + elements - 1) / elements, firstPointer: firstPointer,
        biasPointer: firstPointer + groups.columns(ofInputs: layer.inputs),
        firstBias: layer.exactBias == nil ? nil : biases[0].count,
        entries: slices.reduce(0) { $0 + $1.entries.count },
        paddingEntries: slices.reduce(0) { $0 + $1.paddingEntries }, outputOrder: outputOrder))
    for (element, slice) in slices.enumerated() {
      let base = entries[element].count
      pointers[element] += slice.columnStarts.map { base + $0 }
      entries[element] += slice.entries
    }
    if let bias = layer.exactBias { append(bias) }
  }
}

extension ResidentLayout {
  /// The bias of output i lies in element `i mod N`; words without an output are zero.
  private mutating func append(_ bias: [Float]) {
    let elements = configuration.processingElements
    for first in stride(from: 0, to: bias.count, by: elements) {
      for element in 0..<elements {
        let output = first + element
        biases[element].append(
          output < bias.count ? configuration.accumulator.quantize(Double(bias[output])) : 0)
      }
    }
  }
}

extension EIEConfiguration {
  /// The rows of the weight memory that hold `entries`: z in the low bits of each, v above.
  fileprivate func rows(of entries: [InterleavedSlice.Entry]) -> MemoryWords {
    let used = max(1, (entries.count + entriesPerRow - 1) / entriesPerRow)
    var rows = MemoryWords(wordBits: weightRowBits, count: used)
    for (index, entry) in entries.enumerated() {
      rows.setField(
        ofWord: index / entriesPerRow, first: index % entriesPerRow * entryBits, count: entryBits,
        to: UInt64(entry.code) << UInt64(relativeIndexBits) | UInt64(entry.zeros))
    }
    return rows
  }

  /// The `2^B` words of a layer's codebook, zeros behind those that it has.
  fileprivate func codebookWords(of layer: SharedLayer) -> [Int] {
    let words = layer.codebook.map { weight.quantize(Double($0)) }
    return words + [Int](repeating: 0, count: codebookEntries - words.count)
  }
}
