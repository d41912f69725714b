import ExternalTools
import Foundation

/// A loaded shared library of a verilated model, with its functions.
///
/// Names stay inside the library, so that any number of designs live side by side in one process.
final class VerilatedLibrary {
  typealias Create = @convention(c) () -> UnsafeMutableRawPointer
  typealias Action = @convention(c) (UnsafeMutableRawPointer) -> Void
  typealias Evaluate = @convention(c) (UnsafeMutableRawPointer) -> Int32
  typealias Failure = @convention(c) (UnsafeMutableRawPointer) -> UnsafePointer<CChar>
  typealias Port = @convention(c) (UnsafeMutableRawPointer, Int32) -> UnsafeMutableRawPointer?
  typealias Clock = @convention(c) (UnsafeMutableRawPointer) -> UnsafeMutableRawPointer?
  typealias OpenTrace = @convention(c) (UnsafeMutableRawPointer, UnsafePointer<CChar>) -> Void
  typealias TraceIsOpen = @convention(c) (UnsafeMutableRawPointer) -> Int32
  typealias DumpTrace = @convention(c) (UnsafeMutableRawPointer, UInt64) -> Void

  /// The functions of a library that can write waveforms.
  struct Tracing {
    let open: OpenTrace
    let isOpen: TraceIsOpen
    let dump: DumpTrace
    let close: Action
  }

  let create: Create
  /// Not zero if the model could not be taken down and stays; then the library must stay as well.
  let destroy: Evaluate
  /// Not zero if the model cannot go on; ``failure`` says why.
  let evaluate: Evaluate
  let failure: Failure
  let port: Port
  let clock: Clock
  let tracing: Tracing?
  private let library: UnsafeMutableRawPointer

  /// Loads the library at `path`.
  init(path: String, tracing: Bool) throws {
    guard let library = dlopen(path, RTLD_NOW | RTLD_LOCAL) else {
      let reason = dlerror().map { String(cString: $0) } ?? "it cannot be loaded"
      throw ToolError.unusable(path: path, reason: reason)
    }
    func function<F>(_ name: String, _ type: F.Type) throws -> F {
      guard let symbol = dlsym(library, name) else {
        throw ToolError.unusable(path: path, reason: "it lacks \(name)")
      }
      return unsafeBitCast(symbol, to: type)
    }
    self.library = library
    create = try function("model_create", Create.self)
    destroy = try function("model_destroy", Evaluate.self)
    evaluate = try function("model_evaluate", Evaluate.self)
    failure = try function("model_failure", Failure.self)
    port = try function("model_port", Port.self)
    clock = try function("model_clock", Clock.self)
    self.tracing =
      tracing
      ? Tracing(
        open: try function("model_trace_open", OpenTrace.self),
        isOpen: try function("model_trace_is_open", TraceIsOpen.self),
        dump: try function("model_trace_dump", DumpTrace.self),
        close: try function("model_trace_close", Action.self))
      : nil
  }

  deinit { dlclose(library) }
}
