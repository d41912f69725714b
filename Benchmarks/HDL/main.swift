import CoSimulation
import HDL
import NativeSimulation
import Simulation
import VerilogEmission

let design = try Design(MACArray())
//print(VerilogWriter.files(of: design).map(\.text).joined().prefix(3000))
let clock = ContinuousClock()
func drive(_ device: any ClockedDevice, cycles: Int) -> UInt64 {
  let rows = device.interface.handle("rows")!
  let columns = device.interface.handle("columns")!
  let fold = device.interface.handle("fold")!
  var x: UInt64 = 88172645463325252
  var sum: UInt64 = 0
  for _ in 0..<cycles {
    x ^= x << 13; x ^= x >> 7; x ^= x << 17
    device.poke(rows, word: 0, x)
    device.poke(columns, word: 0, x &* 0x9e37_79b9_7f4a_7c15)
    device.step()
    sum = (sum << 1 | sum >> 63) ^ device.peek(fold, word: 0)
  }
  return sum
}
let t0 = clock.now
let a = SimulatedDevice(design)
print("build ours", clock.now - t0, a.simulator.operationCount)
let t2 = clock.now
let c = SimulatedDevice(design, on: try Simulator.compiled(design))
print("build native", clock.now - t2)
let t1 = clock.now
let b = try VerilatedDevice(VerilogDesign(design), options: VerilatorOptions(optimization: .fast))
print("build verilator", clock.now - t1)
for _ in 0..<3 {
  for (n, d) in [("ours", a as any ClockedDevice), ("native", c), ("verilator", b)] {
    d.holdReset()
    let start = clock.now
    let s = drive(d, cycles: 300_000)
    let e = clock.now - start
    print(n, s, 300_000.0 / (e / .seconds(1)))
  }
}
