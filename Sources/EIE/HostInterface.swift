import Configurations
import HDL

/// The part of the central control that serves the host: takes a request while nothing is computed, hands a write to
/// the elements one cycle later, and answers a read two cycles later.
struct HostInterface {
  /// A run starts with these layers; it pauses after each if asked to.
  let run: Bits
  let firstLayer: Bits
  let lastLayer: Bits
  let pauses: Bits
  /// A paused run goes on.
  let resume: Bits
  /// Descriptions of the layers, by layer.
  let rowCounts: Memory
  /// Rows of the outputs, for column groups to add up and biases to be preloaded; only with either.
  let outputRows: Memory?
  let firstColumns: Memory
  /// The pointer index of the bias column; the address of the first bias where they are preloaded.
  let biases: Memory
  let flags: Memory
  /// The first row of the source that each layer reads, where there are LSTM cells.
  let firstRows: Memory?
  /// Cycles that each layer took.
  let cycleCounts: Memory
  /// The source word that the host looks at.
  let lookedAt: Bits
  init(_ m: Module, _ io: CentralControl.Ports, _ c: EIEConfiguration, _ state: ControlState) {
    let reading = m.register("reading", 1, resetTo: 0)
    let readsActivation = m.register("reads_activation", 1)
    let answered = m.register("answer_valid", 1, resetTo: 0)
    let answer = m.register("answer", c.hostDataBits)

    let isPaused = (state.register == state.paused).named("is_paused")
    let isIdle = ((state.register == state.idle) | isPaused).named("is_idle")
    io.request.ready[] = isIdle & ~reading & ~answered
    io.hostLooks[] = state.cell.map { isIdle | (state.register == $0) } ?? isIdle
    io.busy[] = ~(state.register == state.idle)

    m.heading("Requests of the host, by space; none is taken during a run.")
    let request = io.request.payload
    let accepts = io.request.fires.named("accepts")
    let writes = (accepts & request.write).named("writes")
    func toSpace(_ number: Int, _ name: String) -> Bits { (writes & (request.space == number)).named(name) }
    let toControl = toSpace(0, "to_control")
    let toDescriptor = toSpace(1, "to_descriptor")
    run = (toControl & (request.address == 0)).named("run")
    resume = (toControl & (request.address == 1)).named("resume")
    let clear = (toControl & (request.address == 2)).named("clear")
    firstLayer = request.data[0...(c.layerBits - 1)]
    lastLayer = request.data[8...(7 + c.layerBits)]
    pauses = request.data[16]

    m.heading("Descriptions of the layers.")
    rowCounts = m.memory("row_counts", c.rowCountBits, depth: c.layers)
    firstColumns = m.memory("first_columns", c.columnIndexBits, depth: c.layers)
    let biasWidth = c.bias == .codebookColumn ? c.columnIndexBits : c.biasAddressBits
    biases = m.memory(c.bias == .codebookColumn ? "bias_columns" : "first_biases", biasWidth, depth: c.layers)
    let flagBits = c.cells == .lstm ? 5 : 4
    flags = m.memory("layer_flags", flagBits, depth: c.layers)
    let sourceRows = c.cells == .lstm ? m.memory("first_rows", c.activationAddressBits, depth: c.layers) : nil
    firstRows = sourceRows
    let needsRows = c.columnGroups > 1 || c.bias == .accumulatorPreload || c.cells == .lstm
    let rowsOfOutputs = needsRows ? m.memory("output_rows", c.rowCountBits, depth: c.layers) : nil
    outputRows = rowsOfOutputs
    let described = request.address[2...(1 + c.layerBits)].named("described_layer")
    let fields: [(Memory, Int)] = [
      (rowCounts, c.rowCountBits), (firstColumns, c.columnIndexBits), (biases, biasWidth),
      (flags, flagBits),
    ]
    for (number, (memory, width)) in fields.enumerated() {
      m.when(toDescriptor & (request.address[0...1] == number)) {
        memory.write(request.data[0...(width - 1)], at: described)
        if number == 0 { rowsOfOutputs?.write(request.data[16...(15 + width)], at: described) }
        if number == 3 {
          sourceRows?.write(request.data[16...(15 + c.activationAddressBits)], at: described)
        }
      }
    }

    m.heading("Words for the elements leave a cycle later.")
    let bus = io.control
    var targets: [(signal: Bits, name: String, space: Int)] = [
      (bus.writePointer, "pointer", 2), (bus.writeWeights, "weights", 3), (bus.writeCodebook, "codebook", 4),
      (bus.writeActivation, "activation", 5),
    ]
    if let writePresence = bus.writePresence { targets.append((writePresence, "presence", 6)) }
    if let preload = bus.preload { targets.append((preload.hostWrite, "bias", 7)) }
    if let cells = bus.cells { targets.append((cells.writeTable, "table", 8)) }
    for (signal, name, space) in targets {
      let strobe = m.register("\(name)_strobe", 1, resetTo: 0)
      strobe[] = writes & (request.space == space)
      signal[] = strobe
    }
    let clearStrobe = m.register("clear_strobe", 1, resetTo: 0)
    clearStrobe[] = clear
    bus.clearSource[] = state.clear.map { clearStrobe | (state.register == $0) } ?? clearStrobe
    let element = m.register("word_element", c.elementBits)
    let address = m.register("word_address", c.wordAddressBits)
    let data = m.register("word_data", c.elementDataBits)
    let readsCycles = m.register("reads_cycles", 1)
    m.when(accepts) {
      element[] = request.element
      address[] = request.address[0...(c.wordAddressBits - 1)]
      data[] = request.data[0...(c.elementDataBits - 1)]
      readsCycles[] = request.address[6]
    }
    if c.hostDataBits > c.elementDataBits {
      m.ignore(request.data[c.elementDataBits...(c.hostDataBits - 1)], as: "data_bits")
    }
    bus.hostElement[] = element
    bus.hostAddress[] = address[0...(c.elementAddressBits - 1)]
    bus.hostData[] = data
    // While cells store their outputs, the sequencer points at the source word.
    lookedAt = address[0...(c.activationAddressBits - 1)]
    if bus.cells == nil { io.hostSourceAddress[] = lookedAt }

    m.heading("Status and answers.")
    cycleCounts = m.memory("cycle_counts", 32, depth: c.layers)
    let hasSaturated = m.register("has_saturated", 1, resetTo: 0)
    m.when(clear) { hasSaturated[] = 0 }
      .elsewhen(io.anySaturates) { hasSaturated[] = 1 }

    reading[] = accepts & ~request.write
    m.when(accepts) { readsActivation[] = request.space == 5 }
    let status = concatenate(Bits(0, width: 30), hasSaturated, isPaused).named("status")
    let counted = cycleCounts[address[0...(c.layerBits - 1)]].named("counted")
    let controlWord = mux(readsCycles, counted, status).named("control_word")
    let word = io.hostWord.signExtended(to: c.hostDataBits).named("activation_word")
    m.when(reading) {
      answered[] = 1
      answer[] = mux(readsActivation, word, controlWord.zeroExtended(to: c.hostDataBits))
    }.elsewhen(io.response.ready) { answered[] = 0 }
    io.response.valid[] = answered
    io.response.payload[] = answer
  }
}
