import ExternalTools
import Foundation
import Simulation

/// A library in this process; it stays while anything uses its functions.
final class LoadedLibrary: Sendable {
  private let address: UInt
  private let path: String

  init(path: String) throws {
    guard let library = dlopen(path, RTLD_NOW | RTLD_LOCAL) else {
      let reason = dlerror().map { String(cString: $0) } ?? "it cannot be loaded"
      throw ToolError.unusable(path: path, reason: reason)
    }
    address = UInt(bitPattern: library)
    self.path = path
  }

  func function<F>(_ name: String, as type: F.Type) throws -> F {
    guard let symbol = dlsym(UnsafeMutableRawPointer(bitPattern: address), name) else {
      throw ToolError.unusable(path: path, reason: "it lacks \(name)")
    }
    return unsafeBitCast(symbol, to: type)
  }

  deinit {
    if let library = UnsafeMutableRawPointer(bitPattern: address) { dlclose(library) }
  }
}

/// One design of a library: its program, where its values lie, and its functions.
final class NativeProgram: @unchecked Sendable {
  private let program: Program
  private let layout: StorageLayout
  private let state: Execution.Evaluation
  private let inputs: Execution.Evaluation
  private let commit: Execution.Commit
  private let library: LoadedLibrary

  init(_ source: NativeSource, in library: LoadedLibrary) throws {
    program = source.program
    layout = source.layout
    self.library = library
    state = try library.function("\(source.prefix)_state", as: Execution.Evaluation.self)
    inputs = try library.function("\(source.prefix)_inputs", as: Execution.Evaluation.self)
    commit = try library.function("\(source.prefix)_commit", as: Execution.Commit.self)
  }

  /// An execution on a storage of its own.
  func execution() -> Execution {
    Execution(Storage(program, layout), state: state, inputs: inputs, edges: commit, owner: self)
  }
}
