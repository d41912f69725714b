import EIE
import Testing

@Suite struct ActivationQueueTests {
  /// Random broadcasts and pops against an array, for depths that are and are not powers of two.
  @Test(arguments: [1, 2, 3, 5, 8, 16])
  func keepsOrderAndFillsEverySlot(depth: Int) throws {
    let bench = try Bench(ActivationQueue(activationBits: 16, columnBits: 9, depth: depth))
    var generator = TestGenerator(state: UInt64(depth))
    var model: [(UInt64, UInt64)] = []
    var fullest = 0
    for cycle in 0..<2000 {
      #expect(bench["full"] == (model.count == depth ? 1 : 0), "cycle \(cycle)")
      #expect(bench["column_valid"] == (model.isEmpty ? 0 : 1), "cycle \(cycle)")
      if let head = model.first {
        #expect(bench["column_activation"] == head.0)
        #expect(bench["column_index"] == head.1)
      }
      let pushes = model.count < depth && Int.random(in: 0..<3, using: &generator) > 0
      let pops = Int.random(in: 0..<(cycle % 200 < 100 ? 4 : 2), using: &generator) == 0
      let element = (
        UInt64.random(in: 0..<65536, using: &generator), UInt64.random(in: 0..<512, using: &generator)
      )
      bench["broadcast_valid"] = pushes ? 1 : 0
      bench["broadcast_activation"] = element.0
      bench["broadcast_index"] = element.1
      bench["column_ready"] = pops ? 1 : 0
      bench.step()
      if pops && !model.isEmpty { model.removeFirst() }
      if pushes { model.append(element) }
      fullest = max(fullest, model.count)
    }
    #expect(fullest == depth)
    #expect(bench.simulator.violations.isEmpty)
  }

  @Test func aBroadcastToAFullQueueIsAViolation() throws {
    let bench = try Bench(ActivationQueue(activationBits: 8, columnBits: 4, depth: 2))
    bench["broadcast_valid"] = 1
    for _ in 0..<3 { bench.step() }
    #expect(bench.simulator.violations.first?.sentence == "nothing is broadcast to a full queue")
  }
}
