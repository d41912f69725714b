import Configurations
import DeepCompression

extension EIEConfiguration {
  /// Throws unless the layers chain and everything but their entries fits the memories.
  func checkShapes(of network: CompressedNetwork) throws {
    var problems = chainProblems(network)
    if network.layers.count > layers {
      problems.append(
        "network \(network.name): \(network.layers.count) layers are \(network.layers.count - layers) more than "
          + "can be resident; raise --layers to at least \(network.layers.count)")
    }
    for layer in network.layers {
      problems += activationProblems(layer, "inputs", layer.inputs) + numberProblems(layer)
    }
    // The outputs of any other layer are the inputs of the next.
    if let last = network.layers.last { problems += activationProblems(last, "outputs", last.outputs) }
    let pointers = network.layers.reduce(0) { $0 + pointerCount($1) }
    if pointers > pointerWords {
      problems.append(
        "network \(network.name): \(pointers) pointers are \(pointers - pointerWords) more than the "
          + "\(pointerWords) pointer words; raise --pointer-words to at least \(pointers + pointers % 2)")
    }
    guard problems.isEmpty else { throw CompilationError(problems: problems) }
  }

  /// Throws unless the batches' descriptors and pointers fit.
  func checkBatches(_ batches: [BatchedNetwork.Batch], name: String) throws {
    var problems = batches.flatMap { numberProblems($0.matrix) }
    if batches.count > layers {
      problems.append(
        "network \(name): \(batches.count) batches are \(batches.count - layers) more than the \(layers) descriptors; "
          + "raise --layers to at least \(batches.count), or --activation-words or --pes for fewer batches")
    }
    let pointers = batches.reduce(0) { $0 + pointerCount($1.matrix) }
    if pointers > pointerWords {
      problems.append(
        "network \(name): \(pointers) pointers are \(pointers - pointerWords) more than the "
          + "\(pointerWords) pointer words; raise --pointer-words to at least \(pointers + pointers % 2)")
    }
    guard problems.isEmpty else { throw CompilationError(problems: problems) }
  }

  /// Throws unless the layers of a recurrent network chain, and all but their entries fits.
  func checkCells(_ network: RecurrentNetwork, _ placed: PlacedRecurrentNetwork) throws {
    guard cells == .lstm else {
      throw CompilationError(problems: [
        "network \(network.name): it has LSTM cells and the array has none; set --cells \(CellUnits.lstm.rawValue)"
      ])
    }
    let read =
      network.cells.map { ($0.name, $0.inputs) } + (network.readout.map { [($0.name, $0.inputs)] } ?? [])
    var problems = zip(read.dropFirst(), network.cells).filter { $0.1 != $1.units }.map {
      "layer \($0.0): \($0.1) inputs do not follow the \($1.units) hidden units of layer \($1.name)"
    }
    problems += placed.parts.flatMap { numberProblems($0.matrix) }
    let rows =
      placed.parts.map { ($0.matrix.outputs + processingElements - 1) / processingElements } + [placed.rows]
    if let most = rows.max(), most > activationWords {
      problems.append(
        "network \(network.name): it needs \(most) activation words in each element, \(most - activationWords) more "
          + "than there are; raise --activation-words to at least \(most), or --pes")
    }
    if placed.parts.count > layers {
      problems.append(
        "network \(network.name): \(placed.parts.count) layers are \(placed.parts.count - layers) more than can be "
          + "resident; raise --layers to at least \(placed.parts.count)")
    }
    let pointers = placed.parts.reduce(0) { $0 + pointerCount($1.matrix) }
    if pointers > pointerWords {
      problems.append(
        "network \(network.name): \(pointers) pointers are \(pointers - pointerWords) more than the "
          + "\(pointerWords) pointer words; raise --pointer-words to at least \(pointers + pointers % 2)")
    }
    guard problems.isEmpty else { throw CompilationError(problems: problems) }
  }

  /// Throws unless the entries of every processing element fit its weight memory.
  func checkEntries(_ entries: [[InterleavedSlice.Entry]]) throws {
    let counts = entries.map(\.count)
    guard let most = counts.max(), let element = counts.firstIndex(of: most), most > entryCapacity else {
      return
    }
    let rows = (most + entriesPerRow - 1) / entriesPerRow
    throw CompilationError(problems: [
      "processing element \(element): \(most) entries are \(most - entryCapacity) more than the "
        + "\(entryCapacity) of \(weightRows) weight rows; raise --weight-rows to at least \(rows) or raise --pes"
    ])
  }

  /// Pointers that each element needs for `layer`: where each of its columns begins, and the end.
  private func pointerCount(_ layer: SharedLayer) -> Int {
    ColumnGroupLayout(self).columns(ofInputs: layer.inputs)
      + (layer.hasBias && bias == .codebookColumn ? 2 : 1)
  }

  private func chainProblems(_ network: CompressedNetwork) -> [String] {
    guard !network.layers.isEmpty else { return ["network \(network.name): there are no layers to compile"] }
    let shapes = network.layers.filter { $0.inputs < 1 || $0.outputs < 1 }.map {
      "layer \($0.name): \($0.outputs) outputs of \($0.inputs) inputs are no layer; give it at least one of each"
    }
    let pairs = zip(network.layers, network.layers.dropFirst())
    return shapes
      + pairs.filter { $0.outputs != $1.inputs }.map {
        "layer \($1.name): \($1.inputs) inputs do not follow the \($0.outputs) outputs of layer \($0.name); "
          + "give the layers in the order in which they run"
      }
  }

  private func activationProblems(_ layer: SharedLayer, _ noun: String, _ count: Int) -> [String] {
    guard count > inputCapacity else { return [] }
    let words = (count + processingElements - 1) / processingElements
    let elements = (count + activationWords - 1) / activationWords
    return [
      "layer \(layer.name): \(count) \(noun) are \(count - inputCapacity) more than the \(inputCapacity) of "
        + "\(processingElements) x \(activationWords) activation words; raise --activation-words to at least "
        + "\(words) or --pes to at least \(elements)"
    ]
  }

  /// What is wrong with the numbers of a layer: its codes, its codebook and its bias.
  private func numberProblems(_ layer: SharedLayer) -> [String] {
    if layer.exactBias != nil, bias == .codebookColumn {
      return [
        "layer \(layer.name): its bias is kept exactly, beside the matrix, and the array has biases as coded columns; "
          + "set --bias \(BiasPlacement.accumulatorPreload.rawValue), or compress with --biases shared"
      ]
    }
    guard layer.exactBias?.allSatisfy(\.isFinite) ?? true else {
      return ["layer \(layer.name): a bias is not a finite number; compress it again"]
    }
    guard layer.codebook.allSatisfy(\.isFinite) else {
      return ["layer \(layer.name): the codebook has a word that is not a finite number; compress it again"]
    }
    guard layer.codes.count == layer.outputs * layer.columns else {
      return [
        "layer \(layer.name): \(layer.codes.count) codes do not fill \(layer.outputs) x \(layer.columns) weights; "
          + "compress it again"
      ]
    }
    let code = Int(layer.codes.max() ?? 0)
    guard code < layer.codebook.count else {
      return [
        "layer \(layer.name): code \(code) is outside its codebook of \(layer.codebook.count) words; "
          + "compress it again"
      ]
    }
    guard layer.codebook.count > codebookEntries else { return [] }
    return [
      "layer \(layer.name): \(layer.codebook.count) codebook words are "
        + "\(layer.codebook.count - codebookEntries) more than the \(codebookEntries) of \(weightCodeBits)-bit "
        + "codes; raise --weight-bits to at least \(Self.bitsToIndex(layer.codebook.count))"
    ]
  }
}
