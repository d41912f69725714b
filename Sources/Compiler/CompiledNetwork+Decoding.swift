import Configurations

extension CompiledNetwork {
  /// The matrix of codes of one layer, rebuilt from pointers and weight rows alone.
  ///
  /// - Parameter index: the layer's number, from 0.
  /// - Returns: `outputs` rows of `columns` codes, in the caller's order.
  /// - Throws: `CompilationError` if pointers descend or leave the memory, or an entry leaves the matrix; neither
  ///   happens to a network that was compiled.
  public func codes(ofLayer index: Int) throws -> [UInt8] {
    guard layers.indices.contains(index) else {
      throw CompilationError(problems: ["network \(name): there is no layer \(index)"])
    }
    let layer = layers[index]
    var codes = [UInt8](repeating: 0, count: layer.outputs * layer.columns)
    for element in elements.indices {
      for column in 0..<layer.columns {
        try decode(layer, element: element, column: column, into: &codes)
      }
    }
    return restored(codes, layer, inputOrder: index == 0 ? nil : layers[index - 1].outputOrder)
  }

  /// The preloaded biases of one layer in the caller's order, as accumulator words; nil if it has none.
  ///
  /// - Parameter index: the layer's number, from 0.
  public func biases(ofLayer index: Int) -> [Int]? {
    guard let first = layers[index].firstBias else { return nil }
    var biases = [Int](repeating: 0, count: layers[index].outputs)
    for position in biases.indices {
      let (row, element) = position.quotientAndRemainder(dividingBy: elements.count)
      biases[layers[index].outputOrder?[position] ?? position] = elements[element].biases[first + row]
    }
    return biases
  }

  /// Puts rows and columns back into the caller's order.
  private func restored(_ codes: [UInt8], _ layer: CompiledLayer, inputOrder: [Int]?) -> [UInt8] {
    if layer.outputOrder == nil && inputOrder == nil { return codes }
    var result = codes
    for position in 0..<layer.outputs {
      let row = layer.outputOrder?[position] ?? position
      for column in 0..<layer.columns {
        let target = column < layer.inputs ? inputOrder?[column] ?? column : column
        result[row * layer.columns + target] = codes[position * layer.columns + column]
      }
    }
    return result
  }

  private func decode(
    _ layer: CompiledLayer, element: Int, column: Int, into codes: inout [UInt8]
  ) throws {
    let memories = elements[element]
    let layout = ColumnGroupLayout(configuration)
    let isBias = column == layer.inputs
    let place =
      isBias ? (group: 0, column: layer.biasPointer - layer.firstPointer) : layout.column(ofInput: column)
    guard place.group == layout.group(ofElement: element) else { return }
    let pointer = layer.firstPointer + place.column
    let stored = memories.weightRows.count * configuration.entriesPerRow
    guard memories.pointers.indices.contains(pointer), pointer + 1 < memories.pointers.count else {
      throw CompilationError(problems: ["layer \(layer.name): column \(column) has no pointer"])
    }
    let start = memories.pointers[pointer]
    let end = memories.pointers[pointer + 1]
    guard 0 <= start, start <= end, end <= stored else {
      throw CompilationError(problems: [
        "layer \(layer.name): in processing element \(element), column \(column) goes from entry \(start) to "
          + "\(end) of \(stored)"
      ])
    }
    // The element's own row that follows the previous entry.
    var next = 0
    for position in start..<end {
      let entry = self.entry(position, of: memories)
      let local = next + entry.zeros
      let row = local * layout.lanes + element % layout.lanes
      next = local + 1
      guard row < layer.outputs else {
        throw CompilationError(problems: [
          "layer \(layer.name): entry \(position) of processing element \(element) is in row \(row) of "
            + "\(layer.outputs)"
        ])
      }
      codes[row * layer.columns + column] = entry.code
    }
  }

  private func entry(_ position: Int, of memories: ElementMemories) -> (code: UInt8, zeros: Int) {
    let bits = memories.weightRows.field(
      ofWord: position / configuration.entriesPerRow,
      first: position % configuration.entriesPerRow * configuration.entryBits, count: configuration.entryBits)
    let zeros = bits & ((1 << UInt64(configuration.relativeIndexBits)) - 1)
    return (UInt8(bits >> UInt64(configuration.relativeIndexBits)), Int(zeros))
  }
}
