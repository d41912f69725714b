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
  typealias Evaluate = @convention(c) (UnsafeMutableRawPointer, UnsafeMutableRawPointer) -> Void
  typealias Commit =
    @convention(c) (UnsafeMutableRawPointer, UnsafeMutableRawPointer, UnsafePointer<Int>?, Int) -> Void

  let program: Program
  let layout: StorageLayout
  let evaluateState: Evaluate
  let evaluateInputs: Evaluate
  let commit: Commit
  private let library: LoadedLibrary

  init(_ source: NativeSource, in library: LoadedLibrary) throws {
    program = source.program
    layout = source.layout
    self.library = library
    evaluateState = try library.function("\(source.prefix)_state", as: Evaluate.self)
    evaluateInputs = try library.function("\(source.prefix)_inputs", as: Evaluate.self)
    commit = try library.function("\(source.prefix)_commit", as: Commit.self)
  }
}

/// Runs a program as machine code.
final class NativeExecution: Execution {
  let storage: Storage
  private let native: NativeProgram

  init(_ native: NativeProgram) {
    self.native = native
    storage = Storage(native.program, native.layout)
  }

  func evaluateState() { native.evaluateState(storage.values, storage.memory) }

  func evaluateInputs() { native.evaluateInputs(storage.values, storage.memory) }

  func commit(_ numbers: [Int]) {
    numbers.withUnsafeBufferPointer { list in
      native.commit(storage.values, storage.memory, list.baseAddress, list.count)
    }
  }
}
