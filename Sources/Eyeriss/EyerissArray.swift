import Components
import Configurations
import HDL

/// The whole accelerator: array, buffers, run-length codec, sequencers and configuration chain (ISCA 2016, figure 9;
/// ISSCC 2016, figure 1).
///
///     ifmap --> decoder --> ifmap buffer --> sequencer --+
///     filter ------------> filter buffer --> sequencer --+--> array --> psum buffer, or output path --> ofmap
///     bias --------------> bias buffer ----> sequencer --+                  |
///                                               ^---------------------------+
public struct EyerissArray: Component {
  /// What is built.
  public var configuration: EyerissConfiguration

  /// The array of `configuration`, which is assumed to be valid.
  public init(_ configuration: EyerissConfiguration) { self.configuration = configuration }

  public static let source = #fileID
  public var moduleName: String { "eyeriss_array" }
  public var contract: String {
    let c = configuration
    return """
      Row-stationary convolution, one layer at a time.

      Elements    \(c.rows) x \(c.columns); scratchpads of \(c.ifmapEntries) ifmap, \(c.filterEntries) filter and \
      \(c.psumEntries) psum words
      Numbers     ifmap and filter values of \(c.wordBits) bits, psums of \(c.psumBits) bits
      Buffers     \(c.globalBufferBanks) banks of \(c.globalBufferBankWords) words of \(c.psumPortBits) bits;
                  \(c.filterQueueWords) filter words, \(c.biasQueueWords) bias words
      Use         load \(c.chainBits) configuration bits while not busy, raise start for a cycle, serve the streams;
                  docs/eyeriss.md has the formats and the timing
      """
  }

  public func build(_ m: Module, _ io: Ports) {
    let c = configuration
    let starts = (io.start & ~io.busy).named("starts")

    m.heading("Configuration: the chain runs through the rows from the highest down and ends in the layer.")
    let layerLink = m.instance("layer_settings", of: ConfigurationChain(width: c.layerBits))
    let array = m.instance("array", of: ElementArray(c))
    let shifts = (io.configurationValid & ~io.busy).named("shifts")
    array.shift[] = shifts
    array.bitIn[] = io.configurationBit
    layerLink.shift[] = shifts
    layerLink.bitIn[] = array.bitOut
    io.configurationOut[] = layerLink.bitOut
    let layer = LayerFields(layerLink.value, c)
    for field in ElementLayer.fields { array.layer[field][] = layer[field] }

    m.heading("Buffers.")
    let globalBuffer = m.instance("global_buffer", of: GlobalBuffer(c))
    globalBuffer.ifmapBanks[] = layer[.ifmapBanks]
    let isCorrupt = buildIfmaps(m, io, layer, starts, globalBuffer, array)
    let filters = buildFilters(m, io, layer, starts, array, isCorrupt)
    let psums = buildPsums(m, io, layer, starts, globalBuffer, array, isCorrupt)

    m.heading("Status.")
    let busy = m.register("is_busy", 1, resetTo: 0)
    let done = m.register("is_done", 1, resetTo: 0)
    let saturated = m.register("has_saturated", 1, resetTo: 0)
    let ends = (io.ofmap.fires & io.ofmap.payload.last).named("ends")
    m.when(starts) {
      busy[] = 1
      done[] = 0
      saturated[] = 0
    }.otherwise {
      m.when(ends) {
        busy[] = 0
        done[] = 1
      }
      m.when(array.saturates) { saturated[] = 1 }
    }
    io.busy[] = busy
    io.done[] = done
    io.saturated[] = saturated
    io.corrupt[] = isCorrupt

    if let select = io.counterSelect, let value = io.counterValue {
      let counters = m.instance("counters", of: AccessCounters(c))
      counters.clear[] = starts
      counters.select[] = select
      value[] = counters.value
      let (ifmapUser, psumUser) = (globalBuffer.ifmaps, globalBuffer.psums)
      counters.events[.globalBufferReads]![] = sum(of: [ifmapUser.read, psumUser.read], width: 2)
      counters.events[.globalBufferWrites]![] = sum(of: [ifmapUser.write, psumUser.write], width: 2)
      counters.events[.filterBufferReads]![] = filters.reads!
      counters.events[.filterBufferWrites]![] = filters.writes!
      counters.events[.psumNetworkWords]![] = sum(of: [psums.tagged.fires, array.request.taken], width: 2)
      for (kind, count) in array.events { counters.events[kind.counter]![] = count }
    }
  }

  /// From the coded ifmap stream to the array; gives whether the stream was corrupt.
  private func buildIfmaps(
    _ m: Module, _ io: Ports, _ layer: LayerFields, _ starts: Bits, _ globalBuffer: GlobalBuffer.Ports,
    _ array: ElementArray.Ports
  ) -> Bits {
    let c = configuration
    m.heading("Ifmaps: decoded, packed into words, buffered, sent.")
    let decoder = m.instance("ifmap_decoder", of: RunLengthDecoder(c))
    decoder.start[] = starts
    decoder.layer.connect(to: layer)
    connectQueue(m, "ifmap_port", io.ifmap, to: decoder.coded, depth: 2)
    let packer = m.instance(
      "ifmap_packer", of: WordPacker(elementBits: c.wordBits, elements: c.ifmapWordValues))
    packer.element.valid[] = decoder.value.valid
    packer.element.payload.data[] = decoder.value.payload.data
    packer.element.payload.closes[] = decoder.value.payload.closes
    decoder.value.ready[] = packer.element.ready
    let buffer = m.instance("ifmap_buffer", of: IfmapBuffer(c))
    buffer.start[] = starts
    buffer.layer.connect(to: layer)
    connect(packer.word, to: buffer.push)
    buffer.buffer.connect(to: globalBuffer.ifmaps)
    let sequencer = m.instance("ifmap_sequencer", of: IfmapSequencer(c))
    sequencer.start[] = starts
    sequencer.layer.connect(to: layer)
    connect(buffer.pop, to: sequencer.word)
    connect(sequencer.value, to: array.ifmap)
    return decoder.isCorrupt
  }

  private func buildFilters(
    _ m: Module, _ io: Ports, _ layer: LayerFields, _ starts: Bits, _ array: ElementArray.Ports,
    _ isCorrupt: Bits
  ) -> FilterBuffer.Ports {
    let c = configuration
    m.heading("Filters: buffered, sent.")
    let buffer = m.instance("filter_buffer", of: FilterBuffer(c))
    buffer.start[] = starts
    buffer.layer.connect(to: layer)
    connectQueue(m, "filter_port", io.filter, to: buffer.packed, depth: 2, unless: isCorrupt)
    let sequencer = m.instance("filter_sequencer", of: FilterSequencer(c))
    sequencer.start[] = starts
    sequencer.layer.connect(to: layer)
    connect(buffer.pop, to: sequencer.word)
    connect(sequencer.tagged, to: array.filter)
    return buffer
  }

  private func buildPsums(
    _ m: Module, _ io: Ports, _ layer: LayerFields, _ starts: Bits, _ globalBuffer: GlobalBuffer.Ports,
    _ array: ElementArray.Ports, _ isCorrupt: Bits
  ) -> PsumInSequencer.Ports {
    let c = configuration
    m.heading("Psums: biases and psums of earlier passes in, psums out to the buffer or off chip.")
    let biases = m.instance("bias_buffer", of: BiasBuffer(c))
    biases.start[] = starts
    biases.layer.connect(to: layer)
    connectQueue(m, "bias_port", io.bias, to: biases.bias, depth: 2, unless: isCorrupt)
    let buffer = m.instance("psum_buffer", of: PsumBuffer(c))
    buffer.start[] = starts
    buffer.ifmapBanks[] = layer[.ifmapBanks]
    buffer.buffer.connect(to: globalBuffer.psums)
    let sender = m.instance("psum_in_sequencer", of: PsumInSequencer(c))
    sender.start[] = starts
    sender.layer.connect(to: layer)
    connect(buffer.pop, to: sender.word)
    biases.index[] = sender.biasIndex
    biases.releases[] = sender.releasesBiases
    sender.biasIsPresent[] = biases.isPresent
    sender.bias[] = biases.word
    connect(sender.tagged, to: array.psums)

    let receiver = m.instance("psum_out_sequencer", of: PsumOutSequencer(c))
    receiver.start[] = starts
    receiver.layer.connect(to: layer)
    array.request.wanted[] = receiver.request.wanted
    array.request.row[] = receiver.request.row
    array.request.column[] = receiver.request.column
    array.request.note[] = receiver.request.note
    receiver.request.taken[] = array.request.taken

    let output = m.instance("output_path", of: OutputPath(c))
    output.layer.connect(to: layer)
    let note = array.results.payload.note
    let isResult = note[0].named("is_result")
    buffer.push.valid[] = array.results.valid & ~isResult
    buffer.push.payload[] = array.results.payload.data
    output.word.valid[] = array.results.valid & isResult
    output.word.payload.data[] = array.results.payload.data
    output.word.payload.isLastBlock[] = note[1]
    output.word.payload.endsPass[] = note[2]
    output.word.payload.endsLayer[] = note[3]
    array.results.ready[] = mux(isResult, output.word.ready, buffer.push.ready)

    let coded = EyerissConfiguration.streamBits
    let port = m.instance("ofmap_port", of: Fifo(width: coded + 1, depth: 2))
    port.push.valid[] = output.coded.valid
    port.push.payload[] = concatenate(output.coded.payload.last, output.coded.payload.data)
    output.coded.ready[] = port.push.ready
    io.ofmap.valid[] = port.pop.valid
    io.ofmap.payload.data[] = port.pop.payload[0...(coded - 1)]
    io.ofmap.payload.last[] = port.pop.payload[coded]
    port.pop.ready[] = io.ofmap.ready
    return sender
  }
}
