import Components
import HDL

/// What a `WidthUpsizer` promises: every narrow element leaves once, in the lane of its turn, with those of its own packet.
///
/// Said of the number of elements in a wide one, and of one element that the proof chooses.
struct WidthUpsizerContract: Component {
  var upsizer: WidthUpsizer

  struct Ports {
    let stream: WidthUpsizer.Ports
    let watch: Bits
  }

  static let source = #fileID
  var moduleName: String { upsizer.moduleName + "_contract" }
  var contract: String { "The promises of \(upsizer.moduleName), around the converter itself." }

  func ports(_ list: PortList) -> Ports {
    Ports(stream: upsizer.ports(list), watch: list.group("the contract") { list.input("watch") })
  }

  func build(_ m: Module, _ io: Ports) {
    upsizer.build(m, io.stream)
    let (input, output) = (io.stream.input, io.stream.output)
    m.assumeRules(of: input, as: "in") { [$0.data, $0.last] }

    m.heading("The wide element that is gathered, by counting what passes.")
    let gathered = m.register("gathered", bitsToCount(upsizer.ratio), resetTo: 0)
    let ended = m.register("packet_ended", 1, resetTo: 0)
    let before = mux(output.fires, 0, gathered).named("gathered_before")
    m.when(input.fires) {
      gathered[] = before &+ 1
      ended[] = input.payload.last
    }.elsewhen(output.fires) {
      gathered[] = 0
      ended[] = 0
    }
    let isComplete = ((gathered == upsizer.ratio) | ended).named("is_complete")
    m.check("a wide element is offered exactly when it is complete", output.valid == isComplete)
    m.check(
      "a narrow one is accepted unless the wide one has to wait", input.ready == (~isComplete | output.ready))
    let keeps = (0..<upsizer.ratio).map { output.payload.keep[$0] == (gathered > $0) }
    m.check("the lanes that are kept are those that were filled", ~output.valid | all(of: keeps))
    m.check("last is that of the last element gathered", ~output.valid | (output.payload.last == ended))

    m.heading("One element on its way: the next wide one carries it.")
    let watching = m.register("watching", 1, resetTo: 0)
    let watched = m.register("watched", upsizer.width)
    let lane = m.register("lane_of_watched", bitsToCount(upsizer.ratio))
    m.when(input.fires & io.watch & (~watching | output.fires)) {
      watching[] = 1
      watched[] = input.payload.data
      lane[] = before
    }.elsewhen(output.fires) { watching[] = 0 }
    let isThere = (0..<upsizer.ratio).map { number in
      let low = number * upsizer.width
      let data = output.payload.data[low...(low + upsizer.width - 1)]
      return (lane == number) & (data == watched)
    }
    let counts = (watching & output.valid).named("watched_is_offered")
    m.check("an element leaves unchanged in the lane of its turn", ~counts | any(of: isThere))
  }
}
