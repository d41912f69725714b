import Configurations

/// A layer on an array: a shape, a folding, and every count that follows from the two (docs/eyeriss.md, sections 1 and
/// 2). Nothing is checked here; `problems` says what keeps a mapping from running.
public struct RowStationaryMapping: Hashable, Sendable {
  /// The layer as its user knows it.
  public let layer: ConvolutionShape
  /// What the array computes: the layer with its padding among the ifmaps, and a fully-connected one perhaps with its
  /// inputs in a row of channels.
  public let shape: ConvolutionShape
  /// How it is folded.
  public let folding: Folding
  /// The array.
  public let configuration: EyerissConfiguration

  /// `layer` on the array of `configuration`, folded by `folding`.
  ///
  /// - Parameter flattened: the inputs of a fully-connected layer become channels of one pixel. Ignored for other layers.
  public init(
    _ layer: ConvolutionShape, folding: Folding, configuration: EyerissConfiguration, flattened: Bool = false
  ) {
    self.layer = layer
    self.shape = flattened ? layer.flattened : layer.withExplicitPadding
    self.folding = folding
    self.configuration = configuration
  }
}

extension ConvolutionShape {
  /// Whether each filter sees each of its ifmaps exactly once: the layer is fully connected.
  public var isFullyConnected: Bool {
    padding == 0 && height == filterHeight && width == filterWidth
  }

  /// A fully-connected layer with every input a channel of one pixel, which fills chains and scratchpads as the array
  /// likes it; any other layer with its padding among the ifmaps.
  public var flattened: ConvolutionShape {
    guard isFullyConnected else { return withExplicitPadding }
    return ConvolutionShape(
      batch: batch, channels: channels * height * width, height: 1, width: 1, filters: filters,
      filterHeight: 1, filterWidth: 1, groups: groups)
  }
}

/// Counts of the passes.
extension RowStationaryMapping {
  /// Columns of a filter, or of one segment of it: what stands for S in an element.
  public var segmentWidth: Int { shape.filterWidth.dividedRoundingUp(by: folding.segments) }
  /// C': channels of a group, each segment counting.
  public var channels: Int { shape.channelsPerGroup * folding.segments }

  /// Batches of n images.
  public var batches: Int { shape.batch.dividedRoundingUp(by: folding.n) }
  /// Strips of e ofmap rows.
  public var strips: Int { shape.outputHeight.dividedRoundingUp(by: folding.e) }
  /// Tiles of m filters in a group.
  public var filterTiles: Int { shape.filtersPerGroup.dividedRoundingUp(by: folding.m) }
  /// Iterations around everything that the buffer holds: groups, batches, strips, tiles.
  public var outerCount: Int { shape.groups * batches * strips * filterTiles }
  /// Passes that add to the same psums.
  public var channelGroups: Int { channels.dividedRoundingUp(by: folding.passChannels) }
  /// Passes that use the same ifmaps.
  public var filterGroups: Int { folding.m / folding.passFilters }
  /// Passes of the layer.
  public var passes: Int { outerCount * channelGroups * filterGroups }
}

/// Counts inside a pass.
extension RowStationaryMapping {
  /// F: outputs of a row.
  public var outputs: Int { shape.outputWidth }
  /// q*S: entries of an element's window.
  public var windowEntries: Int { folding.q * segmentWidth }
  /// q*min(U, S): entries that leave the window from one output to the next.
  public var releasedEntries: Int { folding.q * min(shape.stride, segmentWidth) }
  /// (e-1)*U + R: ifmap rows below the strip.
  public var ifmapRows: Int { (folding.e - 1) * shape.stride + shape.filterHeight }
  /// B: ifmap columns that some output uses; columns between windows are not sent.
  public var ifmapColumns: Int {
    segmentWidth >= shape.stride ? (outputs - 1) * shape.stride + segmentWidth : outputs * segmentWidth
  }
  /// n*B*q: how often a pass sends one value of each ifmap row and channel set.
  public var ifmapSteps: Int { folding.n * ifmapColumns * folding.q }
  /// Values of the ifmap block of a pass.
  public var ifmapBlockValues: Int { ifmapSteps * folding.r * ifmapRows }

  /// R*r: elements of a chain.
  public var chainElements: Int { shape.filterHeight * folding.r }
  /// Elements that work.
  public var activeElements: Int { chainElements * folding.chains }
  /// Bands of chains that lie above one another.
  public var bands: Int { configuration.rows / chainElements }

  /// Words of the filter network that an element takes in a pass.
  public var filterBlocks: Int {
    (folding.p * windowEntries).dividedRoundingUp(by: configuration.filterPortWords)
  }
  /// Words of the filter network in a pass.
  public var filterPassWords: Int { filterBlocks * folding.t * chainElements }
  /// 64-bit words of the off-chip filter stream in a pass.
  public var filterStreamWords: Int {
    filterPassWords.dividedRoundingUp(by: configuration.filterWordsPerStreamWord)
  }

  /// Words of the psum networks for one output of a chain.
  public var psumBlocks: Int { folding.p.dividedRoundingUp(by: configuration.psumPortWords) }
  /// Psums in the last of these words.
  public var lastBlockPsums: Int { folding.p - (psumBlocks - 1) * configuration.psumPortWords }
  /// Words that a pass takes from, and gives to, the psum networks.
  public var psumPassWords: Int { folding.n * outputs * folding.chains * psumBlocks }
  /// Ofmap values that leave in a last pass, those of no layer included.
  public var ofmapBlockValues: Int { folding.n * outputs * folding.chains * folding.p }
  /// Words of the bias queue that a first pass takes.
  public var biasPassWords: Int { folding.t * psumBlocks }

  /// Multiplications of one element in a pass, and so the least cycles that a pass can take.
  public var elementMultiplications: Int { folding.n * outputs * windowEntries * folding.p }
}

/// What the global buffer holds.
extension RowStationaryMapping {
  /// Words of the global buffer for the ifmap block of a pass.
  public var ifmapBlockWords: Int {
    ifmapBlockValues.dividedRoundingUp(by: configuration.ifmapWordValues)
  }
  /// Words of the global buffer for the psums between passes; none if each pass finishes its own.
  public var psumWords: Int { channelGroups > 1 ? filterGroups * psumPassWords : 0 }
  /// Banks that hold psums: as few as possible, but one.
  public var psumBanks: Int {
    max(1, psumWords.dividedRoundingUp(by: configuration.globalBufferBankWords))
  }
  /// Banks that hold ifmaps: all others, so that the next block may come in early.
  public var ifmapBanks: Int { configuration.globalBufferBanks - psumBanks }
}

extension Int {
  /// The quotient, rounded up; both numbers positive.
  public func dividedRoundingUp(by divisor: Int) -> Int { (self + divisor - 1) / divisor }
}
