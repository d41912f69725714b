import Configurations
import DeepCompression
import Foundation
import GoldenModels
import Networks
import Testing

@testable import Experiments

/// LSTM weights as PyTorch names and orders them.
@Suite struct RecurrentModelFileTests {
  private func read(
    _ tensors: [(String, Tensor)], density: Double? = nil, _ array: EIEConfiguration = .quad
  ) throws -> RecurrentNetwork {
    let path = FileManager.default.temporaryDirectory.appending(path: "lstm-\(UUID().uuidString).safetensors")
      .path
    let bytes = try SafetensorsFile.encode(tensors.map { (name: $0.0, tensor: $0.1) }, file: path)
    try Data(bytes).write(
      to: URL(fileURLWithPath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    return try RecurrentModelFile(path: path).network(name: "file", for: array, density: density)
  }

  private func matrix(_ rows: Int, _ columns: Int, _ elements: [Float]) -> Tensor {
    Tensor(shape: [rows, columns], elements: elements)
  }

  /// One unit whose gates are told apart by their sums: i and o open, f shut, g at one half.
  private var oneUnit: [(String, Tensor)] {
    [
      ("net.weight_ih_l0", matrix(4, 1, [5, -5, 0.25, 5])), ("net.weight_hh_l0", matrix(4, 1, [0, 0, 0, 0])),
      ("net.bias_ih_l0", Tensor(shape: [4], elements: [3, -3, 0.125, 3])),
      ("net.bias_hh_l0", Tensor(shape: [4], elements: [0, 0, 0.125, 0])),
      ("fc.weight", matrix(2, 1, [1, -1])), ("fc.bias", Tensor(shape: [2], elements: [0.5, 0])),
    ]
  }

  @Test func gatesAreInPyTorchsOrder() throws {
    let network = try read(oneUnit)
    #expect(network.cells.count == 1 && network.inputs == 1 && network.outputs == 2)
    // i and o are sigmoid(8), f is sigmoid(-8); the second step forgets the first.
    let candidate = 0.999665 * tanh(0.5)
    let expected = 0.999665 * tanh(candidate + 0.000335 * candidate)
    let outputs = try FloatLSTM(network).outputs([[1], [1]])
    #expect(abs(outputs[0] - expected - 0.5) < 1e-4 && abs(outputs[1] + expected) < 1e-4)

    // The same on the array's models, whose gates are in another order.
    var array = EIEConfiguration.quad
    array.cells = .lstm
    let report = try RecurrentCoSimulation(
      RecurrentWorkload(name: "one unit", network: network, sequences: [[[1], [1]]]), on: EIEHardware(array),
      in: .swift
    ).run()
    #expect(report.agrees)
  }

  @Test func layersFollowEachOtherAndArePruned() throws {
    var generator = SeededGenerator(seed: 3)
    func random(_ rows: Int, _ columns: Int) -> Tensor {
      matrix(rows, columns, (0..<(rows * columns)).map { _ in Float.random(in: -1..<1, using: &generator) })
    }
    let tensors = [
      ("weight_ih_l0", random(20, 3)), ("weight_hh_l0", random(20, 5)), ("weight_ih_l1", random(8, 5)),
      ("weight_hh_l1", random(8, 2)),
    ]
    let network = try read(tensors, density: 0.25)
    #expect(network.cells.map(\.units) == [5, 2] && network.readout == nil)
    #expect(network.cells[0].matrix.nonzeros == 40 && network.cells[1].matrix.nonzeros == 14)
  }

  @Test func whatIsNoLSTMIsRefused() throws {
    #expect(throws: ModelFileError.self) { try read([("fc.weight", matrix(2, 1, [1, 2]))]) }
    #expect(throws: ModelFileError.self) { try read(Array(oneUnit.prefix(1))) }
    let backwards = oneUnit + [("net.weight_ih_l0_reverse", matrix(4, 1, [1, 1, 1, 1]))]
    #expect(throws: ModelFileError.self) { try read(backwards) }
    var short = oneUnit
    short[2].1 = Tensor(shape: [3], elements: [1, 2, 3])
    #expect(throws: ModelFileError.self) { try read(short) }
  }
}
