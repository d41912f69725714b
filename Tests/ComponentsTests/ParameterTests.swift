import Components
import Testing

/// Illegal parameters stop with words, in release builds too.
@Suite struct ParameterTests {
  private func says(_ result: ExitTest.Result?, _ words: String) -> Bool {
    String(decoding: result?.standardErrorContent ?? [], as: UTF8.self).contains(words)
  }

  @Test func queues() async {
    var result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = Fifo(width: 8, depth: 0)
    }
    #expect(says(result, "a Fifo of 0 elements of 8 bits; both must be positive"))
    result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = AsynchronousFifo(width: 8, depth: 12)
    }
    #expect(
      says(result, "an AsynchronousFifo of 12 elements; its Gray codes need a power of two, at least 2"))
    result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = RegisterSlice(width: 0, cut: .both)
    }
    #expect(says(result, "a RegisterSlice for elements of 0 bits; an element needs at least one"))
    result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = Synchronizer(width: 1, stages: 1)
    }
    #expect(says(result, "a Synchronizer of 1 bits and 1 stages; it needs at least one bit and two stages"))
  }

  @Test func manyStreams() async {
    var result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = RoundRobinArbiter(width: 8, inputs: 0)
    }
    #expect(says(result, "a RoundRobinArbiter of 0 inputs of 8 bits; both must be positive"))
    result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = StreamJoin(widths: [])
    }
    #expect(
      says(result, "a StreamJoin of widths []; there must be at least one input, each of at least one bit"))
    result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = StreamFork(width: 3, branches: 0)
    }
    #expect(says(result, "a StreamFork of 3 bits into 0 branches; both must be positive"))
    result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = WidthUpsizer(width: 3, ratio: 0)
    }
    #expect(says(result, "a WidthUpsizer of 0 times 3 bits; both must be positive"))
  }
}
