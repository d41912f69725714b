import Components
import HDL

/// What a `WidthDownsizer` promises a sender that keeps the rules of a stream and whose kept lanes are a run from lane 0:
/// each of them leaves once, in order, and the wide element with the last.
struct WidthDownsizerContract: Component {
  var downsizer: WidthDownsizer

  static let source = #fileID
  var moduleName: String { downsizer.moduleName + "_contract" }
  var contract: String { "The promises of \(downsizer.moduleName), around the converter itself." }

  func ports(_ list: PortList) -> WidthDownsizer.Ports { downsizer.ports(list) }

  func build(_ m: Module, _ io: WidthDownsizer.Ports) {
    downsizer.build(m, io)
    let (input, output) = (io.input, io.output)
    let (ratio, width) = (downsizer.ratio, downsizer.width)
    let keep = input.payload.keep
    m.assumeRules(of: input, as: "in") { [$0.data, $0.keep, $0.last] }
    m.assume("the lanes that are kept are a run from lane 0", ~input.valid | ~(keep & (keep &+ 1)).anyOne)

    m.heading("Lanes of the wide element that have left, by counting what passes.")
    let sent = m.register("lanes_sent", bitsToCount(ratio), resetTo: 0)
    m.when(input.fires) { sent[] = 0 }
      .elsewhen(output.fires) { sent[] = sent &+ 1 }
    let lanes = (0..<ratio).map { input.payload.data[($0 * width)...($0 * width + width - 1)] }
    let turns = (0..<ratio).map { (sent == $0).named("lane_\($0)_is_next") }
    let ends = (0..<ratio).map { $0 == ratio - 1 ? turns[$0] : turns[$0] & ~keep[$0 + 1] }
    let isLast = any(of: ends).named("no_other_lane_is_kept")
    let isNext = (0..<ratio).map { turns[$0] & (output.payload.data == lanes[$0]) }
    let isKept = (1..<ratio).map { turns[$0] & keep[$0] }
    m.check("a lane is offered exactly while a wide element is", output.valid == input.valid)
    m.check("the lane that is offered is the next", ~output.valid | any(of: isNext))
    m.check("a lane that is not kept is left out", ~output.valid | any(of: [turns[0]] + isKept))
    m.check("a wide element leaves with its last lane", input.fires == (output.fires & isLast))
    m.check(
      "last is that of the last lane", ~output.valid | (output.payload.last == (input.payload.last & isLast)))
  }
}
