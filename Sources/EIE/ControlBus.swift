import Configurations
import HDL

/// What the central control tells every processing element: the same wires to all of them.
public struct ControlBus {
  /// Fetch: negative activations are read as zero.
  public let rectify: Bits
  /// The layer that is computed, and with one column group the roles of the register files.
  public let layer: Bits
  public let swapped: Bits?
  public let clearSource: Bits
  public let clearDestination: Bits
  /// Writes biases into the accumulators, where they are preloaded.
  public let preload: PreloadBus?
  /// Adds up the column groups, where there are several.
  public let reduction: ReductionBus?
  /// Makes outputs of LSTM cells of the sums, where there are cells.
  public let cells: CellBus?
  /// Words from the host: to one memory of one element, the codebook to all.
  public let writePointer: Bits
  public let writeWeights: Bits
  public let writeCodebook: Bits
  public let writeActivation: Bits
  /// Which columns an element stores anything of; only with a filter.
  public let writePresence: Bits?
  public let hostElement: Bits
  public let hostAddress: Bits
  public let hostData: Bits

  /// Declares the bus: outputs of the central control, inputs of an element.
  init(_ list: PortList, _ c: EIEConfiguration, drives: Bool) {
    func signal(_ name: String, _ width: Int = 1) -> Bits {
      drives ? list.output(name, width) : list.input(name, width)
    }
    func first(_ comment: String, _ name: String, _ width: Int = 1) -> Bits {
      list.group(comment) { signal(name, width) }
    }
    let filters = c.emptySlices == .filtered
    rectify = first("layer", "rectify")
    layer = signal("layer", c.layerBits)
    swapped = c.columnGroups == 1 ? signal("swapped") : nil
    clearSource = signal("clear_source")
    clearDestination = signal("clear_destination")
    preload = c.bias == .accumulatorPreload ? PreloadBus(list, c, drives: drives) : nil
    reduction = c.columnGroups == 1 ? nil : ReductionBus(list, c, drives: drives)
    cells = c.cells == .lstm ? CellBus(list, c, drives: drives) : nil
    writePointer = first("words from the host", "write_pointer")
    writeWeights = signal("write_weights")
    writeCodebook = signal("write_codebook")
    writeActivation = signal("write_activation")
    writePresence = filters ? signal("write_presence") : nil
    hostElement = signal("host_element", c.elementBits)
    hostAddress = signal("host_address", c.elementAddressBits)
    hostData = signal("host_data", c.elementDataBits)
  }

  private var signals: [Bits] {
    let always = [
      rectify, layer, clearSource, clearDestination, writePointer, writeWeights, writeCodebook,
      writeActivation,
      hostElement, hostAddress, hostData,
    ]
    return always + [swapped, writePresence].compactMap { $0 } + (preload?.signals ?? [])
      + (reduction?.signals ?? []) + (cells?.signals ?? [])
  }

  /// Drives every wire of this end with the same wire of `other`.
  func connect(to other: ControlBus) {
    for (mine, theirs) in zip(signals, other.signals) { mine[] = theirs }
  }
}

extension EIEConfiguration {
  /// Bits of a processing element's number.
  public var elementBits: Int { Self.bitsToIndex(processingElements) }
  /// Bits of a lane's number within its column group.
  public var laneBits: Int { Self.bitsToIndex(groupElements) }
  /// Bits of the number of a lane's element, one in each column group.
  public var groupBits: Int { Self.bitsToIndex(columnGroups) }
  /// Bits of the address of an accumulator.
  public var accumulatorAddressBits: Int { Self.bitsToIndex(accumulators) }
  /// Bits of a column's pointer index.
  public var columnIndexBits: Int { Self.bitsToIndex(pointerWords) }
  /// Bits of the address of an activation word.
  public var activationAddressBits: Int { Self.bitsToIndex(activationWords) }
  /// Bits of a layer's number.
  public var layerBits: Int { Self.bitsToIndex(layers) }
  /// Bits of a number of activation rows.
  public var rowCountBits: Int { Self.bitsToCount(activationWords) }
  /// Bits of the address of a bias.
  public var biasAddressBits: Int { Self.bitsToIndex(biasWords) }
  /// Bits of an address in the largest memory that an element addresses by itself; activations have `sourceAddress`.
  public var elementAddressBits: Int {
    let codebook = Self.bitsToIndex(layers * codebookEntries)
    let rows = Self.bitsToIndex(weightRows)
    let biases = bias == .accumulatorPreload ? biasAddressBits : 1
    let functions = cells == .lstm ? functionIndexBits + 1 : 1
    return max(columnIndexBits, rows, codebook, biases, functions)
  }
  /// Bits of the widest word in an element's memories.
  public var elementDataBits: Int { max(weightRowBits, accumulator.width, pointerBits, weight.width) }
  /// Bits of the number of a kind of word at the host port.
  public var spaceBits: Int { cells == .lstm ? 4 : 3 }
  /// Bits of an address at the host port: control needs seven, the elements perhaps more.
  public var hostAddressBits: Int { max(7, wordAddressBits) }
  /// Bits of the address of any word in an element.
  public var wordAddressBits: Int { max(elementAddressBits, activationAddressBits) }
  /// Bits of a data word at the host port: cycle counts need 32, the elements perhaps more.
  public var hostDataBits: Int { max(32, elementDataBits) }
}
