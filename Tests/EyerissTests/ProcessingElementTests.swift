import Configurations
import Eyeriss
import Testing

@Suite struct ProcessingElementTests {
  /// Passes of one element.
  struct Job {
    var p = 2
    var q = 1
    var S = 3
    var U = 1
    var F = 5
    var n = 1
    var passes = 2
    var shift = 0
    var sparsity = 30
    var pauses = 0
    var below = false
    var above = false

    var window: Int { q * S }
    var step: Int { q * min(U, S) }
    /// Ifmap values of an image that the element gets.
    var values: Int { (F - 1) * step + window }
  }

  static let jobs: [Job] = [
    Job(), Job(p: 1, S: 1, F: 7, n: 2, passes: 3), Job(p: 8, q: 2, S: 4, F: 6, passes: 3, below: true),
    Job(p: 3, q: 4, S: 3, U: 2, F: 4, n: 2, shift: 3, pauses: 30), Job(p: 5, q: 3, S: 4, F: 3, above: true),
    Job(p: 2, q: 3, S: 2, U: 4, F: 5, n: 2, pauses: 50), Job(p: 4, q: 2, S: 5, F: 1, n: 1, passes: 4),
    Job(p: 7, q: 1, S: 6, U: 1, F: 9, n: 2, passes: 3, pauses: 20, below: true, above: true),
    Job(p: 8, q: 4, S: 2, F: 5, n: 3, passes: 2, shift: 2, sparsity: 90),
  ]

  /// Sums of products in order, whatever the pauses of its neighbours.
  @Test(arguments: jobs.indices)
  func sumsProducts(number: Int) throws {
    let job = Self.jobs[number]
    let c = EyerissConfiguration.nest
    var generator = TestGenerator(state: UInt64(number + 1))
    func word() -> Int { Int.random(in: -128...127, using: &generator) }

    var ifmaps: [Int] = []
    var filters: [[Int]] = []
    var psums: [Int] = []
    var expected: [Int] = []
    for _ in 0..<job.passes {
      let filter = (0..<(job.window * job.p)).map { _ in word() }
      let rows = stride(from: 0, to: filter.count, by: c.filterPortWords).map { start in
        (start..<(start + c.filterPortWords)).map { $0 < filter.count ? filter[$0] : 0 }
      }
      filters += rows
      for _ in 0..<job.n {
        let row = (0..<job.values).map { _ in
          Int.random(in: 0..<100, using: &generator) < job.sparsity ? 0 : word()
        }
        ifmaps += row
        for f in 0..<job.F {
          for j in 0..<job.p {
            var sum = 0
            for w in 0..<job.window {
              sum = clamp(sum + clamp((row[f * job.step + w] * filter[w * job.p + j]) >> job.shift, 20), 20)
            }
            let incoming = Int.random(in: -300_000...300_000, using: &generator)
            psums.append(incoming)
            expected.append(clamp(sum + incoming, 20))
          }
        }
      }
    }

    let bench = try Bench(ProcessingElement(c))
    bench["is_enabled"] = 1
    bench["takes_from_below"] = job.below ? 1 : 0
    bench["sends_above"] = job.above ? 1 : 0
    bench["filters_per_element"] = UInt64(job.p)
    bench["window_entries"] = UInt64(job.window)
    bench["released_entries"] = UInt64(job.step)
    bench["filter_blocks"] = UInt64((job.window * job.p + 3) / 4)
    bench["outputs"] = UInt64(job.F)
    bench["images"] = UInt64(job.n)
    bench["product_shift"] = UInt64(job.shift)

    func blocks(_ values: [Int]) -> [[Int]] {
      stride(from: 0, to: values.count, by: job.p).flatMap { start in
        stride(from: start, to: start + job.p, by: c.psumPortWords).map { block in
          (block..<(block + c.psumPortWords)).map { $0 < start + job.p ? values[$0] : 0 }
        }
      }
    }
    let sources = [
      StreamSource("ifmap", ifmaps.map { [UInt64(bitPattern: Int64($0)) & 0xFF] }),
      StreamSource("filter", filters.map { packed($0, bits: 8) }),
      job.below
        ? StreamSource("below", psums.map { packed([$0], bits: 20) })
        : StreamSource("psums", blocks(psums).map { packed($0, bits: 20) }),
    ]
    let sink = StreamSink(job.above ? "above" : "results")
    let wanted = job.above ? expected.count : blocks(expected).count
    let cycles = play(
      bench, sources: sources, sinks: [sink], limit: 20000, pauses: job.pauses, seed: UInt64(number)
    ) { sink.words.count == wanted }
    let got =
      job.above
      ? sink.words.map { unpacked($0, bits: 20, count: 1) }
      : sink.words.map { unpacked($0, bits: 20, count: 4) }
    #expect(got == (job.above ? expected.map { [$0] } : blocks(expected)))
    #expect(bench.simulator.violations.isEmpty)
    // Without pauses it is busy in nearly every cycle.
    let products = job.passes * job.n * job.F * job.window * job.p
    if job.pauses == 0 && job.window * job.p >= 30 {
      #expect(cycles < products + 20 * job.passes, "\(cycles) cycles for \(products) products")
    }
  }

  private func clamp(_ value: Int, _ bits: Int) -> Int {
    min(max(value, -(1 << (bits - 1))), 1 << (bits - 1) - 1)
  }
}
