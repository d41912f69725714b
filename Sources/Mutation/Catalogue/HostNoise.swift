import CoSimulation
import Configurations
import LockStep

/// A host without manners: random requests, most of them to small addresses, so that runs start, pause and are asked
/// for again in whatever state the memories are. It puts an array into states that no program reaches, for a reset to
/// end.
struct HostNoise {
  private let configuration: EIEConfiguration
  private let seed: UInt64

  init(seed: UInt64, _ configuration: EIEConfiguration) {
    self.seed = seed
    self.configuration = configuration
  }

  func play(on device: any ClockedDevice, cycles: Int) {
    var generator = StimulusGenerator(seed: seed)
    let ports = device.interface
    func handle(_ name: String) -> PortHandle { ports.handle(name)! }
    let (valid, ready, reset) = (handle("request_valid"), handle("response_ready"), handle("rst"))
    for _ in 0..<cycles {
      device.poke(valid, generator.below(4) > 0 ? 1 : 0)
      device.poke(ready, generator.below(2) == 0 ? 1 : 0)
      device.poke(handle("request_write"), generator.below(4) > 0 ? 1 : 0)
      device.poke(handle("request_space"), UInt64(generator.below(8)))
      device.poke(handle("request_pe"), UInt64(generator.below(configuration.processingElements)))
      device.poke(handle("request_address"), UInt64(generator.below(generator.below(2) == 0 ? 4 : 128)))
      device.poke(handle("request_data"), words: generator.vector(ports[handle("request_data")].width).words)
      device.poke(reset, generator.below(100) == 0 ? 1 : 0)
      device.step()
    }
    // A request left standing would be taken after the reset, and nobody would know of it.
    for handle in [valid, ready, reset] { device.poke(handle, 0) }
  }
}
