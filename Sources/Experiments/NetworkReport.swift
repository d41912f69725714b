import Configurations
import GoldenModels
import Mapping

/// What a co-simulation of a network on both accelerators found.
public struct NetworkReport {
  /// The network.
  public let name: String
  /// The array of the convolutions, and that of the fully-connected layers.
  public let eyeriss: EyerissConfiguration
  public let eie: EIEConfiguration
  public let simulator: SimulatorChoice
  /// Images that went through a convolution together.
  public let batch: Int
  /// The convolutions, first to last, over all batches.
  public private(set) var convolutions: [Convolution]
  /// The fully-connected layers.
  public private(set) var head: EIEReport?
  /// The right classes, and those that the network names in real numbers, by the golden model, and on the hardware.
  public let labels: [Int]
  public private(set) var floatClasses: [Int] = []
  public private(set) var goldenClasses: [Int] = []
  public var hardwareClasses: [Int] { head?.inputs.map(\.prediction) ?? [] }

  /// One convolution over all batches.
  public struct Convolution: Sendable {
    public let name: String
    /// Its shape for one image.
    public let shape: ConvolutionShape
    /// Its binary points.
    public let formats: ConvolutionFormats
    /// How it was folded, for the first batch.
    public fileprivate(set) var folding: Folding?
    /// Ofmap values that were compared.
    public fileprivate(set) var activations = 0
    /// Those that differ from the golden model of the whole network; all of a stream that could not be read.
    public fileprivate(set) var mismatches = 0
    /// Words of the ofmap streams that differ from the golden model's.
    public fileprivate(set) var differingWords = 0
    /// Cycles of the array, and of its model.
    public fileprivate(set) var cycles = 0
    public fileprivate(set) var modelCycles = 0
    /// Batches whose cycles, whose counters, whose saturation flag differ from the models'.
    public fileprivate(set) var differingCycleCounts = 0
    public fileprivate(set) var differingCounters = 0
    public fileprivate(set) var differingFlags = 0
    /// Working elements' cycles, and products that were made or gated in them.
    fileprivate var elementCycles = 0
    fileprivate var products = 0
    /// Ofmap values that did not fit their word, and batches in which a product or sum did not fit a psum.
    public fileprivate(set) var saturations = 0
    /// The greatest distance of an ofmap value from the network in real numbers.
    public fileprivate(set) var largestError = 0.0
    /// What run-length coding makes of its ifmap and ofmap streams.
    public fileprivate(set) var ifmapStream: RunLengthStatistics
    public fileprivate(set) var ofmapStream: RunLengthStatistics
    /// Why the device could not go on, if it could not.
    public fileprivate(set) var failure: String?

    /// The share of the working elements' cycles in which they make a product or save one by gating.
    public var utilization: Double { Double(products) / Double(max(1, elementCycles)) }

    /// Whether hardware and models agree in everything.
    public var agrees: Bool {
      mismatches + differingWords + differingCycleCounts + differingCounters + differingFlags == 0
        && failure == nil
    }
  }

  /// One convolution of one batch.
  struct Batch {
    let layer: Int
    let mapping: RowStationaryMapping
    let comparison: EyerissLayerComparison.Report
    /// The hardware's ofmaps; nil if its stream could not be read.
    let ofmaps: [Int32]?
    let golden: EyerissLayerResult
    let reference: [Double]
    let streams: LayerStreams
    let failure: String?
  }

  init(_ simulation: NetworkCoSimulation) {
    name = simulation.workload.network.name
    eyeriss = simulation.eyeriss.configuration
    eie = simulation.eie.configuration
    simulator = simulation.simulator
    batch = simulation.batch
    labels = simulation.workload.labels
    let bits = simulation.eyeriss.configuration.wordBits
    convolutions = simulation.model.convolutions.map { layer in
      Convolution(
        name: layer.convolution.layer.name, shape: layer.convolution.shape(batch: 1), formats: layer.formats,
        ifmapStream: RunLengthStatistics(wordBits: bits), ofmapStream: RunLengthStatistics(wordBits: bits))
    }
  }

  /// Adds what the models say of a batch.
  mutating func add(
    golden: ConvolutionalNetworkModel.Result, reference: [FloatConvolutionalNetwork.Result]
  ) {
    goldenClasses += golden.heads.map(\.classification)
    floatClasses += reference.map(\.classification)
  }

  /// Adds one convolution of a batch.
  mutating func add(_ batch: Batch) { convolutions[batch.layer].add(batch) }

  /// Adds the fully-connected layers of all images.
  mutating func add(_ report: EIEReport) { head = report }

  /// How many of those classes are right.
  public func right(_ classes: [Int]) -> Int {
    zip(classes, labels).reduce(0) { $0 + ($1.0 == $1.1 ? 1 : 0) }
  }

  /// Activations that differ from the golden model's.
  public var mismatches: Int { convolutions.reduce(head?.mismatches ?? 0) { $0 + $1.mismatches } }
  /// Runs of a layer whose cycles differ from the cycle model's.
  public var differingCycleCounts: Int {
    convolutions.reduce(head?.cycleMismatches ?? 0) { $0 + $1.differingCycleCounts }
  }
  /// Cycles of all layers and images, one accelerator after the other.
  public var cycles: Int {
    convolutions.reduce(0) { $0 + $1.cycles } + (head?.layers.reduce(0) { $0 + $1.cycles } ?? 0)
  }
  /// Whether hardware and models agree in everything.
  public var agrees: Bool {
    convolutions.allSatisfy(\.agrees) && head?.agrees ?? false && hardwareClasses == goldenClasses
  }
}

extension NetworkReport.Convolution {
  fileprivate mutating func add(_ batch: NetworkReport.Batch) {
    let (found, golden) = (batch.comparison, batch.golden)
    folding = folding ?? batch.mapping.folding
    activations += golden.ofmaps.count
    if let ofmaps = batch.ofmaps {
      mismatches += zip(ofmaps, golden.ofmaps).reduce(0) { $0 + ($1.0 == $1.1 ? 0 : 1) }
      let errors = zip(ofmaps, batch.reference).map { abs(formats.ofmap.value(of: Int($0)) - $1) }
      largestError = max(largestError, errors.max() ?? 0)
    } else {
      mismatches += golden.ofmaps.count
    }
    differingWords += found.mismatches
    cycles += found.cycles
    modelCycles += found.modelCycles
    differingCycleCounts += found.cycles == found.modelCycles ? 0 : 1
    differingCounters += found.differingCounters.count
    differingFlags += found.flagAgrees ? 0 : 1
    elementCycles += found.cycles * batch.mapping.activeElements
    products += found.accesses.multiplications + found.accesses.gatedMultiplications
    saturations += golden.outputSaturations + (golden.hasSaturated ? 1 : 0)
    failure = failure ?? batch.failure
    addStreams(batch)
  }

  /// What the array reads and what it wrote, block by block.
  private mutating func addStreams(_ batch: NetworkReport.Batch) {
    let mapping = batch.mapping
    let code = RunLengthCode(wordBits: mapping.configuration.wordBits)
    var position = 0
    for outer in 0..<mapping.outerCount {
      for group in 0..<mapping.channelGroups {
        let block = batch.streams.ifmapBlock(outer: outer, channelGroup: group)
        ifmapStream.add(block: block, words: code.encode(block).count)
      }
      for _ in 0..<mapping.filterGroups where batch.ofmaps != nil {
        let start = position
        let block = try? code.decode(batch.comparison.words, at: &position, count: mapping.ofmapBlockValues)
        if let block { ofmapStream.add(block: block, words: position - start) }
      }
    }
  }
}
