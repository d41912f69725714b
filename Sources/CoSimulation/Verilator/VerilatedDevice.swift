import ExternalTools
import Foundation

/// A design compiled by Verilator and running inside this process.
///
/// The first device of a design takes seconds to build; later ones, also in other processes, load the library
/// from the cache. Each device has a state of its own. All inputs are zero at the start, and so is every
/// variable that the design does not initialise: Verilator knows no `x`.
///
/// A device is not `Sendable`: use it from one task at a time. Several devices run in parallel.
public final class VerilatedDevice: ClockedDevice {
  /// The ports that handles refer to.
  public let interface: DeviceInterface
  /// Why the model cannot go on, as when a combinational loop does not settle or the design calls `$finish`.
  ///
  /// From then on ports do not change.
  public private(set) var failure: String?
  /// Rising edges so far.
  public private(set) var cycle = 0

  private let library: VerilatedLibrary
  private let model: UnsafeMutableRawPointer
  private let ports: [VerilatedPort]
  private let clock: UnsafeMutablePointer<UInt8>?
  private var isTracing = false

  /// Builds `design`, or finds it in `cache`, and starts it.
  ///
  /// `progress` hears of each step of a build that takes time, and nothing if the cache has the design.
  /// Throws ``ToolError``.
  public init(
    _ design: VerilogDesign, options: VerilatorOptions = VerilatorOptions(),
    cache: SimulationCache = .standard(),
    search: ToolSearch = .environment, progress: (String) -> Void = { _ in }
  ) throws {
    let toolchain = try VerilatorToolchain.find(with: search)
    let build = VerilatorBuild(design: design, options: options, toolchain: toolchain, cache: cache)
    let path = try build.library(progress: progress)
    library = try VerilatedLibrary(path: path, tracing: options.tracing)
    interface = design.interface
    let model = library.create()
    self.model = model
    clock = library.clock(model)?.assumingMemoryBound(to: UInt8.self)
    ports = design.interface.ports.enumerated().map { [library] index, description in
      guard let variable = library.port(model, Int32(index)) else {
        fatalError("the shim lacks port \(index)")
      }
      return VerilatedPort(description, at: variable)
    }
    evaluate()
  }

  deinit {
    stopTrace()
    // What cannot be taken down keeps the library that its code is in.
    if library.destroy(model) != 0 { _ = Unmanaged.passRetained(library) }
  }

  /// Sets 64 bits of an input from bit `64 * word` on; bits beyond the port's width are ignored.
  public func poke(_ port: PortHandle, word: Int, _ value: UInt64) {
    ports[port.index].store(word: word, value)
  }

  /// 64 bits of a port from bit `64 * word` on; bits beyond its width are zero.
  public func peek(_ port: PortHandle, word: Int) -> UInt64 {
    ports[port.index].load(word: word)
  }

  /// Brings all outputs up to date with the inputs, without a clock edge.
  public func settle() {
    evaluate()
  }

  /// One rising edge of the clock with the inputs as poked, then the falling one.
  public func step() {
    cycle += 1
    guard let clock else { return settle() }
    if isTracing {
      settle()
      dump(halfCycle: 2 * cycle - 1)
    }
    clock.pointee = 1
    evaluate()
    if isTracing { dump(halfCycle: 2 * cycle) }
    clock.pointee = 0
    evaluate()
  }

  private func evaluateFailure() {
    let reason = library.failure(model)
    if failure == nil && reason.pointee != 0 { failure = String(cString: reason) }
  }

  private func evaluate() {
    if library.evaluate(model) != 0 && failure == nil { failure = String(cString: library.failure(model)) }
  }

  /// Writes a waveform of all signals to the file at `path` (VCD, 10 ns a cycle) from now on.
  ///
  /// A file of 16 PEs grows by about 5 kB a busy cycle: trace a window, not a run. Throws ``ToolError`` if
  /// the file cannot be written; traps if the device was built without tracing.
  public func startTrace(_ path: String) throws {
    guard let tracing = library.tracing else { preconditionFailure("the device was built without tracing") }
    stopTrace()
    tracing.open(model, path)
    evaluateFailure()
    guard tracing.isOpen(model) != 0, failure == nil else {
      throw ToolError.unusable(path: path, reason: "the waveform cannot be written")
    }
    isTracing = true
  }

  /// Ends the waveform, if there is one; throws ``ToolError`` if it could not be written whole.
  public func finish() throws {
    stopTrace()
    let reason = String(cString: library.failure(model))
    if failure == nil && !reason.isEmpty {
      failure = reason
      throw ToolError.unusable(path: "the waveform", reason: reason)
    }
  }

  /// Ends the waveform, if there is one, and closes its file.
  public func stopTrace() {
    guard isTracing, let tracing = library.tracing else { return }
    tracing.close(model)
    isTracing = false
  }

  /// The half before a rising edge shows the clock low and the inputs of that edge.
  private func dump(halfCycle: Int) {
    library.tracing?.dump(model, UInt64(5 * halfCycle))
    // A waveform that cannot be written ends the run at the next look at `failure`.
    evaluateFailure()
  }
}
