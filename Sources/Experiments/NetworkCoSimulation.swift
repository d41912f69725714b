import CoSimulation
import CommandLineKit
import Configurations
import DeepCompression
import GoldenModels
import Mapping

/// Runs a network on both accelerators and on their models: convolutions on the row-stationary array, maxima on the host,
/// fully-connected layers on EIE (docs/network.md).
///
/// What one accelerator puts out is what the next layer reads: nothing of the models gets into the hardware's way.
public struct NetworkCoSimulation {
  /// What runs.
  public let workload: NetworkWorkload
  /// The array of the convolutions.
  public let eyeriss: EyerissHardware
  /// The array of the fully-connected layers.
  public let eie: EIEHardware
  /// In which simulator.
  public let simulator: SimulatorChoice
  /// Images that go through a convolution together.
  public let batch: Int
  /// The golden model of the whole network.
  public let model: ConvolutionalNetworkModel
  /// Hears of steps, and of images done out of all.
  public var progress: (String, Int, Int) -> Void = { _, _, _ in }

  private let float: FloatConvolutionalNetwork

  /// A co-simulation of `workload` on two arrays.
  ///
  /// - Throws: `UsageError` for Icarus, `EIEModelError` where the network and an array do not fit each other.
  public init(
    _ workload: NetworkWorkload, eyeriss: EyerissHardware, eie: EIEHardware, in simulator: SimulatorChoice,
    batch: Int
  ) throws {
    guard simulator != .icarus else {
      throw UsageError("--simulator icarus: runs eie only; use verilator or swift for a network")
    }
    self.workload = workload
    self.eyeriss = eyeriss
    self.eie = eie
    self.simulator = simulator
    self.batch = batch
    model = try ConvolutionalNetworkModel(
      workload.network, calibration: workload.calibration, eyeriss: eyeriss.configuration,
      eie: eie.configuration)
    float = try FloatConvolutionalNetwork(workload.network)
  }

  /// Runs everything.
  ///
  /// - Throws: `MappingProblem` if the array cannot run a convolution, `CompilationError` if EIE cannot hold a layer,
  ///   `ToolError`; a difference is part of the report.
  public func run() throws -> NetworkReport {
    _ = try mappings(batch: min(batch, workload.images.count))
    progress("building the row-stationary array", 0, 0)
    let device = try eyeriss.device(in: simulator) { progress($0, 0, 0) }
    let report = try run(on: device)
    try device.finish()
    return report
  }

  /// The same with the convolutions on a device of the caller's.
  func run(on device: any ClockedDevice) throws -> NetworkReport {
    var report = NetworkReport(self)
    var activations: [[Float]] = []
    var mappings: [Int: [RowStationaryMapping]] = [:]
    for first in stride(from: 0, to: workload.images.count, by: batch) {
      progress("convolutions", first, workload.images.count)
      let images = Array(workload.images[first..<min(first + batch, workload.images.count)])
      let own = try mappings[images.count] ?? self.mappings(batch: images.count)
      mappings[images.count] = own
      activations += try run(images, under: own, on: device, &report)
    }
    let head = EIEWorkload(
      name: workload.network.name, network: workload.network.head, inputs: activations,
      labels: workload.labels, reference: try workload.network.head.layers.map { try FloatReferenceLayer($0) }
    )
    var simulation = try EIECoSimulation(head, on: eie, in: simulator)
    simulation.progress = { step, done, count in progress("fully-connected layers: \(step)", done, count) }
    report.add(try simulation.run())
    return report
  }

  private func mappings(batch: Int) throws -> [RowStationaryMapping] {
    let mapper = Mapper(eyeriss.configuration)
    return try workload.network.convolutions.map { try mapper.best($0.shape(batch: batch)).mapping }
  }

  /// Runs one batch through all convolutions.
  ///
  /// - Returns: for each image, what EIE reads.
  private func run(
    _ images: [[Float]], under mappings: [RowStationaryMapping], on device: any ClockedDevice,
    _ report: inout NetworkReport
  ) throws -> [[Float]] {
    let golden = try model.run(images, under: mappings)
    let reference = try images.map { try float.run($0) }
    report.add(golden: golden, reference: reference)
    var values = model.ifmaps(images)
    for (index, layer) in model.convolutions.enumerated() {
      let operands = layer.operands(values)
      let comparison = EyerissLayerComparison(mappings[index], operands, layer.arithmetic)
      let found = try comparison.run(on: device)
      // A stream that cannot be read has no activations; those of the model take their place behind it.
      let streams = try LayerStreams(mappings[index], operands)
      let ofmaps = try? streams.ofmaps(from: found.words)
      report.add(
        NetworkReport.Batch(
          layer: index, mapping: mappings[index], comparison: found, ofmaps: ofmaps,
          golden: golden.convolutions[index], reference: reference.flatMap { $0.ofmaps[index] },
          streams: streams, failure: device.failure))
      values = layer.maxima(ofmaps ?? golden.convolutions[index].ofmaps)
    }
    return model.activations(maxima: values)
  }
}
